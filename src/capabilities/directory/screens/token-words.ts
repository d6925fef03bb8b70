import type { PageContext } from '../../../platform/http/page.ts'
import { writeDay } from '../../../platform/i18n/format.ts'

export type ShownToken = {
  readonly token_id: string
  readonly name: string
  readonly reads_only: boolean
  readonly operations: readonly string[]
  readonly expires_at: string
  readonly used_at: string | null
}

/** What a token may do, until when, and when it last did. */
export function tokenWords(token: ShownToken, { words, language }: PageContext): string {
  const day = (at: string): string => writeDay(at.slice(0, 10), language, 'long')
  return [
    token.reads_only
      ? words('directory:token.reads')
      : words('directory:token.operations', { count: token.operations.length }),
    words('directory:token.until', { day: day(token.expires_at) }),
    token.used_at
      ? words('directory:security.used', { day: day(token.used_at) })
      : words('directory:security.unused'),
  ].join(', ')
}

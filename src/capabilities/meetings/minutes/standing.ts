import type { Language } from '../../../kernel/language.ts'
import { writeDay } from '../../../platform/i18n/format.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { instantSaid } from '../silence/instants.ts'
import type { Minutes } from './contract.ts'

/** How far minutes have come, in one sentence; `zone` is the meeting's. */
export function minutesStand(
  { adopted_on, adopted_how, corrections_until }: Minutes,
  zone: string,
  language: Language,
  words: Words,
): string {
  if (adopted_on !== null)
    return words(`meetings:minutes.stands.adopted.${adopted_how}`, {
      day: writeDay(adopted_on, language, 'long'),
    })
  return corrections_until === null
    ? words('meetings:minutes.stands.drafting')
    : words('meetings:minutes.stands.circulated', { until: instantSaid(corrections_until, language, zone) })
}

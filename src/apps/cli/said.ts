/** What a call of the command line says and how it ends: 0 done, 1 refused, 2 misused. */
export type Said = {
  readonly code: 0 | 1 | 2
  readonly out?: string
  readonly problem?: string
  /** What an operation that answers with a file gave, and where it is to be written; to standard output otherwise. */
  readonly file?: { readonly bytes: Uint8Array; readonly to: string | undefined }
}

/** The call's words are off; the message says how. */
export class Misused extends Error {}

/** JSON for people and programs; big integers as numbers where they fit. */
export function json(value: unknown): string {
  return JSON.stringify(
    value,
    (_, member: unknown) => (typeof member === 'bigint' ? Number(member) : member),
    2,
  )
}

/** What a call of the command line says and how it ends: 0 done, 1 refused, 2 misused. */
export type Said = { readonly code: 0 | 1 | 2; readonly out?: string; readonly problem?: string }

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

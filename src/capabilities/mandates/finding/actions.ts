import type { Context } from '../../../platform/operations/operation.ts'
import { readQuery, stillTyped } from '../../documents/index.ts'
import { type Named, listSought } from './storage.ts'

/** The few mandates that fit best what someone is typing: by their words, or their reference. */
export async function mandatesSought(context: Context, typed: string, limit: number): Promise<Named[]> {
  const terms = stillTyped(readQuery(typed))
  if (terms.length === 0) return []
  return listSought(
    context.tx,
    context.tenant.conferenceId,
    {
      kinds: terms.map(({ kind }) => kind),
      words: terms.map(({ text }) => text),
      unwanted: terms.map(({ unwanted }) => unwanted),
      instead: terms.map(({ instead }) => instead),
    },
    typed.trim(),
    limit,
  )
}

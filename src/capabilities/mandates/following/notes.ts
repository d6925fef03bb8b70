import type { Actor } from '../../../kernel/actor.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import type { Note } from '../contract.ts'
import { insertNote } from '../storage.ts'

/** Writes a line into the story of a mandate, by whoever asks. */
export async function writeNote(
  context: Context,
  mandateId: string,
  kind: Note['kind'],
  text: string,
  noteId: string = context.newId(),
): Promise<void> {
  await insertNote(context.tx, context.tenant.conferenceId, {
    note_id: noteId,
    mandate_id: mandateId,
    kind,
    text,
    language: context.language,
    person_id: context.actor.kind === 'person' ? context.actor.personId : null,
    speaks_for: speaksFor(context.actor),
    written_at: context.now,
  })
}

function speaksFor(actor: Actor): string {
  return actor.kind === 'person' ? (actor.held[0]?.office ?? 'person') : actor.kind
}

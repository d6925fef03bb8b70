import { fileTypeFromBuffer } from 'file-type'
import { participantsOf } from '../../../kernel/actor.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Download } from '../../../platform/operations/download.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { notFound } from '../../../platform/operations/rules.ts'
import { memberOffices } from '../../directory/contract.ts'
import { findStoredFile, storeFile } from '../../documents/index.ts'
import { findMandate } from '../storage.ts'
import { evidenceIsAPaper } from './rules.ts'
import { findEvidence, insertEvidence } from './storage.ts'

export type Evidence = {
  readonly title?: string | undefined
  readonly address?: string | undefined
  readonly file?: { readonly name: string; readonly content: string } | undefined
  readonly restricted?: boolean | undefined
}

/** Keeps a paper or an address as the evidence of a note. Refuses a file that is no paper, before anything is stored. */
export async function keepEvidence(
  context: Context,
  of: { readonly mandateId: string; readonly noteId: string },
  given: Evidence,
): Promise<'kept' | Refusal> {
  const file = given.file && (await paperOf(given.file))
  if (isRefusal(file)) return file
  await insertEvidence(context.tx, context.tenant.conferenceId, {
    evidence_id: context.newId(),
    mandate_id: of.mandateId,
    note_id: of.noteId,
    title: given.title || file?.name || given.address || '',
    address: file ? null : (given.address ?? null),
    file_hash: file ? await storeFile(context, file) : null,
    added_at: context.now,
    access: given.restricted ? 'presidency and secretariat' : 'as the mandate',
    participant_id: participantsOf(context.actor, ...memberOffices)[0] ?? null,
  })
  return 'kept'
}

async function paperOf(file: { name: string; content: string }) {
  const bytes = Buffer.from(file.content, 'base64')
  const ending = /\.([^.]{1,5})$/.exec(file.name)?.[1] ?? ''
  const media = await mediaOf(bytes)
  const decided = evidenceIsAPaper.decide({ ending, media, bytes: bytes.length })
  return isRefusal(decided) ? decided : { name: file.name, bytes, mediaType: media ?? '' }
}

// A text has no mark of its own: whatever is none of the known kinds and holds no control signs.
async function mediaOf(bytes: Uint8Array): Promise<string | undefined> {
  const known = await fileTypeFromBuffer(bytes)
  if (known) return known.mime
  const isText = !bytes.subarray(0, 65_536).some((byte) => byte < 32 && ![9, 10, 12, 13].includes(byte))
  return isText ? 'text/plain' : undefined
}

/** The paper behind a piece of evidence, for whoever may read its mandate. */
export async function evidenceFile(
  context: Context,
  given: { readonly reference: string; readonly evidence: string },
): Promise<Download | Refusal> {
  const conference = context.tenant.conferenceId
  const mandate = await findMandate(context.tx, conference, given.reference)
  const found = mandate && (await findEvidence(context.tx, conference, mandate.mandate_id, given.evidence))
  const stored = found?.file_hash && (await findStoredFile(context.tx, conference, found.file_hash))
  if (!stored) return notFound(given.evidence)
  return { name: stored.name, media_type: stored.media_type, bytes: await context.files.read(stored.hash) }
}

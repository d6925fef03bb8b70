import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { type NoPortrait, portraitOf } from '../../../platform/pictures/portrait.ts'
import { PHOTO_KEY } from './contract.ts'
import { photoTaken } from './rules.ts'
import { deletePhoto, listPhotos, savePhoto } from './storage.ts'

const FIELD = 'photo'
const MADE = 'made '

/** Makes the portrait of what was handed in, as text for `keepPhoto`: nothing where nothing was. Holds no connection. */
export async function workOutPhoto(handedIn: { readonly content: string } | null): Promise<string> {
  if (handedIn === null) return ''
  const made = await portraitOf(Buffer.from(handedIn.content, 'base64'))
  return typeof made === 'string' ? made : MADE + made.toString('base64')
}

/** Keeps a person's photo for a meeting, sealed under the key its other particulars of the stay have. */
export async function keepPhoto(
  context: Context,
  of: { readonly meeting: string; readonly person: string },
  workedOut: string,
): Promise<'kept' | Refusal> {
  const made = workedOut.startsWith(MADE)
  const taken = photoTaken.decide({ found: made ? 'picture' : (workedOut as NoPortrait) })
  if (isRefusal(taken)) return taken
  const { tx, tenant, keys, files, now } = context
  const { seal } = await keys.vault.sealOf(tx, tenant.conferenceId, { kind: PHOTO_KEY, id: of.meeting })
  const sealed = seal({ field: FIELD, row: of.person }, workedOut.slice(MADE.length))
  await savePhoto(tx, tenant.conferenceId, {
    meeting_id: of.meeting,
    person_id: of.person,
    file_hash: await files.store(Buffer.from(sealed)),
    given_at: now,
  })
  await note(context, of, 'given')
  return 'kept'
}

/** Takes a person's photo for a meeting away again. */
export async function dropPhoto(
  context: Context,
  of: { readonly meeting: string; readonly person: string },
): Promise<void> {
  await deletePhoto(context.tx, context.tenant.conferenceId, of.meeting, of.person)
  await note(context, of, 'taken back')
}

const note = (
  context: Context,
  { meeting, person }: { readonly meeting: string; readonly person: string },
  photo: 'given' | 'taken back',
): Promise<void> => context.journal({ subject: 'particulars', subjectId: person, after: { meeting, photo } })

/** Opens the photos of a meeting one at a time, also after the transaction: a JPEG in base64, or nothing of who gave none. */
export type PhotoOf = (person: string | null) => Promise<string | undefined>

/** Whose photos there are among some people of a meeting, and the way to open them: two queries, and no file yet. */
export async function photosOf(
  { tx, tenant, keys, files }: Context,
  meeting: string,
  people: readonly string[],
): Promise<{ whose: string[]; photoOf: PhotoOf }> {
  const rows = await listPhotos(tx, tenant.conferenceId, meeting, people)
  const seal =
    rows.length === 0
      ? undefined
      : await keys.vault.findSeal(tx, tenant.conferenceId, { kind: PHOTO_KEY, id: meeting })
  const hashes = new Map(rows.map(({ person_id, file_hash }) => [person_id, file_hash]))
  return {
    whose: [...hashes.keys()],
    photoOf: async (person) => {
      const hash = person === null ? undefined : hashes.get(person)
      if (person === null || hash === undefined || seal === undefined) return undefined
      const sealed = Buffer.from(await files.read(hash)).toString()
      return String(seal.open({ field: FIELD, row: person }, sealed))
    },
  }
}

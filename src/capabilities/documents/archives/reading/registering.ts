import type { Day } from '../../../../kernel/day.ts'
import type { Language } from '../../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../../kernel/refusal.ts'
import { type Archive, type SoundEntry, openArchive } from '../../../../platform/archives/index.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { actorOn } from '../../../directory/index.ts'
import type { Access, Document } from '../../contract.ts'
import { type Version, registerDocument } from '../../library/actions.ts'
import { readPaper } from '../../versions/paper.ts'
import { forgetParts } from '../actions.ts'
import type { ArchivePart } from '../contract.ts'
import {
  type PaperRow,
  countPapers,
  lockNextToRegister,
  partFromOriginals,
  updatePapers,
} from '../papers/storage.ts'
import { type ArchiveRow, holdArchive, lockArchive, releaseArchive, updateArchive } from '../storage.ts'
import { type Desk, Undone, holdUntil, withWhole } from './work.ts'

/** Registers the papers of an archive, each in a transaction of its own; what a rule refuses stays, with the rule, and the rest goes on. */
export async function registerOn(
  desk: Desk,
  of: { readonly archive: ArchiveRow; readonly parts: readonly ArchivePart[] },
): Promise<void> {
  const { archive } = of
  const conference = await desk.inOne('documents.register', async ({ tenant }) => tenant.conferenceId)
  await withWhole(desk, { conference, archive: archive.archive_id, parts: of.parts }, async (path) => {
    const opened = await openArchive(path)
    if ('problem' in opened) throw new Error(`An archive that was read has become ${opened.problem}`)
    try {
      const entries = new Map<number, SoundEntry>()
      for await (const entry of opened.entries()) if ('open' in entry) entries.set(entry.index, entry)
      let standing: Step = 'next'
      while (standing === 'next' && desk.goesOn())
        standing = await registerNext(desk, archive, opened, entries)
      if (standing === 'end') await endRegistering(desk, archive.archive_id)
    } finally {
      await opened.close()
    }
  })
}

/** What comes after a paper: the next, the end of them, or nothing, where another worker has the archive. */
type Step = 'next' | 'end' | 'no more'

async function registerNext(
  desk: Desk,
  archive: ArchiveRow,
  opened: Archive,
  entries: ReadonlyMap<number, SoundEntry>,
): Promise<Step> {
  let papers: PaperRow[] = []
  try {
    return await desk.inOne('documents.register', async (own) => {
      const conference = own.tenant.conferenceId
      const now = desk.clock()
      const ours = await holdArchive(own.tx, conference, archive.archive_id, {
        by: desk.by,
        now,
        until: holdUntil(now),
      })
      if (!ours) return 'no more'
      papers = await lockNextToRegister(own.tx, conference, archive.archive_id)
      const [first] = papers
      if (!first) return 'end'
      const context = await inTheNameOf(own, archive)
      if (!context) return 'end'
      const document = await register(context, papers, opened, entries)
      if (isRefusal(document)) throw new Undone(document)
      await updatePapers(
        own.tx,
        conference,
        archive.archive_id,
        papers.map(({ entry }) => entry),
        { state: 'registered', problem: null, document_id: document.document_id },
      )
      return 'next'
    })
  } catch (error) {
    if (!(error instanceof Undone)) throw error
    await noteRefused(desk, archive.archive_id, papers, error.refusal)
    return 'next'
  }
}

// Who had it registered must still be allowed to: an office may have ended meanwhile.
async function inTheNameOf(context: Context, archive: ArchiveRow): Promise<Context | undefined> {
  if (archive.registered_by === null) return context
  const actor = await actorOn(context.tx, context.tenant, archive.registered_by, context.today)
  const row = context.operations.find(({ id }) => id === 'documents.register-archive')
  return actor && row?.allow.allows(actor, undefined as never) ? context.as(actor) : undefined
}

/** A proposal with all it takes to be registered, as the database holds to. */
type Ready = PaperRow & {
  readonly language: Language
  readonly kind: string
  readonly title: string
  readonly dated_on: string
  readonly access: Access
}

function ready(paper: PaperRow): Ready {
  const { language, kind, title, dated_on, access } = paper
  if (language === null || kind === null || title === null || dated_on === null || access === null)
    throw new Error(`The file ${paper.name} is proposed without all it takes`)
  return { ...paper, language, kind, title, dated_on, access }
}

async function register(
  context: Context,
  papers: readonly PaperRow[],
  opened: Archive,
  entries: ReadonlyMap<number, SoundEntry>,
): Promise<Document | Refusal> {
  const all = papers.map(ready)
  const [first] = all
  if (!first) throw new Error('There is no paper to register')
  const versions: Version[] = []
  for (const { entry, name, language } of all) {
    const sound = entries.get(entry)
    const content = sound && (await opened.read(sound))
    if (!content || 'problem' in content) throw new Error(`The file ${name} was read and is gone`)
    const read = await readPaper({ file: { name: name.split('/').at(-1) ?? name, bytes: content.bytes } })
    if (isRefusal(read)) return read
    versions.push({ language, paper: read })
  }
  return registerDocument(context, {
    symbol: first.symbol ?? undefined,
    kind: first.kind,
    title: Object.fromEntries(all.map(({ language, title }) => [language, title])),
    meeting_id: first.meeting_id,
    original_language: first.language,
    dated_on: first.dated_on as Day,
    // A paper of an archive was circulated in its day.
    state: 'final',
    access: first.access,
    versions,
  })
}

const noteRefused = (
  desk: Desk,
  id: string,
  papers: readonly PaperRow[],
  { rule, facts }: Refusal,
): Promise<void> =>
  desk.inOne('documents.register', async ({ tx, tenant }) => {
    const entries = papers.map(({ entry }) => entry)
    const told = Object.fromEntries(
      Object.entries(facts).filter(([, value]) => typeof value === 'string' || typeof value === 'number'),
    ) as Record<string, string | number>
    await updatePapers(tx, tenant.conferenceId, id, entries, {
      state: 'refused',
      problem: { kind: rule, facts: told },
    })
    await partFromOriginals(tx, tenant.conferenceId, id, entries)
  })

/** Done where everything that was proposed is registered; else it is looked through again, with what was refused. */
const endRegistering = (desk: Desk, id: string): Promise<void> =>
  desk.inOne('documents.register-archive', async (context) => {
    const { tx, tenant } = context
    const now = await lockArchive(tx, tenant.conferenceId, id)
    if (now?.state !== 'registering') return
    const { proposed, refused } = await countPapers(tx, tenant.conferenceId, id)
    const state = proposed + refused === 0 ? 'done' : 'review'
    await updateArchive(tx, tenant.conferenceId, id, { state })
    await releaseArchive(tx, tenant.conferenceId, id, desk.by)
    if (state === 'done') await forgetParts(context, id)
    await context.journal({
      subject: 'paper archive',
      subjectId: id,
      before: { state: 'registering' },
      after: { state },
    })
  })

import { type Day, parseDay } from '../../../../kernel/day.ts'
import { isRefusal } from '../../../../kernel/refusal.ts'
import {
  type Archive,
  type ArchiveEntry,
  type ArchiveProblem,
  openArchive,
} from '../../../../platform/archives/index.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { listTypes, listSeries } from '../../symbols/storage.ts'
import { type ReadPaper, readPaper } from '../../versions/paper.ts'
import { listSymbolsOfFiles } from '../../versions/storage.ts'
import type { ArchivePart, Problem } from '../contract.ts'
import { type NewPaper, insertPapers, listNamesByHash, pairLanguages } from '../papers/storage.ts'
import { forgetParts } from '../actions.ts'
import { type ArchiveRow, lockArchive, noteRead, releaseArchive, updateArchive } from '../storage.ts'
import { type Known, propose } from './proposing.ts'
import { type Desk, holdUntil, withWhole } from './work.ts'

/** Files read between two notes of how far the reading has come, and what they may hold together. */
const AT_ONCE = 20
const BYTES_AT_ONCE = 32 * 1024 * 1024
/** Meetings a paper may be known to be of. */
const SERIES = 2000
const BEGINS = 1500

/** Reads an archive from where the reading stands, proposing each of its papers; a part at a time is kept, so that nothing is read twice. */
export async function readOn(
  desk: Desk,
  { archive, parts }: { readonly archive: ArchiveRow; readonly parts: readonly ArchivePart[] },
): Promise<void> {
  const id = archive.archive_id
  const known = await desk.inOne('documents.read-archive', (context) => knownTo(context, archive))
  const { conference } = known
  await withWhole(desk, { conference, archive: id, parts }, async (path) => {
    const opened = await openArchive(path)
    if ('problem' in opened) return cannotBeRead(desk, id, opened)
    try {
      await noteSize(desk, id, opened)
      const whole = await readEntries(desk, archive, opened, known)
      if (whole) await endReading(desk, archive)
    } finally {
      await opened.close()
    }
  })
}

async function knownTo(
  { tx, tenant, today }: Context,
  archive: ArchiveRow,
): Promise<Known & { readonly conference: string }> {
  const conference = tenant.conferenceId
  const [types, series] = await Promise.all([listTypes(tx, conference), listSeries(tx, conference, SERIES)])
  return {
    conference,
    acronyms: [...new Set([tenant.acronym.en, tenant.acronym.es].flatMap((one) => one ?? []))],
    types,
    series,
    kind: archive.kind,
    language: archive.original_language,
    today,
  }
}

const noteSize = (desk: Desk, id: string, { size }: Archive): Promise<unknown> =>
  desk.inOne('documents.read-archive', ({ tx, tenant }) =>
    updateArchive(tx, tenant.conferenceId, id, { content_bytes: size }),
  )

/** A file of the archive, read, before it is known whether it stands already. */
type Looked = { readonly paper: NewPaper; readonly bytes: number }

/** Whether the archive came to its end; false where the worker is to end, or another has it. */
async function readEntries(desk: Desk, archive: ArchiveRow, opened: Archive, known: Known): Promise<boolean> {
  let looked: Looked[] = []
  const keep = async (): Promise<boolean> => {
    const batch = looked
    looked = []
    return batch.length === 0 || keepLooked(desk, archive.archive_id, batch)
  }
  for await (const entry of opened.entries({ after: archive.read_to })) {
    looked.push(await look(desk, archive, opened, entry, known))
    const bytes = looked.reduce((sum, one) => sum + one.bytes, 0)
    if (looked.length < AT_ONCE && bytes < BYTES_AT_ONCE) continue
    if (!(await keep()) || !desk.goesOn()) return false
  }
  return keep()
}

async function look(
  desk: Desk,
  archive: ArchiveRow,
  opened: Archive,
  entry: ArchiveEntry,
  known: Known,
): Promise<Looked> {
  const { index, name, size } = entry
  const unreadable = ({ kind, facts }: Problem): Looked => ({
    bytes: 'open' in entry ? size : 0,
    paper: { ...NOTHING, entry: index, name, bytes: size, state: 'unreadable', problem: { kind, facts } },
  })
  const content = await opened.read(entry)
  if ('problem' in content) return unreadable({ kind: content.problem, facts: content.facts })
  const verdict = (await desk.scanner?.(content.bytes)) ?? 'clean'
  if (verdict !== 'clean') return unreadable({ kind: verdict, facts: {} })
  const file = { name: name.split('/').at(-1) ?? name, bytes: content.bytes }
  const read = await readPaper({ file }).catch(fault)
  if (read instanceof Error) return unreadable({ kind: 'fault', facts: { message: read.message } })
  if (isRefusal(read))
    return unreadable({ kind: read.rule, facts: { problem: String(read.facts['problem']) } })
  return { bytes: size, paper: proposalOf(archive, entry, content.sha256, read, known) }
}

// A reader of ours that fails on one file must not keep the others from being read: the file says so, and can be sent in.
function fault(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}

const NOTHING = {
  hash: null,
  language: null,
  symbol: null,
  kind: null,
  title: null,
  dated_on: null,
  told: {},
  meeting_id: null,
  access: null,
  begins: '',
  stem: null,
} as const

function proposalOf(
  archive: ArchiveRow,
  { index, name, size, modified }: ArchiveEntry,
  hash: string,
  { text }: ReadPaper,
  known: Known,
): NewPaper {
  const day = modified && (parseDay(modified.slice(0, 10)) as Day)
  const proposal = propose({ name, lines: text.split('\n'), modified: day }, known)
  const { language, symbol, kind, title, dated_on, meeting_id, stem } = proposal
  return {
    entry: index,
    name,
    bytes: size,
    hash,
    state: 'proposed',
    problem: null,
    language: language.is,
    symbol: symbol?.is ?? null,
    kind: kind?.is ?? archive.kind,
    title: title.is,
    dated_on: dated_on.is,
    meeting_id: meeting_id?.is ?? null,
    access: archive.access,
    told: {
      language: language.from,
      title: title.from,
      dated_on: dated_on.from,
      kind: kind?.from ?? 'archive',
      ...(symbol ? { symbol: symbol.from } : {}),
      ...(meeting_id ? { meeting_id: meeting_id.from } : {}),
    },
    begins: text.slice(0, BEGINS),
    stem,
  }
}

/** Keeps what was read with how far the reading has come, in one transaction. False where another worker has the archive. */
const keepLooked = (desk: Desk, id: string, looked: readonly Looked[]): Promise<boolean> =>
  desk.inOne('documents.read-archive', async (context) => {
    const { tx, tenant } = context
    const ours = await noteRead(tx, tenant.conferenceId, id, {
      by: desk.by,
      until: holdUntil(desk.clock()),
      to: looked.at(-1)?.paper.entry ?? -1,
      bytes: looked.reduce((sum, { bytes }) => sum + bytes, 0),
    })
    if (ours)
      await insertPapers(
        tx,
        tenant.conferenceId,
        id,
        await withDuplicates(
          context,
          id,
          looked.map(({ paper }) => paper),
        ),
      )
    return ours
  })

/** What stands in the library, or came before in the archive, is a duplicate and says whose. */
async function withDuplicates(
  { tx, tenant }: Context,
  id: string,
  papers: readonly NewPaper[],
): Promise<NewPaper[]> {
  const conference = tenant.conferenceId
  const hashes = papers.flatMap(({ hash }) => hash ?? [])
  const before = await listNamesByHash(tx, conference, id, hashes)
  const symbols = await listSymbolsOfFiles(tx, conference, hashes)
  const result: NewPaper[] = []
  for (const paper of papers) {
    const { hash, name } = paper
    const symbol = hash === null ? undefined : symbols.get(hash)
    const earlier = hash === null ? undefined : before.get(hash)
    const facts = symbol === undefined ? (earlier === undefined ? undefined : { name: earlier }) : { symbol }
    result.push(
      facts
        ? {
            ...paper,
            state: 'duplicate',
            problem: { kind: symbol === undefined ? 'same in archive' : 'same in library', facts },
          }
        : paper,
    )
    if (hash !== null && earlier === undefined) before.set(hash, name)
  }
  return result
}

const endReading = (desk: Desk, archive: ArchiveRow): Promise<void> =>
  desk.inOne('documents.read-archive', async (context) => {
    const { tx, tenant } = context
    const id = archive.archive_id
    const now = await lockArchive(tx, tenant.conferenceId, id)
    if (now?.state !== 'reading') return
    await pairLanguages(tx, tenant.conferenceId, id, archive.original_language)
    await updateArchive(tx, tenant.conferenceId, id, { state: 'review' })
    await releaseArchive(tx, tenant.conferenceId, id, desk.by)
    await context.journal({
      subject: 'paper archive',
      subjectId: id,
      before: { state: 'reading' },
      after: { state: 'review' },
    })
  })

const cannotBeRead = (desk: Desk, id: string, { problem, facts }: ArchiveProblem): Promise<void> =>
  desk.inOne('documents.read-archive', async (context) => {
    const { tx, tenant } = context
    const found = { kind: problem, facts }
    const now = await lockArchive(tx, tenant.conferenceId, id)
    if (now?.state !== 'reading') return
    await updateArchive(tx, tenant.conferenceId, id, { state: 'unreadable', problem: found })
    await releaseArchive(tx, tenant.conferenceId, id, desk.by)
    await forgetParts(context, id)
    await context.journal({
      subject: 'paper archive',
      subjectId: id,
      before: { state: 'reading' },
      after: { state: 'unreadable', problem: found },
    })
  })

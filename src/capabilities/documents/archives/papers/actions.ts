import type { Day } from '../../../../kernel/day.ts'
import type { Language } from '../../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../../kernel/refusal.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { lastVersionOnly, notFound } from '../../../../platform/operations/rules.ts'
import type { Access } from '../../contract.ts'
import { symbolIsAnAddress } from '../../symbols/rules.ts'
import { findSeries, findType } from '../../symbols/storage.ts'
import { lockInTurn } from '../actions.ts'
import type { ArchivePaper, PaperArchive, PaperState } from '../contract.ts'
import { proposalOfAPaper } from '../rules.ts'
import { findArchive } from '../storage.ts'
import {
  type PaperRow,
  findBeginning,
  listArchivePapers,
  lockPapers,
  partFromOriginals,
  updatePapers,
} from './storage.ts'

const PAGE = 50

export type PapersFound = { readonly papers: ArchivePaper[]; readonly next: number | null }

/** Files of an archive with what is proposed of each, a page of them. */
export async function papersOf(
  context: Context,
  ask: {
    readonly archive: string
    readonly state?: PaperState | undefined
    readonly after?: number | undefined
  },
): Promise<PapersFound | Refusal> {
  const { tx, tenant } = context
  const [archive, found] = await Promise.all([
    findArchive(tx, tenant.conferenceId, ask.archive),
    listArchivePapers(tx, tenant.conferenceId, ask.archive, {
      state: ask.state,
      after: ask.after ?? -1,
      limit: PAGE + 1,
    }),
  ])
  if (!archive) return notFound(ask.archive)
  const papers = found.slice(0, PAGE)
  return { papers, next: found.length > PAGE ? (papers.at(-1)?.entry ?? null) : null }
}

/** One file of an archive. */
export async function paperOfArchive(
  context: Context,
  ask: { readonly archive: string; readonly entry: number },
): Promise<{ archive: PaperArchive; paper: ArchivePaper; begins: string } | Refusal> {
  const { tx, tenant } = context
  const [archive, [paper], begins] = await Promise.all([
    findArchive(tx, tenant.conferenceId, ask.archive),
    listArchivePapers(tx, tenant.conferenceId, ask.archive, { after: ask.entry - 1, limit: 1 }),
    findBeginning(tx, tenant.conferenceId, ask.archive, ask.entry),
  ])
  return archive && paper?.entry === ask.entry && begins !== undefined
    ? { archive, paper, begins }
    : notFound(String(ask.entry))
}

export type Corrected = {
  readonly archive: string
  readonly entry: number
  readonly language: Language
  readonly symbol: string | null
  readonly kind: string
  readonly title: string
  readonly dated_on: Day
  readonly meeting_id: string | null
  readonly access: Access
  /** Whether it is a paper of its own, and not the other language of another file's. */
  readonly alone: boolean
}

/** Corrects what is proposed of one file. */
export async function correctPaper(context: Context, given: Corrected): Promise<ArchivePaper | Refusal> {
  const { tx } = context
  const conference = context.tenant.conferenceId
  const { archive: id, entry, alone, ...facts } = given
  const archive = await lockInTurn(context, id, 'look through')
  if (isRefusal(archive)) return archive
  const [paper] = await lockPapers(tx, conference, id, [entry])
  if (!paper) return notFound(String(entry))
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: paper.version })
  if (isRefusal(last)) return last
  const open = proposalOfAPaper.decide({ state: paper.state })
  if (isRefusal(open)) return open
  if (facts.symbol !== null) {
    const address = symbolIsAnAddress.decide({ symbol: facts.symbol })
    if (isRefusal(address)) return address
  }
  const known = await knownHere(context, facts)
  if (isRefusal(known)) return known
  // Two files of one language are two papers.
  if (facts.language !== paper.language) await partFromOriginals(tx, conference, id, [entry])
  const beside = alone || facts.language !== paper.language ? null : paper.beside
  await updatePapers(tx, conference, id, [entry], {
    ...facts,
    beside,
    state: 'proposed',
    problem: null,
    told: toldByPerson(paper, facts),
  })
  await context.journal({
    subject: 'paper archive',
    subjectId: id,
    before: { entry, ...factsOf(paper) },
    after: { entry, ...facts },
  })
  const [corrected] = await lockPapers(tx, conference, id, [entry])
  return corrected ?? notFound(String(entry))
}

const FACTS = ['language', 'symbol', 'kind', 'title', 'dated_on', 'meeting_id'] as const

const factsOf = (paper: PaperRow) => ({
  ...Object.fromEntries(FACTS.map((one) => [one, paper[one]])),
  access: paper.access,
})

const toldByPerson = (
  paper: PaperRow,
  facts: Omit<Corrected, 'archive' | 'entry' | 'alone'>,
): ArchivePaper['told'] =>
  Object.fromEntries(FACTS.flatMap((one) => (facts[one] === paper[one] ? [] : [[one, 'person' as const]])))

export type Settled = {
  readonly archive: string
  readonly entries: readonly number[]
  readonly kind?: string | undefined
  readonly access?: Access | undefined
  readonly meeting_id?: string | undefined
  readonly leave?: 'out' | 'in' | undefined
}

/** Settles the same for many files at once, or leaves them out or in; those of which nothing is proposed stay as they are. */
export async function settlePapers(context: Context, given: Settled): Promise<{ settled: number } | Refusal> {
  const { tx } = context
  const conference = context.tenant.conferenceId
  const { archive: id, entries, leave, ...facts } = given
  const archive = await lockInTurn(context, id, 'look through')
  if (isRefusal(archive)) return archive
  const known = await knownHere(context, facts)
  if (isRefusal(known)) return known
  const papers = await lockPapers(tx, conference, id, entries)
  const open = papers.filter(({ state }) => !isRefusal(proposalOfAPaper.decide({ state })))
  const settled = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
  const { access: _, ...told } = settled
  // Facts alone bring no file back that was left out.
  const groups = leave
    ? [{ files: open, state: leave === 'out' ? ('left out' as const) : ('proposed' as const) }]
    : (['proposed', 'left out'] as const).map((state) => ({
        state,
        files: open.filter((paper) => (paper.state === 'left out') === (state === 'left out')),
      }))
  for (const { files, state } of groups) {
    const of = files.map(({ entry }) => entry)
    if (of.length === 0) continue
    await updatePapers(tx, conference, id, of, {
      ...settled,
      state,
      problem: null,
      told: Object.fromEntries(Object.keys(told).map((one) => [one, 'person' as const])),
    })
    if (state === 'left out') await partFromOriginals(tx, conference, id, of)
  }
  await context.journal({
    subject: 'paper archive',
    subjectId: id,
    after: { entries: open.map(({ entry }) => entry), ...settled, ...(leave ? { leave } : {}) },
  })
  return { settled: open.length }
}

// A type and a meeting are those there are.
async function knownHere(
  context: Context,
  {
    kind,
    meeting_id,
  }: { readonly kind?: string | undefined; readonly meeting_id?: string | null | undefined },
): Promise<'known' | Refusal> {
  const conference = context.tenant.conferenceId
  if (kind !== undefined && !(await findType(context.tx, conference, kind))) return notFound(kind, 'kind')
  if (meeting_id && !(await findSeries(context.tx, conference, meeting_id)))
    return notFound(meeting_id, 'meeting_id')
  return 'known'
}

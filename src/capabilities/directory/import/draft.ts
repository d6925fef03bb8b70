import type { Actor } from '../../../kernel/actor.ts'
import { inLanguage } from '../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import { purgedBefore } from '../../../platform/personal/stores.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { lastVersionOnly, notFound } from '../../../platform/operations/rules.ts'
import {
  type Sheet,
  type SheetProblem,
  isSheet,
  readSheet,
  readTable,
} from '../../../platform/sheets/read.ts'
import { everyParticipantName } from '../../conference/index.ts'
import { columnsByHead } from './cells.ts'
import {
  type DayOrder,
  type DryRun,
  type ImportDraft,
  type ImportField,
  type RowKind,
  importLimits,
} from './contract.ts'
import { type Known, type Planned, planRows } from './plan.ts'
import { readableTable, whoIsInTheTable } from './rules.ts'
import {
  type DraftRow,
  deleteDraftsBefore,
  findDraft,
  insertDraft,
  listAppointmentsOfPeople,
  listPeopleByEmail,
  updateDraft,
} from './storage.ts'
import { folded } from './words.ts'

const PAGE = 50
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** Whose draft it is; the operator at the machine has no person of their own. */
export const ownerOf = (actor: Actor): string => (actor.kind === 'person' ? actor.personId : NOBODY)

/** Keeps a pasted text or an uploaded file as a table, with columns proposed by their heads. */
export async function draftImport(
  context: Context,
  given: { source_name: string; text?: string | undefined; bytes?: Uint8Array | undefined },
): Promise<{ draft_id: string } | Refusal> {
  const read: Sheet | SheetProblem = given.bytes
    ? await readSheet(given.bytes, importLimits)
    : readTable(given.text ?? '', importLimits)
  const decided = readableTable.decide(
    isSheet(read)
      ? { problem: null, limit: 0 }
      : { problem: read.problem, limit: Object.values(read.facts)[0] ?? 0 },
  )
  if (isRefusal(decided)) return decided
  if (!isSheet(read)) throw new Error('A table that could not be read was taken')
  const { tx, tenant, now } = context
  await deleteDraftsBefore(tx, tenant.conferenceId, purgedBefore('import drafts', now))
  const draft_id = context.newId()
  await insertDraft(tx, tenant.conferenceId, {
    draft_id,
    source_name: given.source_name,
    cells: read,
    columns: columnsByHead(read[0] ?? []),
    day_order: 'day first',
    created_at: now,
    created_by: ownerOf(context.actor),
  })
  await context.journal({
    subject: 'import',
    subjectId: draft_id,
    after: { source: given.source_name, rows: read.length - 1 },
  })
  return { draft_id }
}

/** Says which column holds what, where the proposal was wrong. */
export async function mapColumns(
  context: Context,
  given: { draft: string; columns: readonly (ImportField | null)[]; day_order: DayOrder },
): Promise<ImportDraft | Refusal> {
  const draft = await seenDraft(context, given.draft)
  if (isRefusal(draft)) return draft
  const columns = (draft.cells[0] ?? []).map((_, place) => given.columns[place] ?? null)
  const decided = whoIsInTheTable.decide({ columns })
  if (isRefusal(decided)) return decided
  await updateDraft(context.tx, context.tenant.conferenceId, given.draft, {
    columns,
    day_order: given.day_order,
  })
  await context.journal({ subject: 'import', subjectId: given.draft, after: { columns } })
  return describe({ ...draft, columns, day_order: given.day_order, version: draft.version + 1 })
}

/** A draft held until the transaction ends, in the version its maker saw. */
export async function seenDraft(context: Context, id: string): Promise<DraftRow | Refusal> {
  const draft = await findDraft(context.tx, context.tenant.conferenceId, id, ownerOf(context.actor), true)
  if (!draft) return notFound(id)
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: draft.version })
  return isRefusal(last) ? last : draft
}

/** What every row of a draft would do, without doing it; a page of the rows of one kind, or of all. */
export async function dryRunOf(
  context: Context,
  ask: { draft: string; kind?: RowKind | undefined; after?: number | undefined },
): Promise<DryRun | Refusal> {
  const draft = await findDraft(context.tx, context.tenant.conferenceId, ask.draft, ownerOf(context.actor))
  if (!draft) return notFound(ask.draft)
  const planned = isRefusal(whoIsInTheTable.decide({ columns: draft.columns }))
    ? []
    : await planDraft(context, draft, false)
  const count = (kind: RowKind): number => planned.filter((one) => one.kind === kind).length
  const found = planned.filter(
    (one) => (ask.kind === undefined || one.kind === ask.kind) && one.row > (ask.after ?? 0),
  )
  return {
    ...describe(draft),
    counts: {
      error: count('error'),
      create: count('create'),
      change: count('change'),
      unchanged: count('unchanged'),
    },
    shown: found.slice(0, PAGE).map(seen),
    next: found.length > PAGE ? (found[PAGE - 1]?.row ?? null) : null,
  }
}

/** A planned row as it may leave the server: without the rows it was measured against. */
export const seen = ({
  row,
  kind,
  name,
  email,
  changes,
  office,
  participant,
  problems,
}: Planned): DryRun['shown'][number] => ({ row, kind, name, email, changes, office, participant, problems })

/** Decides the rows of a draft against what is stored; `lock` holds the people it may change. */
export async function planDraft(context: Context, draft: DraftRow, lock: boolean): Promise<Planned[]> {
  const [, ...rows] = draft.cells
  const at = draft.columns.indexOf('email')
  const emails = [...new Set(rows.map((row) => (row[at] ?? '').toLowerCase()))].filter(Boolean)
  const conference = context.tenant.conferenceId
  const people = await listPeopleByEmail(context.tx, conference, emails, lock)
  const known: Known = {
    actor: context.actor,
    today: context.today,
    people,
    appointments: await listAppointmentsOfPeople(
      context.tx,
      conference,
      people.map((one) => one.person_id),
    ),
    participantOf: await participantsByWord(context),
  }
  return planRows(rows, draft.columns, draft.day_order, known)
}

async function participantsByWord(context: Context): Promise<Known['participantOf']> {
  const byWord = new Map<string, { id: string; short: string }>()
  for (const name of await everyParticipantName(context)) {
    const found = { id: name.id, short: inLanguage(name.short, context.language) }
    for (const word of [name.code, ...Object.values(name.short), ...Object.values(name.formal)])
      if (word) byWord.set(folded(word), found)
  }
  return (word) => byWord.get(word)
}

function describe(draft: DraftRow): ImportDraft {
  const [head = [], ...rows] = draft.cells
  return {
    draft_id: draft.draft_id,
    source_name: draft.source_name,
    version: draft.version,
    head: [...head],
    sample: rows.slice(0, 3).map((row) => [...row]),
    rows: rows.length,
    columns: draft.columns,
    day_order: draft.day_order,
  }
}

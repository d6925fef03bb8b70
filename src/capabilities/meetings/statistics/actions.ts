import type { Day } from '../../../kernel/day.ts'
import { holds } from '../../../kernel/actor.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { notFound } from '../../../platform/operations/rules.ts'
import { bodiesOn, participantNames } from '../../conference/index.ts'
import { secretariat } from '../../directory/contract.ts'
import { category } from '../delegations/contract.ts'
import { sexesGiven } from '../particulars/actions.ts'
import { inPrecedence } from '../participants/precedence.ts'
import { findMeeting } from '../storage.ts'
import type { Counted, CountedRow, MeetingCounted, MeetingStatistics } from './contract.ts'
import { amongOf, countPeople, sumOf } from './counting.ts'
import { fewKeptBack } from './rules.ts'
import { findTaken, insertCounts, listComing, listCounts, listSums, listUncounted } from './storage.ts'

/** Meetings of a body on its page. */
const MOST = 40

/** The people of a meeting as they stand now: two queries, and the keys of what they gave. */
async function countNow(context: Context, meeting: string): Promise<Counted[]> {
  const people = await listComing(context.tx, context.tenant.conferenceId, meeting)
  const given = await sexesGiven(context, meeting)
  return countPeople(
    people.map(({ person_id, ...one }) => {
      const sex = person_id === null ? undefined : given.get(person_id)
      return { ...one, sex: sex === undefined || sex === 'prefers not to say' ? 'unsaid' : sex }
    }),
  )
}

/** Counts the people of every meeting that has closed, once for good. Returns how many meetings. */
export async function takeDueStatistics(context: Context): Promise<number> {
  const { tx, tenant, today, now } = context
  let taken = 0
  for (const meeting of await listUncounted(tx, tenant.conferenceId, today)) {
    const counts = await countNow(context, meeting)
    // Of two workers at once the second finds that it is done.
    if (!(await insertCounts(tx, tenant.conferenceId, meeting, now, counts))) continue
    const { registered } = sumOf(counts, 'confirmed')
    await context.journal({ subject: 'meeting', subjectId: meeting, after: { counted: registered } })
    taken += 1
  }
  return taken
}

/** Who was registered, confirmed and there, by delegation and category, and by sex as far as the reader may see it. */
export async function statisticsOf(context: Context, id: string): Promise<MeetingStatistics | Refusal> {
  const { tx, tenant } = context
  const meeting = await findMeeting(tx, tenant.conferenceId, id)
  if (!meeting) return notFound(id)
  const taken_at = (await findTaken(tx, tenant.conferenceId, id)) ?? null
  const counts =
    taken_at === null ? await countNow(context, id) : await listCounts(tx, tenant.conferenceId, id)
  const among = amongOf(counts)
  const nameOn = await participantNames(context)
  const nameOf = (participant: string) => nameOn(participant, meeting.opens_on as Day)?.short ?? {}
  const rowOf = (as: CountedRow['category'], participant_id: string | null) => ({
    participant_id,
    name: participant_id === null ? {} : nameOf(participant_id),
    category: as,
    ...sumOf(
      counts.filter((one) => one.category === as && one.participant_id === participant_id),
      among,
    ),
  })
  const rows = category.options.flatMap((as) => {
    const of = new Set(counts.filter((one) => one.category === as).map((one) => one.participant_id))
    const participants = inPrecedence(
      [...of].filter((one) => one !== null),
      nameOf,
      { order: tenant.originalLanguage },
    )
    return [...participants, ...(of.has(null) ? [null] : [])].map((one) => rowOf(as, one))
  })
  const [total] = kept(context, [sumOf(counts, among)], false)
  if (!total) throw new Error('A total is one row')
  return { meeting, taken_at, among, rows: kept(context, rows, total.by_sex !== null), total }
}

type BeforeKept = ReturnType<typeof sumOf>

/** The rows, without the sexes of those that are too few for the reader. */
function kept<Row extends BeforeKept>(context: Context, rows: readonly Row[], totalled: boolean) {
  const { actor } = context
  const shown = fewKeptBack.decide({
    secretariat: actor.kind === 'operator' || holds(actor, ...secretariat),
    // Who said nothing is told apart by nothing.
    rows: rows.map(({ by_sex: { female, male, other } }, place) => ({
      key: String(place),
      counts: [female, male, other],
    })),
    totalled,
  })
  const keys = new Set(isRefusal(shown) ? [] : shown)
  return rows.map((row, place) => ({ ...row, by_sex: keys.has(String(place)) ? row.by_sex : null }))
}

/** The meetings of a body that were counted, latest first; of the first body where none is named. */
export async function statisticsOfBody(
  context: Context,
  ask: { readonly body?: string | undefined },
): Promise<{ body_id: string | null; meetings: MeetingCounted[] }> {
  const body_id = ask.body ?? (await bodiesOn(context, context.today))[0]?.body_id ?? null
  if (body_id === null) return { body_id, meetings: [] }
  const sums = await listSums(context.tx, context.tenant.conferenceId, body_id, MOST)
  const meetings = [...Map.groupBy(sums, ({ meeting_id }) => meeting_id).values()].flatMap((rows) => {
    const [first] = rows
    if (!first) return []
    const { meeting_id, name, opens_on, closes_on } = first
    const among = amongOf(rows)
    return [{ meeting_id, name, opens_on, closes_on, among, ...sumOf(rows, among) }]
  })
  return { body_id, meetings: kept(context, meetings, false) }
}

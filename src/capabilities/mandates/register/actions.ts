import type { Day } from '../../../kernel/day.ts'
import { inLanguage } from '../../../kernel/language.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { notFound } from '../../../platform/operations/rules.ts'
import { staff } from '../permissions.ts'
import type { Mandate, MandateRow, MandateState } from '../contract.ts'
import { mayReport } from '../following/actions.ts'
import { getProvision } from '../intake/storage.ts'
import { listLinks, listRelatives, listSimilar } from '../lineage/storage.ts'
import { listEvidence } from '../evidence/storage.ts'
import { listTurns } from '../turns/storage.ts'
import { overdueByAdoptedDay } from '../due/rules.ts'
import type { Condition } from '../listing/storage.ts'
import { findMandate, listNotes } from '../storage.ts'
import { type Place, excerptOf } from './storage.ts'

export const PAGE = 50
/** Counts go no further: beyond it the register says "more than". */
export const COUNT_BOUND = 1000

export type Ask = {
  readonly states?: readonly MandateState[] | undefined
  readonly tasked?: readonly string[] | undefined
  readonly body?: string | undefined
  readonly meeting?: string | undefined
  readonly presidency?: string | undefined
  readonly class?: string | undefined
  readonly due_before?: Day | undefined
  readonly overdue?: boolean | undefined
  readonly words?: string | undefined
  readonly kind?: Mandate['kind'] | undefined
  readonly due_from?: Day | undefined
  /** The register as it stood on this day. */
  readonly as_of?: Day | undefined
  readonly after?: string | undefined
}

export function register(context: Context, ask: Ask) {
  return pageOf(context, conditionOf(ask, context.today), ask.after, ask.as_of ?? context.today)
}

/** A page of mandates after a place, each as it stands on a day, where the next begins, and how many there are up to a bound. */
export async function pageOf(context: Context, on: Condition, after?: string, day: Day = context.today) {
  const { mandates, next, count } = await excerptOf(context.tx, context.tenant.conferenceId, {
    on,
    after: placeOf(after),
    limit: PAGE,
    bound: COUNT_BOUND + 1,
  })
  return {
    mandates: mandates.map((mandate) => standing(mandate, day)),
    count: Math.min(count, COUNT_BOUND),
    more_than_counted: count > COUNT_BOUND,
    next: next ? `${next.sortDay}_${next.id}` : null,
  }
}

/** A mandate with whether it is overdue today, which is never stored. */
export function standing(mandate: Mandate, today: Day): MandateRow {
  const overdue = isOverdue(mandate.state, mandate.due_day, today)
  const rows = overdue ? overdueRows : otherRows
  const row = rows.get(mandate) ?? { ...mandate, overdue }
  rows.set(mandate, row)
  return row
}

// One row for a mandate as long as it is kept, so that what was drawn of it is found again.
const overdueRows = new WeakMap<Mandate, MandateRow>()
const otherRows = new WeakMap<Mandate, MandateRow>()

const isOverdue = (state: MandateState, due: string | null, today: Day): boolean =>
  overdueByAdoptedDay.decide({ state, due: due as Day | null, today }) === true

export function conditionOf(ask: Ask, today: Day): Condition {
  return {
    states: ask.states,
    tasked: ask.tasked,
    bodyId: ask.body,
    meetingId: ask.meeting,
    presidencyId: ask.presidency,
    class: ask.class,
    dueBefore: ask.due_before,
    dueFrom: ask.due_from,
    overdueOn: ask.overdue ? (ask.as_of ?? today) : undefined,
    kind: ask.kind,
    asOf: ask.as_of,
    words: ask.words,
  }
}

/** A place in the register's order, out of the address of a page. */
export function placeOf(after: string | undefined): Place | undefined {
  const [sortDay, id] = after?.split('_') ?? []
  return sortDay && id ? { sortDay: sortDay as Day, id } : undefined
}

/** A mandate with its whole story. */
export async function record(context: Context, reference: string) {
  const conference = context.tenant.conferenceId
  const mandate = await findMandate(context.tx, conference, reference)
  if (!mandate) return notFound(reference)
  return {
    ...standing(mandate, context.today),
    provision: mandate.provision_id
      ? ((await getProvision(context.tx, conference, mandate.provision_id)) ?? null)
      : null,
    notes: await listNotes(context.tx, conference, mandate.mandate_id),
    evidence: await listEvidence(context.tx, conference, mandate.mandate_id),
    links: await listLinks(context.tx, conference, mandate),
    ...(await lineageOf(context, mandate)),
    turns: await listTurns(context.tx, conference, mandate.mandate_id),
    may_report: await mayReport(context, mandate),
  }
}

async function lineageOf(context: Context, mandate: Mandate) {
  const conference = context.tenant.conferenceId
  const { relatives, ties } = await listRelatives(context.tx, conference, mandate.mandate_id)
  // Proposals for a link, for those who may make one.
  const similar = staff.allows(context.actor, undefined)
    ? await listSimilar(context.tx, conference, {
        id: mandate.mandate_id,
        bodyId: mandate.body_id,
        adopted: mandate.adopted_on,
        words: wordsToSearch(inLanguage(mandate.title, context.language)),
      })
    : []
  return {
    relatives: relatives.map(({ due_day, ...relative }) => ({
      ...relative,
      overdue: isOverdue(relative.state, due_day, context.today),
    })),
    ties,
    similar,
  }
}

// Words of four letters and more say what a title is about well enough for a proposal.
const wordsToSearch = (title: string): string[] => [...new Set(title.match(/\p{L}{4,}/gu) ?? [])].slice(0, 12)

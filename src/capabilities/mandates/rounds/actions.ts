import type { Day } from '../../../kernel/day.ts'
import type { Text } from '../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { lastVersionOnly, notFound } from '../../../platform/operations/rules.ts'
import { bodiesOn } from '../../conference/index.ts'
import { pending } from '../contract.ts'
import { conclusionOf, endBy } from '../following/actions.ts'
import { writeNote } from '../following/notes.ts'
import { PAGE, placeOf, standing } from '../register/actions.ts'
import { findMandate, lockMandate } from '../storage.ts'
import type { Choice, Proposal, Round } from './contract.ts'
import { bodyEndsTheRound, oneRoundAtATime, proposedWithReason } from './rules.ts'
import {
  closeRound,
  countProposals,
  findOpenRound,
  findRound,
  insertRound,
  listReviewed,
  listRounds,
  lockRound,
  saveProposal,
} from './storage.ts'

export async function rounds(context: Context): Promise<{ rounds: Round[] }> {
  return { rounds: await listRounds(context.tx, context.tenant.conferenceId) }
}

/** Opens a round in which a body goes through its mandates. */
export async function openRound(
  context: Context,
  given: { body_id: string; name: Text },
): Promise<Round | Refusal> {
  const conference = context.tenant.conferenceId
  const bodies = await bodiesOn(context, context.today)
  if (!bodies.some(({ body_id }) => body_id === given.body_id)) return notFound(given.body_id, 'body_id')
  const free = oneRoundAtATime.decide({
    open: await findOpenRound(context.tx, conference, given.body_id),
  })
  if (isRefusal(free)) return free
  const row = { round_id: context.newId(), opened_on: context.today, ...given }
  await insertRound(context.tx, conference, row)
  await context.journal({ subject: 'review round', subjectId: row.round_id, after: row })
  return { ...row, closed_on: null, version: 1 }
}

/** A round with a page of its mandates and how many are proposed what. */
export async function roundWithMandates(
  context: Context,
  given: { round: string; after?: string | undefined },
) {
  const conference = context.tenant.conferenceId
  const round = await findRound(context.tx, conference, given.round)
  if (!round) return notFound(given.round)
  const found = await listReviewed(context.tx, conference, round, placeOf(given.after), PAGE + 1)
  const shown = found.slice(0, PAGE)
  const last = shown.at(-1)
  const counts = new Map(
    (await countProposals(context.tx, conference, round)).map((row) => [row.choice ?? 'missing', row.count]),
  )
  return {
    round,
    mandates: shown.map(({ proposal, ...mandate }) => ({ ...standing(mandate, context.today), proposal })),
    counts: {
      retain: counts.get('retain') ?? 0,
      update: counts.get('update') ?? 0,
      remove: counts.get('remove') ?? 0,
      missing: counts.get('missing') ?? 0,
    },
    next: found.length > PAGE && last ? `${last.sort_day}_${last.mandate_id}` : null,
  }
}

/** Proposes what is to become of a mandate, for the body to decide; a later proposal replaces an earlier one. */
export async function proposeInRound(
  context: Context,
  given: { round: string; reference: string; choice: Choice; reason: string },
): Promise<Proposal | Refusal> {
  const conference = context.tenant.conferenceId
  const round = await lockRound(context.tx, conference, given.round)
  const mandate = await findMandate(context.tx, conference, given.reference)
  if (!round || !mandate) return notFound(round ? given.reference : given.round)
  const decided = proposedWithReason.decide({
    open: round.closed_on === null,
    ofTheBody: mandate.body_id === round.body_id,
    pending: pending.includes(mandate.state),
    reason: given.reason,
  })
  if (isRefusal(decided)) return decided
  const stored = await saveProposal(context.tx, conference, {
    round_id: given.round,
    mandate_id: mandate.mandate_id,
    choice: given.choice,
    reason: given.reason,
    proposed_at: context.now,
  })
  await context.journal({
    subject: 'mandate',
    subjectId: mandate.mandate_id,
    after: { round: given.round, choice: given.choice, reason: given.reason },
  })
  return stored
}

/** Ends a round by the body's conclusion: what it removes lapses, what it retains or updates goes on. */
export async function endRound(
  context: Context,
  given: { round: string; symbol: string; number: string },
): Promise<Round | Refusal> {
  const conference = context.tenant.conferenceId
  const round = await lockRound(context.tx, conference, given.round)
  if (!round) return notFound(given.round)
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: round.version })
  if (isRefusal(last)) return last
  const conclusion = await conclusionOf(context, given)
  const counts = await countProposals(context.tx, conference, round)
  const decided = bodyEndsTheRound.decide({
    open: round.closed_on === null,
    opened: round.opened_on as Day,
    missing: counts.find((row) => row.choice === null)?.count ?? 0,
    conclusion: conclusion?.facts,
  })
  if (isRefusal(decided)) return decided
  if (!conclusion) throw new Error('A conclusion that was not found cannot end a round')
  for (const { proposal, mandate_id, reference } of await everyReviewed(context, round)) {
    if (proposal?.choice === 'remove') {
      // As it stands at this moment: someone may have moved it since the list was read.
      const mandate = await lockMandate(context.tx, conference, reference ?? '')
      if (mandate && pending.includes(mandate.state)) await endBy(context, mandate, 'lapsed', conclusion)
    } else if (proposal) await writeNote(context, mandate_id, proposal.choice, proposal.reason)
  }
  const closed = await closeRound(context.tx, conference, given.round, {
    closed_on: conclusion.provision.adopted_on ?? context.today,
    closed_by_provision_id: conclusion.provision.provision_id,
  })
  await context.journal({ subject: 'review round', subjectId: given.round, before: round, after: closed })
  return closed
}

// All of them before the first changes: what lapses leaves the round's list.
async function everyReviewed(context: Context, round: Round) {
  const all: Awaited<ReturnType<typeof listReviewed>> = []
  for (;;) {
    const last = all.at(-1)
    const after = last && { sortDay: last.sort_day, id: last.mandate_id }
    const found = await listReviewed(context.tx, context.tenant.conferenceId, round, after, PORTION)
    all.push(...found)
    if (found.length < PORTION) return all
  }
}

const PORTION = 1000

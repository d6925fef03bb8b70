import type { Day } from '../../../kernel/day.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { notFound } from '../../../platform/operations/rules.ts'
import type { Link, Mandate } from '../contract.ts'
import { writeNote } from '../following/notes.ts'
import { lockSeen } from '../following/seen.ts'
import { lockMandate, moveMandate, updateMandate } from '../storage.ts'
import { lineagePointsBack } from './rules.ts'
import { deleteMandateLink, findEarlierState, insertMandateLink, leadsTo } from './storage.ts'

export type Linking = { readonly reference: string; readonly kind: Link['kind']; readonly other: string }

/** Links a mandate to another; what it supersedes is followed no longer. */
export async function linkMandates(context: Context, given: Linking): Promise<Mandate | Refusal> {
  const conference = context.tenant.conferenceId
  const from = await lockSeen(context, given.reference)
  if (isRefusal(from)) return from
  const to = await lockMandate(context.tx, conference, given.other)
  if (!to) return notFound(given.other, 'other')
  const decided = lineagePointsBack.decide({
    kind: given.kind,
    from: { reference: given.reference, adopted: adopted(from) },
    to: { reference: given.other, adopted: adopted(to), state: to.state },
    circle: await leadsTo(context.tx, conference, given.kind, to.mandate_id, from.mandate_id),
  })
  if (isRefusal(decided)) return decided
  await insertMandateLink(context.tx, conference, from.mandate_id, to.mandate_id, given.kind)
  if (given.kind === 'supersedes') {
    await writeNote(context, to.mandate_id, 'supersession', given.reference)
    await moveMandate(context.tx, conference, to.mandate_id, { state: 'superseded', on: context.today })
    await context.journal({
      subject: 'mandate',
      subjectId: to.mandate_id,
      before: { state: to.state },
      after: { state: 'superseded', by: given.reference },
    })
  }
  await context.journal({ subject: 'mandate', subjectId: from.mandate_id, after: { linked: given } })
  return updateMandate(context.tx, conference, from.mandate_id, {})
}

/** Takes a link away again; what was superseded by it goes back to how it stood. */
export async function unlinkMandates(context: Context, given: Linking): Promise<Mandate | Refusal> {
  const conference = context.tenant.conferenceId
  const from = await lockSeen(context, given.reference)
  if (isRefusal(from)) return from
  const to = await lockMandate(context.tx, conference, given.other)
  if (!to) return notFound(given.other, 'other')
  const removed = await deleteMandateLink(context.tx, conference, from.mandate_id, to.mandate_id, given.kind)
  if (!removed) return notFound(given.other, 'other')
  if (given.kind === 'supersedes' && to.state === 'superseded') {
    const state = (await findEarlierState(context.tx, conference, to.mandate_id)) ?? 'open'
    await moveMandate(context.tx, conference, to.mandate_id, { state, on: context.today })
    await context.journal({
      subject: 'mandate',
      subjectId: to.mandate_id,
      before: { state: 'superseded' },
      after: { state },
    })
  }
  await context.journal({ subject: 'mandate', subjectId: from.mandate_id, before: { linked: given } })
  return updateMandate(context.tx, conference, from.mandate_id, {})
}

const adopted = (mandate: Mandate): Day => (mandate.adopted_on ?? '0001-01-01') as Day

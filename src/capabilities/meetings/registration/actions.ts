import type { Day } from '../../../kernel/day.ts'
import type { Text } from '../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { lastVersionOnly, notFound } from '../../../platform/operations/rules.ts'
import { actorOn } from '../../directory/index.ts'
import { noteStep } from '../delegations/accrediting/actions.ts'
import { registeredInTurn } from '../delegations/accrediting/rules.ts'
import { type Asked, type Category, type Terms, category } from '../delegations/contract.ts'
import {
  type Scope,
  addTaken,
  countPlaces,
  lockScopes,
  mostTaken,
  promote,
  putQuota,
} from '../delegations/places.ts'
import { findRegistration, lockRegistrations, updateRegistration } from '../delegations/storage.ts'
import type { Meeting } from '../contract.ts'
import { giveParticulars, ownParticulars } from '../particulars/actions.ts'
import type { Sex } from '../particulars/contract.ts'
import { dropPhoto, keepPhoto, workOutPhoto } from '../photos/actions.ts'
import { hasPhoto } from '../photos/storage.ts'
import { takesPlace } from '../planning/invitations/rules.ts'
import { REGISTER, openedByLink } from '../links.ts'
import { findMeeting, lockMeeting } from '../storage.ts'
import { printable } from '../participants/printing.ts'
import type { Opened } from './contract.ts'
import { linkRegistersItsPerson, nominationsBeforeItCloses, quotaCoversThePlaces } from './rules.ts'
import { findTerms, putTerms } from './storage.ts'

const UNSETTLED: Terms = { nominations_until: '', asks: [], quotas: {}, version: 0 }

/** How registration to a meeting goes; version 0 where nothing is settled. */
export async function termsOf(
  context: Context,
  id: string,
): Promise<{ meeting: Meeting; terms: Terms | null; version: number } | Refusal> {
  const meeting = await findMeeting(context.tx, context.tenant.conferenceId, id)
  if (!meeting) return notFound(id)
  const terms = await findTerms(context.tx, context.tenant.conferenceId, id)
  return { meeting, terms: terms ?? null, version: terms?.version ?? 0 }
}

/** Settles how registration goes. Where a quota grows, those who waited longest get the new places. */
export async function settleTerms(
  context: Context,
  given: Omit<Terms, 'version'> & { readonly meeting: string },
): Promise<Terms | Refusal> {
  const { tx, tenant } = context
  const conference = tenant.conferenceId
  const meeting = await lockMeeting(tx, conference, given.meeting)
  if (!meeting) return notFound(given.meeting)
  const before = (await findTerms(tx, conference, given.meeting)) ?? UNSETTLED
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: before.version })
  if (isRefusal(last)) return last
  const inTime = nominationsBeforeItCloses.decide({
    until: given.nominations_until as Day,
    closes: meeting.closes_on as Day,
  })
  if (isRefusal(inTime)) return inTime
  for (const one of category.options) {
    const settled = await settleQuota(context, given.meeting, one, given.quotas[one])
    if (isRefusal(settled)) return settled
  }
  const { meeting: _, ...after } = given
  const version = await putTerms(tx, conference, given.meeting, after)
  await context.journal({
    subject: 'meeting',
    subjectId: given.meeting,
    before: { registration: before },
    after: { registration: after },
  })
  return { ...after, version }
}

async function settleQuota(
  context: Context,
  meeting: string,
  one: Category,
  most: number | undefined,
): Promise<'settled' | Refusal> {
  const { tx, tenant } = context
  const conference = tenant.conferenceId
  // Nobody enters anyone in this category while its bound changes.
  await lockScopes(tx, conference, meeting, one)
  if (most !== undefined) {
    const covers = quotaCoversThePlaces.decide({
      most,
      taken: await mostTaken(tx, conference, meeting, one),
    })
    if (isRefusal(covers)) return covers
  }
  await putQuota(tx, conference, meeting, one, most)
  if (most !== undefined) await countPlaces(tx, conference, meeting, one)
  for (const scope of await lockScopes(tx, conference, meeting, one))
    await fillPlaces(
      context,
      { meeting, category: one, participant: scope.scope_id === meeting ? null : scope.scope_id },
      scope.most - scope.taken,
    )
  return 'settled'
}

async function fillPlaces(context: Context, scope: Scope, free: number): Promise<void> {
  const promoted = await promote(context.tx, context.tenant.conferenceId, scope, free)
  if (promoted.length > 0) await addTaken(context.tx, context.tenant.conferenceId, scope, promoted.length)
  for (const id of promoted) await noteStep(context, { registration_id: id, state: 'waiting' }, 'nominated')
}

/** What a registration's page shows to whoever holds its link. */
export async function openRegistration(context: Context, token: string): Promise<Opened | Refusal> {
  const opened = await openedBy(context, token)
  if (isRefusal(opened)) return opened
  const { own, row, meeting, asks } = opened
  const photo_given =
    asks.includes('photo') &&
    (await hasPhoto(context.tx, context.tenant.conferenceId, meeting.meeting_id, personOf(own)))
  const needed = asks.some((one) => one === 'diet' || one === 'access needs' || one === 'sex')
  const particulars = needed ? await ownParticulars(own, { meeting: meeting.meeting_id }) : undefined
  const {
    given_name,
    family_name,
    printed_name,
    job_title,
    floor_language,
    state,
    category: as,
    version,
  } = row
  return {
    meeting,
    registration: {
      given_name,
      family_name,
      printed_name,
      job_title,
      floor_language,
      state,
      category: as,
      version,
    },
    asks,
    photo_given,
    given_at: particulars && !isRefusal(particulars) ? particulars.given_at : null,
  }
}

export type Registering = {
  readonly token: string
  readonly printed_name: string
  readonly job_title: Text
  readonly floor_language: 'es' | 'en'
  readonly diet: string | null
  readonly access_needs: string | null
  readonly sex: Sex | null
  readonly photo: { readonly content: string } | null
  readonly without_photo: boolean
}

/** Makes the portrait of a photo before anything is locked: only for who holds a link, and where the meeting asks for one. */
export async function photoAhead(
  context: Context,
  { token, photo }: Registering,
): Promise<() => Promise<string>> {
  const opened = photo && (await openedBy(context, token))
  const asked = opened && !isRefusal(opened) && opened.asks.includes('photo')
  return () => workOutPhoto(asked ? photo : null)
}

/** Registers the person a link was made for, as they want to be printed; what is left empty of diet, access needs and sex stays as it was. */
export async function register(
  context: Context,
  given: Registering,
  photo: string,
): Promise<Opened | Refusal> {
  const opened = await openedBy(context, given.token)
  if (isRefusal(opened)) return opened
  const { own, meeting, asks } = opened
  const [row] = await lockRegistrations(context.tx, context.tenant.conferenceId, [opened.row.registration_id])
  if (!row) return notFound(given.token)
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: row.version })
  if (isRefusal(last)) return last
  const place = takesPlace.decide({ state: meeting.state })
  if (isRefusal(place)) return place
  const turn = registeredInTurn.decide({ state: row.state, step: 'register' })
  if (isRefusal(turn)) return turn
  const { printed_name, job_title, floor_language } = given
  const prints = await printable([printed_name, ...Object.values(job_title)])
  if (isRefusal(prints)) return prints
  await updateRegistration(own.tx, own.tenant.conferenceId, row.registration_id, {
    state: 'registered',
    printed_name,
    job_title: asks.includes('job title') ? job_title : row.job_title,
    floor_language,
    registered_at: context.now,
  })
  await noteStep(own, row, 'registered')
  const needs = await keepNeeds(own, meeting, asks, given)
  if (isRefusal(needs)) return needs
  const of = { meeting: meeting.meeting_id, person: personOf(own) }
  const kept = photo === '' ? 'kept' : await keepPhoto(own, of, photo)
  if (isRefusal(kept)) return kept
  if (photo === '' && given.without_photo) await dropPhoto(own, of)
  return openRegistration(context, given.token)
}

async function keepNeeds(
  own: Context,
  meeting: Meeting,
  asks: readonly Asked[],
  given: Pick<Registering, 'diet' | 'access_needs' | 'sex'>,
): Promise<'kept' | Refusal> {
  const diet = asks.includes('diet') ? given.diet : null
  const access_needs = asks.includes('access needs') ? given.access_needs : null
  const sex = asks.includes('sex') ? given.sex : null
  if (diet === null && access_needs === null && sex === null) return 'kept'
  const before = await ownParticulars(own, { meeting: meeting.meeting_id })
  if (isRefusal(before)) return before
  const kept = await giveParticulars(own, {
    ...before.values,
    ...(diet === null ? {} : { diet }),
    ...(access_needs === null ? {} : { access_needs }),
    ...(sex === null ? {} : { sex }),
    meeting: meeting.meeting_id,
  })
  return isRefusal(kept) ? kept : 'kept'
}

async function openedBy(context: Context, token: string) {
  const { tx, tenant } = context
  const conference = tenant.conferenceId
  const link = await openedByLink(context, REGISTER, token)
  const row = link && (await findRegistration(tx, conference, link.registration))
  const meeting = row && (await findMeeting(tx, conference, row.meeting_id))
  const actor = link && (await actorOn(tx, tenant, link.person, context.today))
  const decided = linkRegistersItsPerson.decide({
    found: meeting !== undefined && row?.state !== 'withdrawn',
  })
  if (isRefusal(decided)) return decided
  if (!row || !meeting || !actor) throw new Error('A link that was not found opens nothing')
  const terms = await findTerms(tx, conference, meeting.meeting_id)
  return {
    row,
    meeting,
    own: await context.as(actor),
    // Diet, access, passport, sex and a photo are asked of those who come for a participant: they hold an office here.
    asks: (terms?.asks ?? []).filter((one) => row.participant_id !== null || one === 'job title'),
  }
}

function personOf({ actor }: Context): string {
  if (actor.kind !== 'person') throw new Error('A registration is a person’s')
  return actor.personId
}

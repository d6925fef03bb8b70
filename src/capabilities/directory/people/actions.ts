import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { proofMissing } from '../../../platform/operations/admission.ts'
import { lastVersionOnly, notFound } from '../../../platform/operations/rules.ts'
import { participantNames } from '../../conference/index.ts'
import { named } from '../appointing/actions.ts'
import { listAppointmentsOfPerson } from '../appointing/storage.ts'
import type { HeldAppointment, ListedPerson, Person, PersonGiven } from '../contract.ts'
import { findPersonByEmail, listAppointmentsOn } from '../storage.ts'
import { PERSON, sealsFor } from './sealed-facts.ts'
import { inTheCoordinatorsHand, oneAddressOnePerson } from './rules.ts'
import {
  type Place,
  countPeople,
  findPerson,
  holdAddress,
  insertPerson,
  listPeople,
  lockPerson,
  updatePerson,
} from './storage.ts'

const PAGE = 50
/** Counts go no further: beyond it the register says "more than". */
const COUNT_BOUND = 1000

/** A page of the register of people, each with what they hold today. */
export async function people(
  context: Context,
  ask: { words?: string | undefined; after?: string | undefined },
) {
  const { tx, tenant, today } = context
  const conference = tenant.conferenceId
  const words = wordsIn(ask.words)
  const found = await listPeople(tx, conference, words, placeOf(ask.after), PAGE + 1)
  const count = await countPeople(tx, conference, words, COUNT_BOUND + 1)
  const shown = found.slice(0, PAGE)
  const ids = shown.map((one) => one.person_id)
  const held = ids.length === 0 ? [] : await listAppointmentsOn(tx, conference, today, { people: ids })
  const participantOn = await participantNames(context)
  const last = shown.at(-1)
  return {
    people: shown.map(({ person_id, given_name, family_name, email }): ListedPerson => ({
      person_id,
      given_name,
      family_name,
      email,
      held: held
        .filter((one) => one.person_id === person_id)
        .map(({ office, participant_id }) => ({
          office,
          participant: participant_id ? (participantOn(participant_id, today)?.short ?? {}) : null,
        })),
    })),
    count: Math.min(count, COUNT_BOUND),
    more_than_counted: count > COUNT_BOUND,
    next:
      found.length > PAGE && last
        ? writePlace({ family: last.family, given: last.given, id: last.person_id })
        : null,
  }
}

/** The words of a search, no more than eight of them. */
export const wordsIn = (words: string | undefined): string[] =>
  (words ?? '').split(/\s+/).filter(Boolean).slice(0, 8)

const writePlace = (place: Place): string => Buffer.from(JSON.stringify(place)).toString('base64url')

// A place that someone wrote by hand and that is none begins the list again.
function placeOf(after: string | undefined): Place | undefined {
  try {
    const { family, given, id } = JSON.parse(
      Buffer.from(after ?? '', 'base64url').toString(),
    ) as Partial<Place>
    const whole = typeof family === 'string' && typeof given === 'string' && /^[0-9a-f-]{36}$/.test(id ?? '')
    return whole ? { family, given, id: id ?? '' } : undefined
  } catch {
    return undefined
  }
}

/** A person with every appointment they ever held. */
export async function personRecord(
  context: Context,
  personId: string,
): Promise<(Person & { appointments: HeldAppointment[] }) | Refusal> {
  const conference = context.tenant.conferenceId
  const person = await findPerson(context.tx, conference, personId)
  if (!person) return notFound(personId)
  const rows = await listAppointmentsOfPerson(context.tx, conference, personId)
  return { ...person, appointments: await named(context, rows) }
}

/** What is seen of a person by whoever opens their record or takes it away. */
export const SEEN = ['given_name', 'family_name', 'treatment', 'email', 'language', 'channels']

/** The same for someone who opens it, which the person can see. */
export async function openRecord(context: Context, personId: string) {
  const record = await personRecord(context, personId)
  if (!isRefusal(record)) await context.reading([personId], SEEN)
  return record
}

/** Enters a person. They may do nothing until they are appointed. */
export async function enterPerson(context: Context, given: PersonGiven): Promise<Person | Refusal> {
  const free = await addressFree(context, given.email, undefined)
  if (free) return free
  const person_id = context.newId()
  await insertPerson(context.tx, context.tenant.conferenceId, { person_id, ...given })
  const sealed = await sealsFor(context, [person_id])
  await context.journal({ subject: PERSON, subjectId: person_id, after: sealed(person_id, given) })
  return { person_id, ...given, version: 1 }
}

/** Changes what is known of a person; appointments are not among it. */
export async function changePerson(
  context: Context,
  given: PersonGiven & { person: string },
): Promise<Person | Refusal> {
  const conference = context.tenant.conferenceId
  const before = await lockPerson(context.tx, conference, given.person)
  if (!before) return notFound(given.person)
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: before.version })
  if (isRefusal(last)) return last
  const { person: _, ...change } = given
  if (change.email.toLowerCase() !== before.email.toLowerCase()) {
    const unproven = proofMissing(context, context.now)
    if (unproven) return unproven
    const refused = await addressMayChange(context, given.person, change.email)
    if (refused) return refused
  }
  const after = await updatePerson(context.tx, conference, given.person, change)
  const sealed = await sealsFor(context, [given.person])
  await context.journal({
    subject: PERSON,
    subjectId: given.person,
    before: sealed(given.person, before),
    after: sealed(given.person, after),
  })
  return after
}

/** Whoever may change the address someone signs in with could sign in as them. */
async function addressMayChange(
  context: Context,
  personId: string,
  email: string,
): Promise<Refusal | undefined> {
  const held = await listAppointmentsOfPerson(context.tx, context.tenant.conferenceId, personId)
  const offices = held
    .filter((one) => one.until_day === null || one.until_day >= context.today)
    .map((one) => one.office)
  const allowed = inTheCoordinatorsHand.decide({ actor: context.actor, offices })
  if (isRefusal(allowed)) return { ...allowed, field: 'email' }
  return addressFree(context, email, personId)
}

async function addressFree(
  context: Context,
  email: string,
  personId: string | undefined,
): Promise<Refusal | undefined> {
  await holdAddress(context.tx, context.tenant.conferenceId, email)
  const other = await findPersonByEmail(context.tx, context.tenant.conferenceId, email)
  const holder =
    other && other.person_id !== personId ? `${other.given_name} ${other.family_name}` : undefined
  const decided = oneAddressOnePerson.decide({ holder })
  return isRefusal(decided) ? decided : undefined
}

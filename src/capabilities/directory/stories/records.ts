import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Text } from '../../../kernel/language.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { notFound } from '../../../platform/operations/rules.ts'
import { bodyOf, participantOf } from '../../conference/index.ts'
import { findAppointment, listAppointmentsOfPerson } from '../appointing/storage.ts'
import { findPerson } from '../people/storage.ts'
import { storyOf } from './actions.ts'
import type { Story } from './contract.ts'
import { type Fields, asBody, asDay, asList, asParticipant, asText, asWords, field } from './fields.ts'

type Ask<Name extends string> = { readonly [K in Name]: string } & { readonly before?: string | undefined }

/**
 * When a person signs in and what letters they get are subjects of their own, and theirs alone. What lines of a person
 * called them before they were, and what someone changed on their own page, their record does not tell either.
 */
const OF_THEIR_OWN = [
  'directory.request-link',
  'directory.enter',
  'directory.leave',
  'directory.end-session',
  'directory.change-own',
  'mandates.remind',
  'mandates.make-calendar',
  'mandates.end-calendar',
]

const personFields: Fields = {
  given_name: field('directory:person.given_name'),
  family_name: field('directory:person.family_name'),
  treatment: field('directory:person.treatment'),
  email: field('directory:person.email'),
  language: field('directory:person.language', asWords('directory:language')),
  channels: field('directory:person.channels', asList(channelWords)),
  erasure: field('directory:told-field.erasure', asWords('directory:erasure-state')),
}

function channelWords(value: unknown): string {
  const { value: reached = '' } = (value ?? {}) as { value?: string }
  return reached
}

const appointmentFields: Fields = {
  office: field('directory:appointments.office', asWords('directory:office')),
  participant_id: field('directory:appointments.for', asParticipant),
  body_ids: field('directory:appointments.bodies', asList(asBody)),
  from_day: field('directory:appointments.from', asDay),
  until_day: field('directory:appointments.until', asDay),
  instrument: field('directory:appointments.instrument'),
}

const named = (key: string): Fields[string] =>
  field(key, (value, telling) => {
    const { short, name } = (value ?? {}) as { short?: Text; name?: Text }
    return asText(short ?? name, telling)
  })

const participantFields: Fields = {
  code: field('conference:field.code'),
  short: field('conference:told-field.short', asText),
  formal: field('conference:told-field.formal', asText),
  name: named('conference:told-field.name'),
  from: field('conference:field.from', asDay),
  status: field('conference:field.status', (value, telling) =>
    asWords('conference:status')(
      typeof value === 'object' && value !== null ? ((value as { status: unknown }).status ?? 'none') : value,
      telling,
    ),
  ),
}

const bodyFields: Fields = {
  code: field('conference:field.code'),
  name: field('conference:told-field.name', (value, telling) => {
    const { name } = (value ?? {}) as { name?: Text }
    return asText(name ?? value, telling)
  }),
  acts: field('conference:field.acts', asList(asWords('conference:act'))),
  cadence: field('conference:field.cadence'),
  parent_id: field('conference:field.parent', asBody),
  predecessor_id: field('conference:field.predecessor', asBody),
  until_day: field('conference:field.until', asDay),
}

/** A person's record and their appointments, as the journal has them. */
export async function storyOfPerson(context: Context, ask: Ask<'person'>): Promise<Story | Refusal> {
  const conference = context.tenant.conferenceId
  if (!(await findPerson(context.tx, conference, ask.person))) return notFound(ask.person)
  const held = await listAppointmentsOfPerson(context.tx, conference, ask.person)
  return storyOf(
    context,
    {
      ids: [ask.person, ...held.map((one) => one.appointment_id)],
      subjects: ['person', 'appointment'],
      before: ask.before,
      butOperations: OF_THEIR_OWN,
    },
    { ...personFields, ...appointmentFields },
  )
}

export async function storyOfAppointment(
  context: Context,
  ask: Ask<'appointment'>,
): Promise<Story | Refusal> {
  const found = await findAppointment(context.tx, context.tenant.conferenceId, ask.appointment)
  if (!found) return notFound(ask.appointment)
  const of = { ids: [ask.appointment], subjects: ['appointment'], before: ask.before }
  return storyOf(context, of, appointmentFields)
}

export async function storyOfParticipant(context: Context, ask: Ask<'code'>): Promise<Story | Refusal> {
  const found = await participantOf(context, ask.code)
  if (isRefusal(found)) return found
  const of = { ids: [found.participant_id], subjects: ['participant'], before: ask.before }
  return storyOf(context, of, participantFields)
}

export async function storyOfBody(context: Context, ask: Ask<'code'>): Promise<Story | Refusal> {
  const found = await bodyOf(context, ask.code)
  if (isRefusal(found)) return found
  return storyOf(context, { ids: [found.body_id], subjects: ['body'], before: ask.before }, bodyFields)
}

import type { Day } from '../../../kernel/day.ts'
import { inLanguage } from '../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Download } from '../../../platform/operations/download.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { type SheetCell, XLSX, writeSheet } from '../../../platform/sheets/write.ts'
import { participantNames } from '../../conference/index.ts'
import type { Appointment, ChannelKind, Office, Person } from '../contract.ts'
import { SEEN, personRecord, wordsIn } from '../people/actions.ts'
import { inForce } from '../rules.ts'
import { listAppointmentsOn } from '../storage.ts'
import { VCF, cardOf } from './card.ts'
import { listWholePeople } from './storage.ts'
import { fileWords } from './words.ts'

/** More people than any conference has; a file is made whole in memory. */
const MOST = 20_000

type Ask = { readonly words?: string | undefined }

/** Who held which office on a day, as a sheet. */
export async function appointmentsSheet(
  context: Context,
  on: Day,
  of: { participantId?: string | undefined; offices?: readonly Office[] | undefined },
): Promise<Download> {
  const { tx, tenant, language } = context
  const words = fileWords(language)
  const held = await listAppointmentsOn(tx, tenant.conferenceId, on, of)
  await context.reading(
    [...new Set(held.map((one) => one.person_id))],
    ['given_name', 'family_name', 'email'],
  )
  const participantOn = await participantNames(context)
  const { appointments: heads, office: offices, person, secretariat } = words
  const bytes = await writeSheet(
    `${words.views.held} ${on}`,
    [
      { head: person.family_name, width: 28 },
      { head: person.given_name, width: 28 },
      { head: heads.office, width: 24 },
      { head: heads.for, width: 28 },
      { head: heads.from, width: 12 },
      { head: heads.until, width: 12 },
      { head: heads.instrument, width: 24 },
      { head: person.email, width: 36 },
    ],
    held.map((one) => [
      one.family_name,
      one.given_name,
      offices[one.office],
      one.participant_id
        ? inLanguage(participantOn(one.participant_id, on)?.short ?? {}, language)
        : secretariat,
      { day: one.from_day as Day },
      dayCell(one.until_day),
      one.instrument,
      one.email,
    ]),
  )
  return { name: `${words.room}-${on}.xlsx`, media_type: XLSX, bytes }
}

/** People with what they hold today, as a sheet whose heads the import knows: changed in Excel, it can come back. */
export async function peopleSheet(context: Context, ask: Ask): Promise<Download> {
  const words = fileWords(context.language)
  const { field } = words.import
  const fields = [
    'family_name',
    'given_name',
    'treatment',
    'email',
    'language',
    'phone',
    'mobile',
    'whatsapp',
    'office',
    'participant',
    'from',
    'until',
    'instrument',
  ] as const
  const people = await wholePeople(context, ask)
  const bytes = await writeSheet(
    words.views.people,
    fields.map((one) => ({ head: field[one], width: one === 'email' ? 36 : 20 })),
    people.flatMap(({ person, held }) =>
      (held.length === 0 ? [undefined] : held).map((one) => rowOf(person, one, context)),
    ),
  )
  return { name: `${words.views.people}-${context.today}.xlsx`, media_type: XLSX, bytes }
}

type Holding = Appointment & { readonly participant: { es?: string; en?: string } | null }

function rowOf(person: Person, held: Holding | undefined, { language }: Context): SheetCell[] {
  const words = fileWords(language)
  const channel = (kind: ChannelKind): string | null =>
    person.channels.find((one) => one.kind === kind)?.value ?? null
  return [
    person.family_name,
    person.given_name,
    person.treatment,
    person.email,
    words.language[person.language],
    channel('phone'),
    channel('mobile'),
    channel('whatsapp'),
    held ? words.office[held.office] : null,
    held?.participant ? inLanguage(held.participant, language) : null,
    dayCell(held?.from_day ?? null),
    dayCell(held?.until_day ?? null),
    held?.instrument ?? null,
  ]
}

const dayCell = (day: string | null): SheetCell => (day === null ? null : { day: day as Day })

/** One person as a card. */
export async function personCard(context: Context, personId: string): Promise<Download | Refusal> {
  const person = await personRecord(context, personId)
  if (isRefusal(person)) return person
  await context.reading([personId], SEEN)
  const held = person.appointments.filter((one) =>
    inForce({ from: one.from_day as Day, until: one.until_day as Day | null }, context.today),
  )
  return {
    name: `${person.given_name} ${person.family_name}.vcf`,
    media_type: VCF,
    bytes: Buffer.from(cardOf({ ...person, held }, context.language)),
  }
}

/** A list of people as cards, one after another in one file. */
export async function peopleCards(context: Context, ask: Ask): Promise<Download> {
  const people = await wholePeople(context, ask)
  const cards = people.map(({ person, held }) => cardOf({ ...person, held }, context.language))
  return {
    name: `${fileWords(context.language).views.people}-${context.today}.vcf`,
    media_type: VCF,
    bytes: Buffer.from(cards.join('')),
  }
}

async function wholePeople(context: Context, ask: Ask): Promise<{ person: Person; held: Holding[] }[]> {
  const { tx, tenant, today } = context
  const people = await listWholePeople(tx, tenant.conferenceId, wordsIn(ask.words), MOST)
  await context.reading(
    people.map((person) => person.person_id),
    SEEN,
  )
  const participantOn = await participantNames(context)
  const held = Map.groupBy(
    await listAppointmentsOn(tx, tenant.conferenceId, today, {}),
    (one) => one.person_id,
  )
  return people.map((person) => ({
    person,
    held: (held.get(person.person_id) ?? []).map((one) => ({
      ...one,
      participant: one.participant_id ? (participantOn(one.participant_id, today)?.short ?? {}) : null,
    })) as Holding[],
  }))
}

import type { Day } from '../../../kernel/day.ts'
import { type Instant, dayAt } from '../../../kernel/instant.ts'
import { type Language, inLanguage, isLanguage } from '../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import { writeDay, writeTime } from '../../../platform/i18n/format.ts'
import type { Signature } from '../../../platform/journal/entry.ts'
import type { Download } from '../../../platform/operations/download.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { lastVersionOnly, notFound } from '../../../platform/operations/rules.ts'
import { participantNames } from '../../conference/index.ts'
import { countAppointments } from '../appointing/storage.ts'
import { findPerson } from '../people/storage.ts'
import { listNames } from '../stories/storage.ts'
import { decidedOnce, erasedOutOfOffice, historyStands, refusedWithReason } from './rules.ts'
import {
  decideRequest,
  findLastRequest,
  insertRequest,
  listReadingsOf,
  listRequests,
  lockRequest,
} from './storage.ts'

/** Readings on the page, and in the file: more than there are of a person in the years of a conference. */
const [READINGS, ALL_READINGS] = [100, 10_000]
const REQUESTS = 100

/** What is held on the person who asks: where how much, whether it would stand, who read it, and their request. */
export async function ownData(context: Context) {
  const person = personOf(context)
  const [held, readings, request] = await Promise.all([
    Promise.all(
      context.stores.map(async ({ what, count }) => ({
        what,
        count: await count(context, person),
        stands: historyStands.decide({ what }) === 'stands',
      })),
    ),
    readingsOf(context, person, READINGS),
    findLastRequest(context.tx, context.tenant.conferenceId, person),
  ])
  return {
    held,
    readings,
    request: request
      ? {
          asked_at: request.asked_at,
          decided_at: request.decided_at,
          granted: request.granted,
          reason: request.reason,
        }
      : null,
  }
}

/** Who else read a person's data, for what and which fields, latest first, in the reader's words. */
async function readingsOf(context: Context, person: string, limit: number) {
  const { tx, tenant, language } = context
  const rows = await listReadingsOf(tx, tenant.conferenceId, person, limit)
  const readers = rows.flatMap((row) => (row.actor as Signature).person ?? [])
  const [names, participantOn] = await Promise.all([
    listNames(tx, tenant.conferenceId, [...new Set(readers)]),
    participantNames(context),
  ])
  const words = context.words(language)
  return rows.map((row) => {
    const actor = row.actor as Signature
    const [office] = actor.held ?? []
    const whose =
      office?.participantId && participantOn(office.participantId, row.at.slice(0, 10) as Day)?.short
    return {
      entry_id: row.entry_id,
      at: row.at,
      when: `${writeDay(dayAt(row.at as Instant, tenant.zone), language)} ${writeTime(row.at as Instant, language, tenant.zone)}`,
      who:
        actor.person === undefined
          ? words('directory:told.system')
          : (names.get(actor.person) ?? words('directory:told.someone')),
      office: office
        ? [words(`directory:office.${office.office}`), whose ? inLanguage(whose, language) : '']
            .filter(Boolean)
            .join(', ')
        : '',
      purpose: row.purpose,
      fields: row.fields,
    }
  })
}

/** Everything held on the person who asks, as one file. */
export async function ownDataFile(context: Context): Promise<Download> {
  const person = personOf(context)
  const words = context.words(context.language)
  const held: Record<string, readonly object[]> = {}
  for (const store of context.stores)
    held[words(`directory:data.store.${store.what}`)] = await store.list(context, person)
  held[words('directory:data.readings')] = await readingsOf(context, person, ALL_READINGS)
  const whole = {
    [words('directory:data.conference')]: inLanguage(context.tenant.name, context.language),
    [words('directory:data.made')]: context.now,
    ...held,
  }
  const text = JSON.stringify(
    whole,
    (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value),
    2,
  )
  return {
    name: `${words('directory:data.file')}-${context.today}.json`,
    media_type: 'application/json',
    bytes: Buffer.from(text),
  }
}

/** Asks for erasure; the coordinator decides. */
export async function askErasure(context: Context): Promise<{ asked: true } | Refusal> {
  const person = personOf(context)
  const conference = context.tenant.conferenceId
  const last = await findLastRequest(context.tx, conference, person)
  const open = decidedOnce.decide({ decided: last !== undefined && last.decided_at === null })
  if (isRefusal(open)) return open
  const request_id = context.newId()
  await insertRequest(context.tx, conference, { request_id, person_id: person, asked_at: context.now })
  await context.journal({ subject: 'person', subjectId: person, after: { erasure: 'asked' } })
  return { asked: true }
}

/** Requests for erasure, the open ones first, these with how many offices their person holds now or to come. */
export async function erasureRequests(context: Context) {
  const { tx, tenant, today } = context
  const rows = await listRequests(tx, tenant.conferenceId, REQUESTS)
  const open = rows.flatMap((row) => (row.decided_at === null ? [row.person_id] : []))
  const offices = await countAppointments(tx, tenant.conferenceId, open, today)
  return {
    requests: rows.map((row) => ({
      ...row,
      offices: row.decided_at === null ? (offices.get(row.person_id) ?? 0) : 0,
    })),
  }
}

type Decision = { readonly request: string; readonly granted: boolean; readonly reason: string }

/** Grants a request, and erases at once; or refuses it with a reason. The person is told either way. */
export async function decideErasure(
  context: Context,
  given: Decision,
): Promise<{ granted: boolean } | Refusal> {
  const conference = context.tenant.conferenceId
  const request = await lockRequest(context.tx, conference, given.request)
  if (!request) return notFound(given.request)
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: request.version })
  if (isRefusal(last)) return last
  const refused = [
    decidedOnce.decide({ decided: request.decided_at !== null }),
    refusedWithReason.decide(given),
  ].find((one) => isRefusal(one))
  if (refused) return refused
  const person = await findPerson(context.tx, conference, request.person_id)
  if (!person) return notFound(request.person_id)
  const erased: Record<string, number> = {}
  if (given.granted) {
    const offices = await countAppointments(context.tx, conference, [person.person_id], context.today)
    const free = erasedOutOfOffice.decide({ offices: offices.get(person.person_id) ?? 0 })
    if (isRefusal(free)) return free
    for (const store of context.stores)
      if (store.erase && historyStands.decide({ what: store.what }) === 'goes')
        erased[store.what] = await store.erase(context, person.person_id)
  }
  const { granted, reason } = given
  await decideRequest(context.tx, conference, given.request, { decided_at: context.now, granted, reason })
  await context.journal({
    subject: 'person',
    subjectId: person.person_id,
    after: { erasure: granted ? 'granted' : 'refused', ...(granted ? { erased } : { reason }) },
  })
  await tell(context, given, person)
  return { granted }
}

async function tell(
  context: Context,
  { request, granted, reason }: Decision,
  person: {
    readonly email: string
    readonly language: string
    readonly given_name: string
    readonly family_name: string
  },
): Promise<void> {
  const language: Language = isLanguage(person.language) ? person.language : context.language
  const words = context.words(language)
  const name = `${person.given_name} ${person.family_name}`
  await context.post({
    once: `erasure ${request}`,
    to: person.email,
    language,
    subject: words('directory:data.letter.subject'),
    paragraphs: [
      words('directory:data.letter.greeting', { name }),
      words(granted ? 'directory:data.letter.granted' : 'directory:data.letter.refused'),
      ...(granted ? [] : [reason]),
    ],
  })
}

/** Purges in every place what is past its time, with one line of how much. */
export async function purgeDue(context: Context): Promise<Record<string, number>> {
  const purged: Record<string, number> = {}
  for (const store of context.stores) {
    const many = (await store.purge?.(context)) ?? 0
    if (many > 0) purged[store.what] = many
  }
  if (Object.keys(purged).length > 0)
    await context.journal({
      subject: 'retention',
      subjectId: context.tenant.conferenceId,
      after: purged,
    })
  return purged
}

function personOf(context: Context): string {
  if (context.actor.kind !== 'person') throw new Error('Only a person has data of their own')
  return context.actor.personId
}

import { type Day, addDays } from '../../../kernel/day.ts'
import { type Text, inLanguage } from '../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { lastVersionOnly, notFound } from '../../../platform/operations/rules.ts'
import type { Seal } from '../../../platform/personal/vault.ts'
import { findSettings, lockSettings, participantNames, updateSettings } from '../../conference/index.ts'
import { appointmentsOn, listNames } from '../../directory/index.ts'
import type { Meeting } from '../contract.ts'
import { findMeeting } from '../storage.ts'
import {
  type Group,
  type Kept,
  type ParticularField,
  type Particulars,
  type ReadingPurpose,
  groupNames,
  groups,
} from './contract.ts'
import { askedOfThoseWhoCome, askedUntilItCloses, keptForTheMeeting, openedByPurpose } from './rules.ts'
import {
  type Sealed,
  deleteParticulars,
  dropFields,
  findParticulars,
  listMeetingsWithParticulars,
  listParticulars,
  saveParticulars,
} from './storage.ts'

/** Where a conference has settled nothing. */
const DEFAULT_KEPT: Kept = { travel: 60, stay: 60 }
const FIELDS = groupNames.flatMap<ParticularField>((group) => [...groups[group]])

const scopeOf = (group: Group, meetingId: string) => ({ kind: `meeting ${group}`, id: meetingId })
const groupOf = (field: ParticularField): Group =>
  (groups.travel as readonly string[]).includes(field) ? 'travel' : 'stay'

type Settled = { readonly settings: Readonly<Record<string, unknown>>; readonly version: number }
const keptIn = ({ settings }: Settled): Kept => ({
  ...DEFAULT_KEPT,
  ...(settings['particulars_kept'] as Partial<Kept> | undefined),
})

/** A meeting and until when what is given for it is kept. */
async function meetingAndKept(context: Context, id: string) {
  const { tx, tenant } = context
  const [meeting, settled] = await Promise.all([
    findMeeting(tx, tenant.conferenceId, id),
    findSettings(tx, tenant.conferenceId),
  ])
  return meeting ? { meeting, kept: keptIn(settled), version: settled.version } : notFound(id)
}

const keptUntil = (meeting: Meeting, kept: Kept) => ({
  travel: addDays(meeting.closes_on as Day, kept.travel),
  stay: addDays(meeting.closes_on as Day, kept.stay),
})

/** What the person who asks has given for a meeting, opened for them. */
export async function ownParticulars(context: Context, ask: { meeting: string }) {
  const personId = personOf(context)
  const found = await meetingAndKept(context, ask.meeting)
  if (isRefusal(found)) return found
  const asked = mayGive(context, found.meeting)
  if (isRefusal(asked)) return asked
  const row = await findParticulars(context.tx, context.tenant.conferenceId, ask.meeting, personId)
  return {
    meeting: found.meeting,
    kept_until: keptUntil(found.meeting, found.kept),
    given_at: row?.given_at ?? null,
    ...(await opened(context, ask.meeting, personId, row?.sealed ?? {}, FIELDS)),
  }
}

function mayGive(context: Context, meeting: Meeting): Refusal | 'asked' {
  const forParticipant =
    context.actor.kind === 'person' && context.actor.held.some((held) => held.participantId !== undefined)
  const who = askedOfThoseWhoCome.decide({ forParticipant })
  if (isRefusal(who)) return who
  return askedUntilItCloses.decide({ closes: meeting.closes_on as Day, today: context.today })
}

/** Keeps what a person gives for a meeting, each value sealed; the journal says which fields, not what they hold. */
export async function giveParticulars(
  context: Context,
  given: Particulars & { readonly meeting: string },
): Promise<{ given: ParticularField[] } | Refusal> {
  const conference = context.tenant.conferenceId
  const personId = personOf(context)
  const meeting = await findMeeting(context.tx, conference, given.meeting)
  if (!meeting) return notFound(given.meeting)
  const asked = mayGive(context, meeting)
  if (isRefusal(asked)) return asked
  const fields = FIELDS.filter((field) => given[field] !== null)
  const sealed: Sealed = {}
  for (const field of fields) {
    const seal = await context.keys.vault.sealOf(
      context.tx,
      conference,
      scopeOf(groupOf(field), given.meeting),
    )
    sealed[field] = seal.seal({ field, row: personId }, given[field])
  }
  if (fields.length === 0) await deleteParticulars(context.tx, conference, given.meeting, personId)
  else
    await saveParticulars(context.tx, conference, {
      meeting_id: given.meeting,
      person_id: personId,
      sealed,
      given_at: context.now,
    })
  await context.journal({
    subject: 'particulars',
    subjectId: personId,
    after: { meeting: given.meeting, fields },
  })
  return { given: fields }
}

/** How many have given what for a meeting, without opening any of it. */
export async function particularsGiven(context: Context, ask: { meeting: string }) {
  const found = await meetingAndKept(context, ask.meeting)
  if (isRefusal(found)) return found
  const rows = await listParticulars(context.tx, context.tenant.conferenceId, ask.meeting)
  const given = Object.fromEntries(
    FIELDS.map((field) => [field, rows.filter((row) => row.sealed[field] !== undefined).length]),
  ) as Record<ParticularField, number>
  return {
    meeting: found.meeting,
    people: rows.length,
    given,
    kept: found.kept,
    kept_until: keptUntil(found.meeting, found.kept),
    version: found.version,
  }
}

/** The particulars of a meeting as far as a purpose needs them; who read whose and for what stays in the journal. */
export async function readParticulars(context: Context, ask: { meeting: string; purpose: ReadingPurpose }) {
  const { tx, tenant, today, language } = context
  const conference = tenant.conferenceId
  const meeting = await findMeeting(tx, conference, ask.meeting)
  if (!meeting) return notFound(ask.meeting)
  const fields = openedByPurpose.decide({ purpose: ask.purpose })
  if (isRefusal(fields)) return fields
  const rows = (await listParticulars(tx, conference, ask.meeting)).filter(({ sealed }) =>
    fields.some((field) => sealed[field] !== undefined),
  )
  const ids = rows.map((row) => row.person_id)
  const [names, participantOf] = await Promise.all([listNames(tx, conference, ids), comingFor(context)])
  const people = []
  for (const { person_id, sealed } of rows) {
    const { values } = await opened(context, ask.meeting, person_id, sealed, fields)
    people.push({
      person_id,
      name: names.get(person_id) ?? '',
      participant: inLanguage(participantOf(person_id, today), language),
      values,
    })
  }
  await context.reading(ids, fields, ask.purpose)
  return { meeting, purpose: ask.purpose, fields: [...fields], people }
}

async function comingFor(context: Context): Promise<(person: string, on: Day) => Text> {
  const nameOn = await participantNames(context)
  const held = await appointmentsOn(context, context.today, {})
  return (person, on) => {
    const first = held.find((one) => one.person_id === person && one.participant_id !== null)
    return (first?.participant_id && nameOn(first.participant_id, on)?.short) || {}
  }
}

async function opened(
  context: Context,
  meetingId: string,
  personId: string,
  sealed: Sealed,
  fields: readonly ParticularField[],
): Promise<{ values: Particulars }> {
  const values = Object.fromEntries(FIELDS.map((field) => [field, null])) as Record<string, string | null>
  const seals = new Map<Group, Seal | undefined>()
  for (const field of fields) {
    const value = sealed[field]
    if (value === undefined) continue
    const group = groupOf(field)
    if (!seals.has(group))
      seals.set(
        group,
        await context.keys.vault.findSeal(context.tx, context.tenant.conferenceId, scopeOf(group, meetingId)),
      )
    values[field] = (seals.get(group)?.open({ field, row: personId }, value) as string | undefined) ?? null
  }
  return { values: values as Particulars }
}

/** Everything a person gave for meetings, opened. */
export async function particularsHeld(
  context: Context,
  personId: string,
): Promise<{ name: Text; values: Particulars }[]> {
  const { tx, tenant } = context
  const held = []
  for (const { meeting_id, name } of await listMeetingsWithParticulars(tx, tenant.conferenceId, personId)) {
    const row = await findParticulars(tx, tenant.conferenceId, meeting_id, personId)
    held.push({ name, ...(await opened(context, meeting_id, personId, row?.sealed ?? {}, FIELDS)) })
  }
  return held
}

/** Settles for how many days after a meeting particulars are kept. */
export async function settleKept(
  context: Context,
  given: Kept,
): Promise<(Kept & { version: number }) | Refusal> {
  const conference = context.tenant.conferenceId
  const before = await lockSettings(context.tx, conference)
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: before.version })
  if (isRefusal(last)) return last
  const after = await updateSettings(context.tx, conference, { particulars_kept: given })
  await context.journal({
    subject: 'conference',
    subjectId: conference,
    before: { particulars_kept: keptIn(before) },
    after: { particulars_kept: given },
  })
  return { ...given, version: after.version }
}

/** Destroys the particulars of every meeting whose time has passed, group by group: key, values, and one line in the journal. Returns how many groups. */
export async function destroyDueParticulars(context: Context): Promise<number> {
  const { tx, tenant, today } = context
  const conference = tenant.conferenceId
  const kept = keptIn(await findSettings(tx, conference))
  let destroyed = 0
  for (const group of groupNames) {
    const { kind } = scopeOf(group, '')
    // By the keys, not by the values: what was taken back still stands in backups until its key is destroyed.
    for (const id of await context.keys.vault.scopesOf(tx, conference, kind)) {
      const meeting = await findMeeting(tx, conference, id)
      if (!meeting) continue
      const closes = meeting.closes_on as Day
      if (keptForTheMeeting.decide({ closes, days: kept[group], today }) === 'keep') continue
      // Of two workers at once the second waits here, and finds that it is done.
      if (!(await context.keys.vault.destroy(tx, conference, kind, [id]))) continue
      const people = await dropFields(tx, conference, id, groups[group])
      await context.journal({
        subject: 'meeting',
        subjectId: id,
        after: { destroyed: [...groups[group]], people },
      })
      destroyed += 1
    }
  }
  return destroyed
}

function personOf(context: Context): string {
  if (context.actor.kind !== 'person') throw new Error('Only a person has particulars')
  return context.actor.personId
}

import { type Day, addDays } from '../../../kernel/day.ts'
import { type Text, inLanguage } from '../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { lastVersionOnly, notFound } from '../../../platform/operations/rules.ts'
import { findSettings, lockSettings, participantNames, updateSettings } from '../../conference/index.ts'
import { appointmentsOn, listNames } from '../../directory/index.ts'
import type { Meeting } from '../contract.ts'
import { PHOTO_KEY } from '../photos/contract.ts'
import { dropPhotos } from '../photos/storage.ts'
import { findMeeting, listCloses } from '../storage.ts'
import {
  type Group,
  type Kept,
  type ParticularField,
  type Particulars,
  type ReadingPurpose,
  type Sex,
  groupNames,
  groups,
} from './contract.ts'
import { askedOfThoseWhoCome, askedUntilItCloses, keptForTheMeeting, openedByPurpose } from './rules.ts'
import {
  type Sealed,
  type SealedRow,
  countGiven,
  deleteParticulars,
  dropFields,
  findParticulars,
  listGiven,
  listParticulars,
  listParticularsOf,
  saveParticulars,
} from './storage.ts'

/** Where a conference has settled nothing. */
const DEFAULT_KEPT: Kept = { travel: 60, stay: 60 }
/** People on a page. */
const PAGE = 50

const FIELDS = groupNames.flatMap<ParticularField>((group) => [...groups[group]])
const NOTHING = Object.fromEntries(FIELDS.map((field) => [field, null])) as Record<ParticularField, null>

/** Keys of a group are of this kind, one a meeting. */
const kindOf = (group: Group): string => `meeting ${group}`
const groupOf = (field: ParticularField): Group =>
  (groups.travel as readonly string[]).includes(field) ? 'travel' : 'stay'
const groupsOf = (fields: readonly ParticularField[]): Group[] => [...new Set(fields.map(groupOf))]

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
    values: (await opened(context, row ? [row] : [], FIELDS))[0] ?? NOTHING,
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
  for (const group of groupsOf(fields)) {
    const scope = { kind: kindOf(group), id: given.meeting }
    const { seal } = await context.keys.vault.sealOf(context.tx, conference, scope)
    for (const field of fields.filter((one) => groupOf(one) === group))
      sealed[field] = seal({ field, row: personId }, given[field])
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
  const counted = await countGiven(context.tx, context.tenant.conferenceId, ask.meeting, FIELDS)
  return {
    meeting: found.meeting,
    ...counted,
    kept: found.kept,
    kept_until: keptUntil(found.meeting, found.kept),
    version: found.version,
  }
}

type Reading = { meeting: string; purpose: ReadingPurpose; after?: string | undefined }

/**
 * A page of the particulars of a meeting as far as a purpose needs them; `next` is asked for as `after`. Who read
 * whose and for what stays in the journal, a line a page.
 */
export async function readParticulars(context: Context, ask: Reading) {
  const { tx, tenant, language } = context
  const conference = tenant.conferenceId
  const meeting = await findMeeting(tx, conference, ask.meeting)
  if (!meeting) return notFound(ask.meeting)
  const fields = openedByPurpose.decide({ purpose: ask.purpose })
  if (isRefusal(fields)) return fields
  const { meeting: of, after } = ask
  const found = await listParticulars(tx, conference, { meeting: of, fields, after }, PAGE + 1)
  const rows = found.slice(0, PAGE)
  const ids = rows.map((row) => row.person_id)
  const [names, participantOf, values] = await Promise.all([
    listNames(tx, conference, ids),
    comingFor(context, ids),
    opened(context, rows, fields),
  ])
  await context.reading(ids, fields, ask.purpose)
  return {
    meeting,
    purpose: ask.purpose,
    fields: [...fields],
    people: rows.map(({ person_id }, place) => ({
      person_id,
      name: names.get(person_id) ?? '',
      participant: inLanguage(participantOf(person_id), language),
      values: values[place] ?? NOTHING,
    })),
    next: found.length > PAGE ? (ids.at(-1) ?? null) : null,
  }
}

/** For which participant each of some people comes today. */
async function comingFor(context: Context, people: readonly string[]): Promise<(person: string) => Text> {
  const [nameOn, held] = await Promise.all([
    participantNames(context),
    people.length === 0 ? [] : appointmentsOn(context, context.today, { people }),
  ])
  return (person) => {
    const first = held.find((one) => one.person_id === person && one.participant_id !== null)
    return (first?.participant_id && nameOn(first.participant_id, context.today)?.short) || {}
  }
}

/** Opens these fields of some rows, in their order; the keys of all their meetings are looked for once a group. */
async function opened(
  context: Context,
  rows: readonly SealedRow[],
  fields: readonly ParticularField[],
): Promise<Particulars[]> {
  const { tx, tenant, keys } = context
  const meetings = [...new Set(rows.map((row) => row.meeting_id))]
  const seals = new Map(
    await Promise.all(
      groupsOf(fields).map(
        async (group) =>
          [group, await keys.vault.findSeals(tx, tenant.conferenceId, kindOf(group), meetings)] as const,
      ),
    ),
  )
  return rows.map(({ meeting_id, person_id, sealed }) => {
    const values = fields.map((field) => {
      const [seal, value] = [seals.get(groupOf(field))?.get(meeting_id), sealed[field]]
      const inPlain = seal && value !== undefined ? seal.open({ field, row: person_id }, value) : null
      return [field, inPlain] as const
    })
    return { ...NOTHING, ...Object.fromEntries(values) }
  })
}

/** Everything a person gave for meetings, opened. */
export async function particularsHeld(
  context: Context,
  personId: string,
): Promise<{ name: Text; values: Particulars }[]> {
  const rows = await listParticularsOf(context.tx, context.tenant.conferenceId, personId)
  const values = await opened(context, rows, FIELDS)
  return rows.map(({ name }, place) => ({ name, values: values[place] ?? NOTHING }))
}

/** The sex of everyone who said it for a meeting, by person: to be counted, and shown of nobody. */
export async function sexesGiven(context: Context, meeting: string): Promise<ReadonlyMap<string, Sex>> {
  const fields = ['sex'] as const
  const rows = await listGiven(context.tx, context.tenant.conferenceId, meeting, fields)
  const values = await opened(context, rows, fields)
  return new Map(
    rows.flatMap(({ person_id }, place) => {
      const said = values[place]?.sex
      return said ? [[person_id, said] as const] : []
    }),
  )
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
    const kind = kindOf(group)
    // By the keys, not by the values: what was taken back still stands in backups until its key is destroyed.
    const held = await listCloses(tx, conference, await context.keys.vault.scopesOf(tx, conference, kind))
    const due = held.filter(
      ({ closes }) => keptForTheMeeting.decide({ closes, days: kept[group], today }) === 'destroy',
    )
    for (const { meeting_id } of due) {
      // Of two workers at once the second waits here, and finds that it is done.
      if (!(await context.keys.vault.destroy(tx, conference, kind, [meeting_id]))) continue
      const people = await dropFields(tx, conference, meeting_id, groups[group])
      const photos = kind === PHOTO_KEY ? await dropPhotos(tx, conference, meeting_id) : 0
      await context.journal({
        subject: 'meeting',
        subjectId: meeting_id,
        after: { destroyed: [...groups[group], ...(photos > 0 ? ['photo'] : [])], people },
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

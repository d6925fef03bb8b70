import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import type { Day } from '../../../../kernel/day.ts'
import { type Language, type Text, inLanguage, languages } from '../../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../../kernel/refusal.ts'
import { type NewEntry, writeArchive } from '../../../../platform/archives/index.ts'
import { writeDays } from '../../../../platform/i18n/format.ts'
import type { Download, StreamedDownload } from '../../../../platform/operations/download.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { notFound } from '../../../../platform/operations/rules.ts'
import { PORTRAIT } from '../../../../platform/pictures/portrait.ts'
import { root } from '../../../../platform/root.ts'
import { typeset } from '../../../../platform/typeset/typeset.ts'
import { participantNames } from '../../../conference/index.ts'
import type { Meeting } from '../../contract.ts'
import type { Category } from '../../delegations/contract.ts'
import { type Precedence, inPrecedence } from '../../participants/precedence.ts'
import { type PhotoOf, photosOf } from '../../photos/actions.ts'
import { findMeeting } from '../../storage.ts'
import { badgesExpire, signedCode } from '../codes/signing.ts'
import { badgeOfTheConfirmed } from '../rules.ts'
import { pictureOf } from './picture.ts'
import { type Printed, type PrintedAsk, listPrinted } from './storage.ts'

/** Badges in one file; more come as several in an archive, so that memory holds one at a time. */
const IN_A_FILE = 100
/** Those with photos take four times the room. */
const WITH_PHOTOS_IN_A_FILE = 25
const TEMPLATE = join(root, 'src', 'capabilities', 'meetings', 'letters', 'badges.typ')

/** The colour above each category's word; white stands on it at more than 4.5 to 1. */
const COLOURS: Record<Category, string> = {
  member: '#0a535c',
  observer: '#55478a',
  interpreter: '#83480f',
  press: '#8a2433',
  staff: '#3c4a50',
  guest: '#2c6338',
}

export type BadgesAsk = PrintedAsk & {
  readonly layout: 'sheet' | 'single'
  /** The language of the words; the reader's where none is asked for. */
  readonly language?: Language | undefined
}

/** The badges of a meeting, of one category, or of one person, as PDF; more than a hundred as an archive of PDFs. */
export async function printBadges(
  context: Context,
  ask: BadgesAsk,
): Promise<Download | StreamedDownload | Refusal> {
  const { tx, tenant } = context
  const meeting = await findMeeting(tx, tenant.conferenceId, ask.meeting)
  if (!meeting) return notFound(ask.meeting)
  const people = await listPrinted(tx, tenant.conferenceId, ask)
  if (ask.registration !== undefined && people.length === 0) return notFound(ask.registration)
  const printed = people
    .map(({ state }) => badgeOfTheConfirmed.decide({ state }))
    .find((decided) => isRefusal(decided))
  if (printed) return printed
  const language = ask.language ?? context.language
  const nameOn = await participantNames(context)
  const nameOf = (participant: string): Text => nameOn(participant, meeting.opens_on as Day)?.short ?? {}
  const comers = people.flatMap(({ person_id }) => person_id ?? [])
  const { whose, photoOf } = await photosOf(context, ask.meeting, comers)
  await context.reading(whose, ['photo'])
  const printing = { context, meeting, language, layout: ask.layout, nameOf, photoOf }
  const ordered = ofDelegations(people, nameOf, { order: tenant.originalLanguage })
  const name = `${context.words(language)('meetings:door.badges.file')} ${meeting.number} ${language}`
  if (ordered.length <= IN_A_FILE)
    return {
      name: `${name}.pdf`,
      media_type: 'application/pdf',
      bytes: await badgesPdf(ordered, printing),
    }
  return {
    name: `${name}.zip`,
    media_type: 'application/zip',
    stream: writeArchive(
      parts(ordered, printing, { name, atOnce: whose.length > 0 ? WITH_PHOTOS_IN_A_FILE : IN_A_FILE }),
    ),
  }
}

/** Delegations in their order of precedence, then the others; within each, as they came. */
function ofDelegations(
  people: readonly Printed[],
  nameOf: (participant: string) => Text,
  precedence: Precedence,
): Printed[] {
  const participants = [...new Set(people.flatMap(({ participant_id }) => participant_id ?? []))]
  const places = new Map(inPrecedence(participants, nameOf, precedence).map((id, place) => [id, place]))
  const placeOf = ({ participant_id }: Printed): number =>
    participant_id === null ? places.size : (places.get(participant_id) ?? places.size)
  return people.toSorted((one, other) => placeOf(one) - placeOf(other))
}

type Printing = {
  readonly context: Context
  readonly meeting: Meeting
  readonly language: Language
  readonly layout: BadgesAsk['layout']
  readonly nameOf: (participant: string) => Text
  readonly photoOf: PhotoOf
}

async function* parts(
  people: readonly Printed[],
  printing: Printing,
  { name, atOnce }: { readonly name: string; readonly atOnce: number },
): AsyncGenerator<NewEntry> {
  for (let from = 0; from < people.length; from += atOnce) {
    const some = people.slice(from, from + atOnce)
    const places = [from + 1, from + some.length].map((place) => String(place).padStart(4, '0'))
    yield {
      name: `${name} ${places.join('-')}.pdf`,
      modified: printing.context.now,
      bytes: await badgesPdf(some, printing),
    }
  }
}

async function badgesPdf(people: readonly Printed[], printing: Printing): Promise<Uint8Array> {
  const { context, meeting, language, layout } = printing
  const words = context.words(language)
  const badges = []
  for (const one of people) {
    badges.push({ ...badgeOf(one, printing), ...(await photoFor(one, printing)) })
    // Signing and drawing a code takes its time: others have their turn between two.
    await turn()
  }
  const paper = {
    language,
    layout,
    title: `${words('meetings:door.badges.title')}, ${inLanguage(meeting.name, language)}`,
    conference: inLanguage(context.tenant.acronym, language),
    meeting: inLanguage(meeting.name, language),
    days: writeDays(meeting.opens_on, meeting.closes_on, language, 'long'),
    place: inLanguage(meeting.place, language),
    people: badges,
  }
  return typeset({
    kind: 'pdf',
    source: readFileSync(TEMPLATE, 'utf8'),
    inputs: { badges: JSON.stringify(paper) },
    standard: 'ua-1',
    once: true,
  })
}

/** The photo of who gave one, in the SVG that Typst takes a picture in as text. */
async function photoFor(one: Printed, { context, language, photoOf }: Printing) {
  const photo = await photoOf(one.person_id)
  if (photo === undefined) return { photo: '', 'photo-says': '' }
  const { width, height } = PORTRAIT
  return {
    photo: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><image width="${width}" height="${height}" href="data:image/jpeg;base64,${photo}"/></svg>`,
    'photo-says': context.words(language)('meetings:door.badges.photo', { name: one.name }),
  }
}

function badgeOf(one: Printed, { context, meeting, language, nameOf }: Printing) {
  const words = context.words(language)
  const other = context.words(languages.find((spoken) => spoken !== language) ?? language)
  const part = one.role === null ? '' : words(`meetings:role.${one.role}`)
  return {
    name: one.name,
    participant: one.participant_id === null ? '' : inLanguage(nameOf(one.participant_id), language),
    part: inLanguage(one.job_title, language) || part,
    category: words(`meetings:door.badges.category.${one.category}`),
    'other-category': other(`meetings:door.badges.category.${one.category}`),
    colour: COLOURS[one.category],
    code: pictureOf(
      signedCode(context.keys.badges().privateKey, {
        registration: one.registration_id,
        serial: one.badge_serial,
        meeting: meeting.meeting_id,
        expires: badgesExpire(meeting),
      }),
    ),
    'code-says': words('meetings:door.badges.code', { name: one.name }),
  }
}

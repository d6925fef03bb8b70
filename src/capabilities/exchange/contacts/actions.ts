import { inLanguage } from '../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import { inOrder } from '../../../platform/i18n/format.ts'
import type { Download } from '../../../platform/operations/download.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { lastVersionOnly, notFound } from '../../../platform/operations/rules.ts'
import { type PaperCell, writePaper } from '../../../platform/papers/index.ts'
import {
  findSettings,
  lockSettings,
  participantsOn,
  presidenciesOn,
  updateSettings,
} from '../../conference/index.ts'
import { type Office, memberOffices, presidencyOffices, secretariat } from '../../directory/contract.ts'
import {
  type ContactRow,
  type ContactsAsked,
  VCF,
  contactCard,
  countContacts,
  findSharing,
  listContacts,
  lockSharing,
  sealsFor,
  updateSharing,
} from '../../directory/index.ts'
import type { Contact, Sharing, SharingGiven } from './contract.ts'
import { sharedByItsPerson, sharesWhatIsItsOwn } from './rules.ts'

const PAGE = 100
/** Whom members reach through it, in the order they stand in for a country. */
const OFFICES: readonly Office[] = [...presidencyOffices, ...memberOffices, 'observer', ...secretariat]

const settingOf = (settings: Readonly<Record<string, unknown>>): boolean => settings['shares_email'] === true

/** As much of someone as they share. */
function shownOf(row: ContactRow, settled: boolean, country: Contact['country']): Contact {
  const phone = row.channels.find(({ kind }) => kind === 'phone')?.value ?? null
  const shows = (what: 'email' | 'phone', said: boolean | null) =>
    sharedByItsPerson.decide({ what, said, settled }) === 'shared'
  return {
    appointment_id: row.appointment_id,
    person_id: row.person_id,
    given_name: row.given_name,
    family_name: row.family_name,
    institution: row.institution,
    office: row.office,
    participant_id: row.participant_id,
    country,
    email: shows('email', row.shares_email) ? row.email : null,
    phone: shows('phone', row.shares_phone) ? phone : null,
  }
}

export type Ask = { readonly words?: string | undefined; readonly participant?: string | undefined }

/** Whom the reader asks for, and what shows of them as much as they share. */
async function asked(context: Context, ask: Ask & { readonly person?: string }) {
  const { tx, tenant, today, language } = context
  const participants = inOrder(
    await participantsOn(context, today),
    ({ short }) => inLanguage(short, language),
    language,
  )
  const countries = new Map(participants.map((one) => [one.participant_id, one.short]))
  const presiding = (await presidenciesOn(context, today)).find(({ standing }) => standing === 'current')
  const { settings, version } = await findSettings(tx, tenant.conferenceId)
  const settled = settingOf(settings)
  const whom: ContactsAsked = {
    on: today,
    offices: OFFICES,
    presiding: presiding?.participant_id ?? null,
    participants: [...countries.keys()],
    participantId: ask.participant,
    personId: ask.person,
    words: (ask.words ?? '').split(/\s+/).filter(Boolean).slice(0, 8),
  }
  const show = (row: ContactRow): Contact =>
    shownOf(row, settled, row.participant_id === null ? null : (countries.get(row.participant_id) ?? {}))
  return { whom, show, setting: { shares_email: settled, version } }
}

/** A page of the directory of contacts, as far as each shares: the secretariat first, then by country, office and name. */
export async function contacts(context: Context, ask: Ask & { readonly after?: string | undefined }) {
  const { tx, tenant } = context
  const { whom, show, setting } = await asked(context, ask)
  const found = await listContacts(tx, tenant.conferenceId, whom, { after: ask.after, limit: PAGE + 1 })
  const page = found.slice(0, PAGE)
  return {
    contacts: page.map(show),
    count: await countContacts(tx, tenant.conferenceId, whom),
    next: found.length > PAGE ? (page.at(-1)?.appointment_id ?? null) : null,
    setting,
  }
}

async function everyContact(context: Context, ask: Ask & { readonly person?: string }): Promise<Contact[]> {
  const { whom, show } = await asked(context, ask)
  return (await listContacts(context.tx, context.tenant.conferenceId, whom)).map(show)
}

/** The directory of contacts as a sheet; whose data it takes along stands in the journal. */
export async function contactsSheet(context: Context, ask: Ask): Promise<Download> {
  const { language, tenant, today } = context
  const words = context.words(language)
  const all = await everyContact(context, ask)
  await context.reading(
    [...new Set(all.map(({ person_id }) => person_id))],
    ['given_name', 'family_name', 'email', 'channels'],
  )
  const column = (key: string, share: number) => ({ head: words(`exchange:contacts.column.${key}`), share })
  return writePaper('xlsx', `${words('exchange:contacts.file')}-${today}`, {
    language,
    title: words('exchange:contacts.title'),
    about: [],
    foot: inLanguage(tenant.name, language),
    pages: '',
    columns: [
      column('country', 3),
      column('office', 3),
      column('name', 4),
      column('institution', 5),
      column('email', 5),
      column('phone', 3),
    ],
    rows: all.map((one): PaperCell[] => [
      one.country ? inLanguage(one.country, language) : words('exchange:announcements.secretariat'),
      words(`directory:office.${one.office}`),
      `${one.given_name} ${one.family_name}`,
      one.institution || null,
      one.email,
      one.phone,
    ]),
    empty: '',
  })
}

/** One person as a card, with what they share. */
export async function contactCardOf(context: Context, personId: string): Promise<Download | Refusal> {
  const found = await everyContact(context, { person: personId })
  const [first] = found
  if (!first) return notFound(personId)
  await context.reading([personId], ['given_name', 'family_name', 'email', 'channels'])
  return {
    name: `${first.given_name} ${first.family_name}.vcf`,
    media_type: VCF,
    bytes: Buffer.from(contactCard(first, found, context.language)),
  }
}

async function sharingOf(context: Context, find: typeof findSharing): Promise<Sharing | Refusal> {
  const { tx, tenant, actor } = context
  const may = sharesWhatIsItsOwn.decide({ holds: actor.kind === 'person' })
  if (isRefusal(may) || actor.kind !== 'person') return may as Refusal
  const found = await find(tx, tenant.conferenceId, actor.personId)
  if (!found) return notFound(actor.personId)
  const settled = settingOf((await findSettings(tx, tenant.conferenceId)).settings)
  return {
    institution: found.institution,
    shares_email: sharedByItsPerson.decide({ what: 'email', said: found.shares_email, settled }) === 'shared',
    shares_phone: found.shares_phone,
    by_setting: found.shares_email === null,
    version: found.version,
  }
}

/** What the asker shares of themself. */
export const ownSharing = (context: Context): Promise<Sharing | Refusal> => sharingOf(context, findSharing)

/** Says what the asker shares of themself from now on. */
export async function share(context: Context, given: SharingGiven): Promise<Sharing | Refusal> {
  const { tx, tenant, actor } = context
  const before = await sharingOf(context, lockSharing)
  if (isRefusal(before) || actor.kind !== 'person') return before
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: before.version })
  if (isRefusal(last)) return last
  const after = await updateSharing(tx, tenant.conferenceId, actor.personId, given)
  const sealed = await sealsFor(context, [actor.personId])
  const image = ({ institution, shares_email, shares_phone }: SharingGiven) =>
    sealed(actor.personId, { institution, shares_email, shares_phone })
  await context.journal({
    subject: 'person',
    subjectId: actor.personId,
    before: image(before),
    after: image(given),
  })
  return { ...given, by_setting: false, version: after.version }
}

/** Settles whether the addresses of those who said nothing are shared with the members. */
export async function settleContacts(
  context: Context,
  given: { readonly shares_email: boolean },
): Promise<{ shares_email: boolean; version: number } | Refusal> {
  const { tx, tenant } = context
  const { settings, version } = await lockSettings(tx, tenant.conferenceId)
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: version })
  if (isRefusal(last)) return last
  const after = await updateSettings(tx, tenant.conferenceId, given)
  await context.journal({
    subject: 'conference',
    subjectId: tenant.conferenceId,
    before: { shares_email: settingOf(settings) },
    after: given,
  })
  return { ...given, version: after.version }
}

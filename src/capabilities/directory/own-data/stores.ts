import { inLanguage } from '../../../kernel/language.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { type PersonalStore, purgedBefore } from '../../../platform/personal/stores.ts'
import { named } from '../appointing/actions.ts'
import { listAppointmentsOfPerson } from '../appointing/storage.ts'
import { PERSON, openedLines } from '../people/sealed-facts.ts'
import { listLeftBy, listStoodInBy } from '../standing-in/storage.ts'
import { findPerson } from '../people/storage.ts'
import { listStory } from '../../../platform/journal/storage.ts'
import { deleteImportDraftsBefore, emptyImports, emptyMails, erasePerson, listMailsTo } from './storage.ts'

/** More lines than a person leaves in the years of a conference. */
const MOST = 10_000

const addressOf = async ({ tx, tenant }: Context, person: string): Promise<string> =>
  (await findPerson(tx, tenant.conferenceId, person))?.email ?? ''

const mails: PersonalStore<Context> = {
  what: 'mail bodies',
  list: async (context, person) =>
    listMailsTo(context.tx, context.tenant.conferenceId, await addressOf(context, person)),
  erase: async (context, person) =>
    emptyMails(context.tx, context.tenant.conferenceId, { to: await addressOf(context, person) }),
  purge: ({ tx, tenant, now }) =>
    emptyMails(tx, tenant.conferenceId, { sentBefore: purgedBefore('mail bodies', now) }),
}

const imports: PersonalStore<Context> = {
  what: 'import drafts',
  // A table that someone brought holds many people; it is nobody's own and goes within its time.
  list: () => Promise.resolve([]),
  erase: async (context, person) =>
    emptyImports(context.tx, context.tenant.conferenceId, person, await addressOf(context, person)),
  purge: ({ tx, tenant, now }) =>
    deleteImportDraftsBefore(tx, tenant.conferenceId, purgedBefore('import drafts', now)),
}

const appointments: PersonalStore<Context> = {
  what: 'appointments',
  list: async (context, person) => {
    const rows = await listAppointmentsOfPerson(context.tx, context.tenant.conferenceId, person)
    return (await named(context, rows)).map((one) => ({
      office: one.office,
      for: one.participant && inLanguage(one.participant, context.language),
      bodies: one.bodies.map((body) => inLanguage(body.name, context.language)),
      from_day: one.from_day,
      until_day: one.until_day,
      instrument: one.instrument,
    }))
  },
}

const standIns: PersonalStore<Context> = {
  what: 'stand-ins',
  list: async ({ tx, tenant, today }, person) => {
    const conference = tenant.conferenceId
    const left = await listLeftBy(tx, conference, person, today)
    const stoodIn = await listStoodInBy(tx, conference, person, today)
    return [...left, ...stoodIn].map(({ tasks, office, holder, stand_in, from_day, until_day }) => ({
      tasks,
      office,
      holder,
      stand_in,
      from_day,
      until_day,
    }))
  },
}

const journal: PersonalStore<Context> = {
  what: 'journal',
  list: async (context, person) => {
    const of = { ids: [person], subjects: [PERSON, 'particulars'] }
    const rows = await openedLines(
      context,
      await listStory(context.tx, context.tenant.conferenceId, of, MOST),
    )
    return rows.map(({ at, operation, before, after }) => ({ at, operation, before, after }))
  },
}

const facts: PersonalStore<Context> = {
  what: 'person',
  list: async ({ tx, tenant }, person) => {
    const found = await findPerson(tx, tenant.conferenceId, person)
    if (!found) return []
    const { version: _, ...own } = found
    return [own]
  },
  erase: async ({ tx, tenant, now, keys }, person) => {
    await keys.vault.destroy(tx, tenant.conferenceId, PERSON, [person])
    return erasePerson(tx, tenant.conferenceId, person, now)
  },
}

/** What the directory keeps about people; the person's own row is last, since the others are found by its address. */
export const directoryStores: readonly PersonalStore<Context>[] = [
  mails,
  imports,
  appointments,
  standIns,
  journal,
  facts,
]

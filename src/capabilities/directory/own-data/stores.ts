import { inLanguage } from '../../../kernel/language.ts'
import { type StoryAsk, countStory, listStory } from '../../../platform/journal/storage.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { type PersonalStore, purgedBefore } from '../../../platform/personal/stores.ts'
import { named } from '../appointing/actions.ts'
import { countAppointments, listAppointmentsOfPerson } from '../appointing/storage.ts'
import { PERSON, openedLines } from '../people/sealed-facts.ts'
import { listLeftBy, listStoodInBy } from '../standing-in/storage.ts'
import { findPerson } from '../people/storage.ts'
import {
  countMailsTo,
  deleteImportDraftsBefore,
  emptyImports,
  emptyMails,
  erasePerson,
  listMailsTo,
} from './storage.ts'

/** More lines than a person leaves in the years of a conference. */
const MOST = 10_000

const addressOf = async ({ tx, tenant }: Context, person: string): Promise<string> =>
  (await findPerson(tx, tenant.conferenceId, person))?.email ?? ''

const mails: PersonalStore<Context> = {
  what: 'mail bodies',
  list: async (context, person) =>
    listMailsTo(context.tx, context.tenant.conferenceId, await addressOf(context, person)),
  count: async (context, person) =>
    countMailsTo(context.tx, context.tenant.conferenceId, await addressOf(context, person)),
  erase: async (context, person) =>
    emptyMails(context.tx, context.tenant.conferenceId, { to: await addressOf(context, person) }),
  purge: ({ tx, tenant, now }) =>
    emptyMails(tx, tenant.conferenceId, { sentBefore: purgedBefore('mail bodies', now) }),
}

const imports: PersonalStore<Context> = {
  what: 'import drafts',
  // A table that someone brought holds many people; it is nobody's own and goes within its time.
  list: () => Promise.resolve([]),
  count: () => Promise.resolve(0),
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
  count: async ({ tx, tenant }, person) =>
    (await countAppointments(tx, tenant.conferenceId, [person])).get(person) ?? 0,
}

const standInsOf = async ({ tx, tenant, today }: Context, person: string) => {
  const conference = tenant.conferenceId
  const both = await Promise.all([
    listLeftBy(tx, conference, person, today),
    listStoodInBy(tx, conference, person, today),
  ])
  return both.flat()
}

const standIns: PersonalStore<Context> = {
  what: 'stand-ins',
  list: async (context, person) =>
    (await standInsOf(context, person)).map(({ tasks, office, holder, stand_in, from_day, until_day }) => ({
      tasks,
      office,
      holder,
      stand_in,
      from_day,
      until_day,
    })),
  // Those agreed on now: a handful.
  count: async (context, person) => (await standInsOf(context, person)).length,
}

/** The lines of the journal that are about a person, whatever they are about; who read their data is told apart. */
const linesOf = (person: string): StoryAsk => ({ ids: [person], butSubjects: ['reading'] })

const journal: PersonalStore<Context> = {
  what: 'journal',
  list: async (context, person) => {
    const rows = await openedLines(
      context,
      await listStory(context.tx, context.tenant.conferenceId, linesOf(person), MOST),
    )
    return rows.map(({ at, operation, before, after }) => ({ at, operation, before, after }))
  },
  count: ({ tx, tenant }, person) => countStory(tx, tenant.conferenceId, linesOf(person)),
}

const facts: PersonalStore<Context> = {
  what: 'person',
  list: async ({ tx, tenant }, person) => {
    const found = await findPerson(tx, tenant.conferenceId, person)
    if (!found) return []
    const { version: _, ...own } = found
    return [own]
  },
  count: async ({ tx, tenant }, person) => ((await findPerson(tx, tenant.conferenceId, person)) ? 1 : 0),
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

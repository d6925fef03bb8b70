import { signAndMailHeads } from '../capabilities/conference/index.ts'
import { type LinkAsked, WRITE_LINK, purgeDue, writeLinkLetter } from '../capabilities/directory/index.ts'
import {
  DROP_PARTS,
  type DroppedParts,
  WORK_ARCHIVE,
  dropParts,
  remindOfComments,
} from '../capabilities/documents/index.ts'
import { LEAVE, leaveDue, noteBounce, remindOfRequests } from '../capabilities/exchange/index.ts'
import { remind, sendDigests } from '../capabilities/mandates/index.ts'
import {
  CONVOKE,
  END_SILENCES,
  WRITE_LETTERS,
  destroyDueParticulars,
  takeDueStatistics,
  endDueSilences,
  keepLetter,
  leaveDueConvocations,
  listUnwritten,
  tellEveryCalendar,
} from '../capabilities/meetings/index.ts'
import { operator, publicActor } from '../kernel/actor.ts'
import { later } from '../kernel/instant.ts'
import type { Language } from '../kernel/language.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { eachInTurn } from '../platform/jobs/in-turn.ts'
import { type Work, sendBulkTask, sendMailTask, startWorker } from '../platform/jobs/jobs.ts'
import { readBounce } from '../platform/mail/bounce.ts'
import { type Mailbox, openMailbox, readMailbox } from '../platform/mail/bounces-mailbox.ts'
import { SEND_BULK, askForBulk } from '../platform/mail/bulk.ts'
import { type PostOffice, openPostOffice } from '../platform/mail/post-office.ts'
import type { Context } from '../platform/operations/operation.ts'
import { contextFor } from '../platform/operations/perform.ts'
import type { Sight } from '../platform/postgres/database.ts'
import { WrongSetting, readSettings } from '../platform/settings.ts'
import { dropCeremonies } from '../platform/sign-in/passkeys.ts'
import { dropAttempts } from '../platform/sign-in/providers.ts'
import { dropCounts } from '../platform/sign-in/counting.ts'
import { type ArchiveAsked, archiveWork } from './archives.ts'
import { type Base, inOne, openBase, tenantsOf } from './installation.ts'
import { lookAfterWebhooks, webhookTasks } from './webhooks.ts'

/** Letters that nobody is to find at night leave from this hour on, where the conference is. */
const MORNING = 7
/** Receivers of webhooks that are waited for at once: such work waits, and holds no connection while it does. */
const RECEIVERS = 8

/** Works off the outbox and the clock in this process. */
export async function startWork(
  base: Base,
  post: PostOffice,
  bouncesUrl?: string,
): Promise<{ stop: () => Promise<void> }> {
  const { database, clock } = base.ground
  const archives = archiveWork(base)
  const work: Work = {
    tasks: {
      'send mail': sendMailTask(database, post),
      [SEND_BULK]: sendBulkTask(database, post, clock),
      [LEAVE]: () => sendDueCirculars(base),
      [CONVOKE]: () => sendDueConvocations(base),
      [END_SILENCES]: () => endSilences(base),
      [WRITE_LETTERS]: () => writeConvocations(base),
      [WRITE_LINK]: (asked) => writeLink(base, asked),
      [WORK_ARCHIVE]: (asked) => archives.workAt(asked as ArchiveAsked),
      [DROP_PARTS]: (dropped) => dropParts(base.ground.files, dropped as DroppedParts),
      'sweep keys': (payload) => sweepKeys(base, (payload as { conferenceId: string }).conferenceId),
      every_quarter: () => everyQuarter(base, archives.askForAll, bouncesUrl),
    },
    crontab: '*/15 * * * * every_quarter ?max=1',
  }
  // What a destruction that was cut short left behind goes before anything else is done.
  for (const { conferenceId } of await tenantsOf(base.ground)) await sweepKeys(base, conferenceId)
  // Nor do mails and archives wait for a process that was killed while it was at them.
  await askForBulkOfAll(base)
  await archives.askForAll()
  await lookAfterWebhooks(base.ground)
  const workers = [
    await startWorker(base.installation.owner, work),
    await startWorker(base.installation.owner, { tasks: webhookTasks(base.ground), crontab: '' }, RECEIVERS),
  ]
  return {
    stop: async () => {
      archives.end()
      await Promise.all(workers.map((worker) => worker.stop()))
    },
  }
}

/** What falls due by the clock. One that fails is told of when the others had their turn, and has its own again a quarter later. */
export const everyQuarter = (
  base: Base,
  askForArchives: () => Promise<void>,
  bouncesUrl?: string,
): Promise<void> =>
  eachInTurn({
    'sweep keys': async () => {
      for (const { conferenceId } of await tenantsOf(base.ground)) await sweepKeys(base, conferenceId)
    },
    'sign heads': () => signDueHeads(base),
    'destroy particulars': () => destroyParticulars(base),
    purge: () => purge(base),
    'write letters': () => writeDueLetters(base),
    'forget counts': () => forgetCounts(base),
    'send circulars': () => sendDueCirculars(base),
    'send convocations': () => sendDueConvocations(base),
    'write convocations': () => writeConvocations(base),
    'end silence procedures': () => endSilences(base),
    'send in number': () => askForBulkOfAll(base),
    archives: askForArchives,
    webhooks: () => lookAfterWebhooks(base.ground),
    bounces: async () => {
      if (bouncesUrl !== undefined) await takeBounces(base, await openMailbox(bouncesUrl))
    },
  })

/** Lets go every circular whose minutes are over; each once, however often and late this runs. */
export const sendDueCirculars = (base: Pick<Base, 'ground'>): Promise<void> =>
  inEach(base, 'exchange.send-circulars', leaveDue, base.ground.sightOf(operator))

/** Lets go every convocation whose minutes are over; each once, however often and late this runs. */
export const sendDueConvocations = (base: Pick<Base, 'ground'>): Promise<void> =>
  inEach(base, 'meetings.send-convocation', leaveDueConvocations, base.ground.sightOf(operator))

/** Ends every silence procedure whose deadline has passed; each once, however often and late this runs. */
export const endSilences = (base: Pick<Base, 'ground'>): Promise<void> =>
  inEach(base, 'meetings.end-silence', endDueSilences, base.ground.sightOf(operator))

/** Typesets, keeps and mails the letters that wait for it, one after another: what goes wrong with one stops no other. */
export async function writeConvocations({ ground }: Pick<Base, 'ground'>): Promise<void> {
  for (const tenant of await tenantsOf(ground)) {
    const waiting = await ground.database.read(tenant.conferenceId, (tx) =>
      listUnwritten(tx, tenant.conferenceId),
    )
    const letters = waiting.map(
      (letter) =>
        [
          letter,
          () =>
            inOne(
              ground,
              tenant,
              'meetings.send-convocation',
              (context) => keepLetter(context, letter),
              ground.sightOf(operator),
            ),
        ] as const,
    )
    await eachInTurn(Object.fromEntries(letters))
  }
}

async function askForBulkOfAll({ ground }: Pick<Base, 'ground'>): Promise<void> {
  for (const { conferenceId } of await tenantsOf(ground))
    await ground.database.write(conferenceId, (tx) => askForBulk(tx, conferenceId))
}

/** Reads the mails that came back and notes each at the mail it names, in whichever conference wrote that. Returns how many it noted. */
export async function takeBounces({ ground }: Pick<Base, 'ground'>, mailbox: Mailbox): Promise<number> {
  const [tenants, sight] = [await tenantsOf(ground), ground.sightOf(operator)]
  try {
    return await readMailbox(mailbox, async (source) => {
      const bounce = await readBounce(source)
      for (const tenant of tenants) {
        const noted = await inOne(
          ground,
          tenant,
          'exchange.report-bounce',
          (context) => noteBounce(context, bounce),
          sight,
        )
        if (!isRefusal(noted)) return true
      }
      return false
    })
  } finally {
    await mailbox.close()
  }
}

/** Reminders and digests of every conference in which morning has come; each letter is written once, however often this runs. */
export async function writeDueLetters({ ground }: Pick<Base, 'ground'>): Promise<void> {
  for (const tenant of await tenantsOf(ground)) {
    const hour = new Intl.DateTimeFormat('en', { timeZone: tenant.zone, hour: 'numeric', hourCycle: 'h23' })
    if (Number(hour.format(new Date(ground.clock()))) < MORNING) continue
    await ground.database.write(
      tenant.conferenceId,
      async (tx) => {
        const asker = { tenant, actor: operator, language: tenant.originalLanguage }
        const { context } = contextFor(ground, { id: 'mandates.remind' }, asker, tx)
        await remind(context)
        await sendDigests(context)
        await remindOfRequests(contextFor(ground, { id: 'exchange.remind-of-request' }, asker, tx).context)
        await tellEveryCalendar(contextFor(ground, { id: 'meetings.tell-calendars' }, asker, tx).context)
        await remindOfComments(contextFor(ground, { id: 'documents.remind-of-comments' }, asker, tx).context)
      },
      ground.sightOf(operator),
    )
  }
}

/** Writes the letter someone asked for at the sign-in, where anyone has that address. */
async function writeLink({ ground }: Pick<Base, 'ground'>, payload: unknown): Promise<void> {
  const asked = payload as LinkAsked & { conferenceId: string; language: Language }
  const { conferenceId, language } = asked
  const tenant = (await tenantsOf(ground)).find((one) => one.conferenceId === conferenceId)
  if (!tenant) return
  await ground.database.write(conferenceId, async (tx) => {
    const asker = { tenant, actor: publicActor, language }
    await writeLinkLetter(contextFor(ground, { id: 'directory.request-link' }, asker, tx).context, asked)
  })
}

/** What was counted, asked and attempted at the sign-in yesterday bears on nothing. */
async function forgetCounts({ ground }: Pick<Base, 'ground'>): Promise<void> {
  const yesterday = later(ground.clock(), -24 * 3600 * 1000)
  for (const { conferenceId } of await tenantsOf(ground))
    await ground.database.write(conferenceId, async (tx) => {
      await dropCounts(tx, conferenceId, yesterday)
      await dropCeremonies(tx, conferenceId, yesterday)
      await dropAttempts(tx, conferenceId, yesterday)
    })
}

/** Destroys the files of keys that nothing is sealed under any more. */
async function sweepKeys({ ground }: Pick<Base, 'ground'>, conference: string): Promise<void> {
  await ground.database.write(conference, (tx) => ground.keys.vault.sweep(tx, conference))
}

/** Destroys the particulars of every meeting whose time has passed; once, however often and late this runs. */
export async function destroyParticulars(base: Pick<Base, 'ground'>): Promise<void> {
  // What is counted of them is counted first.
  await inEach(base, 'meetings.take-statistics', takeDueStatistics)
  await inEach(base, 'meetings.destroy-particulars', destroyDueParticulars)
}

/** Purges what is kept for its time only, sessions and mails among it. */
export const purge = (base: Pick<Base, 'ground'>): Promise<void> => inEach(base, 'directory.purge', purgeDue)

/** The journal's head of every day that has ended; each once, however often and late this runs. */
export const signDueHeads = (base: Pick<Base, 'ground'>): Promise<void> =>
  inEach(base, 'conference.sign-heads', signAndMailHeads)

/** Work of the system's own in each conference, in a transaction each, under the name it has in the journal. */
async function inEach(
  { ground }: Pick<Base, 'ground'>,
  id: string,
  work: (context: Context) => Promise<unknown>,
  sight?: Sight,
): Promise<void> {
  for (const tenant of await tenantsOf(ground)) await inOne(ground, tenant, id, work, sight)
}

// The worker alone, beside servers that were started with WORKER=apart.
async function main(): Promise<void> {
  const settings = readSettings(process.env)
  const base = await openBase(settings, settings.publicUrl ?? `http://localhost:${settings.port}`)
  const post = openPostOffice(settings, base.ground.files)
  const work = await startWork(base, post, settings.bouncesUrl)
  const end = (): void => {
    void work
      .stop()
      .then(() => post.close())
      .then(() => base.installation.close())
      .then(() => process.exit(0))
  }
  process.once('SIGTERM', end)
  process.once('SIGINT', end)
  process.stdout.write('working\n')
}

if (process.argv[1] && /worker\.(ts|js)$/.test(process.argv[1])) {
  main().catch((error: unknown) => {
    const wrong = error instanceof WrongSetting
    process.stderr.write(`${wrong ? error.message : String(error instanceof Error ? error.stack : error)}\n`)
    process.exit(wrong ? 2 : 1)
  })
}

import { Logger, type Runner, type TaskList, makeWorkerUtils, run } from 'graphile-worker'
import pg from 'pg'
import { type Instant, instantOf } from '../../kernel/instant.ts'
import { askForBulk, claimBulk, markBulk } from '../mail/bulk.ts'
import { handOver } from '../mail/handing-over.ts'
import { lockUnsent, markSent } from '../mail/outbox.ts'
import type { PostOffice } from '../mail/post-office.ts'
import type { Database } from '../postgres/database.ts'

// The queue speaks only when something went wrong.
const quiet = new Logger(() => (level, message) => {
  if (level === 'error') process.stderr.write(`jobs: ${message}\n`)
})

/** Makes the tables of the job queue in a fresh or older database. */
export async function migrateJobs(owner: pg.PoolConfig): Promise<void> {
  const pool = quietPool(owner, 1)
  const utils = await makeWorkerUtils({ pgPool: pool, logger: quiet })
  await utils.migrate()
  await utils.release()
  await pool.end()
}

// A connection the server drops is replaced; it must not end the program, idle or in use.
function quietPool(owner: pg.PoolConfig, max: number): pg.Pool {
  const pool = new pg.Pool({ ...owner, max })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** Later work by name, and the work that comes round by the clock (`crontab` lines). */
export type Work = { readonly tasks: TaskList; readonly crontab: string }

/** Works off the queue in this process until stopped, so many jobs at once. */
export async function startWorker(
  owner: pg.PoolConfig,
  work: Work,
  atOnce = 2,
): Promise<{ stop: () => Promise<void> }> {
  const pool = quietPool(owner, 4)
  const runner: Runner = await run({
    pgPool: pool,
    concurrency: atOnce,
    noHandleSignals: true,
    pollInterval: 2_000,
    taskList: work.tasks,
    crontab: work.crontab,
    logger: quiet,
  })
  const stop = async (): Promise<void> => {
    await runner.stop()
    await pool.end()
  }
  return { stop }
}

/** Sends one mail of the outbox; a crash between sending and marking sends it again under the same id. */
export function sendMailTask(database: Pick<Database, 'write'>, post: PostOffice): TaskList[string] {
  return async (payload) => {
    const { conferenceId, mailId } = payload as { conferenceId: string; mailId: string }
    await database.write(conferenceId, async (tx) => {
      const mail = await lockUnsent(tx, conferenceId, mailId)
      if (!mail) return
      await post.deliver(mail)
      await markSent(tx, conferenceId, mailId, instantOf(new Date()))
    })
  }
}

/** As many as are in doubt at most, should the process be killed. */
const PORTION = 64

/** Sends one portion of the mails that leave in great number, and asks for the next while there is one. */
export function sendBulkTask(
  database: Pick<Database, 'write'>,
  post: PostOffice,
  clock: () => Instant,
): (payload: unknown) => Promise<void> {
  return async (payload) => {
    const { conferenceId } = payload as { conferenceId: string }
    const mails = await database.write(conferenceId, (tx) => claimBulk(tx, conferenceId, clock(), PORTION))
    if (mails.length === 0) return
    const results = await handOver(post, mails)
    await database.write(conferenceId, async (tx) => {
      await markBulk(tx, conferenceId, clock(), results)
      await askForBulk(tx, conferenceId)
    })
  }
}

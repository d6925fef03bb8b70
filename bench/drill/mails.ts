/**
 * A circular to many, into a mail server that takes everything: how fast it leaves beside the raw rate of that very server,
 * and what comes of it where the process that sends is killed in the middle.
 */
import { fork } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import nodemailer from 'nodemailer'
import pg from 'pg'
import { tenantCalled, openBase, type Base } from '../../src/apps/installation.ts'
import { draft } from '../../src/capabilities/exchange/circulars/drafting/operations.ts'
import { releaseCircular } from '../../src/capabilities/exchange/circulars/releasing/operations.ts'
import { operator } from '../../src/kernel/actor.ts'
import { CONNECTIONS } from '../../src/platform/mail/post-office.ts'
import { perform } from '../../src/platform/operations/perform.ts'
import { root } from '../../src/platform/root.ts'
import { readSettings } from '../../src/platform/settings.ts'
import type { Taken } from '../calibrators/sink.ts'
import { Household, node } from '../household.ts'

const A_ROUND = 1_000
/** The share of the raw rate that is asked for. */
const GOAL = 0.5
const QUIET = 5_000

/** Sends a thousand mails a round, twice; whether they left fast enough, none doubled and none lost without a word. */
export async function mails(rounds: number): Promise<boolean> {
  const many = rounds * A_ROUND
  const sink = await openSink()
  const household = await Household.found()
  household.environment['SMTP_URL'] = sink.url
  try {
    const raw = await rawRate(sink, many)
    await household.start()
    const base = await openBase(readSettings({ PROTEMPORE_HOME: household.home }), household.url)
    try {
      await enterRecipients(base, many)
      const ours = await leaving(base, sink, many, async () => undefined)
      const killed = await leaving(base, sink, many, async () => {
        while ((await sink.ask('count')).mails < many / 3 + 30) await pause(10)
        await household.killServer()
        await household.start()
      })
      return tell(many, raw, ours, killed)
    } finally {
      await base.installation.close()
    }
  } finally {
    await household.clear()
    sink.close()
  }
}

type Sink = Awaited<ReturnType<typeof openSink>>

async function openSink() {
  const child = fork(join(root, 'bench', 'calibrators', 'sink.ts'), [], { execPath: node(), execArgv: [] })
  const heard = <T>(): Promise<T> => new Promise((done) => child.once('message', (said) => done(said as T)))
  const url = await heard<string>()
  const ask = (what: 'count' | 'clear'): Promise<Taken> => {
    const answer = heard<Taken>()
    child.send(what)
    return answer
  }
  return { url, ask, close: () => child.disconnect() }
}

const BODY = `Se remite la circular y se ruega confirmar la participación.\n\n${'La Secretaría Técnica. '.repeat(40)}`

/** The same number of mails of the same kind, handed over with nothing kept of them. */
async function rawRate(sink: Sink, many: number): Promise<number> {
  const transport = nodemailer.createTransport(
    { url: sink.url, pool: true, maxConnections: CONNECTIONS, maxMessages: Infinity },
    { from: 'ts@example.invalid' },
  )
  let place = 0
  await Promise.all(
    Array.from({ length: CONNECTIONS * 2 }, async () => {
      while (place < many) {
        place += 1
        await transport.sendMail({
          to: `raw.${place}@example.invalid`,
          subject: 'Circular',
          text: BODY,
          html: `<p>${BODY}</p>`,
        })
      }
    }),
  )
  transport.close()
  const { mails: taken, milliseconds } = await sink.ask('clear')
  return (taken * 1000) / milliseconds
}

/** People who hold an office for one country, as many as are written to. */
async function enterRecipients(base: Base, many: number): Promise<void> {
  const owner = new pg.Client(base.installation.owner)
  await owner.connect()
  try {
    await owner.query('set row_security = off')
    await owner.query(
      `with country as (select conference_id, participant_id from participant where code = 'HND' limit 1),
        people as (insert into person (conference_id, person_id, given_name, family_name, email, language)
          select c.conference_id, gen_random_uuid(), 'Persona', n::text, 'many.' || n || '@example.invalid', 'es'
          from country c, generate_series(1, $1::int) n returning conference_id, person_id)
      insert into appointment (conference_id, appointment_id, person_id, office, participant_id, from_day, instrument)
        select p.conference_id, gen_random_uuid(), p.person_id, 'liaison officer', c.participant_id, '2020-01-01', 'NV/1'
        from people p, country c`,
      [many],
    )
    await owner.query(
      `update conference set settings = settings || '{"circulars": {"second_person_above": 1000000}}'::jsonb`,
    )
  } finally {
    await owner.end()
  }
}

type Left = Taken & { readonly inDoubt: number; readonly waiting: number }

async function leaving(base: Base, sink: Sink, many: number, meanwhile: () => Promise<void>): Promise<Left> {
  const tenant = await tenantCalled(base.ground, undefined)
  if (!tenant) throw new Error('The household holds no conference')
  const asker = { tenant, actor: operator, language: 'es' } as const
  const drafted = await perform(base.ground, draft, asker, {
    kind: 'circular',
    sender: 'TS',
    subject: { es: 'Circular' },
    body: { es: BODY },
    original_language: 'es',
    audience: { groups: ['members'], participants: [], offices: ['liaison officer'], people: [] },
  })
  if (drafted.kind === 'refused') throw new Error(`Refused by ${drafted.refusal.rule}`)
  const { circular_id, version } = drafted.output
  const released = await perform(
    base.ground,
    releaseCircular,
    { ...asker, seenVersion: version },
    { circular: circular_id },
  )
  if (released.kind === 'refused') throw new Error(`Refused by ${released.refusal.rule}`)
  await meanwhile()
  let taken = await sink.ask('count')
  for (let still = Date.now(); taken.mails < many && Date.now() - still < QUIET; await pause(100)) {
    const now = await sink.ask('count')
    if (now.mails !== taken.mails) still = Date.now()
    taken = now
  }
  // What was taken last is marked a moment later.
  await pause(1_000)
  const left = await base.ground.database.read(tenant.conferenceId, (tx) =>
    tx
      .selectFrom('mail')
      .select((mail) => [
        mail.fn.countAll<bigint>().filterWhere('claimed_at', 'is not', null).as('claimed'),
        mail.fn.countAll<bigint>().filterWhere('claimed_at', 'is', null).as('waiting'),
      ])
      .where('conference_id', '=', tenant.conferenceId)
      .where('once_key', 'like', `circular ${circular_id}%`)
      .where('sent_at', 'is', null)
      .executeTakeFirstOrThrow(),
  )
  return { ...(await sink.ask('clear')), inDoubt: Number(left.claimed), waiting: Number(left.waiting) }
}

function tell(many: number, raw: number, ours: Left, killed: Left): boolean {
  const rate = (ours.mails * 1000) / ours.milliseconds
  const share = rate / raw
  process.stdout.write(
    [
      `  ${many} mails: ${rate.toFixed(0)} a second, the same server raw ${raw.toFixed(0)} a second: ${share.toFixed(2)} of it (asked for ${GOAL})`,
      `  not killed: ${ours.mails} arrived, ${ours.doubled} doubled, ${ours.inDoubt} in doubt, ${ours.waiting} left behind`,
      `  killed once: ${killed.mails} arrived, ${killed.doubled} doubled, ${killed.inDoubt} in doubt, ${killed.waiting} left behind`,
      '',
    ].join('\n'),
  )
  // What did not arrive is known to be in doubt; nothing else is missing.
  const whole = [ours, killed].every(
    (one) => one.doubled === 0 && one.waiting === 0 && one.mails + one.inDoubt >= many,
  )
  return whole && ours.mails === many && share >= GOAL
}

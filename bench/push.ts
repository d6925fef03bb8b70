/**
 * A change told to a thousand who follow: from the commit until the last of them has it, beside a bare fan-out of server-sent
 * events by Node's own server. Both are followed by as many clients of this process, and told in turn. `npm run bench:push` prints
 * what it found.
 */
import { fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { openInstallation } from '../src/platform/postgres/installation.ts'
import { hashToken, newToken } from '../src/platform/sign-in/token.ts'
import { root } from '../src/platform/root.ts'
import { day } from '../tests/support/days.ts'
import { coordinatorAt } from '../tests/support/secretariat.ts'
import { Followers } from './clients/followers.ts'
import { freely } from './freely.ts'
import { Household, node } from './household.ts'

const { values } = parseArgs({
  options: { clients: { type: 'string', default: '1000' }, changes: { type: 'string', default: '300' } },
})
const GOAL = 3
/** As many of one link as one holder may have. */
const OF_ONE = 8

const [clients, changes] = [Number(values.clients), Number(values.changes)]
const household = await Household.found()
const [ours, theirs] = [new Followers(), new Followers()]
try {
  await household.start()
  await freely(household)
  const installation = await openInstallation({ home: household.home, databaseUrl: undefined })
  const owner = new pg.Client(installation.owner)
  await owner.connect()
  const { conference, meeting, streams } = await openedFor(owner, Math.ceil(clients / OF_ONE))
  const bare = fork(join(root, 'bench', 'calibrators', 'fan-out.ts'), [], { execPath: node(), execArgv: [] })
  const url = await new Promise<string>((done) => bare.once('message', (said) => done(said as string)))
  await ours.connect(Array.from({ length: clients }, (_, place) => streams[place % streams.length] ?? ''))
  await theirs.connect(Array.from({ length: clients }, () => url))
  const times: { ours: number[]; bare: number[] } = { ours: [], bare: [] }
  for (let change = -20; change < changes; change += 1) {
    const number = 1_000_020 + change
    const bareTime = await theirs.last(number, () => fetch(`${url}/${number}`, { method: 'POST' }))
    await pause(15)
    const ourTime = await ours.last(number, () =>
      owner.query(`select pg_notify('live', $1)`, [`${conference} ${meeting} ${number}`]),
    )
    await pause(15)
    // The first ones warm both.
    if (change < 0) continue
    times.bare.push(bareTime)
    times.ours.push(ourTime)
  }
  bare.disconnect()
  await owner.end()
  await installation.close()
  const ratio = at(times.ours, 0.99) / at(times.bare, 0.99)
  process.stdout.write(
    [
      `${clients} clients, ${changes} changes, from the commit to the last client`,
      `ours p50 ${said(times.ours, 0.5)}, p99 ${said(times.ours, 0.99)}; bare p50 ${said(times.bare, 0.5)}, p99 ${said(times.bare, 0.99)}`,
      `ratio p50 ${(at(times.ours, 0.5) / at(times.bare, 0.5)).toFixed(2)}, p99 ${ratio.toFixed(2)} (goal ≤ ${GOAL})`,
      '',
    ].join('\n'),
  )
  process.exitCode = ratio <= GOAL ? 0 : 1
} finally {
  ours.close()
  theirs.close()
  await household.clear()
}

/** A meeting in session with an interpreter, and the streams of so many links of theirs. */
async function openedFor(
  owner: pg.Client,
  links: number,
): Promise<{ conference: string; meeting: string; streams: string[] }> {
  const desk = await coordinatorAt(household.url, household.home)
  const { conference_id: conference } = await desk.get<{ conference_id: string }>('/conference')
  const { meeting_id: meeting } = await desk.meeting('LO', 'PUSH', day(0))
  await desk.made(`/meetings/${meeting}/sessions`, {
    speech_seconds: 180,
    point_seconds: 120,
    reply_seconds: 600,
    second_reply_seconds: 300,
  })
  const people = `/meetings/${meeting}/registrations/interpreter`
  const email = 'interpreter@example.invalid'
  const named = { given_name: 'Intérprete', family_name: 'De Ejemplo', email, language: 'es' }
  await desk.made(people, { note: 'Contrato', people: [named] })
  const [one] = (await desk.get<{ people: { registration_id: string }[] }>(people)).people
  await desk.made(`/meetings/${meeting}/accreditations`, { registrations: [one?.registration_id] })
  await desk.made(`/meetings/${meeting}/booth-links`, {})
  const tokens = Array.from({ length: links }, () => newToken())
  await owner.query('set row_security = off')
  for (const token of tokens)
    await owner.query(
      `insert into personal_link (conference_id, link_id, person_id, purpose, subject_id, token_hash, created_at)
       select conference_id, $1, person_id, purpose, subject_id, $2, created_at from personal_link where purpose = 'interpret' limit 1`,
      [randomUUID(), hashToken(token)],
    )
  return {
    conference,
    meeting,
    streams: tokens.map((token) => `${household.url}/es/booth/${token}/live`),
  }
}

function at(times: readonly number[], share: number): number {
  const ordered = times.toSorted((a, b) => a - b)
  return ordered[Math.min(ordered.length - 1, Math.ceil(ordered.length * share) - 1)] ?? Number.NaN
}
function said(times: readonly number[], share: number): string {
  return `${at(times, share).toFixed(1)} ms`
}

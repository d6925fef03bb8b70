/**
 * The peak of registration: two hundred clients nominate one person each, again and again, to one meeting whose delegations have a quota,
 * beside PostgreSQL's own TPC-B in the same engine, in turn. Afterwards every place is counted. `npm run bench:registration` prints what
 * it found.
 */
import { parseArgs } from 'node:util'
import pg from 'pg'
import { openInstallation } from '../src/platform/postgres/installation.ts'
import { day } from '../tests/support/days.ts'
import { coordinatorAt } from '../tests/support/secretariat.ts'
import { Pgbench } from './calibrators/pgbench.ts'
import { middle } from './figures.ts'
import { freely } from './freely.ts'
import { Household } from './household.ts'

const { values } = parseArgs({
  options: {
    clients: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '5' },
  },
})
const GOAL = 0.1
const QUOTA = 40
const [clients, rounds, seconds] = [values.clients, values.rounds, values.seconds].map(Number) as [
  number,
  number,
  number,
]

const household = await Household.found()
try {
  await household.start()
  await freely(household)
  const installation = await openInstallation({ home: household.home, databaseUrl: undefined })
  const owner = new pg.Client(installation.owner)
  await owner.connect()
  const pgbench = await Pgbench.prepare(installation.owner)
  if (!pgbench) throw new Error('No pgbench on this machine: there is nothing to measure against')
  const desk = await coordinatorAt(household.url, household.home)
  const { participants } = await desk.get<{ participants: { participant_id: string; status: string }[] }>(
    '/participants',
  )
  const members = participants
    .filter(({ status }) => status === 'member')
    .map(({ participant_id }) => participant_id)
  const found: { ours: number; base: number }[] = []
  let sent = 0
  for (let round = -1; round < rounds; round += 1) {
    // A meeting of its own each round, so that none begins with the places of the last one.
    const { meeting_id } = await desk.meeting('VM', `PEAK ${round}`, day(60))
    const answer = await fetch(`${household.url}/api/v1/meetings/${meeting_id}/registration-terms`, {
      method: 'PUT',
      headers: { ...desk.headers, 'content-type': 'application/json', 'if-match': '"0"' },
      body: JSON.stringify({
        nominations_until: day(50),
        asks: [],
        quotas: { member: QUOTA },
      }),
    })
    if (!answer.ok) throw new Error(`The terms were refused: ${await answer.text()}`)
    const base = await pgbench.measureTpcB(seconds)
    const ours = await nominating(meeting_id)
    // The first warms both.
    if (round >= 0) found.push({ ours, base })
  }
  const { rows } = await owner.query<{ oversold: string; wrong: string; held: string; waiting: string }>(
    `with held as (
       select meeting_id, participant_id, category, count(*) filter (where state not in ('waiting', 'withdrawn')) as held,
         count(*) filter (where state = 'waiting') as waiting
       from registration where category = 'member' group by 1, 2, 3)
     select count(*) filter (where h.held > p.most) as oversold, count(*) filter (where h.held <> p.taken) as wrong,
       sum(h.held) as held, sum(h.waiting) as waiting
     from held h join registration_places p on p.meeting_id = h.meeting_id and p.scope_id = h.participant_id and p.category = h.category`,
  )
  const [counted] = rows
  await owner.end()
  await installation.close()
  const ratio = middle(found.map(({ ours, base }) => ours / base))
  const met = ratio.median >= GOAL && counted?.oversold === '0' && counted.wrong === '0'
  process.stdout.write(
    [
      `${clients} clients, ${rounds} rounds of ${seconds} s, a quota of ${QUOTA} a delegation`,
      `ours ${middle(found.map(({ ours }) => ours)).median.toFixed(0)} nominations a second, pgbench TPC-B ${middle(found.map(({ base }) => base)).median.toFixed(0)}`,
      `ratio ${ratio.median.toFixed(3)} (${ratio.least.toFixed(3)}–${ratio.most.toFixed(3)}; goal ≥ ${GOAL})`,
      `${sent} sent; ${counted?.held} hold a place, ${counted?.waiting} wait; oversold ${counted?.oversold}, places counted wrong ${counted?.wrong}`,
      '',
    ].join('\n'),
  )
  process.exitCode = met ? 0 : 1

  /** How many a second are nominated by so many clients at once. */
  async function nominating(meeting: string): Promise<number> {
    const began = performance.now()
    const end = began + seconds * 1000
    let done = 0
    await Promise.all(
      Array.from({ length: clients }, async (_, client) => {
        while (performance.now() < end) {
          sent += 1
          const path = `/meetings/${meeting}/delegations/${members[client % members.length]}/nominations`
          const person = {
            given_name: 'Delegada',
            family_name: `Ejemplo ${sent}`,
            email: `peak.${sent}@example.invalid`,
            language: 'es',
            role: 'delegate',
          }
          const given = await desk.send(path, { note: `NV/${sent}`, people: [person] })
          if (!given.ok) throw new Error(`${path}: ${given.status} ${await given.text()}`)
          await given.arrayBuffer()
          done += 1
        }
      }),
    )
    return (done * 1000) / (performance.now() - began)
  }
} finally {
  await household.clear()
}

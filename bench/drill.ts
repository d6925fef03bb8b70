/**
 * The drill: a server under concurrent writes whose process and whose PostgreSQL are killed at random
 * moments, again and again. Nothing it acknowledged may be missing, and no retry may have made a second row.
 * Before that, the sign-in answers known and unknown addresses in turn, and both times are told.
 * `npm run drill -- --rounds 20` kills each of the two twenty times.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { tokenFor } from '../tests/support/sign-in.ts'
import { type Evidence, gather } from './drill/evidence.ts'
import { signInTimes } from './drill/sign-in-times.ts'
import { type Tally, Writers } from './drill/writers.ts'
import { Household } from './household.ts'

const WRITERS = 6
const PATIENCE = 60_000
const LONGEST_QUIET = 800

type Victim = 'server' | 'PostgreSQL'
/** How long a kill was felt, and whether the server's own process fell where only PostgreSQL was killed. */
type Recovery = { readonly victim: Victim; readonly milliseconds: number; readonly fell: boolean }

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '20' } } })
const rounds = Number(values.rounds)
if (!Number.isInteger(rounds) || rounds < 1) {
  process.stderr.write('npm run drill -- --rounds N, a whole number from 1\n')
  process.exit(2)
}

process.exitCode = await drill(rounds)

async function drill(each: number): Promise<0 | 1> {
  const household = await Household.found()
  let writers: Writers | undefined
  try {
    await household.start()
    const times = await signInTimes(household.url)
    writers = new Writers(await entrance(household), WRITERS)
    const recoveries: Recovery[] = []
    for (const victim of order(each)) {
      await pause(Math.random() * LONGEST_QUIET)
      recoveries.push(await killAndRecover(household, writers, victim))
    }
    const tally = await writers.finish(PATIENCE)
    const evidence = await gather(household, tally)
    tell(recoveries, tally, evidence)
    for (const line of times) process.stdout.write(`${line}\n`)
    return sound(recoveries, tally, evidence) ? 0 : 1
  } catch (error) {
    process.stderr.write(`${household.complaints}\n${error instanceof Error ? error.stack : String(error)}\n`)
    return 1
  } finally {
    writers?.drop()
    await household.clear()
  }
}

/** Signed in as the coordinator, with a body to plan meetings of. */
async function entrance({ url, home }: Household): Promise<{ url: string; token: string; body: string }> {
  const token = await tokenFor(url, home, 'coordinator@example.invalid')
  const answer = await fetch(`${url}/api/v1/bodies`)
  const { bodies } = (await answer.json()) as { bodies: { body_id: string }[] }
  const [body] = bodies
  if (!body) throw new Error('The example conference has no body')
  return { url, token, body: body.body_id }
}

function order(each: number): Victim[] {
  const victims = Array.from({ length: 2 * each }, (_, place): Victim =>
    place < each ? 'server' : 'PostgreSQL',
  )
  return victims
    .map((victim) => ({ victim, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ victim }) => victim)
}

/** From the kill to the first write that was sent after it and acknowledged. */
async function killAndRecover(household: Household, writers: Writers, victim: Victim): Promise<Recovery> {
  const killed = Date.now()
  let fell = false
  if (victim === 'server') {
    await household.killServer()
    await household.start()
  } else {
    await household.killPostgres()
  }
  const gone = Date.now()
  while (!writers.wroteSince(gone)) {
    if (Date.now() - gone > PATIENCE)
      throw new Error(`No write went through within ${PATIENCE / 1000} seconds`)
    if (!household.stands()) {
      // A service manager would start it again; the drill goes on, and fails at the end.
      fell = true
      await household.start()
    }
    await pause(5)
  }
  return { victim, milliseconds: Date.now() - killed, fell }
}

function sound(recoveries: readonly Recovery[], tally: Tally, evidence: Evidence): boolean {
  const faults = [evidence.lost, evidence.doubled, evidence.strange, tally.unanswered].some(
    (numbers) => numbers.length > 0,
  )
  const stood = recoveries.every(({ fell }) => !fell)
  return !faults && stood && tally.differing === 0 && evidence.unsealed === 0 && evidence.chain.unbroken
}

function tell(recoveries: readonly Recovery[], tally: Tally, evidence: Evidence): void {
  const of = (victim: Victim): number[] =>
    recoveries.filter((one) => one.victim === victim).map((one) => one.milliseconds)
  const [server, postgres] = [of('server'), of('PostgreSQL')]
  const lines: [string, string][] = [
    ['kills of the server', String(server.length)],
    ['kills of PostgreSQL', String(postgres.length)],
    ['server fell with PostgreSQL', String(recoveries.filter(({ fell }) => fell).length)],
    ['acknowledged', String(tally.acknowledged.length)],
    ['retried with the same key', String(tally.retried)],
    ['acknowledged keys repeated', `${tally.repeated}, another answer ${tally.differing}`],
    ['attempts by ending', [...tally.endings].map(([how, count]) => `${how} ${count}`).join(', ')],
    ['lost', list(evidence.lost)],
    ['doubled', list(evidence.doubled)],
    ['rows never acknowledged', list(evidence.strange)],
    ['never answered', list(tally.unanswered)],
    ['longest recovery, server', `${Math.max(...server)} ms`],
    ['longest recovery, PostgreSQL', `${Math.max(...postgres)} ms`],
    ['journal', `${evidence.chain.says}; unsealed ${evidence.unsealed}`],
  ]
  for (const [what, count] of lines) process.stdout.write(`${what.padEnd(30)}${count}\n`)
}

function list(numbers: readonly string[]): string {
  return numbers.length === 0 ? '0' : `${numbers.length}: ${numbers.slice(0, 10).join(' ')}`
}

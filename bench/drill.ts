/**
 * What takes too long for a test: `npm run drill` does all of it, `-- --only NAME` one of them, each printing what it
 * counted. Ends with 1 where anything was lost, broke or got through.
 */
import { parseArgs } from 'node:util'
import { archive } from './drill/archive.ts'
import { badges } from './drill/badges.ts'
import { killing } from './drill/kill.ts'
import { mails } from './drill/mails.ts'
import { malformed } from './drill/malformed.ts'
import { scripts } from './drill/scripts.ts'
import { signIn } from './drill/sign-in-times.ts'

const drills = { archive, badges, kill: killing, mails, malformed, scripts, 'sign-in': signIn } as const

const { values } = parseArgs({
  options: { only: { type: 'string' }, rounds: { type: 'string', default: '20' } },
})
const rounds = Number(values.rounds)
const names = Object.keys(drills) as (keyof typeof drills)[]
const chosen = values.only === undefined ? names : names.filter((name) => name === values.only)
if (chosen.length === 0 || !Number.isInteger(rounds) || rounds < 1) {
  process.stderr.write(`npm run drill -- [--only ${names.join('|')}] [--rounds N]\n`)
  process.exit(2)
}

let sound = true
for (const name of chosen) {
  process.stdout.write(`${name}\n`)
  if (!(await drills[name](rounds))) sound = false
}
process.exitCode = sound ? 0 : 1

import { Household } from '../household.ts'
import { post } from '../../tests/support/sign-in.ts'

const CODES = ['blz', 'can', 'cri', 'slv', 'usa', 'gtm', 'hnd', 'mex', 'nic', 'pan', 'dom']
/** Below what one account may try within the window. */
const EACH = 18

/**
 * How long asking for a link and typing a code take for addresses that are known and that are not, one after the
 * other in changing order: medians in milliseconds, and their ratio.
 */
async function signInTimes(url: string): Promise<string[]> {
  const known = CODES.flatMap((code) => [`focal.${code}@example.invalid`, `ppt.${code}@example.invalid`])
  const unknown = known.map((_, place) => `nobody.${place}@example.invalid`)
  const ask = (email: string, from: string): Promise<number> =>
    timed(`${url}/api/v1/sign-in/links`, { email }, from)
  const type = (email: string, from: string): Promise<number> =>
    timed(`${url}/api/v1/sign-in/sessions`, { email, code: '000000' }, from)
  const lines: string[] = []
  for (const [what, act] of [
    ['asking for a link', ask],
    ['typing a wrong code', type],
  ] as const) {
    const times = { known: [] as number[], unknown: [] as number[] }
    for (let round = 0; round < EACH; round++)
      for (const place of known.keys()) {
        const from = `10.${what.length}.${round}.${place}`
        const pair = [
          async () => times.known.push(await act(known[place] ?? '', from)),
          async () => times.unknown.push(await act(unknown[place] ?? '', from)),
        ]
        for (const one of round % 2 === 0 ? pair : pair.toReversed()) await one()
      }
    const [ofKnown, ofUnknown] = [median(times.known), median(times.unknown)]
    lines.push(
      `${what.padEnd(30)}known ${ofKnown.toFixed(2)} ms, unknown ${ofUnknown.toFixed(2)} ms, ratio ${(ofKnown / ofUnknown).toFixed(3)} (${times.known.length} pairs)`,
    )
  }
  return lines
}

async function timed(address: string, body: unknown, from: string): Promise<number> {
  const began = performance.now()
  const answer = await post(address, body, { 'x-forwarded-for': from })
  await answer.text()
  if (![200, 409].includes(answer.status)) throw new Error(`${address}: ${answer.status}`)
  return performance.now() - began
}

function median(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}

/** Tells how long the sign-in takes for known and unknown addresses; it is for a reader to judge. */
export async function signIn(): Promise<boolean> {
  const household = await Household.found()
  try {
    await household.start()
    for (const line of await signInTimes(household.url)) process.stdout.write(`  ${line}\n`)
    return true
  } finally {
    await household.clear()
  }
}

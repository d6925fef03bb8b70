import { openBase } from '../../src/apps/installation.ts'
import { readSettings } from '../../src/platform/settings.ts'
import { hashToken } from '../../src/platform/sign-in/token.ts'
import type { OpenApi } from '../../tests/support/json-schema.ts'
import { chance, isTrace, malformedRequest } from '../../tests/support/malformed.ts'
import { everySeat, isStaff } from '../../tests/support/seats.ts'
import { tokenFor } from '../../tests/support/sign-in.ts'
import { Household } from '../household.ts'
import { freely } from '../freely.ts'

const EACH = 10_000
const AT_ONCE = 12

/** 10,000 malformed requests of each office and of a visitor: none may break the server or show where in it something went wrong. */
export async function malformed(): Promise<boolean> {
  const household = await Household.found()
  try {
    await household.start()
    const { url } = household
    const document = (await (await fetch(`${url}/api/openapi.json`)).json()) as OpenApi
    const known = await namedThere(url)
    let broken = 0
    await freely(household)
    for (const [office, address] of await addresses(household)) {
      // Signed in now: what asks for a fresh proof is come past as well.
      const token = address === undefined ? undefined : await tokenFor(url, household.home, address)
      const answers = new Map<number, number>()
      const random = chance(Number.parseInt(hashToken(office).slice(0, 8), 16))
      const wrong: string[] = []
      let left = EACH
      await Promise.all(
        Array.from({ length: AT_ONCE }, async () => {
          while (left-- > 0) {
            const asked = malformedRequest(document, random, known)
            const { status, text } = await send(url, asked, token)
            answers.set(status, (answers.get(status) ?? 0) + 1)
            if (status >= 500 || isTrace(text))
              wrong.push(`${status} ${asked.method} ${asked.path} ${asked.body ?? ''}`)
          }
        }),
      )
      broken += wrong.length
      const told = [...answers].sort(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`)
      process.stdout.write(
        `  ${office.padEnd(16)} ${EACH} requests, ${wrong.length} broke it (${told.join(', ')})\n`,
      )
      for (const one of wrong.slice(0, 5)) process.stdout.write(`    ${one.slice(0, 400)}\n`)
    }
    return broken === 0
  } finally {
    await household.clear()
  }
}

async function send(
  url: string,
  { method, path, headers, body }: ReturnType<typeof malformedRequest>,
  token: string | undefined,
): Promise<{ status: number; text: string }> {
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: { ...headers, ...(token ? { authorization: `Bearer ${token}` } : {}) },
    ...(body === undefined ? {} : { body }),
    redirect: 'manual',
  })
  return { status: answer.status, text: await answer.text() }
}

/** Ids, codes and references of what a visitor sees: what requests may name, whatever is asked of it. */
async function namedThere(url: string): Promise<string[]> {
  const lists = ['participants', 'bodies', 'presidencies', 'meetings', 'mandates', 'documents']
  const texts = await Promise.all(lists.map(async (list) => (await fetch(`${url}/api/v1/${list}`)).text()))
  const named = /"(?:\w+_id|code|reference|symbol)":"([^"]+)"/g
  return [...new Set(texts.flatMap((text) => [...text.matchAll(named)].map(([, value = '']) => value)))]
}

/** An address of someone in each office, and none for the visitor; the secretariat last: it can take others their offices. */
async function addresses({ url, home }: Household): Promise<[string, string | undefined][]> {
  const base = await openBase(readSettings({ PROTEMPORE_HOME: home }), url)
  try {
    const seats = [...(await everySeat(base, url))]
    return [
      ['public', undefined],
      ...seats.filter(([office]) => !isStaff(office)),
      ...seats.filter(([office]) => isStaff(office)),
    ]
  } finally {
    await base.installation.close()
  }
}

import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

type Mail = { readonly to: string; readonly text: string; readonly at: string }

/** The last mail the dev inbox holds for an address, waited for: after a moment, and about what it must speak of. */
export async function lastMailTo(home: string, address: string, after = '', about = ''): Promise<Mail> {
  const folder = join(home, 'inbox')
  for (let turn = 0; turn < 200; turn++) {
    const found = readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .toReversed()
      .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Mail)
      .find((mail) => mail.to === address && mail.at > after && mail.text.includes(about))
    if (found) return found
    await pause(50)
  }
  throw new Error(`No mail to ${address}`)
}

/** Signs in by mail as a person does, and returns the bearer token of the session. */
export async function tokenFor(url: string, home: string, address: string): Promise<string> {
  // Two test files that ask for one address at once may read the same mail: the link opens for the first.
  for (let turn = 0; turn < 8; turn++) {
    const before = new Date().toISOString()
    await post(`${url}/api/v1/sign-in/links`, { email: address })
    const mail = await lastMailTo(home, address, before, '/sign-in/')
    const link = /\/sign-in\/([\w-]{20,})/.exec(mail.text)?.[1]
    const answer = await post(`${url}/api/v1/sign-in/sessions`, { token: link })
    const { token } = (await answer.json()) as { token?: string }
    if (token) return `${await conferenceOf(url)}.${token}`
  }
  throw new Error(`${address} could not sign in`)
}

/** The conference's id, which every session names: seen in the cookie the pages set. */
async function conferenceOf(url: string): Promise<string> {
  const answer = await fetch(`${url}/api/v1/conference`)
  const { conference_id } = (await answer.json()) as { conference_id: string }
  return conference_id
}

export function post(
  address: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
}

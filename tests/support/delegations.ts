import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import { coordinatorAt } from './secretariat.ts'
import { lastMailTo, post, tokenFor } from './sign-in.ts'
import { day } from './days.ts'

const [url, home] = [inject('url'), inject('home')]

export type Person = {
  registration_id: string
  email: string
  role: string | null
  state: string
  namesake: boolean
  version: number
}
export type Found = {
  people: Person[]
  next: string | null
  nominations: { nomination_id: string; file_name: string | null }[]
}
export type Headers = Record<string, string>

/** Who names people: the coordinator, the focal point of Panama, and that of another country. */
export let staff: Awaited<ReturnType<typeof coordinatorAt>>
export let focal: Headers
export let other: Headers
let countries: Map<string, string>

/** Signs them in. */
export async function signInAll(): Promise<void> {
  staff = await coordinatorAt(url, home)
  const bearer = async (who: string): Promise<Headers> => ({
    authorization: `Bearer ${await tokenFor(url, home, who)}`,
  })
  focal = await bearer('focal.pan@example.invalid')
  other = await bearer('focal.slv@example.invalid')
  const { participants } = await staff.get<{ participants: { participant_id: string; code: string }[] }>(
    '/participants',
  )
  countries = new Map(participants.map(({ code, participant_id }) => [code, participant_id]))
}

export const named = (who: string, role = 'delegate') => ({
  given_name: 'Persona',
  family_name: `De ${who}`,
  email: `${who.toLowerCase()}@delegations.invalid`,
  role,
})

/** A meeting that is still to come, with registration open as it is settled here. */
export async function meetingWith(quotas: Record<string, number> = {}, more: object = {}): Promise<string> {
  const { meeting_id } = await staff.meeting('VM', `DEL-${randomUUID().slice(-9)}`, day(30))
  await settle(meeting_id, 0, { quotas, ...more })
  return meeting_id
}

export async function settle(meeting: string, version: number, terms: object): Promise<Response> {
  return fetch(`${url}/api/v1/meetings/${meeting}/registration-terms`, {
    method: 'PUT',
    headers: { ...staff.headers, 'content-type': 'application/json', 'if-match': `"${version}"` },
    body: JSON.stringify({ nominations_until: day(20), asks: [], quotas: {}, ...terms }),
  })
}

export const of = (meeting: string, code = 'PAN'): string =>
  `/meetings/${meeting}/delegations/${countries.get(code)}`
export const nominate = (
  meeting: string,
  people: object[],
  headers = focal,
  code = 'PAN',
  more: object = {},
) => post(`${url}/api/v1${of(meeting, code)}/nominations`, { note: 'NV/2026/14', people, ...more }, headers)
export const people = async (meeting: string, code = 'PAN'): Promise<Person[]> =>
  (await staff.get<Found>(of(meeting, code))).people
export const called = async (meeting: string, who: string): Promise<Person> => {
  const one = (await people(meeting)).find(
    ({ email, state }) => email === `${who.toLowerCase()}@delegations.invalid` && state !== 'withdrawn',
  )
  if (!one) throw new Error(`${who} does not come`)
  return one
}
export const told = async (answer: Response): Promise<[number, string]> => [
  answer.status,
  ((await answer.json()) as { rule: string }).rule,
]
export const accredit = (meeting: string, ids: string[]) =>
  staff.send(`/meetings/${meeting}/accreditations`, { registrations: ids })

export async function linkFor(address: string): Promise<string> {
  const { text } = await lastMailTo(home, address, '', '/registration/')
  return `${url}/api/v1/registration/${/\/registration\/([\w-]+)/.exec(text)?.[1]}`
}

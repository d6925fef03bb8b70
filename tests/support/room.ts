import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import { day } from './days.ts'
import { coordinatorAt } from './secretariat.ts'
import { post, tokenFor } from './sign-in.ts'
import { type Followed, follow } from './streaming.ts'

const [url, home] = [inject('url'), inject('home')]

export type Person = Record<string, string>
export type OnFloor = {
  request_id: string
  participant_id: string
  kind: string
  state: string
  limit_seconds: number
  seconds_used: number
  started_at: string | null
}
export type Floor = {
  attends: boolean
  sequence: number
  session: { session_id: string; state: string; ordinal: number; list_closed: boolean } | null
  item: { number: string | null } | null
  speaking: OnFloor | null
  waiting: OnFloor[]
  spoken: OnFloor[]
  shown: { text: { es?: string }; document: { symbol: string } | null }
}

export let desk: Awaited<ReturnType<typeof coordinatorAt>>
export let chair: Person
export let panama: Person
export let salvador: Person
export let unhcr: Person
export const countries = new Map<string, string>()

export const bearer = async (who: string): Promise<Person> => ({
  authorization: `Bearer ${await tokenFor(url, home, `${who}@example.invalid`)}`,
})

/** Signs in those who run a session and those who come to it. */
export async function openRoom(): Promise<void> {
  desk = await coordinatorAt(url, home)
  const { participants } = await desk.get<{ participants: { participant_id: string; code: string }[] }>(
    '/participants',
  )
  for (const { code, participant_id } of participants) countries.set(code, participant_id)
  ;[chair, panama, salvador] = (await Promise.all(['ppt.pan', 'focal.pan', 'focal.slv'].map(bearer))) as [
    Person,
    Person,
    Person,
  ]
  // Of their own, since nobody of the example sits for an observer.
  const who = `unhcr.${randomUUID().slice(-9)}`
  const { person_id } = await desk.made<{ person_id: string }>('/people', {
    given_name: 'Persona',
    family_name: 'Que Observa',
    treatment: null,
    email: `${who}@example.invalid`,
    language: 'es',
    channels: [],
  })
  await desk.made(`/people/${person_id}/appointments`, {
    office: 'observer',
    participant: countries.get('UNHCR'),
    from: '2026-01-01',
  })
  unhcr = await bearer(who)
}

export const told = async (answer: Response): Promise<[number, string | undefined]> => [
  answer.status,
  ((await answer.json()) as { rule?: string }).rule,
]

/** A meeting in session, and the hands that run it. */
export async function inSession(more: object = {}) {
  const { meeting_id } = await desk.meeting('LO', `SES-${randomUUID().slice(-9)}`, day(0))
  const items: string[] = []
  for (const title of ['Apertura', 'Informe de la Secretaría Técnica']) {
    const { item_id } = await desk.made<{ item_id: string }>(
      `/meetings/${meeting_id}/items`,
      { title: { es: title } },
      items.length + 1,
    )
    items.push(item_id)
  }
  await desk.made(`/meetings/${meeting_id}/agenda/circulation`, {}, items.length + 1)
  const limits = { speech_seconds: 180, point_seconds: 120, reply_seconds: 600, second_reply_seconds: 300 }
  const opened = await desk.made<{ session_id: string; sequence: number }>(
    `/meetings/${meeting_id}/sessions`,
    { ...limits, ...more },
  )
  const session = `${url}/api/v1/sessions/${opened.session_id}`
  const floor = async (who: Person = desk.headers): Promise<Floor> =>
    (await (await fetch(`${url}/api/v1/meetings/${meeting_id}/floor`, { headers: who })).json()) as Floor
  const at = async (path: string, body: object = {}, who: Person = desk.headers) =>
    told(await post(`${session}${path}`, body, who))
  const ask = (code: string, kind = 'speech', who: Person = desk.headers, beside: object = {}) =>
    at(`/delegations/${countries.get(code)}/floor`, { kind, ...beside }, who)
  const of = async (code: string, kind = 'speech'): Promise<OnFloor> => {
    const { waiting, speaking } = await floor()
    const found = [speaking, ...waiting].find(
      (one) => one?.participant_id === countries.get(code) && one?.kind === kind,
    )
    if (!found) throw new Error(`${code} is not on the list`)
    return found
  }
  const give = async (code: string, kind = 'speech', who?: Person) =>
    at(`/floor/${(await of(code, kind)).request_id}/giving`, {}, who)
  const end = async (code: string, kind = 'speech', body: object = {}) =>
    at(`/floor/${(await of(code, kind)).request_id}/end`, body)
  const inOrder = async (): Promise<string[]> =>
    (await floor()).waiting.map(
      ({ participant_id, kind }) =>
        `${[...countries].find(([, id]) => id === participant_id)?.[0]}${kind === 'speech' ? '' : ` ${kind}`}`,
    )
  const stream = (who: Person, more = ''): Promise<Followed> =>
    follow(`${url}/es/meetings/${meeting_id}/floor/live${more}`, who)
  return { meeting_id, items, session, floor, at, ask, of, give, end, inOrder, stream, limits }
}
export const OK = [200, undefined]

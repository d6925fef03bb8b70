import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { beforeAll, expect, inject, it } from 'vitest'
import { openInstallation } from '../src/platform/postgres/installation.ts'
import { day } from './support/days.ts'
import { ownerOf } from './support/owner.ts'
import { coordinatorAt } from './support/secretariat.ts'
import { lastMailTo, post, tokenFor } from './support/sign-in.ts'
import { type Followed, follow } from './support/streaming.ts'

const [url, home] = [inject('url'), inject('home')]

type Person = Record<string, string>
type OnFloor = {
  request_id: string
  participant_id: string
  kind: string
  state: string
  limit_seconds: number
  seconds_used: number
  started_at: string | null
}
type Floor = {
  attends: boolean
  sequence: number
  session: { session_id: string; state: string; ordinal: number; list_closed: boolean } | null
  item: { number: string | null } | null
  speaking: OnFloor | null
  waiting: OnFloor[]
  spoken: OnFloor[]
  shown: { text: { es?: string }; document: { symbol: string } | null }
}

let desk: Awaited<ReturnType<typeof coordinatorAt>>
let chair: Person
let panama: Person
let salvador: Person
let unhcr: Person
const countries = new Map<string, string>()

const bearer = async (who: string): Promise<Person> => ({
  authorization: `Bearer ${await tokenFor(url, home, `${who}@example.invalid`)}`,
})

beforeAll(async () => {
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
})

const told = async (answer: Response): Promise<[number, string | undefined]> => [
  answer.status,
  ((await answer.json()) as { rule?: string }).rule,
]

/** A meeting in session, and the hands that run it. */
async function inSession(more: object = {}) {
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
const OK = [200, undefined]

/** Looks behind the application's back. */
async function asOwner<T>(work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const installation = await openInstallation({ home, databaseUrl: undefined })
  const owner = await ownerOf({ installation })
  try {
    return await work(owner)
  } finally {
    await owner.end()
    await installation.close()
  }
}

it('is one at a time, on the days of its meeting, and turns in its order', async () => {
  const { meeting_id, at, limits } = await inSession()
  const open = (meeting: string, who: Person = desk.headers) =>
    post(`${url}/api/v1/meetings/${meeting}/sessions`, limits, who)
  expect(await told(await open(meeting_id))).toEqual([409, 'MTG-80'])
  const ahead = await desk.meeting('LO', `SES-${randomUUID().slice(-9)}`, '2040-03-10')
  expect(await told(await open(ahead.meeting_id))).toEqual([409, 'MTG-81'])
  expect((await open(meeting_id, panama)).status).toBe(403)
  expect(await at('/state', { to: 'suspended' })).toEqual(OK)
  expect(await at('/state', { to: 'suspended' })).toEqual([409, 'MTG-82'])
  expect(await at('/state', { to: 'open' }, chair)).toEqual(OK)
  expect(await at('/state', { to: 'closed' })).toEqual(OK)
  expect(await at('/state', { to: 'open' })).toEqual([409, 'MTG-82'])
  // Of ten who open the next one at once, one does.
  const answers = await Promise.all(Array.from({ length: 10 }, () => open(meeting_id)))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(9)
})

it('gives the floor in its order: points of order, motions, members, observers, replies', async () => {
  const { ask, inOrder, give, end, of, at, floor } = await inSession({ admits: ['observer'] })
  for (const code of ['HND', 'UNHCR', 'CRI', 'MEX']) expect(await ask(code)).toEqual(OK)
  expect(await ask('HND')).toEqual([409, 'MTG-86'])
  expect(await ask('BLZ', 'right of reply')).toEqual(OK)
  expect(await ask('GTM', 'motion', desk.headers, { motion: 'close the debate' })).toEqual(OK)
  expect(await ask('CAN', 'motion', desk.headers, { motion: 'suspend the meeting' })).toEqual(OK)
  expect(await ask('UNHCR', 'point of order')).toEqual([409, 'MTG-85'])
  expect(await inOrder()).toEqual([
    'CAN motion',
    'GTM motion',
    'HND',
    'CRI',
    'MEX',
    'UNHCR',
    'BLZ right of reply',
  ])
  expect(await give('HND')).toEqual([409, 'MTG-90'])
  for (const code of ['CAN', 'GTM']) {
    expect(await give(code, 'motion')).toEqual(OK)
    expect(await end(code, 'motion')).toEqual(OK)
  }
  expect(await at(`/floor/${(await of('MEX')).request_id}/place`)).toEqual(OK)
  expect(await at(`/floor/${(await of('HND')).request_id}/place`)).toEqual(OK)
  expect((await inOrder()).slice(0, 3)).toEqual(['HND', 'MEX', 'CRI'])
  expect(await give('HND')).toEqual(OK)
  expect(await give('MEX')).toEqual([409, 'MTG-88'])

  // A point of order interrupts, is ruled on at once, and whom it interrupted goes on with what was left.
  expect(await ask('PAN', 'point of order', panama)).toEqual(OK)
  expect(await end('HND')).toEqual(OK)
  expect(await give('MEX')).toEqual([409, 'MTG-89'])
  expect(await give('PAN', 'point of order')).toEqual(OK)
  expect(await end('PAN', 'point of order')).toEqual([409, 'MTG-91'])
  expect(await end('PAN', 'point of order', { ruling: 'upheld' })).toEqual(OK)
  expect(await give('MEX')).toEqual(OK)
  expect(await ask('SLV', 'point of order', salvador)).toEqual(OK)
  expect(await give('SLV', 'point of order')).toEqual(OK)
  expect((await floor()).speaking?.participant_id).toBe(countries.get('SLV'))
  expect((await inOrder())[0]).toBe('MEX')
  expect(await end('SLV', 'point of order', { ruling: 'not upheld' })).toEqual(OK)
  expect(await give('MEX')).toEqual(OK)
  expect(await end('MEX', 'speech', { ruling: 'upheld' })).toEqual([409, 'MTG-91'])
  expect(await at(`/floor/${(await of('MEX')).request_id}/time`, { seconds: 60 })).toEqual(OK)
  expect((await floor()).speaking?.limit_seconds).toBe(240)
})

it('has one speaker, however many chairs give the floor at once', async () => {
  const { ask, of, at, floor } = await inSession()
  const codes = ['HND', 'CRI', 'MEX', 'CAN']
  for (const code of codes) await ask(code)
  const requests = await Promise.all(codes.map((code) => of(code)))
  const answers = await Promise.all(
    requests.flatMap(({ request_id }) => [
      at(`/floor/${request_id}/giving`),
      at(`/floor/${request_id}/giving`, {}, chair),
    ]),
  )
  expect(answers.filter(([status]) => status === 200)).toHaveLength(1)
  expect(answers.filter(([status]) => status === 409)).toHaveLength(7)
  const now = await floor()
  expect(now.speaking).not.toBeNull()
  expect(now.waiting).toHaveLength(3)
})

it('closes its list to speeches, bounds replies, and begins anew with the next item', async () => {
  const { ask, at, floor, give, end, items, inOrder } = await inSession()
  expect(await ask('HND')).toEqual(OK)
  expect(await at('/list', { closed: true })).toEqual(OK)
  expect(await ask('CRI')).toEqual([409, 'MTG-84'])
  const limits: (number | undefined)[] = []
  for (const turn of [0, 1]) {
    expect(await ask('CRI', 'right of reply')).toEqual(OK)
    if (turn === 0) {
      expect(await give('HND')).toEqual(OK)
      expect(await end('HND')).toEqual(OK)
    }
    expect(await give('CRI', 'right of reply')).toEqual(OK)
    limits.push((await floor()).speaking?.limit_seconds)
    expect(await end('CRI', 'right of reply')).toEqual(OK)
  }
  expect(limits).toEqual([600, 300])
  expect(await ask('CRI', 'right of reply')).toEqual([409, 'MTG-87'])
  expect(await ask('MEX', 'right of reply')).toEqual(OK)
  expect(await at('/item', { item: items[1] })).toEqual(OK)
  expect(await inOrder()).toEqual([])
  expect((await floor()).session?.list_closed).toBe(false)
  expect(await ask('CRI', 'right of reply')).toEqual(OK)
  expect((await floor()).item?.number).toBe('2')
  expect(await at('/state', { to: 'suspended' })).toEqual(OK)
  expect(await ask('HND', 'point of order')).toEqual([409, 'MTG-84'])
  expect(await give('CRI', 'right of reply')).toEqual([409, 'MTG-84'])
})

it('is asked for the floor by a country for itself alone', async () => {
  const { ask, of, at } = await inSession()
  expect(await ask('PAN', 'speech', panama)).toEqual(OK)
  expect(await ask('PAN', 'speech', salvador)).toEqual([403, 'SYS-02'])
  const { request_id } = await of('PAN')
  const off = (who: Person, code = 'PAN') =>
    at(`/delegations/${countries.get(code)}/floor/${request_id}/withdrawal`, {}, who)
  expect(await off(salvador)).toEqual([403, 'SYS-02'])
  // One's own country in the path does not reach another's request.
  expect(await off(salvador, 'SLV')).toEqual([404, 'SYS-07'])
  expect(await at(`/floor/${request_id}/giving`, {}, panama)).toEqual([403, 'SYS-02'])
  expect(await off(panama)).toEqual(OK)
  expect(await off(panama)).toEqual([409, 'MTG-92'])
})

it('shows a closed session to members alone, on its page and in its stream', async () => {
  const { ask, floor, stream, meeting_id, at } = await inSession()
  await at('/screen', { text: { es: 'Texto reservado de la sesión cerrada' } })
  await ask('HND')
  const seen = await floor(unhcr)
  expect(seen).toMatchObject({ attends: false, waiting: [], item: null, shown: { text: {} }, sequence: 0 })
  expect(JSON.stringify(seen)).not.toContain('reservado')
  const page = await (await fetch(`${url}/es/meetings/${meeting_id}/floor`, { headers: unhcr })).text()
  expect(page).toContain('Esta sesión es cerrada')
  expect(page).not.toContain('reservado')
  expect((await stream(unhcr)).status).toBe(409)
  expect(await ask('UNHCR', 'speech', unhcr)).toEqual([409, 'MTG-85'])
  expect((await floor(panama)).shown.text.es).toContain('reservado')
})

it('tells every change in its order once it is kept, and a browser that comes again misses nothing', async () => {
  const { ask, floor, stream, give } = await inSession()
  const before = (await floor()).sequence
  const [one, other] = await Promise.all([stream(panama, `?seen=${before}`), stream(desk.headers)])
  expect(one.headers.get('content-type')).toContain('text/event-stream')
  expect(one.headers.get('cache-control')).toBe('no-store')
  // Who says nothing of what they saw is told at once; who saw it all is told nothing.
  await other.until(before)
  expect(one.sequences).toEqual([])
  for (const code of ['HND', 'CRI', 'MEX']) await ask(code)
  await one.until(before + 3)
  expect(one.sequences).toEqual([before + 1, before + 2, before + 3])
  // What is told is how far it has come, and nothing of what happened.
  expect(one.text).not.toMatch(/HND|Honduras|speech/)
  one.end()
  await one.over()
  await give('HND')
  const again = await stream({ ...panama, 'last-event-id': String(before + 3) })
  await again.until(before + 4)
  expect(again.sequences).toEqual([before + 4])
  expect((await floor(panama)).sequence).toBe(before + 4)
  // A change that is refused tells nothing.
  expect(await give('CRI')).toEqual([409, 'MTG-88'])
  await ask('CAN')
  await again.until(before + 5)
  expect(again.sequences).toEqual([before + 4, before + 5])
  for (const open of [again, other]) open.end()
})

it('tells nobody who is not signed in, and cuts a stream when its session is signed out', async () => {
  const { stream, ask, floor } = await inSession()
  expect((await stream({})).status).toBe(401)
  const leaving = await bearer('focal.hnd')
  const [left, stays] = await Promise.all([stream(leaving), stream(panama)])
  expect([left.status, stays.status]).toEqual([200, 200])
  expect((await post(`${url}/api/v1/sign-in/end`, {}, leaving)).status).toBe(200)
  expect(await left.over()).toBe(true)
  expect(stays.ended).toBe(false)
  await ask('CRI')
  const { sequence } = await floor()
  await stays.until(sequence)
  expect(left.sequences).not.toContain(sequence)
  stays.end()
})

it('tells one meeting nothing of another', async () => {
  const [one, other] = [await inSession(), await inSession()]
  const followed = await one.stream(panama, `?seen=${(await one.floor()).sequence}`)
  await other.ask('HND')
  await one.ask('HND')
  const { sequence } = await one.floor()
  await followed.until(sequence)
  expect(followed.sequences).toEqual([sequence])
  followed.end()
})

it('lets one account follow so often, and no more', async () => {
  const { stream } = await inSession()
  const followed: Followed[] = []
  const who = await bearer('focal.cri')
  for (let turn = 0; turn < 8; turn++) followed.push(await stream(who))
  expect(followed.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200))
  expect((await stream(who)).status).toBe(429)
  followed[0]?.end()
  await followed[0]?.over()
  let status = 429
  for (let turn = 0; turn < 50 && status === 429; turn++) {
    const one = await stream(who)
    ;({ status } = one)
    followed.push(one)
  }
  expect(status).toBe(200)
  for (const one of followed) one.end()
})

it('catches up after the line to the database was cut', async () => {
  const { stream, ask, floor } = await inSession()
  const followed = await stream(panama, `?seen=${(await floor()).sequence}`)
  const cut = await asOwner(async (owner) => {
    const { rows } = await owner.query<{ pid: number }>(
      `select pid from pg_stat_activity where query in ('listen live', 'select 1') and usename = 'protempore_app'`,
    )
    for (const { pid } of rows) await owner.query('select pg_terminate_backend($1)', [pid])
    return rows.length
  })
  expect(cut).toBeGreaterThan(0)
  // Told while nobody listens: it comes when the line stands again.
  await ask('HND')
  const { sequence } = await floor()
  await followed.until(sequence)
  await ask('CRI')
  await followed.until(sequence + 1)
  followed.end()
})

const text = (words: string): string => Buffer.from(words).toString('base64')

it('takes statements beforehand, for the interpreters, the chair, the desk and their own country', async () => {
  const { meeting_id, items } = await inSession()
  const of = (code: string): string =>
    `${url}/api/v1/meetings/${meeting_id}/delegations/${countries.get(code)}/statements`
  const hand = (
    code: string,
    who: Person,
    file: object = { name: 'intervencion.txt', content: text('Hola') },
  ) => post(of(code), { item: items[1], language: 'es', file }, who)
  expect((await hand('PAN', salvador)).status).toBe(403)
  const handed = await hand('PAN', panama)
  expect(handed.status).toBe(200)
  const { statement_id } = (await handed.json()) as { statement_id: string }
  const program = { name: 'intervencion.docx', content: text('MZ\u0090\u0000') }
  expect((await hand('PAN', panama, program)).status).toBe(409)
  const seen = async (who: Person, code = 'PAN'): Promise<number> =>
    (await fetch(`${of(code)}/${statement_id}`, { headers: who })).status
  expect([await seen(panama), await seen(chair), await seen(desk.headers)]).toEqual([200, 200, 200])
  expect([await seen(salvador), await seen(salvador, 'SLV'), await seen({})]).toEqual([403, 404, 401])
  const all = await fetch(`${url}/api/v1/meetings/${meeting_id}/statements`, { headers: salvador })
  expect(all.status).toBe(403)

  // An interpreter comes by a link of their own, without an account.
  const who = `cabina.${randomUUID().slice(-9)}@example.invalid`
  await desk.made(`/meetings/${meeting_id}/registrations/interpreter`, {
    note: 'Contrato 1',
    people: [{ given_name: 'Intérprete', family_name: 'De Ejemplo', email: who, language: 'es' }],
  })
  const { people } = await desk.get<{ people: { registration_id: string }[] }>(
    `/meetings/${meeting_id}/registrations/interpreter`,
  )
  const registrations = people.map(({ registration_id }) => registration_id)
  await desk.made(`/meetings/${meeting_id}/accreditations`, { registrations })
  expect(await desk.made(`/meetings/${meeting_id}/booth-links`, {})).toEqual({ sent: 1 })
  const mail = await lastMailTo(home, who, '', '/booth/')
  const token = /\/booth\/([\w-]{20,})/.exec(mail.text)?.[1] ?? ''
  type Booth = { floor: Floor; papers: { statements: { statement_id: string }[] } }
  const booth = (await (await fetch(`${url}/api/v1/booth/${token}`)).json()) as Booth
  expect(booth.floor.session?.state).toBe('open')
  expect(booth.papers.statements.map((one) => one.statement_id)).toEqual([statement_id])
  const file = `${url}/api/v1/booth/${token}/statements/${statement_id}`
  expect(await (await fetch(file)).text()).toBe('Hola')
  const page = await (await fetch(`${url}/es/booth/${token}`)).text()
  expect(page).toContain('intervencion.txt')
  const followed = await follow(`${url}/es/booth/${token}/live`)
  expect(followed.status).toBe(200)
  followed.end()
  // Nothing of another meeting, and nothing once they no longer come.
  const other = await inSession()
  const there = await post(
    `${url}/api/v1/meetings/${other.meeting_id}/delegations/${countries.get('PAN')}/statements`,
    { item: other.items[0], language: 'es', file: { name: 'otra.txt', content: text('Otra') } },
    panama,
  )
  const { statement_id: foreign } = (await there.json()) as { statement_id: string }
  expect((await fetch(`${url}/api/v1/booth/${token}/statements/${foreign}`)).status).toBe(404)
  expect((await fetch(`${of('PAN')}/${statement_id}`, { method: 'DELETE', headers: panama })).status).toBe(
    200,
  )
  expect((await fetch(file)).status).toBe(404)
  await desk.made(`/meetings/${meeting_id}/registrations/interpreter/${registrations[0]}/withdrawal`, {
    why: 'No viaja',
  })
  expect((await fetch(`${url}/api/v1/booth/${token}`)).status).toBe(409)
  expect((await follow(`${url}/es/booth/${token}/live`)).status).toBe(409)
  expect((await fetch(`${url}/api/v1/booth/${'x'.repeat(43)}`)).status).toBe(409)
})

it('keeps what happened in its order, without a name', async () => {
  const { ask, give, end, session } = await inSession()
  await ask('PAN', 'speech', panama)
  await give('PAN')
  await end('PAN')
  const rows = await asOwner(async (owner) => {
    const found = await owner.query<{ sequence: string; what: string; facts: object }>(
      'select sequence, what, facts from session_event where session_id = $1 order by sequence',
      [session.split('/').at(-1)],
    )
    return found.rows
  })
  expect(rows.map(({ what }) => what)).toEqual(['opened', 'floor asked for', 'floor given', 'floor ended'])
  const numbers = rows.map(({ sequence }) => Number(sequence))
  expect(numbers).toEqual(numbers.map((_, place) => (numbers[0] ?? 0) + place))
  expect(JSON.stringify(rows)).not.toMatch(/person|example\.invalid|De Ejemplo/)
})

import { request } from 'node:http'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foundConference } from '../src/apps/founding.ts'
import type { Running } from '../src/apps/server.ts'
import { instantOf } from '../src/kernel/instant.ts'
import { ownWorld } from './support/own-world.ts'
import { coordinatorAt } from './support/secretariat.ts'
import { FREELY_OFFERED, changeSettings } from './support/settings.ts'
import { lastMailTo, post, tokenFor } from './support/sign-in.ts'

/** What the issue calls bad input: each is refused by a rule, and each stands in the journal. */
let running: Running
let [url, home] = ['', '']
let end: () => Promise<void>
let owner: pg.Client

beforeAll(async () => {
  ;({ running, url, home, end } = await ownWorld())
  owner = new pg.Client(running.base.installation.owner)
  await owner.connect()
  await foundConference(running.base.ground, {
    slug: 'andes',
    name: { es: 'Conferencia de los Andes', en: 'Conference of the Andes' },
    acronym: { es: 'CAN', en: 'CAN' },
    currency: 'USD',
    zone: 'America/Lima',
    original_language: 'es',
    coordinator: {
      given_name: 'Coordinación',
      family_name: 'Andina',
      email: 'coordinator@andes.invalid',
      language: 'es',
    },
    instrument: 'NV/1',
  })
  await changeSettings(running.base, FREELY_OFFERED, 'andes')
})
afterAll(async () => {
  await owner.end()
  await end()
})

type Told = { readonly status: number; readonly rule: string }
const told = async (answer: Response): Promise<Told> => ({
  status: answer.status,
  rule: ((await answer.json()) as { rule: string }).rule,
})

/** How often a rule's refusal stands in the journal of a conference; the example's where none is named. */
async function attempts(rule: string, slug = 'example'): Promise<number> {
  const { rows } = await owner.query<{ count: string }>(
    `select count(*) from journal j join conference c using (conference_id)
     where c.slug = $2 and j.subject = 'attempt' and j.after ->> 'refused' = $1`,
    [rule, slug],
  )
  return Number(rows[0]?.count)
}

/** Carries out what is to be refused, and says by which rule it was, and that the journal holds one line more of it. */
async function refused(attempt: () => Promise<Told>, rule: string, slug?: string): Promise<number> {
  const before = await attempts(rule, slug)
  const answer = await attempt()
  expect(answer.rule).toBe(rule)
  expect(await attempts(rule, slug)).toBe(before + 1)
  return answer.status
}

/** A request whose headers say what `fetch` would not. */
function raw(headers: Record<string, string>, path = '/api/v1/conference'): Promise<Told> {
  return new Promise((done, fail) => {
    const asked = request(`${url}${path}`, { headers }, (answer) => {
      let body = ''
      answer.on('data', (chunk: Buffer) => (body += chunk.toString()))
      answer.on('end', () =>
        done({ status: answer.statusCode ?? 0, rule: (JSON.parse(body) as { rule: string }).rule }),
      )
    })
    asked.on('error', fail)
    asked.end()
  })
}

describe('what is tried on the walls is refused by a rule and stands in the journal', () => {
  it('a sign-in link used twice, and one that has expired', async () => {
    const address = 'focal.blz@example.invalid'
    const link = async (): Promise<string> => {
      const before = new Date().toISOString()
      await post(`${url}/api/v1/sign-in/links`, { email: address })
      const mail = await lastMailTo(home, address, before, '/sign-in/')
      return /\/sign-in\/([\w-]{20,})/.exec(mail.text)?.[1] ?? ''
    }
    const open = async (token: string) => told(await post(`${url}/api/v1/sign-in/sessions`, { token }))
    const used = await link()
    expect((await post(`${url}/api/v1/sign-in/sessions`, { token: used })).status).toBe(200)
    await refused(() => open(used), 'DIR-02')
    const late = await link()
    await owner.query('alter table sign_in_link no force row level security')
    await owner.query(`update sign_in_link set expires_at = $1 where used_at is null`, [
      instantOf(new Date(0)),
    ])
    await owner.query('alter table sign_in_link force row level security')
    await refused(() => open(late), 'DIR-02')
  })

  it('a link that was made for something else', async () => {
    const staff = await coordinatorAt(url, home)
    const { mandates } = await staff.get<{
      mandates: { reference: string; version: number; tasked: string[] }[]
    }>('/mandates?state=open')
    const before = new Date().toISOString()
    const mandate = mandates.find(({ tasked }) => tasked.includes('TS'))
    await staff.made(`/mandates/${mandate?.reference}/questions`, { text: '' }, mandate?.version)
    const { text } = await lastMailTo(home, 'assistant@example.invalid', before, '/answer/')
    const token = /\/answer\/([\w-]{20,})/.exec(text)?.[1] ?? ''
    await refused(async () => told(await fetch(`${url}/api/v1/calendars/${token}/es.ics`)), 'MAN-15')
    await refused(async () => told(await fetch(`${url}/c/andes/api/v1/answers/${token}`)), 'MAN-15', 'andes')
  })

  it('a session of another installation, and a conference’s id changed in the path', async () => {
    const strange = '01890000-0000-7000-8000-000000000000'
    expect(await refused(() => raw({ cookie: `session=${strange}.${'x'.repeat(43)}` }), 'SYS-12')).toBe(401)
    const token = await tokenFor(url, home, 'coordinator@example.invalid')
    const bearer = { authorization: `Bearer ${token}` }
    expect(await refused(() => raw(bearer, '/c/andes/api/v1/people'), 'SYS-12', 'andes')).toBe(401)
    const there = await tokenFor(`${url}/c/andes`, home, 'coordinator@andes.invalid')
    expect(await refused(() => raw({ authorization: `Bearer ${there}` }, '/api/v1/people'), 'SYS-12')).toBe(
      401,
    )
    expect(
      (await fetch(`${url}/c/andes/api/v1/people`, { headers: { authorization: `Bearer ${there}` } })).status,
    ).toBe(200)
  })

  it('a forged Host, X-Forwarded-Host or Forwarded', async () => {
    for (const headers of [
      { host: 'evil.example' },
      { 'x-forwarded-host': 'evil.example' },
      { forwarded: 'for=192.0.2.1;host=evil.example;proto=https' },
      { host: `${new URL(url).host}.evil.example` },
      { host: 'localhost@evil.example' },
    ] as Record<string, string>[])
      expect(await refused(() => raw(headers), 'SYS-11')).toBe(421)
    await refused(() => raw({ host: 'evil.example' }, '/c/andes/api/v1/conference'), 'SYS-11', 'andes')
  })

  it('a change from a page of another site', async () => {
    const from = { origin: 'https://evil.example' }
    expect(
      await refused(
        async () => told(await post(`${url}/api/v1/sign-in/links`, { email: 'a@example.invalid' }, from)),
        'SYS-13',
      ),
    ).toBe(403)
  })

  it('an office given to oneself, raised or not, and what one may not do at all', async () => {
    const staff = await coordinatorAt(url, home)
    const { people } = await staff.get<{ people: { person_id: string; email: string }[] }>(
      '/people?words=example.invalid',
    )
    const idOf = (email: string): string => people.find((one) => one.email === email)?.person_id ?? ''
    const appoint = async (headers: Record<string, string>, person: string, office: string): Promise<Told> =>
      told(await post(`${url}/api/v1/people/${person}/appointments`, { office, from: '2026-01-01' }, headers))
    await refused(() => appoint(staff.headers, idOf('coordinator@example.invalid'), 'auditor'), 'DIR-16')
    const assistant = { authorization: `Bearer ${await tokenFor(url, home, 'assistant@example.invalid')}` }
    await refused(() => appoint(assistant, idOf('assistant@example.invalid'), 'coordinator'), 'DIR-04')
    const focal = { authorization: `Bearer ${await tokenFor(url, home, 'focal.can@example.invalid')}` }
    expect(await refused(() => appoint(focal, idOf('focal.can@example.invalid'), 'auditor'), 'SYS-02')).toBe(
      403,
    )
  })

  it('the last coordinator who removes or suspends themself', async () => {
    const staff = await coordinatorAt(url, home)
    const { appointments } = await staff.get<{
      appointments: { appointment_id: string; person_id: string }[]
    }>('/appointments?office=coordinator')
    const [last] = appointments
    expect(appointments).toHaveLength(1)
    const { version } = await staff.get<{ version: number }>(`/appointments/${last?.appointment_id}`)
    const path = `/appointments/${last?.appointment_id}`
    await refused(
      async () => told(await staff.send(`${path}/end`, { until: '2026-11-01' }, version)),
      'DIR-08',
    )
    await refused(
      async () => told(await staff.send(`${path}/suspend`, { reason: 'Me voy' }, version)),
      'DIR-08',
    )
    expect((await staff.send('/people', {})).status).toBe(400)
  })
})

describe('suspension', () => {
  it('takes all an office gives within a second, and reinstating gives it back', async () => {
    const staff = await coordinatorAt(url, home)
    const focal = { authorization: `Bearer ${await tokenFor(url, home, 'focal.gtm@example.invalid')}` }
    const reads = async (): Promise<number> =>
      (await fetch(`${url}/api/v1/mandates`, { headers: focal })).status
    expect(await reads()).toBe(200)
    const { appointments } = await staff.get<{ appointments: { appointment_id: string; email: string }[] }>(
      '/appointments?office=focal%20point',
    )
    const id = appointments.find(({ email }) => email === 'focal.gtm@example.invalid')?.appointment_id
    await staff.made(`/appointments/${id}/suspend`, { reason: 'Teléfono perdido' }, 1)
    expect(await reads()).toBe(403)
    await staff.made(`/appointments/${id}/reinstate`, {}, 2)
    expect(await reads()).toBe(200)
  })
})

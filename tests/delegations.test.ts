import { beforeAll, describe, expect, inject, it } from 'vitest'
import {
  type Found,
  type Headers,
  accredit,
  called,
  focal,
  linkFor,
  meetingWith,
  named,
  nominate,
  of,
  other,
  people,
  settle,
  signInAll,
  staff,
  told,
} from './support/delegations.ts'
import { day } from './support/days.ts'
import { post, tokenFor } from './support/sign-in.ts'

const [url, home] = [inject('url'), inject('home')]

beforeAll(signInAll)

describe('a delegation is nominated', () => {
  it('by its own focal point with a note, all of it or nothing', async () => {
    const meeting = await meetingWith()
    expect((await nominate(meeting, [named('Ana', 'head'), named('Beto')])).status).toBe(200)
    expect((await people(meeting)).map(({ role, state }) => [role, state])).toEqual([
      ['head', 'nominated'],
      ['delegate', 'nominated'],
    ])
    expect((await nominate(meeting, [named('Carla')], other)).status).toBe(403)
    const half = await nominate(meeting, [named('Carla'), { ...named('Dora'), email: 'no es correo' }])
    expect(await told(half)).toEqual([409, 'MTG-21'])
    expect(await told(await nominate(meeting, [named('Carla'), named('Beto')]))).toEqual([409, 'MTG-22'])
    expect(await told(await nominate(meeting, [named('Carla', 'head')]))).toEqual([409, 'MTG-23'])
    expect(await people(meeting)).toHaveLength(2)
  })

  it('in its time; the secretariat enters people after it, and nobody once the meeting is over', async () => {
    const { meeting_id } = await staff.meeting('VM', 'DEL-LATE', day(30))
    expect(await told(await nominate(meeting_id, [named('Ana')]))).toEqual([409, 'MTG-20'])
    await settle(meeting_id, 0, { nominations_until: day(-1) })
    expect(await told(await nominate(meeting_id, [named('Ana')]))).toEqual([409, 'MTG-20'])
    expect((await nominate(meeting_id, [named('Ana')], staff.headers)).status).toBe(200)
    const over = await staff.meeting('VM', 'DEL-OVER', '2026-01-10')
    expect(await told(await nominate(over.meeting_id, [named('Ana')], staff.headers))).toEqual([
      409,
      'MTG-04',
    ])
  })

  it('with its note as a file, which its own country and the secretariat open, and no other', async () => {
    const meeting = await meetingWith()
    const file = { name: 'nota.txt', content: Buffer.from('Nota verbal').toString('base64') }
    expect((await nominate(meeting, [named('Ana')], focal, 'PAN', { file })).status).toBe(200)
    const [note] = (await staff.get<Found>(of(meeting))).nominations
    const open = (headers: Headers, code = 'PAN') =>
      fetch(`${url}/api/v1${of(meeting, code)}/nominations/${note?.nomination_id}`, { headers })
    expect(await (await open(focal)).text()).toBe('Nota verbal')
    expect((await open(other)).status).toBe(403)
    expect((await open(other, 'SLV')).status).toBe(404)
    const page = { name: 'nota.html', content: Buffer.from('<script>a</script>').toString('base64') }
    expect(await told(await nominate(meeting, [named('Beto')], focal, 'PAN', { file: page }))).toEqual([
      409,
      'DOC-12',
    ])
  })

  it('someone of a name that comes for another country is pointed out to the secretariat alone', async () => {
    const meeting = await meetingWith()
    await nominate(meeting, [named('Álvarez')])
    await nominate(meeting, [{ ...named('Alvarez'), email: 'otra@delegations.invalid' }], other, 'SLV')
    expect((await people(meeting)).map(({ namesake }) => namesake)).toEqual([true])
    const own = (await (await fetch(`${url}/api/v1${of(meeting)}`, { headers: focal })).json()) as Found
    expect(own.people.map(({ namesake }) => namesake)).toEqual([false])
  })
})

describe('a quota', () => {
  it('lets in as many as it says, however many ask at the same time; the others wait in their order', async () => {
    const meeting = await meetingWith({ member: 3 })
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, place) => nominate(meeting, [named(`N${place}`)])),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 200))
    const states = (await people(meeting)).map(({ state }) => state)
    expect(states.filter((state) => state === 'nominated')).toHaveLength(3)
    expect(states.filter((state) => state === 'waiting')).toHaveLength(9)
    // Another country has places of its own.
    expect(await (await nominate(meeting, [named('Vecina')], other, 'SLV')).json()).toEqual({
      nominated: 1,
      waiting: 0,
    })
  })

  it('one address asked for twice at once comes once', async () => {
    const meeting = await meetingWith()
    const both = await Promise.all([
      nominate(meeting, [named('Doble')]),
      nominate(meeting, [named('Doble')], other, 'SLV'),
    ])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  })

  it('gives a place that is freed to whoever has waited longest, and new places when it grows; never fewer than are taken', async () => {
    const meeting = await meetingWith({ member: 1 })
    for (const who of ['Uno', 'Dos', 'Tres']) await nominate(meeting, [named(who)])
    const first = await called(meeting, 'Uno')
    const left = await post(
      `${url}/api/v1${of(meeting)}/registrations/${first.registration_id}/withdrawal`,
      { why: 'No viaja' },
      focal,
    )
    expect(await left.json()).toMatchObject({ promoted: 1 })
    expect([(await called(meeting, 'Dos')).state, (await called(meeting, 'Tres')).state]).toEqual([
      'nominated',
      'waiting',
    ])
    expect((await settle(meeting, 1, { quotas: { member: 2 } })).status).toBe(200)
    expect((await called(meeting, 'Tres')).state).toBe('nominated')
    expect(await told(await settle(meeting, 2, { quotas: { member: 1 } }))).toEqual([409, 'MTG-27'])
    expect(await told(await settle(meeting, 1, { quotas: {} }))).toEqual([412, 'SYS-03'])
    expect(await told(await settle(meeting, 2, { nominations_until: day(40) }))).toEqual([409, 'MTG-28'])
    // Without a bound and with one again, those who came meanwhile have taken their places.
    expect((await settle(meeting, 2, { quotas: {} })).status).toBe(200)
    await nominate(meeting, [named('Cuatro')])
    expect(await told(await settle(meeting, 3, { quotas: { member: 2 } }))).toEqual([409, 'MTG-27'])
    expect((await settle(meeting, 3, { quotas: { member: 3 } })).status).toBe(200)
    expect(await (await nominate(meeting, [named('Cinco')])).json()).toEqual({ nominated: 0, waiting: 1 })
  })
})

describe('on the way to the meeting', () => {
  it('who is accredited is let in, registers by a link, and is confirmed; each in turn', async () => {
    const meeting = await meetingWith({}, { asks: ['job title', 'diet'] })
    await nominate(meeting, [named('Inscrita', 'head')])
    const { registration_id } = await called(meeting, 'Inscrita')
    const confirm = () =>
      staff.send(`/meetings/${meeting}/confirmations`, { registrations: [registration_id] })
    expect(await told(await confirm())).toEqual([409, 'MTG-25'])
    expect((await accredit(meeting, [registration_id])).status).toBe(200)
    expect(await told(await accredit(meeting, [registration_id]))).toEqual([409, 'MTG-25'])
    const link = await linkFor('inscrita@delegations.invalid')
    const opened = (await (await fetch(link)).json()) as { registration: { version: number }; asks: string[] }
    expect(opened.asks).toEqual(['job title', 'diet'])
    const register = (body: object, version: number) =>
      post(
        link,
        { floor_language: 'en', job_title: { es: 'Directora' }, ...body },
        { 'if-match': `"${version}"` },
      )
    const { version } = opened.registration
    expect((await register({ printed_name: ' ' }, version)).status).toBe(400)
    expect((await register({ printed_name: 'Persona Impresa', diet: 'Sin maní' }, version)).status).toBe(200)
    expect(await told(await register({ printed_name: 'Otra' }, version))).toEqual([412, 'SYS-03'])
    expect(await staff.get(of(meeting))).toMatchObject({
      people: [
        {
          state: 'registered',
          printed_name: 'Persona Impresa',
          job_title: { es: 'Directora' },
          floor_language: 'en',
        },
      ],
    })
    expect(await staff.get(`/meetings/${meeting}/particulars/catering`)).toMatchObject({
      people: [{ values: { diet: 'Sin maní' } }],
    })
    // The link never shows what was given, only that it was.
    expect(JSON.stringify(await (await fetch(link)).json())).not.toContain('maní')
    expect((await confirm()).status).toBe(200)
    expect(await told(await register({ printed_name: 'Tarde' }, version + 2))).toEqual([409, 'MTG-25'])
    expect((await fetch(`${link.slice(0, -4)}AAAA`)).status).toBe(409)
  })

  it('who is withdrawn gets in no more the next second, and is let in again when nominated anew', async () => {
    const meeting = await meetingWith()
    await nominate(meeting, [named('Retirada')])
    const { registration_id } = await called(meeting, 'Retirada')
    await accredit(meeting, [registration_id])
    const address = 'retirada@delegations.invalid'
    const headers = { authorization: `Bearer ${await tokenFor(url, home, address)}` }
    const own = async () =>
      (await fetch(`${url}/api/v1/meetings/${meeting}/own-particulars`, { headers })).status
    expect(await own()).toBe(200)
    const left = await post(
      `${url}/api/v1${of(meeting)}/registrations/${registration_id}/withdrawal`,
      { why: 'No viaja' },
      focal,
    )
    expect(left.status).toBe(200)
    await new Promise((done) => setTimeout(done, 1100))
    expect(await own()).toBe(403)
    await nominate(meeting, [named('Retirada')])
    const again = await called(meeting, 'Retirada')
    expect((await accredit(meeting, [again.registration_id])).status).toBe(200)
    await new Promise((done) => setTimeout(done, 1100))
    expect(await own()).toBe(200)
  })

  it('a head is succeeded, and someone is substituted with their part and their place', async () => {
    const meeting = await meetingWith({ member: 2 })
    await nominate(meeting, [named('Jefa', 'head'), named('Suplente', 'alternate'), named('Espera')])
    const [head, alternate] = [await called(meeting, 'Jefa'), await called(meeting, 'Suplente')]
    const leave = (body: object) =>
      post(
        `${url}/api/v1${of(meeting)}/registrations/${head.registration_id}/withdrawal`,
        { why: 'No viaja', ...body },
        focal,
      )
    expect(await told(await leave({}))).toEqual([409, 'MTG-26'])
    expect(await told(await leave({ successor: head.registration_id }))).toEqual([409, 'MTG-26'])
    expect((await leave({ successor: alternate.registration_id })).status).toBe(200)
    expect((await called(meeting, 'Suplente')).role).toBe('head')
    expect((await called(meeting, 'Espera')).state).toBe('nominated')
    const substitute = (headers = focal) =>
      post(
        `${url}/api/v1${of(meeting)}/registrations/${alternate.registration_id}/substitution`,
        { note: 'NV/2026/15', person: named('Nueva') },
        headers,
      )
    expect((await substitute(other)).status).toBe(403)
    expect((await substitute()).status).toBe(200)
    expect(await called(meeting, 'Nueva')).toMatchObject({ role: 'head', state: 'nominated' })
    // Another country's delegation does not know this person.
    const elsewhere = `${url}/api/v1${of(meeting, 'SLV')}/registrations/${(await called(meeting, 'Nueva')).registration_id}/withdrawal`
    expect((await post(elsewhere, { why: 'No viaja' }, other)).status).toBe(404)
  })

  it('people come page by page, each once, the head first and those withdrawn last, and each has a page', async () => {
    const meeting = await meetingWith()
    const many = Array.from({ length: 150 }, (_, place) => named(`P${String(place).padStart(3, '0')}`))
    expect((await nominate(meeting, [...many, named('Titular', 'head')])).status).toBe(200)
    const path = of(meeting)
    const first = await staff.get<Found>(path)
    expect([first.people.length, first.people[0]?.role]).toEqual([100, 'head'])
    const second = await staff.get<Found>(`${path}?after=${first.next}`)
    expect([second.people.length, second.next]).toEqual([51, null])
    const all = [...first.people, ...second.people].map(({ registration_id }) => registration_id)
    expect(new Set(all).size).toBe(151)
    const [, one] = first.people
    const at = `${path}/registrations/${one?.registration_id}`
    expect((await post(`${url}/api/v1${at}/withdrawal`, { why: 'No viaja' }, focal)).status).toBe(200)
    expect((await staff.get<Found>(`${path}?after=${first.next}`)).people.at(-1)).toMatchObject({
      registration_id: one?.registration_id,
      state: 'withdrawn',
    })
    const head = `${path}/registrations/${first.people[0]?.registration_id}`
    const { successors } = await staff.get<{ successors: { registration_id: string }[] }>(head)
    expect(successors.length).toBeGreaterThan(100)
    expect(successors.map(({ registration_id }) => registration_id)).not.toContain(one?.registration_id)
    const elsewhere = head.replace(path, of(meeting, 'SLV'))
    expect((await fetch(`${url}/api/v1${elsewhere}`, { headers: other })).status).toBe(404)
    expect((await fetch(`${url}/api/v1${head}`, { headers: other })).status).toBe(403)
  })

  it('those who come for no participant are entered by the secretariat, and hold no office', async () => {
    const meeting = await meetingWith({ press: 1 })
    const entered = await staff.made<object>(`/meetings/${meeting}/registrations/press`, {
      note: 'Correo del 3 de marzo',
      people: [named('Prensa'), named('Cámara')],
    })
    expect(entered).toEqual({ nominated: 1, waiting: 1 })
    const { people: press } = await staff.get<Found>(`/meetings/${meeting}/registrations/press`)
    const first = press.find(({ state }) => state === 'nominated')
    expect((await accredit(meeting, [first?.registration_id ?? ''])).status).toBe(200)
    expect(await staff.get(`/meetings/${meeting}/delegations`)).toMatchObject({
      delegations: expect.arrayContaining([
        expect.objectContaining({
          category: 'press',
          most: 1,
          counts: { waiting: 1, nominated: 0, accredited: 1, registered: 0, confirmed: 0 },
        }),
      ]),
    })
  })
})

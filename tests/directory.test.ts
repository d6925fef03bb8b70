import { describe, expect, inject, it } from 'vitest'
import { post, tokenFor } from './support/sign-in.ts'

const url = inject('url')

describe('the directory', () => {
  it('knows who was Honduras’s focal point on 3 May 2019, and who is now', async () => {
    const headers = {
      authorization: `Bearer ${await tokenFor(url, inject('home'), 'auditor@example.invalid')}`,
    }
    const { participants } = (await (await fetch(`${url}/api/v1/participants`)).json()) as {
      participants: { participant_id: string; code: string }[]
    }
    const honduras = participants.find((one) => one.code === 'HND')?.participant_id ?? ''
    const on = async (day: string): Promise<string[]> => {
      const answer = await fetch(
        `${url}/api/v1/appointments?participant=${honduras}&office=focal%20point&on=${day}`,
        { headers },
      )
      const { appointments } = (await answer.json()) as { appointments: { email: string }[] }
      return appointments.map((one) => one.email)
    }
    expect(await on('2019-05-03')).toEqual(['before.hnd@example.invalid'])
    expect(await on('2021-06-30')).toEqual(['before.hnd@example.invalid'])
    expect(await on('2021-07-01')).toEqual(['focal.hnd@example.invalid'])
    expect(await on('1990-01-01')).toEqual([])
  })

  it('gives the expired appointment nothing: its holder signs in and may do nothing', async () => {
    const headers = {
      authorization: `Bearer ${await tokenFor(url, inject('home'), 'before.hnd@example.invalid')}`,
    }
    expect((await fetch(`${url}/api/v1/mandates`, { headers })).status).toBe(403)
  })

  it('lets only the presidency in office supervise', async () => {
    const past = { authorization: `Bearer ${await tokenFor(url, inject('home'), 'ppt.mex@example.invalid')}` }
    expect((await fetch(`${url}/api/v1/mandates`, { headers: past })).status).toBe(403)
    const present = {
      authorization: `Bearer ${await tokenFor(url, inject('home'), 'ppt.pan@example.invalid')}`,
    }
    expect((await fetch(`${url}/api/v1/mandates`, { headers: present })).status).toBe(200)
  })
})

type Person = { person_id: string; version: number; appointments: Held[] }
type Held = { appointment_id: string; version: number; until_day: string | null; from_day: string }
type Problem = { rule: string; fields: { field: string }[]; title: string }

let run = 0
const fresh = (name = `new-${(run += 1)}`) => ({
  given_name: 'Ana Lucía',
  family_name: 'Ñurinda Pérez',
  treatment: null,
  email: `${name}.people@example.invalid`,
  language: 'es',
  channels: [{ kind: 'whatsapp', value: '+504 0000-0000' }],
})
const as = async (address: string) => ({
  authorization: `Bearer ${await tokenFor(url, inject('home'), `${address}@example.invalid`)}`,
})
const enter = async (headers: Record<string, string>, given: object = fresh()): Promise<Person> => {
  const answer = await post(`${url}/api/v1/people`, given, headers)
  expect(answer.status).toBe(200)
  return (await answer.json()) as Person
}
const refusal = async (answer: Response): Promise<[number, string]> => [
  answer.status,
  ((await answer.json()) as Problem).rule,
]
const participant = async (code: string): Promise<string> => {
  const { participants } = (await (await fetch(`${url}/api/v1/participants`)).json()) as {
    participants: { participant_id: string; code: string }[]
  }
  return participants.find((one) => one.code === code)?.participant_id ?? ''
}

describe('people and appointments', () => {
  const yesterday = new Date(Date.now() - 36 * 3600 * 1000).toISOString().slice(0, 10)

  it('enters a person once per address, finds them without accents, and keeps what was before', async () => {
    const coordinator = await as('coordinator')
    const given = fresh('Once')
    const person = await enter(coordinator, given)
    expect(
      await refusal(
        await post(
          `${url}/api/v1/people`,
          { ...given, email: 'ONCE.people@EXAMPLE.invalid', given_name: 'Otra' },
          coordinator,
        ),
      ),
    ).toEqual([409, 'DIR-03'])
    const both = await Promise.all(
      [1, 2].map(() =>
        post(`${url}/api/v1/people`, { ...fresh(), email: 'twice@example.invalid' }, coordinator),
      ),
    )
    expect(both.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([200, 409])
    const found = (await (
      await fetch(`${url}/api/v1/people?words=lucia+once`, { headers: coordinator })
    ).json()) as { people: { person_id: string }[]; count: number }
    expect(found.people.map((one) => one.person_id)).toEqual([person.person_id])
    const change = (version: number) =>
      fetch(`${url}/api/v1/people/${person.person_id}`, {
        method: 'PUT',
        headers: { ...coordinator, 'content-type': 'application/json', 'if-match': `"${version}"` },
        body: JSON.stringify({ ...given, family_name: 'Otro Apellido' }),
      })
    expect((await change(1)).status).toBe(200)
    expect(await refusal(await change(1))).toEqual([412, 'SYS-03'])
  })

  it('pages by family name and neither repeats nor skips', async () => {
    const coordinator = await as('coordinator')
    for (let turn = 0; turn < 30; turn++)
      await enter(coordinator, { ...fresh(), family_name: `Página ${turn}` })
    const seen: string[] = []
    for (let after: string | null = ''; after !== null;) {
      const answer = await fetch(`${url}/api/v1/people?after=${after}`, { headers: coordinator })
      const page = (await answer.json()) as { people: { person_id: string }[]; next: string | null }
      seen.push(...page.people.map((one) => one.person_id))
      after = page.next
    }
    expect(new Set(seen).size).toBe(seen.length)
    const { count } = (await (await fetch(`${url}/api/v1/people`, { headers: coordinator })).json()) as {
      count: number
    }
    expect(seen).toHaveLength(count)
    expect(count).toBeGreaterThan(50)
  })

  it('gives access with the first day of an appointment and takes it with the last, at once', async () => {
    const coordinator = await as('coordinator')
    const given = fresh('access')
    const person = await enter(coordinator, given)
    const token = await as('access.people')
    const mandates = async () => (await fetch(`${url}/api/v1/mandates`, { headers: token })).status
    expect(await mandates()).toBe(403)
    const appointed = await post(
      `${url}/api/v1/people/${person.person_id}/appointments`,
      {
        office: 'focal point',
        participant: await participant('HND'),
        from: '2026-01-01',
        instrument: 'NV/2026/HND/1',
      },
      coordinator,
    )
    expect(appointed.status).toBe(200)
    const { appointment_id, version } = (await appointed.json()) as Held
    expect(await mandates()).toBe(200)
    const end = (until: string) =>
      post(
        `${url}/api/v1/appointments/${appointment_id}/end`,
        { until },
        {
          ...coordinator,
          'if-match': `"${version}"`,
        },
      )
    expect(await refusal(await end('2025-12-31'))).toEqual([409, 'DIR-06'])
    expect((await end(yesterday)).status).toBe(200)
    expect(await mandates()).toBe(403)
    const record = (await (
      await fetch(`${url}/api/v1/people/${person.person_id}`, { headers: coordinator })
    ).json()) as Person
    expect(record.appointments.map((one) => one.until_day)).toEqual([yesterday])
  })

  it('refuses what no appointment may be', async () => {
    const coordinator = await as('coordinator')
    const person = await enter(coordinator)
    const honduras = await participant('HND')
    const appoint = (given: object, headers = coordinator) =>
      post(`${url}/api/v1/people/${person.person_id}/appointments`, given, headers)
    const first = { office: 'liaison officer', participant: honduras, from: '2026-01-01' }
    expect(await refusal(await appoint({ ...first, participant: null }))).toEqual([409, 'DIR-05'])
    expect(
      await refusal(await appoint({ office: 'assistant', participant: honduras, from: '2026-01-01' })),
    ).toEqual([409, 'DIR-05'])
    expect(await refusal(await appoint({ ...first, until: '2025-12-31' }))).toEqual([409, 'DIR-06'])
    expect((await appoint(first)).status).toBe(200)
    expect(await refusal(await appoint({ ...first, from: '2026-02-01' }))).toEqual([409, 'DIR-07'])
    expect(await refusal(await appoint({ ...first, participant: person.person_id }))).toEqual([404, 'SYS-07'])
    expect((await appoint(first, await as('focal.can'))).status).toBe(403)
  })

  it('keeps the secretariat in the coordinator’s hand, and the coordinator’s office filled', async () => {
    const coordinator = await as('coordinator')
    const assistant = await as('assistant')
    const all = (await (
      await fetch(`${url}/api/v1/people?words=coordinator@example`, { headers: coordinator })
    ).json()) as { people: { person_id: string }[] }
    const boss = `${url}/api/v1/people/${all.people[0]?.person_id}`
    const record = (await (await fetch(boss, { headers: coordinator })).json()) as Person &
      Record<string, unknown>
    const { given_name, family_name, treatment, language, channels, version } = record
    const stolen = await fetch(boss, {
      method: 'PUT',
      headers: { ...assistant, 'content-type': 'application/json', 'if-match': `"${version}"` },
      body: JSON.stringify({
        given_name,
        family_name,
        treatment,
        language,
        channels,
        email: 'mine@example.invalid',
      }),
    })
    expect(await refusal(stolen)).toEqual([409, 'DIR-04'])
    const raised = await post(
      `${url}/api/v1/people/${(await enter(assistant)).person_id}/appointments`,
      { office: 'coordinator', from: '2026-01-01' },
      assistant,
    )
    expect(await refusal(raised)).toEqual([409, 'DIR-04'])
    const held = record.appointments[0]
    const ended = await post(
      `${url}/api/v1/appointments/${held?.appointment_id}/end`,
      { until: yesterday },
      { ...coordinator, 'if-match': `"${held?.version}"` },
    )
    expect(await refusal(ended)).toEqual([409, 'DIR-08'])
  })

  it('withdraws an appointment until it begins, and none that began or was succeeded', async () => {
    const coordinator = await as('coordinator')
    const [first, second] = [await enter(coordinator), await enter(coordinator)]
    const belize = await participant('BLZ')
    type Held = { appointment_id: string; version: number }
    const appoint = async (person: Person, given: object): Promise<Held> => {
      const seat = { office: 'liaison officer', participant: belize, ...given }
      const answer = await post(`${url}/api/v1/people/${person.person_id}/appointments`, seat, coordinator)
      expect(answer.status).toBe(200)
      return (await answer.json()) as Held
    }
    const withdraw = ({ appointment_id, version }: Held): Promise<Response> =>
      post(
        `${url}/api/v1/appointments/${appointment_id}/withdraw`,
        {},
        { ...coordinator, 'if-match': `"${version}"` },
      )
    const begun = await appoint(first, { from: '2024-01-01', until: '2031-12-31' })
    expect(await refusal(await withdraw(begun))).toEqual([409, 'DIR-15'])
    const ahead = await appoint(first, { from: '2032-01-01', until: '2032-12-31' })
    const after = await appoint(second, { from: '2033-01-01', predecessor: ahead.appointment_id })
    expect(await refusal(await withdraw(ahead))).toEqual([409, 'DIR-15'])
    expect((await withdraw(after)).status).toBe(200)
    expect((await withdraw(ahead)).status).toBe(200)
    expect(await refusal(await withdraw(ahead))).toEqual([404, 'SYS-07'])
    const record = await fetch(`${url}/api/v1/people/${first.person_id}`, { headers: coordinator })
    const { appointments } = (await record.json()) as Person
    expect(appointments.map((one) => one.appointment_id)).toEqual([begun.appointment_id])
  })

  it('corrects what was entered wrongly, and lets no correction leave the coordinator’s office empty', async () => {
    const coordinator = await as('coordinator')
    const person = await enter(coordinator)
    const predecessorOf = async (): Promise<string> => {
      const answer = await fetch(
        `${url}/api/v1/holders?office=focal%20point&participant=${await participant('BLZ')}`,
        { headers: coordinator },
      )
      const { holders } = (await answer.json()) as { holders: { appointment_id: string }[] }
      return holders.at(-1)?.appointment_id ?? ''
    }
    const appointed = await post(
      `${url}/api/v1/people/${person.person_id}/appointments`,
      { office: 'focal point', participant: await participant('BLZ'), from: '2026-01-10' },
      coordinator,
    )
    const { appointment_id } = (await appointed.json()) as Held
    const correct = (id: string, version: number, given: object) =>
      fetch(`${url}/api/v1/appointments/${id}`, {
        method: 'PUT',
        headers: { ...coordinator, 'content-type': 'application/json', 'if-match': `"${version}"` },
        body: JSON.stringify({ bodies: [], instrument: null, predecessor: null, ...given }),
      })
    const predecessor = await predecessorOf()
    const { bodies } = (await (await fetch(`${url}/api/v1/bodies`)).json()) as {
      bodies: { body_id: string; code: string }[]
    }
    const body = bodies.find((one) => one.code === 'RCGM')?.body_id ?? ''
    const corrected = await correct(appointment_id, 1, {
      from: '2026-01-01',
      instrument: 'NV/2026/BLZ/1',
      predecessor,
      bodies: [body],
    })
    expect(corrected.status).toBe(200)
    expect(await corrected.json()).toMatchObject({
      from_day: '2026-01-01',
      instrument: 'NV/2026/BLZ/1',
      bodies: [{ body_id: body }],
      predecessor: { appointment_id: predecessor },
      version: 2,
    })
    expect(await refusal(await correct(appointment_id, 1, { from: '2026-01-01' }))).toEqual([412, 'SYS-03'])
    expect(await refusal(await correct(appointment_id, 2, { from: '2016-01-01', predecessor }))).toEqual([
      409,
      'DIR-10',
    ])
    const found = (await (
      await fetch(`${url}/api/v1/appointments?office=coordinator`, { headers: coordinator })
    ).json()) as { appointments: { appointment_id: string }[] }
    const own = found.appointments[0]?.appointment_id ?? ''
    const away = await correct(own, 1, { from: '2090-01-01' })
    expect(await refusal(away)).toEqual([409, 'DIR-08'])
  })
})

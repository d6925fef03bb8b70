import { describe, expect, inject, it } from 'vitest'
import { coordinatorAt } from './support/secretariat.ts'
import { post, tokenFor } from './support/sign-in.ts'
import { day } from './support/days.ts'

const [url, home] = [inject('url'), inject('home')]
const bearer = async (address: string): Promise<Record<string, string>> => ({
  authorization: `Bearer ${await tokenFor(url, home, address)}`,
})
const ruleOf = async (answer: Response): Promise<string> => ((await answer.json()) as { rule: string }).rule

type StandIns = {
  leavable: {
    appointment_id: string
    office: string
    tasks: string[]
    colleagues: { person_id: string; name: string }[]
  }[]
  left: { stand_in_id: string; with: string }[]
  stoodIn: { with: string; tasks: string[] }[]
}
const standIns = async (headers: Record<string, string>): Promise<StandIns> =>
  (await (await fetch(`${url}/api/v1/own/stand-ins`, { headers })).json()) as StandIns

describe('a colleague who stands in', () => {
  it('does the tasks left to them and no other, until it is ended, under their own name', async () => {
    const staff = await coordinatorAt(url, home)
    const colleague = await bearer('it@example.invalid')
    const { mandates } = await staff.get<{ mandates: { reference: string }[] }>('/mandates?states=open')
    const reference = mandates[0]?.reference ?? ''
    const propose = async (): Promise<Response> => {
      const { version } = await staff.get<{ version: number }>(`/mandates/${reference}`)
      return post(
        `${url}/api/v1/mandates/${reference}/proposed-date`,
        { day: day(200) },
        { ...colleague, 'if-match': `"${version}"` },
      )
    }
    expect((await propose()).status).toBe(403)
    const [office] = (await standIns(staff.headers)).leavable
    const specialist = office?.colleagues.find(({ name }) => name.includes('TI'))
    const { stand_in_id } = await staff.made<{ stand_in_id: string }>('/own/stand-ins', {
      appointment: office?.appointment_id,
      person: specialist?.person_id,
      tasks: ['following'],
      until: day(14),
    })
    expect((await standIns(colleague)).stoodIn.map(({ tasks }) => tasks)).toEqual([['following']])
    expect((await propose()).status).toBe(200)
    // Not among what was left: reading outcome documents, appointing, and passing it on.
    expect((await post(`${url}/api/v1/meetings`, {}, colleague)).status).toBe(403)
    expect(
      (await post(`${url}/api/v1/people/${specialist?.person_id}/appointments`, {}, colleague)).status,
    ).toBe(403)
    const passedOn = await post(
      `${url}/api/v1/own/stand-ins`,
      {
        appointment: office?.appointment_id,
        person: specialist?.person_id,
        tasks: ['following'],
        until: day(3),
      },
      colleague,
    )
    expect([passedOn.status, await ruleOf(passedOn)]).toEqual([409, 'DIR-18'])
    // The page on access names why.
    const what = await staff.get<{
      asked: { may: { operation: string; by: { office: string; stands_in: boolean }[] }[] }
    }>(`/access/people?person=${specialist?.person_id}`)
    expect(what.asked.may.find(({ operation }) => operation === 'mandates.propose-date')?.by).toMatchObject([
      { office: 'coordinator', stands_in: true },
    ])
    const standingIn = async (): Promise<unknown[]> => {
      const who = await staff.get<{ asked: { people: { person_id: string; stands_in: boolean }[] } }>(
        '/access/operations?operation=mandates.propose-date',
      )
      return who.asked.people.filter((one) => one.stands_in)
    }
    expect(await standingIn()).toMatchObject([
      { person_id: specialist?.person_id, office: 'coordinator', until_day: day(14), gives: 'may' },
    ])
    await staff.made(`/own/stand-ins/${stand_in_id}/end`, {})
    expect((await propose()).status).toBe(403)
    expect(await standingIn()).toEqual([])
  })

  it('is refused across countries, without an end in sight, and for what the office does not have', async () => {
    const focal = await bearer('focal.slv@example.invalid')
    const [office] = (await standIns(focal)).leavable
    expect(office?.tasks).toEqual(['answering'])
    const leave = (given: object): Promise<Response> =>
      post(
        `${url}/api/v1/own/stand-ins`,
        {
          appointment: office?.appointment_id,
          person: office?.colleagues[0]?.person_id,
          tasks: ['answering'],
          until: day(10),
          ...given,
        },
        focal,
      )
    const staff = await coordinatorAt(url, home)
    const { people } = await staff.get<{ people: { person_id: string; email: string }[] }>(
      '/people?words=focal.can',
    )
    for (const given of [
      { person: people[0]?.person_id },
      { until: day(200) },
      { until: day(-1) },
      { tasks: ['supervising'] },
    ]) {
      const answer = await leave(given)
      expect([answer.status, await ruleOf(answer)]).toEqual([409, 'DIR-18'])
    }
  })
})

describe('a delegate', () => {
  it('signs in from the day they are named, sees what members see, and changes nothing', async () => {
    const staff = await coordinatorAt(url, home)
    const { meeting_id } = await staff.meeting('VM', 'DELEG', day(5))
    const { participants } = await staff.get<{ participants: { participant_id: string; code: string }[] }>(
      '/participants',
    )
    const country = participants.find(({ code }) => code === 'CRI')?.participant_id
    const given = {
      note: 'NV/2026/CRI/9',
      people: [{ given_name: 'Persona', family_name: 'Delegada', email: 'delegada@example.invalid' }],
    }
    const delegation = `/meetings/${meeting_id}/delegations/${country}`
    await staff.made(`${delegation}/nominations`, given)
    const { people } = await staff.get<{ people: { registration_id: string }[] }>(delegation)
    await staff.made(`/meetings/${meeting_id}/accreditations`, {
      registrations: people.map(({ registration_id }) => registration_id),
    })
    const delegate = await bearer('delegada@example.invalid')
    const status = async (path: string): Promise<number> =>
      (await fetch(`${url}/api/v1${path}`, { headers: delegate })).status
    expect(await status('/desk')).toBe(200)
    expect(await status('/mandates')).toBe(200)
    expect(await status('/people')).toBe(403)
    expect((await post(`${url}/api/v1/meetings`, {}, delegate)).status).toBe(403)
    const found = await staff.get(delegation)
    expect(found).toMatchObject({ people: [{ family_name: 'Delegada', state: 'accredited' }] })
    const twice = await staff.send(`${delegation}/nominations`, given)
    expect([twice.status, await ruleOf(twice)]).toEqual([409, 'MTG-22'])
    const past = await staff.meeting('VM', 'PASADA', '2026-01-10')
    const late = await staff.send(`/meetings/${past.meeting_id}/delegations/${country}/nominations`, given)
    expect([late.status, await ruleOf(late)]).toEqual([409, 'MTG-04'])
  })
})

import { describe, expect, inject, it } from 'vitest'
import { tokenFor } from './support/sign-in.ts'

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

import { randomUUID } from 'node:crypto'
import { expect, inject, it } from 'vitest'
import {
  type Floor,
  type Person,
  chair,
  countries,
  desk,
  inSession,
  panama,
  salvador,
} from '../support/room.ts'
import { lastMailTo, post } from '../support/sign-in.ts'
import { follow } from '../support/streaming.ts'

const [url, home] = [inject('url'), inject('home')]
const text = (words: string): string => Buffer.from(words).toString('base64')

export function statements(): void {
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
}

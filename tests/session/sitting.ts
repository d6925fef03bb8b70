import { randomUUID } from 'node:crypto'
import { expect, inject, it } from 'vitest'
import { asOwnerOf } from '../support/owner.ts'
import { OK, type Person, chair, desk, inSession, panama, told, unhcr } from '../support/room.ts'
import { post } from '../support/sign-in.ts'

const [url, home] = [inject('url'), inject('home')]

export function sittings(): void {
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

  it('keeps what happened in its order, without a name', async () => {
    const { ask, give, end, session } = await inSession()
    await ask('PAN', 'speech', panama)
    await give('PAN')
    await end('PAN')
    const rows = await asOwnerOf(home, async (owner) => {
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
}

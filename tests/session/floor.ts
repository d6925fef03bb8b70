import { expect, it } from 'vitest'
import { OK, type Person, chair, countries, desk, inSession, panama, salvador } from '../support/room.ts'

export function floor(): void {
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
}

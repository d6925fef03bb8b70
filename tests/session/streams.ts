import { expect, inject, it } from 'vitest'
import { asOwnerOf } from '../support/owner.ts'
import { bearer, desk, inSession, panama } from '../support/room.ts'
import { post } from '../support/sign-in.ts'
import type { Followed } from '../support/streaming.ts'

const [url, home] = [inject('url'), inject('home')]

export function streams(): void {
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
    const cut = await asOwnerOf(home, async (owner) => {
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
}

import { expect, it } from 'vitest'
import type { Actor } from '../../src/kernel/actor.ts'
import { later } from '../../src/kernel/instant.ts'
import {
  DEADLINE,
  circulate,
  decide,
  desk,
  draft,
  found,
  honduras,
  meetingToday,
  panama,
  propose,
  saying,
  sessionToday,
  subjectsTo,
  unhcr,
  write,
} from '../support/minutes.ts'

/** Who reads them, and what delegations correct. */
export function circulating(): void {
  it('are read by those who take part, and by nobody before', async () => {
    const { meeting } = await sessionToday([])
    await draft(meeting)
    expect((await found(meeting, panama)).minutes).toBeNull()
    expect(await circulate(meeting, { until_day: '2027-01-13' })).toMatchObject({ rule: 'MTG-123' })
    const { corrections_until, mails } = await circulate(meeting)
    expect(corrections_until).toBe(DEADLINE)
    expect(mails).toBeGreaterThan(10)
    expect((await found(meeting, panama)).minutes?.state).toBe('circulated')
    // Its session was closed to observers.
    expect(await found(meeting, unhcr)).toMatchObject({ rule: 'MTG-127' })
    const open = await sessionToday()
    await draft(open.meeting)
    await circulate(open.meeting)
    expect((await found(open.meeting, unhcr)).paragraphs.length).toBeGreaterThan(1)
  })

  it('are changed by corrections alone, each seen by its own delegation until it is decided', async () => {
    const { meeting } = await meetingToday()
    await draft(meeting)
    const opening = await saying(meeting, 'La presente es')
    expect(await propose(meeting, opening.paragraph_id)).toMatchObject({ rule: 'SYS-07' })
    await circulate(meeting)
    expect(await write(meeting, opening, { es: 'Otra.', en: 'Another.' })).toMatchObject({ rule: 'MTG-120' })
    expect(await draft(meeting)).toMatchObject({ rule: 'MTG-120' })
    expect(await propose(meeting, opening.paragraph_id, {}, honduras, 'PAN')).toMatchObject({
      rule: 'SYS-02',
    })
    const on = opening.paragraph_id
    const inTime = await propose(meeting, on, { arrivedAt: later(DEADLINE, -1), now: later(DEADLINE, 1000) })
    expect(await propose(meeting, on, { arrivedAt: DEADLINE, now: DEADLINE })).toMatchObject({
      rule: 'MTG-124',
    })
    const other = await propose(meeting, on, {}, honduras, 'HND')
    const seen = async (actor: Actor): Promise<string[]> =>
      (await found(meeting, actor)).corrections.map(({ name }) => name.es ?? '')
    expect(await seen(panama)).toEqual(['Panamá'])
    expect(await seen(desk)).toEqual(['Honduras', 'Panamá'])
    expect(await decide(meeting, inTime.correction_id, { accepted: false })).toMatchObject({
      rule: 'MTG-125',
    })
    const text = { es: 'Así lo dijo PAN.', en: 'So Panama said.' }
    expect(await decide(meeting, inTime.correction_id, { accepted: true, text })).toEqual({
      state: 'accepted',
    })
    expect(await decide(meeting, other.correction_id, { accepted: false, answer: 'No consta así.' })).toEqual(
      { state: 'declined' },
    )
    expect(await decide(meeting, other.correction_id, { accepted: true, text })).toMatchObject({
      rule: 'MTG-125',
    })
    expect(await seen(panama)).toEqual(['Honduras', 'Panamá'])
    const told = await subjectsTo('focal.pan@example.invalid', 'corrección')
    expect(told.at(-1)).toContain('corrección aceptada')
    const { corrections, paragraphs } = await found(meeting)
    expect(paragraphs[0]?.text).toEqual(text)
    expect(corrections[1]?.replaced).toEqual(opening.text)
  })
}

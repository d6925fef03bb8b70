import { expect, it } from 'vitest'
import type { Meeting } from '../../src/capabilities/meetings/contract.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import { MORNING, ask, assistant, changed, honduras, planned, world } from '../support/planning-world.ts'

type Item = { item_id: string; due_on: string; done_at: string | null; done_by: string | null; title: object }
type List = { items: Item[]; left_in_template: number }

const list = ({ meeting_id }: Meeting): Promise<List> => ask('meetings.checklist', { meeting: meeting_id })
const add = (
  { meeting_id }: Meeting,
  days_before: number,
  office = 'assistant',
): Promise<{ item_id: string }> =>
  ask('meetings.add-to-checklist', {
    meeting: meeting_id,
    title: { es: 'Enviar la nota' },
    days_before,
    office,
  })
const tick = (
  { meeting_id }: Meeting,
  item: string,
  actor = assistant,
  verb = 'tick',
): Promise<{ done_at?: string | null; rule?: string; facts?: object }> =>
  ask(`meetings.${verb}`, { meeting: meeting_id, item }, {}, actor)
const overdue = async (actor: Actor): Promise<string[]> =>
  (await ask<{ items: { item_id: string }[] }>('meetings.overdue-items', {}, {}, actor)).items.map(
    ({ item_id }) => item_id,
  )

const inTemplate = (mode: string, es: string): Promise<{ template_item_id: string }> =>
  ask('meetings.add-to-template', { mode, title: { es }, days_before: 60, office: 'coordinator' })

export function checklists(): void {
  it('is brought from the template of its mode, each item once, also by two at once', async () => {
    const before = (await list(await planned())).left_in_template
    const gone = await inTemplate('hybrid', 'Contratar la interpretación')
    await inTemplate('hybrid', 'Probar la conexión')
    await inTemplate('virtual', 'Enviar el enlace')
    const meeting = await planned()
    expect(await list(meeting)).toMatchObject({ items: [], left_in_template: before + 2 })
    const bring = () => ask<{ brought: number }>('meetings.bring-template', { meeting: meeting.meeting_id })
    const both = await Promise.all([bring(), bring()])
    expect(both.reduce((sum, { brought }) => sum + brought, 0)).toBe(before + 2)
    const { items, left_in_template } = await list(meeting)
    expect([items.length, left_in_template]).toEqual([before + 2, 0])
    expect(items.find(({ title }) => 'es' in title && title.es === 'Probar la conexión')?.due_on).toBe(
      '2027-01-08',
    )
    await ask('meetings.take-from-template', { item: gone.template_item_id })
    expect((await list(meeting)).items).toHaveLength(before + 2)
  })

  it('moves with its meeting where it is not done, and keeps the day of what is', async () => {
    const meeting = await planned()
    const [kept, moves] = [await add(meeting, 30), await add(meeting, 10)]
    await tick(meeting, kept.item_id)
    await changed(meeting, { opens_on: '2027-03-16', closes_on: '2027-03-17' })
    const due = new Map((await list(meeting)).items.map((one) => [one.item_id, one.due_on]))
    expect(due.get(kept.item_id)).toBe('2027-02-07')
    expect(due.get(moves.item_id)).toBe('2027-03-06')
  })

  it('is ticked once of two who tick at once, with who and when, and a tick is taken back once', async () => {
    const meeting = await planned()
    const { item_id } = await add(meeting, 30)
    const other = await world.holding('coordinator')
    const both = await Promise.all([tick(meeting, item_id), tick(meeting, item_id, other)])
    expect(both.filter(({ rule }) => rule === 'MTG-56')).toHaveLength(1)
    const [item] = (await list(meeting)).items
    expect(item).toMatchObject({
      done_at: MORNING,
      done_by: expect.stringMatching(/^Persona (assistant|coordinator)$/),
    })
    expect((await tick(meeting, item_id, assistant, 'take-tick-back')).done_at).toBeNull()
    expect(await tick(meeting, item_id, assistant, 'take-tick-back')).toMatchObject({
      rule: 'MTG-56',
      facts: { now: 'open' },
    })
    expect((await list(meeting)).items).toMatchObject([{ done_at: null, done_by: null }])
  })

  it('is ticked by the office an item falls to and the secretariat’s desk, and by no other', async () => {
    const meeting = await planned()
    const specialist = await world.holding('it specialist')
    const [its, anothers] = [await add(meeting, 30, 'it specialist'), await add(meeting, 30, 'host finance')]
    expect((await tick(meeting, its.item_id, specialist)).done_at).toBe(MORNING)
    expect(await tick(meeting, anothers.item_id, specialist)).toMatchObject({ rule: 'MTG-57' })
    expect((await tick(meeting, anothers.item_id)).done_at).toBe(MORNING)
    expect(await tick(meeting, its.item_id, honduras)).toMatchObject({ rule: 'SYS-02' })
    const elsewhere = await planned()
    expect(await tick(elsewhere, its.item_id)).toMatchObject({ rule: 'SYS-07' })
  })

  it('overdue, stands on the desk of those it falls to from the day after, until it is done or the meeting called off', async () => {
    const meeting = await planned()
    const specialist = await world.holding('it specialist')
    // The opening is 57 days off: due yesterday, and due today.
    const [late, today] = [await add(meeting, 58, 'it specialist'), await add(meeting, 57, 'it specialist')]
    expect(await overdue(specialist)).toContain(late.item_id)
    expect(await overdue(specialist)).not.toContain(today.item_id)
    expect(await overdue(assistant)).toContain(late.item_id)
    expect(await overdue(honduras)).toEqual([])
    const off = await changed(meeting, { state: 'cancelled' })
    expect(await overdue(specialist)).not.toContain(late.item_id)
    await changed(off, { state: 'planned' })
    expect(await overdue(specialist)).toContain(late.item_id)
    await tick(meeting, late.item_id)
    expect(await overdue(specialist)).not.toContain(late.item_id)
  })
}

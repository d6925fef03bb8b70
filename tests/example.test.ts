import { beforeAll, describe, expect, inject, it } from 'vitest'
import type { CircularRow, DeliveryOf } from '../src/capabilities/exchange/circulars/contract.ts'
import type { Recipient, RequestRow } from '../src/capabilities/exchange/requests/contract.ts'
import type { Meeting } from '../src/capabilities/meetings/contract.ts'
import type { EvaluationFound } from '../src/capabilities/meetings/evaluation/contract.ts'
import type { MinutesFound } from '../src/capabilities/meetings/minutes/contract.ts'
import type { ConvocationRecord } from '../src/capabilities/meetings/convocation/contract.ts'
import { coordinatorAt } from './support/secretariat.ts'
import { everyMeeting } from './support/meetings.ts'

const url = inject('url')
const home = inject('home')

let at: Awaited<ReturnType<typeof coordinatorAt>>
beforeAll(async () => {
  at = await coordinatorAt(url, home)
})

// Other tests work in the same rooms: each thing is found by what it says.
const titled = <Row extends { title?: object; subject?: object }>(
  rows: readonly Row[],
  words: string,
): Row => {
  const found = rows.find((row) => JSON.stringify(row.title ?? row.subject).includes(words))
  if (!found) throw new Error(`The example holds nothing called ${words}`)
  return found
}

describe('the example conference', () => {
  it('has sent a circular that some have acknowledged, and is writing another', async () => {
    const { circulars } = await at.get<{ circulars: CircularRow[] }>('/circulars')
    const sent = titled(circulars, 'Directrices para el intercambio')
    expect(sent).toMatchObject({ state: 'sent', written: 11, acknowledged: 5 })
    expect(sent.reference).toMatch(/^CIR-\d{4}-001$/)
    expect(titled(circulars, 'Taller regional')).toMatchObject({ state: 'draft', reference: null })
    const { delivery } = await at.get<{ delivery: DeliveryOf[] }>(`/circulars/${sent.circular_id}`)
    expect(delivery).toHaveLength(11)
    expect(delivery.every((one) => one.sent === 1 && one.in_doubt === 0)).toBe(true)
    expect(delivery.reduce((sum, { opened }) => sum + opened, 0)).toBe(4)
  })

  it('has a week in which two bodies meet, and a checklist half done before the second', async () => {
    const { weeks } = await at.get<{ weeks: { week_id: string; name: { en?: string } }[] }>('/meeting-weeks')
    const week = weeks.find(({ name }) => name.en?.startsWith('Meeting week of 20'))
    const { meetings, clashes } = await at.get<{ meetings: Meeting[]; clashes: object[] }>(
      `/meeting-weeks/${week?.week_id}`,
    )
    expect(new Set(meetings.map(({ body_id }) => body_id)).size).toBe(2)
    expect(clashes).toEqual([])
    const { items, left_in_template } = await at.get<{
      items: { done_by: string | null }[]
      left_in_template: number
    }>(`/meetings/${meetings[1]?.meeting_id}/checklist`)
    expect(items.map(({ done_by }) => done_by !== null)).toEqual([true, true, true, false, false, false])
    expect(left_in_template).toBe(0)
  })

  it('has adopted the minutes of its last meeting, with a correction that was accepted', async () => {
    const held = (await everyMeeting<Meeting>(url)).find(
      ({ state, name }) => state === 'outcome adopted' && name.es?.endsWith('Reunión Viceministerial'),
    )
    const found = await at.get<MinutesFound>(`/meetings/${held?.meeting_id}/minutes`)
    expect(found.minutes).toMatchObject({ state: 'adopted', adopted_how: 'by correspondence' })
    expect(found.symbol).toMatch(/^RCM\/VM\/[IVXL]+\/ACTA$/)
    expect(found.corrections.map(({ state }) => state)).toEqual(['accepted'])
    const said = found.paragraphs.map(({ text }) => text.en)
    expect(said).toContain(
      'The representative of Honduras presented its national report on labour migration.',
    )
    expect(said).toContain('The representative of Guatemala made a statement.')
  })

  it('has evaluated it: nine of eleven answered, and what they said stands by nobody', async () => {
    const held = (await everyMeeting<Meeting>(url)).find(
      ({ state, name }) => state === 'outcome adopted' && name.es?.endsWith('Reunión Viceministerial'),
    )
    const found = await at.get<EvaluationFound>(`/meetings/${held?.meeting_id}/evaluation`)
    expect(found.standing).toMatchObject({ asked: 11, answered: 9 })
    expect(found.results?.[1]?.figures[0]).toMatchObject({ answered: 9, mean: 3.4 })
    expect(found.results?.[5]?.comments.toSorted()[0]).toBe('A shorter first day.')
  })

  it('hands no letter of its past to the mail', async () => {
    const inbox = await (await fetch(`${url}/inbox`)).text()
    expect(inbox).toContain('Dev inbox')
    for (const words of ['intercambio de datos consulares', 'Permisos de trabajo temporal', 'Temporary work'])
      expect(inbox).not.toContain(words)
  })

  it('asks its members for information: two owe what was due, and what has gone out has begun to come in', async () => {
    const { requests } = await at.get<{ requests: RequestRow[] }>('/information-requests')
    const due = titled(requests, 'Permisos de trabajo temporal')
    expect(due).toMatchObject({ state: 'open', recipients: 11, cleared: 9 })
    expect(due.overdue.map((name) => (name as { es: string }).es).toSorted()).toEqual(['Belice', 'Nicaragua'])
    const open = titled(requests, 'Vías regulares de migración laboral')
    expect(open).toMatchObject({ state: 'open', recipients: 11, cleared: 1, overdue: [] })
    const { questions, recipients, answers } = await at.get<{
      questions: { kind: string; wording: { es?: string; en?: string } }[]
      recipients: Recipient[]
      answers: unknown[]
    }>(`/information-requests/${open.reference}`)
    expect(questions.map(({ kind }) => kind)).toEqual(['choice', 'number', 'text'])
    expect(questions.every(({ wording }) => wording.es && wording.en)).toBe(true)
    // What Honduras has drafted is Honduras’s alone.
    expect(recipients.filter(({ reply }) => reply).map(({ code }) => code)).toEqual(['GTM'])
    expect(answers).toHaveLength(3)
  })

  it('tells everyone of one announcement and one event, and its members of more', async () => {
    const everyone = await (await fetch(`${url}/api/v1/announcements`)).text()
    expect(everyone).toContain('foro regional con organizaciones')
    expect(everyone).not.toContain('plantilla para informar')
    expect(JSON.stringify(await at.get('/announcements'))).toContain('plantilla para informar')
    const events = await (await fetch(`${url}/api/v1/region-events`)).text()
    expect(events).toContain('Seminario en línea')
    expect(events).not.toContain('pasos fronterizos')
    expect(JSON.stringify(await at.get('/region-events'))).toContain('pasos fronterizos')
  })

  it('has had a paper commented on by two countries, one of which has its answer', async () => {
    const { rounds } = await at.get<{ rounds: { title: object; round_id: string }[] }>('/comment-rounds')
    const round = titled(rounds, 'intercambio de datos consulares')
    const { comments, tally } = await at.get<{
      comments: { mark: string; decision: string | null }[]
      tally: object
    }>(`/comment-rounds/${round.round_id}`)
    expect(tally).toMatchObject({ comments: 2, countries: 2, in_part: 1, unanswered: 1 })
    expect(comments.map(({ mark }) => mark)).toEqual(['1', '3'])
  })

  it('has convoked its next meeting: a letter to each, in its language, some answered and one of them on paper', async () => {
    const meetings = await everyMeeting<{ meeting_id: string; name: { es?: string } }>(inject('url'))
    const ahead = meetings.filter(({ name }) => name.es?.endsWith('Reunión Viceministerial'))
    const all = await Promise.all(
      ahead.map(({ meeting_id }) => at.get<ConvocationRecord>(`/meetings/${meeting_id}/convocation`)),
    )
    const found = all.find(({ convocation }) => convocation !== null)
    expect(found?.convocation).toMatchObject({ state: 'sent' })
    expect(found?.counts).toMatchObject({ letters: 14, attend: 4, decline: 1, later: 1, silent: 8 })
    expect(found?.letters.every(({ kept }) => kept)).toBe(true)
    expect(found?.letters.find(({ code }) => code === 'CRI')?.answer?.how).toBe('paper')
    expect(found?.letters.find(({ code }) => code === 'UNHCR')?.standing).toBe('nobody to write to')
  })

  it('has registration open for its next meeting: four delegations named, two accredited, one of them confirmed, one person waiting', async () => {
    const meetings = await everyMeeting<{ meeting_id: string; name: { es?: string } }>(inject('url'))
    const ahead = meetings.filter(({ name }) => name.es?.endsWith('Reunión Viceministerial'))
    const all = await Promise.all(
      ahead.map(({ meeting_id }) =>
        at.get<{ delegations: { code: string; head: string | null; counts: Record<string, number> }[] }>(
          `/meetings/${meeting_id}/delegations`,
        ),
      ),
    )
    const { delegations } = all.find((one) => one.delegations.some(({ head }) => head !== null)) ?? {
      delegations: [],
    }
    const named = delegations.filter(({ head }) => head !== null)
    expect(named.map(({ code }) => code).sort()).toEqual(['CAN', 'GTM', 'HND', 'PAN'])
    const sum = (state: string): number =>
      delegations.reduce((total, { counts }) => total + (counts[state] ?? 0), 0)
    expect([sum('accredited'), sum('confirmed'), sum('waiting')]).toEqual([2, 3, 1])
  })
})

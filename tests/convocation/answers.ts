import { expect, it } from 'vitest'
import type { Answer, LinkedLetter, OwnLetter } from '../../src/capabilities/meetings/convocation/contract.ts'
import type { Meeting } from '../../src/capabilities/meetings/contract.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import type { Instant } from '../../src/kernel/instant.ts'
import type { Download } from '../../src/platform/operations/download.ts'
import type { Asked, Refused } from '../support/seated.ts'
import {
  ask,
  asVisitor,
  convoked,
  inDatabase,
  linkOf,
  readPdf,
  recordOf,
  tokenIn,
  world,
} from '../support/convocation-world.ts'

const open = (token: string, asked: Asked = {}): Promise<LinkedLetter & Refused> =>
  asVisitor('meetings.linked-convocation', { token }, asked)
const answer = (token: string, given: object, asked: Asked = {}): Promise<Answer & Refused> =>
  asVisitor('meetings.answer-linked', { token, answer: 'attends', ...given }, { version: 0, ...asked })
const leave = (
  token: string,
  email: string,
  name = 'Colega De Ejemplo',
): Promise<Refused & { left: number }> =>
  asVisitor('meetings.leave-answer', { token, name, email, language: 'es' })

const answerIn = async (meeting: Meeting, code: string): Promise<Answer | null | undefined> =>
  (await recordOf(meeting)).letters.find((one) => one.code === code)?.answer

/** Until when Nicaragua’s focal point holds the office. */
const holdUntil = (until_day: string | null): Promise<unknown> =>
  inDatabase((tx) =>
    tx
      .updateTable('appointment')
      .set({ until_day })
      .where('person_id', '=', (row) =>
        row.selectFrom('person').select('person_id').where('email', '=', 'focal.nic@example.invalid'),
      )
      .execute(),
  )

export function answers(): void {
  it('is given by the link without an account, changed, and never by looking', async () => {
    const meeting = await convoked()
    const token = await linkOf(meeting, 'hnd')
    expect(await open(token)).toMatchObject({
      answer: null,
      opened: false,
      may_leave: true,
      languages: ['es'],
    })
    expect(await answerIn(meeting, 'HND')).toBeNull()
    expect(await answer(token, { head: 'La Viceministra', remark: 'Llega tarde' })).toMatchObject({
      answer: 'attends',
      how: 'link',
      version: 1,
    })
    expect((await answer(token, { answer: 'later' })).rule).toBe('SYS-03')
    expect(await answer(token, { answer: 'does not attend' }, { version: 1 })).toMatchObject({ version: 2 })
    expect(await answerIn(meeting, 'HND')).toMatchObject({ answer: 'does not attend', head: '' })
    const paper = await asVisitor<Download>('meetings.linked-letter-paper', { token, language: 'en' })
    expect(readPdf('pdftotext', paper.bytes)).toContain('Honduras')
    expect((await open('x'.repeat(43))).rule).toBe('MTG-67')
    // The token is kept nowhere but in the mail itself, and in no line of the journal.
    const lines = await inDatabase((tx) =>
      tx.selectFrom('journal').select(['after', 'before']).where('subject', '=', 'convocation').execute(),
    )
    expect(JSON.stringify(lines)).not.toContain(token)
    expect(JSON.stringify(lines)).not.toContain('La Viceministra')
  })

  it('is taken until the meeting opens and not from then on; the page says so', async () => {
    const meeting = await convoked('2027-03-09')
    const token = await linkOf(meeting, 'pan')
    const eve = '2027-03-09T05:59:59.000Z' as Instant
    const opening = '2027-03-09T06:00:00.000Z' as Instant
    expect(await answer(token, {}, { now: eve })).toMatchObject({ version: 1 })
    expect((await answer(token, { answer: 'later' }, { now: opening, version: 1 })).rule).toBe('MTG-68')
    expect(await open(token, { now: opening })).toMatchObject({ opened: true, answer: { answer: 'attends' } })
    const after = '2027-03-10T06:00:00.000Z' as Instant
    expect((await open(token, { now: after })).rule).toBe('MTG-67')
  })

  it('is left to a colleague with a link of their own, to three at most, and by no colleague', async () => {
    const meeting = await convoked()
    const token = await linkOf(meeting, 'gtm')
    expect(await leave(token, 'colega@convocation.invalid')).toEqual({ left: 1 })
    expect((await leave(token, 'COLEGA@convocation.invalid')).rule).toBe('MTG-63')
    const mail = await inDatabase((tx) =>
      tx
        .selectFrom('mail')
        .select(['text_body', 'secret'])
        .where('recipient', '=', 'colega@convocation.invalid')
        .execute(),
    )
    expect(mail).toHaveLength(1)
    const own = tokenIn(mail[0]?.text_body ?? '')
    expect(own).not.toBe(token)
    expect(mail[0]?.secret).toBe(true)
    expect(await open(own)).toMatchObject({ name: 'Colega De Ejemplo', may_leave: false, colleagues: [] })
    expect((await leave(own, 'otra@convocation.invalid')).rule).toBe('MTG-63')
    expect(await answer(own, { head: 'Ella' })).toMatchObject({ version: 1 })
    expect(await open(token)).toMatchObject({
      answer: { head: 'Ella' },
      colleagues: [{ name: 'Colega De Ejemplo' }],
    })
    expect(await leave(token, 'dos@convocation.invalid')).toEqual({ left: 2 })
    expect(await leave(token, 'tres@convocation.invalid')).toEqual({ left: 3 })
    expect((await leave(token, 'cuatro@convocation.invalid')).rule).toBe('MTG-63')
    // A name that would carry an address into a mail is none.
    expect((await leave(token, 'cinco@convocation.invalid', 'Gane en http://x.invalid')).rule).toBe('SYS-06')
    const [line] = await inDatabase((tx) =>
      tx
        .selectFrom('journal')
        .select(['actor', 'after'])
        .where('operation', '=', 'meetings.answer-linked')
        .orderBy('entry_id', 'desc')
        .limit(1)
        .execute(),
    )
    expect(line).toMatchObject({
      actor: { kind: 'public' },
      after: { answer: 'attends', colleague: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    })
  })

  it('is nobody’s once the appointment has ended, nor a colleague’s to whom it was left', async () => {
    const meeting = await convoked()
    const token = await linkOf(meeting, 'nic')
    await leave(token, 'colega.nic@convocation.invalid')
    const mail = await inDatabase((tx) =>
      tx
        .selectFrom('mail')
        .select('text_body')
        .where('recipient', '=', 'colega.nic@convocation.invalid')
        .executeTakeFirstOrThrow(),
    )
    const own = tokenIn(mail.text_body)
    expect((await open(own)).refused).toBeUndefined()
    await holdUntil('2027-01-10')
    try {
      expect([(await open(token)).rule, (await open(own)).rule]).toEqual(['MTG-67', 'MTG-67'])
      expect((await answer(own, {})).rule).toBe('MTG-67')
    } finally {
      await holdUntil(null)
    }
  })

  it('is given signed in by its own focal point, and noted from paper by the secretariat', async () => {
    const meeting = await convoked()
    const [honduras, canada] = [
      await world.holding('focal point', 'HND'),
      await world.holding('focal point', 'CAN'),
    ]
    const of = { meeting: meeting.meeting_id, participant: world.country('HND') }
    const signedIn = (actor: Actor, version = 0) =>
      ask<Answer & Refused>('meetings.answer-convocation', { ...of, answer: 'later' }, { version }, actor)
    expect((await signedIn(canada)).rule).toBe('SYS-02')
    expect(await signedIn(honduras)).toMatchObject({ how: 'signed in', version: 1 })
    const read = (actor: Actor) => ask<OwnLetter & Refused>('meetings.convocation-letter', of, {}, actor)
    expect((await read(canada)).rule).toBe('SYS-02')
    expect((await read(honduras)).sent?.letter.answer?.answer).toBe('later')
    const noted = { ...of, answer: 'attends', head: 'El Embajador', note: 'NV/2027/4' }
    expect(await ask('meetings.note-answer', noted, { version: 1 })).toMatchObject({
      how: 'paper',
      note: 'NV/2027/4',
    })
    expect(await answerIn(meeting, 'HND')).toMatchObject({ answer: 'attends', head: 'El Embajador' })
    const waiting = await ask<{ waiting: { meeting_id: string }[] }>(
      'meetings.waiting-convocations',
      {},
      {},
      canada,
    )
    expect(waiting.waiting.map(({ meeting_id }) => meeting_id)).toContain(meeting.meeting_id)
    const done = await ask<{ waiting: { meeting_id: string }[] }>(
      'meetings.waiting-convocations',
      {},
      {},
      honduras,
    )
    expect(done.waiting.map(({ meeting_id }) => meeting_id)).not.toContain(meeting.meeting_id)
  })

  it('of two at once one is kept, and the other is told', async () => {
    const meeting = await convoked()
    const token = await linkOf(meeting, 'dom')
    const both = await Promise.all([answer(token, {}), answer(token, { answer: 'does not attend' })])
    expect(both.filter((one) => one.version === 1)).toHaveLength(1)
    expect(both.filter((one) => one.rule === 'SYS-03')).toHaveLength(1)
  })

  it('of a meeting that was called off is asked of nobody', async () => {
    const meeting = await convoked()
    const token = await linkOf(meeting, 'cri')
    const { meeting: now } = await ask<{ meeting: Meeting }>('meetings.get', { meeting: meeting.meeting_id })
    const { meeting_id, version, zone: _, calendar_sequence: __, ...rest } = now
    await ask('meetings.change', { ...rest, meeting: meeting_id, state: 'cancelled' }, { version })
    expect((await answer(token, {})).rule).toBe('MTG-53')
  })
}

import { expect, it } from 'vitest'
import type { Convocation, ConvocationRecord } from '../../src/capabilities/meetings/convocation/contract.ts'
import type { Meeting } from '../../src/capabilities/meetings/contract.ts'
import { changeSettings, FREELY } from '../support/settings.ts'
import type { Refused } from '../support/seated.ts'
import {
  LATER,
  ask,
  assistant,
  convoke,
  coordinator,
  inDatabase,
  leaving,
  mailsOf,
  planOf,
  planned,
  readPdf,
  recordOf,
  world,
  written,
} from '../support/convocation-world.ts'

const stateOf = async ({ meeting_id }: Meeting): Promise<string> =>
  (await ask<{ meeting: Meeting }>('meetings.get', { meeting: meeting_id })).meeting.state

/** Appoints someone a focal point, and says who. */
async function focal(
  code: string,
  given: { language: 'es' | 'en'; bodies?: string[]; until?: string; suspended?: boolean },
): Promise<string> {
  const email = `focal.${code.toLowerCase()}.${Math.random().toString(36).slice(2)}@convocation.invalid`
  const actor = coordinator
  const { person_id } = await world.ask<{ person_id: string }>('directory.enter-person', actor, {
    given_name: 'Persona',
    family_name: `De ${code}`,
    treatment: null,
    email,
    language: given.language,
    channels: [],
  })
  const made = await world.ask<{ appointment_id: string; version: number }>('directory.appoint', actor, {
    person: person_id,
    office: 'focal point',
    participant: world.country(code),
    bodies: given.bodies ?? [],
    from: '2026-01-01',
  })
  if (given.until !== undefined)
    await world.ask(
      'directory.end-appointment',
      actor,
      { appointment: made.appointment_id, until: given.until },
      {
        version: made.version,
      },
    )
  if (given.suspended)
    await inDatabase((tx) =>
      tx
        .updateTable('appointment')
        .set({ suspended_at: '2026-06-01T00:00:00Z', suspension_reason: 'prueba' })
        .where('appointment_id', '=', made.appointment_id)
        .execute(),
    )
  return email
}

export function letters(): void {
  it('shows who would get which letter, and names those with nobody to write to', async () => {
    const plan = await planOf(await planned())
    const of = (code: string) => plan.addressees.find((one) => one.code === code)
    expect(plan.addressees.filter(({ people }) => people.length > 0)).toHaveLength(11)
    expect(of('CAN')?.languages).toEqual(['en'])
    expect(of('HND')?.languages).toEqual(['es'])
    // An observer nobody was appointed for is shown, and a host organization is not convoked.
    expect(of('UNHCR')).toMatchObject({ people: [], languages: ['es'] })
    expect(of('IOM')).toBeUndefined()
    expect(plan).toMatchObject({ mailboxes: 11, late: false, notice_days: 30, agenda: 'none' })
    expect(plan.in_time_until).toBe('2027-02-07')
  })

  it('goes to the right people: not to those whose appointment ended, is suspended or is to another body', async () => {
    const { bodies } = await ask<{ bodies: { body_id: string; code: string }[] }>('conference.bodies', {})
    const other = bodies.find(({ code }) => code === 'RCGM')?.body_id ?? ''
    const [ended, suspended, elsewhere, english] = [
      await focal('PAN', { language: 'es', until: '2027-01-10' }),
      await focal('PAN', { language: 'es', suspended: true }),
      await focal('PAN', { language: 'es', bodies: [other] }),
      await focal('PAN', { language: 'en' }),
    ]
    const meeting = await planned()
    expect(await convoke(meeting)).toMatchObject({ state: 'sent' })
    expect(await stateOf(meeting)).toBe('convened')
    await written()
    const mails = await mailsOf(meeting)
    const to = (address: string) => mails.filter(({ recipient }) => recipient === address)
    for (const nobody of [ended, suspended, elsewhere, 'before.pan@example.invalid'])
      expect([nobody, to(nobody)]).toEqual([nobody, []])
    const [spanish, own] = [to('focal.pan@example.invalid')[0], to(english)[0]]
    expect([spanish?.language, own?.language]).toEqual(['es', 'en'])
    expect(spanish?.subject).toContain('Convocatoria')
    expect(own?.subject).toContain('Convocation')
    // One letter, one symbol, a paper in each language.
    expect(spanish?.attachments.map(({ name }) => name)).toEqual([
      expect.stringMatching(/^RCM-CONV-2027-\d+-es\.pdf$/),
    ])
    expect(own?.attachments[0]?.name).toBe(spanish?.attachments[0]?.name.replace('-es.', '-en.'))
    expect(mails).toHaveLength(12)
    await world.ask('directory.end-appointment', coordinator, ...(await endingOf(english)))
  })

  it('stands in the library under its symbol, open to its participant alone', async () => {
    const meeting = await planned()
    await convoke(meeting)
    await written()
    const { letters: all } = await recordOf(meeting)
    const letter = all.find(({ code }) => code === 'HND')
    const symbol = letter?.symbol ?? ''
    expect(symbol).toMatch(/^RCM\/CONV\/2027\/\d+$/)
    const { documents } = await ask<{
      documents: { symbol: string; document_id: string; state: string }[]
    }>('documents.list', { meeting: meeting.meeting_id })
    expect(documents.filter((one) => one.symbol.includes('/CONV/'))).toHaveLength(14)
    const seen = async (code: string): Promise<string[]> => {
      const actor = await world.holding('liaison officer', code)
      const found = await ask<{ documents: { symbol: string }[] }>(
        'documents.list',
        { meeting: meeting.meeting_id },
        {},
        actor,
      )
      return found.documents.map((one) => one.symbol)
    }
    expect(await seen('HND')).toEqual([symbol])
    expect(await seen('CAN')).not.toContain(symbol)
  })

  it('is a tagged PDF with title, language, heading and list', async () => {
    const meeting = await planned()
    await convoke(meeting)
    await written()
    const mail = (await mailsOf(meeting)).find(({ recipient }) => recipient === 'focal.hnd@example.invalid')
    const bytes = await world.base.ground.files.read(mail?.attachments[0]?.hash ?? '')
    const [info, structure] = [readPdf('pdfinfo', bytes), readPdf('pdfinfo', bytes, '-struct-text')]
    expect(info).toMatch(/Tagged:\s+yes/)
    expect(info).toMatch(/Title:\s+Convocatoria a la Reunión/)
    expect(structure).toMatch(/\bH1\b/)
    expect(structure).toMatch(/\bL\b[\s\S]*\bLI\b[\s\S]*LBody/)
    expect(Buffer.from(bytes).toString('latin1')).toContain('/Lang (es')
    const text = readPdf('pdftotext', bytes).replaceAll(/\s+/g, ' ')
    expect(text).toContain('Honduras')
    expect(text).toContain('Atención: ')
    expect(text).toMatch(/RCM\/CONV\/2027\/\d+/)
  })

  it('convokes once and numbers without a hole, however many ask at once', async () => {
    const [one, other] = [await planned(), await planned()]
    const answers = await Promise.all([
      convoke(one),
      convoke(one, {}, {}, coordinator),
      convoke(other),
      convoke(other, {}, {}, coordinator),
    ])
    expect(answers.filter(({ state }) => state === 'sent')).toHaveLength(2)
    for (const { rule } of answers.filter(({ state }) => state === undefined))
      expect(['MTG-65', 'SYS-03', 'SYS-09']).toContain(rule)
    await written()
    // The example's own are of another year, and counted apart.
    const numbers = (
      await inDatabase((tx) =>
        tx.selectFrom('convocation_letter').select('symbol').where('symbol', 'like', '%/2027/%').execute(),
      )
    ).map(({ symbol }) => Number(/(\d+)$/.exec(symbol)?.[1]))
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from(numbers, (_, place) => place + 1))
    expect(await mailsOf(one)).toHaveLength(11)
    expect((await convoke(one)).rule).toBe('MTG-65')
  })

  it('comes in its time, or says why not', async () => {
    const meeting = await planned('2027-02-01')
    expect((await planOf(meeting)).late).toBe(true)
    expect(await convoke(meeting)).toMatchObject({
      rule: 'MTG-61',
      facts: { days: 30, last: '2027-01-02' },
      field: 'late_reason',
    })
    expect((await convoke(meeting, { answer_until: '2027-02-01', late_reason: 'x' })).rule).toBe('MTG-64')
    expect((await convoke(meeting, { answer_until: '2027-01-11', late_reason: 'x' })).rule).toBe('MTG-64')
    expect(await convoke(meeting, { late_reason: 'Una emergencia' })).toMatchObject({
      state: 'sent',
      late_reason: 'Una emergencia',
    })
    expect((await convoke(await planned('2027-01-11'), { late_reason: 'x' })).rule).toBe('MTG-65')
    const { version } = await ask<{ version: number }>('meetings.convocation-terms', {})
    const near = await planned('2027-02-01')
    const terms = { notice_days: 30, bodies: { [near.body_id]: 15 }, statuses: ['member', 'observer'] }
    expect(await ask<Refused>('meetings.settle-convocation', terms, { version })).toMatchObject({
      refused: true,
    })
    await ask('meetings.settle-convocation', terms, { version }, coordinator)
    expect(await planOf(near)).toMatchObject({ notice_days: 15, late: false })
    const civil = { ...terms, bodies: {}, statuses: ['civil society'] }
    await ask('meetings.settle-convocation', civil, { version: version + 1 }, coordinator)
    expect((await convoke(near, { late_reason: 'x' })).rule).toBe('MTG-65')
    await ask('meetings.settle-convocation', { ...terms, bodies: {} }, { version: version + 2 }, coordinator)
  })

  it('to many mailboxes it waits for a second person and its minutes, and can be stopped meanwhile', async () => {
    await changeSettings(world.base, { ...FREELY, circulars: { second_person_above: 10, wait_minutes: 10 } })
    try {
      const meeting = await planned()
      const of = { meeting: meeting.meeting_id }
      const asked = await convoke(meeting)
      expect(asked.state).toBe('awaiting release')
      expect(await stateOf(meeting)).toBe('planned')
      const release = (actor = coordinator, version = asked.version) =>
        ask<Convocation & Refused>('meetings.release-convocation', of, { version }, actor)
      expect((await release(assistant)).rule).toBe('MTG-66')
      expect(await release()).toMatchObject({ state: 'released', leaves_at: LATER(1 / 6) })
      await leaving(LATER(0.1))
      expect(await recordOf(meeting)).toMatchObject({ convocation: { state: 'released' }, letters: [] })
      const { convocation } = await recordOf(meeting)
      expect(
        await ask('meetings.stop-convocation', of, { version: convocation?.version ?? 0 }),
      ).toMatchObject({ state: 'stopped' })
      await leaving(LATER(1))
      expect(await mailsOf(meeting)).toEqual([])

      const again = await convoke(meeting)
      await release(coordinator, again.version)
      await Promise.all([leaving(LATER(1)), leaving(LATER(1))])
      await written()
      expect(await stateOf(meeting)).toBe('convened')
      expect(await mailsOf(meeting)).toHaveLength(11)

      // Changed while its minutes run, a meeting is not convoked to what is no longer so.
      const moved = await planned()
      const third = await convoke(moved)
      await ask(
        'meetings.release-convocation',
        { meeting: moved.meeting_id },
        { version: third.version },
        coordinator,
      )
      const { meeting_id, version, zone: _, calendar_sequence: __, ...now } = moved
      await ask('meetings.change', { ...now, meeting: meeting_id, opens_on: '2027-03-08' }, { version })
      await leaving(LATER(1))
      expect((await recordOf(moved)).convocation?.state).toBe('stopped')
      expect(await mailsOf(moved)).toEqual([])
    } finally {
      await changeSettings(world.base, FREELY)
    }
  })

  it('says of each letter what became of it, page by page', async () => {
    const meeting = await planned()
    await convoke(meeting)
    await written()
    const mails = await mailsOf(meeting)
    const bounced = mails.find(({ recipient }) => recipient === 'focal.mex@example.invalid')
    await inDatabase((tx) =>
      tx
        .updateTable('mail')
        .set({ sent_at: LATER(0), claimed_at: LATER(0) })
        .where(
          'mail_id',
          'in',
          mails.map(({ mail_id }) => mail_id),
        )
        .execute(),
    )
    const { postfix, ID } = await import('../../src/platform/mail/samples.ts')
    const message = Buffer.from(postfix.replaceAll(ID, bounced?.mail_id ?? '')).toString('base64')
    expect(await ask('exchange.report-bounce', { message })).toMatchObject({ mail_id: bounced?.mail_id })
    const { letters: all, counts, next } = await recordOf(meeting)
    const standing = Object.fromEntries(all.map((one) => [one.code, one.standing]))
    expect(standing).toMatchObject({ MEX: 'bounced', HND: 'sent', UNHCR: 'nobody to write to' })
    expect(counts).toMatchObject({ letters: 14, silent: 14, bounced: 1, unreachable: 3 })
    expect(next).toBeNull()
    const rest = await ask<ConvocationRecord>('meetings.convocation', {
      meeting: meeting.meeting_id,
      after: all[9]?.letter_id,
    })
    expect(rest.letters.map(({ letter_id }) => letter_id)).toEqual(
      all.slice(10).map(({ letter_id }) => letter_id),
    )
  })
}

async function endingOf(email: string): Promise<[object, { version: number }]> {
  const row = await inDatabase((tx) =>
    tx
      .selectFrom('appointment as a')
      .innerJoin('person as p', 'p.person_id', 'a.person_id')
      .select(['a.appointment_id', 'a.version'])
      .where('p.email', '=', email)
      .executeTakeFirstOrThrow(),
  )
  return [{ appointment: row.appointment_id, until: '2027-01-10' }, { version: row.version }]
}

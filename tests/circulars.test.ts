import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Circular, CircularRecord, DeliveryOf } from '../src/capabilities/exchange/circulars/contract.ts'
import type { LinkedCircular } from '../src/capabilities/exchange/circulars/links/contract.ts'
import { sendDueCirculars, startWork, takeBounces } from '../src/apps/worker.ts'
import type { Instant } from '../src/kernel/instant.ts'
import { ID, delayed, postfix } from '../src/platform/mail/samples.ts'
import { openPostOffice } from '../src/platform/mail/post-office.ts'
import { askingAt, openSink } from './support/circulars.ts'
import { ownWorld } from './support/own-world.ts'
import { coordinatorAt } from './support/secretariat.ts'
import { FREELY, changeSettings } from './support/settings.ts'

const assistant = 'assistant@example.invalid'
const coordinator = 'coordinator@example.invalid'
const honduras = 'focal.hnd@example.invalid'
const canada = 'focal.can@example.invalid'

let sink: Awaited<ReturnType<typeof openSink>>
let world: Awaited<ReturnType<typeof ownWorld>>
let at: Awaited<ReturnType<typeof askingAt>>
let staff: Awaited<ReturnType<typeof coordinatorAt>>
let worker: { stop: () => Promise<void> }
const ids = new Map<string, string>()

beforeAll(async () => {
  sink = await openSink()
  world = await ownWorld({ WORKER: 'apart' })
  const { base } = world.running
  at = await askingAt(base)
  // Signing in needs the dev inbox, and circulars the mail server: each has a worker of its own in turn.
  const inbox = await startWork(
    base,
    openPostOffice({ smtpUrl: undefined, mailFrom: 'ts@example.invalid', home: world.home }),
  )
  staff = await coordinatorAt(world.url, world.home)
  await inbox.stop()
  await changeSettings(base, { ...FREELY, circulars: { second_person_above: 3 } })
  worker = await startWork(
    base,
    openPostOffice(
      { smtpUrl: sink.url, mailFrom: 'ts@example.invalid', home: world.home },
      base.ground.files,
    ),
  )
  const { participants } = await staff.get<{ participants: { participant_id: string; code: string }[] }>(
    '/participants',
  )
  for (const { participant_id, code } of participants) ids.set(code, participant_id)
})
afterAll(async () => {
  await worker.stop()
  await world.end()
  await sink.close()
})

const of = (code: string): string => ids.get(code) ?? ''
const base = {
  kind: 'circular',
  sender: 'TS',
  subject: { es: 'Reunión para {{country}}', en: 'Meeting for {{country}}' },
  body: {
    es: '{{treatment}} {{name}}:\n\nSe remite la circular {{reference}}. Responda a más tardar el {{deadline}}.',
    en: '{{treatment}} {{name}}:\n\nThis is circular {{reference}}. Answer by {{deadline}}.',
  },
  original_language: 'es',
  deadline_on: '2026-12-18',
  audience: { groups: [], participants: [], offices: ['focal point'], people: [] as string[] },
  documents: [] as { symbol: string; how: 'link' | 'attached' }[],
}
type Draft = Partial<typeof base>
const toThese = (...codes: string[]): Draft => ({
  audience: { ...base.audience, participants: codes.map(of) as never[] },
})
const toAll: Draft = { audience: { ...base.audience, groups: ['members'] as never[] } }
const drafted = (more: Draft = {}, who = assistant, how = {}): Promise<Circular> =>
  at.got(who, 'exchange.draft-circular', { ...base, ...more }, how)
const step = (who: string, id: string, { circular_id, version }: Circular, when?: string) =>
  at.ask<Circular>(
    who,
    `exchange.${id}`,
    { circular: circular_id },
    { version, ...(when ? { at: when } : {}) },
  )
const done = async (asked: Promise<unknown>): Promise<Circular> => {
  const answer = await asked
  if (typeof answer === 'object' && answer !== null && 'refused' in answer)
    throw new Error(JSON.stringify(answer))
  return answer as Circular
}
const record = (id: string, who = coordinator): Promise<CircularRecord> =>
  at.got(who, 'exchange.circular', { circular: id })
const arrived = async (count: number): Promise<void> => {
  for (let turn = 0; turn < 400 && sink.mails.length < count; turn++)
    await new Promise((go) => setTimeout(go, 25))
  expect(sink.mails.length).toBeGreaterThanOrEqual(count)
}
/** Sends a small circular by whoever wrote it, and waits for its mails. */
async function sent(more: Draft, count: number): Promise<Circular> {
  const before = sink.mails.length
  const circular = await done(step(assistant, 'release-circular', await drafted(more)))
  await arrived(before + count)
  return circular
}
const lastLinkTo = (address: string): string =>
  /\/circular\/([\w-]{20,})/.exec(sink.to(address).at(-1)?.text ?? '')?.[1] ?? ''
const linked = (token: string, how = {}): Promise<LinkedCircular> =>
  at.got('public', 'exchange.linked-circular', { token }, how)
const rowOf = (found: CircularRecord, code: string): DeliveryOf | undefined =>
  found.delivery.find(({ participant_id }) => participant_id === of(code))

/** Ends the appointments of someone as a focal point, as of a day. */
async function ended(address: string, until_day: string): Promise<void> {
  const person = await at.personCalled(address)
  await world.running.base.ground.database.write(at.tenant.conferenceId, (tx) =>
    tx
      .updateTable('appointment')
      .set({ until_day })
      .where('conference_id', '=', at.tenant.conferenceId)
      .where('person_id', '=', person)
      .where('office', '=', 'focal point')
      .execute(),
  )
}

/** Hands a notification over, as the command line does. */
const report = (text: string) =>
  at.ask<{ status: string }>('operator', 'exchange.report-bounce', {
    message: Buffer.from(text).toString('base64'),
  })

/** Reads it out of a mailbox, as the worker does. */
const box = (source: string) => ({
  unread: async () => [1],
  source: async () => Buffer.from(source),
  markRead: async () => undefined,
  close: async () => undefined,
})
const taken = (text: string) => takeBounces(world.running.base, box(text))

/** The installation as it stands at an instant. */
const atInstant = (when: string) => ({
  ground: { ...world.running.base.ground, clock: (): Instant => when as Instant },
})

/** Opens a paper to Canada no longer, and ends the office of Guatemala's focal point. */
async function changeMeanwhile(symbol: string): Promise<void> {
  const conference = at.tenant.conferenceId
  const { ground } = world.running.base
  await ground.database.write(
    conference,
    async (tx) => {
      await tx
        .updateTable('document')
        .set({ readers: ['HND', 'MEX', 'GTM'].map(of) })
        .where('conference_id', '=', conference)
        .where('symbol', '=', symbol)
        .execute()
    },
    { classes: ['secretariat', 'named participants'], speaksFor: [], readsFor: [] },
  )
  await ended('focal.gtm@example.invalid', '2031-04-02')
}

let papers = 0
async function paper(access: string, word: string, readers: string[] = []): Promise<string> {
  const content = Buffer.from(`El documento ${(papers += 1)} dice ${word}.`).toString('base64')
  const made = await staff.made<{ symbol: string }>('/documents', {
    kind: 'secretariat paper',
    title: { es: `Documento ${papers}`, en: `Paper ${papers}` },
    original_language: 'es',
    dated_on: '2026-11-20',
    state: 'circulated',
    access,
    readers,
    versions: [{ language: 'es', file: { name: `documento-${papers}.txt`, content } }],
  })
  return made.symbol
}

describe('a draft', () => {
  it('is shown as each recipient gets it, in their own language, with what it leaves open filled in', async () => {
    const draft = await drafted(toThese('HND', 'CAN'))
    type Preview = {
      recipients: { person_id: string; language: string }[]
      mail: { subject: string; paragraphs: string[]; in_original: boolean }
    }
    const shown = await at.got<Preview>(assistant, 'exchange.preview-circular', {
      circular: draft.circular_id,
    })
    expect(shown.recipients).toHaveLength(2)
    const mails = new Map<string, Preview['mail']>()
    for (const { person_id, language } of shown.recipients)
      mails.set(
        language,
        (
          await at.got<Preview>(assistant, 'exchange.preview-circular', {
            circular: draft.circular_id,
            person: person_id,
          })
        ).mail,
      )
    expect(mails.get('es')?.subject).toBe('Reunión para Honduras')
    expect(mails.get('es')?.paragraphs[1]).toContain('18 de diciembre de 2026')
    expect(mails.get('en')?.subject).toBe('Meeting for Canada')
    expect(mails.get('en')?.paragraphs.join()).not.toMatch(/\{\{/)
  })

  it('goes out in the original, and says so, where the reader’s language is not there', async () => {
    await sent(
      { ...toThese('CAN'), subject: { es: 'Aviso' } as never, body: { es: 'Texto único.' } as never },
      1,
    )
    expect(sink.to(canada).at(-1)?.text).toMatch(/^This text exists in Spanish only\.\n\nTexto único\./)
  })

  it('leaves open only what can be filled in', async () => {
    expect(
      await at.ask(assistant, 'exchange.draft-circular', { ...base, body: { es: 'A {{surname}}' } }),
    ).toMatchObject({
      rule: 'EXC-01',
      facts: { field: 'surname' },
    })
  })

  it('lists nobody whose appointment has ended, and says whose that is', async () => {
    const gone = await at.personCalled('before.hnd@example.invalid')
    expect(
      await at.ask(assistant, 'exchange.draft-circular', {
        ...base,
        audience: { ...base.audience, people: [gone] },
      }),
    ).toMatchObject({ rule: 'EXC-03', facts: { name: 'Anterior punto focal Honduras' } })
  })

  it('is its sender’s alone: neither read nor counted by anyone else', async () => {
    const draft = await drafted(toThese('HND'))
    for (const who of [honduras, 'it@example.invalid']) {
      expect(await at.ask(who, 'exchange.circular', { circular: draft.circular_id })).toMatchObject({
        rule: 'SYS-07',
      })
      const { circulars } = await at.got<{ circulars: Circular[] }>(who, 'exchange.circulars', {})
      expect(circulars.map(({ circular_id }) => circular_id)).not.toContain(draft.circular_id)
    }
    expect((await record(draft.circular_id, 'auditor@example.invalid')).circular.state).toBe('draft')
  })

  it('is not changed by who saw an earlier one, nor once its release was asked for', async () => {
    const draft = await drafted(toAll)
    const rewritten = await at.got<Circular>(
      assistant,
      'exchange.change-circular',
      { ...base, ...toAll, circular: draft.circular_id },
      { version: draft.version },
    )
    expect(await step(assistant, 'ask-for-release', draft)).toMatchObject({ rule: 'SYS-03' })
    const asked = await done(step(assistant, 'ask-for-release', rewritten))
    expect(
      await at.ask(
        assistant,
        'exchange.change-circular',
        { ...base, ...toAll, circular: draft.circular_id },
        { version: asked.version },
      ),
    ).toMatchObject({ rule: 'EXC-09' })
    expect((await done(step(coordinator, 'take-back-circular', asked))).state).toBe('draft')
  })

  it('needs its original, a deadline where it names one, and someone to go to', async () => {
    const only = await drafted({
      ...toThese('CAN'),
      original_language: 'es',
      subject: { en: 'A' } as never,
      body: { en: 'B' } as never,
    })
    expect(await step(assistant, 'release-circular', only)).toMatchObject({ rule: 'EXC-02' })
    const undated = await drafted({ ...toThese('CAN'), deadline_on: null as never })
    expect(await step(assistant, 'release-circular', undated)).toMatchObject({ rule: 'EXC-16' })
    const nobody = await drafted({ audience: { ...base.audience, offices: [] } })
    expect(await step(assistant, 'release-circular', nobody)).toMatchObject({ rule: 'EXC-04' })
  })

  it('is the secretariat’s in its own name, and the Presidency’s in its own', async () => {
    expect(await at.ask(assistant, 'exchange.draft-circular', { ...base, sender: 'PPT' })).toMatchObject({
      rule: 'EXC-14',
    })
    expect(await at.ask(honduras, 'exchange.draft-circular', base)).toMatchObject({ rule: 'SYS-02' })
  })
})

describe('papers that go with it', () => {
  it('keep the whole circular back where one is not open to a recipient’s country, and say which and whose', async () => {
    const symbol = await paper('named participants', 'zqhonduras', [of('HND')])
    const draft = await drafted({ ...toThese('HND', 'CAN'), documents: [{ symbol, how: 'attached' }] })
    expect(await step(assistant, 'release-circular', draft)).toMatchObject({
      rule: 'EXC-05',
      facts: { symbol, country: 'Canadá' },
    })
    expect(sink.mails.some(({ text }) => text?.includes('zqhonduras'))).toBe(false)
    expect((await record(draft.circular_id)).circular.reference).toBeNull()
  })

  it('go to those they are open to, attached or as a link, and are stored once', async () => {
    const [attached, withLink] = [await paper('members', 'zqadjunto'), await paper('members', 'zqenlace')]
    await sent(
      {
        ...toThese('HND', 'CAN'),
        documents: [
          { symbol: attached, how: 'attached' },
          { symbol: withLink, how: 'link' },
        ],
      },
      2,
    )
    for (const address of [honduras, canada]) {
      const mail = sink.to(address).at(-1)
      expect(mail?.attachments.map(({ content }) => content.toString())).toEqual([
        expect.stringContaining('zqadjunto'),
      ])
      expect(mail?.text).toContain(withLink)
      expect(mail?.text).not.toContain('zqenlace')
    }
  })

  it('that are text alone cannot be attached', async () => {
    const made = await staff.made<{ symbol: string }>('/documents', {
      kind: 'secretariat paper',
      title: { es: 'Solo texto' },
      original_language: 'es',
      dated_on: '2026-11-20',
      state: 'circulated',
      access: 'members',
      versions: [{ language: 'es', text: 'Solo palabras.' }],
    })
    const documents = [{ symbol: made.symbol, how: 'attached' }]
    expect(await at.ask(assistant, 'exchange.draft-circular', { ...base, documents })).toMatchObject({
      rule: 'EXC-15',
    })
  })
})

describe('release', () => {
  it('to a few is by whoever wrote it, under a number, and leaves at once', async () => {
    const first = await sent(toThese('HND'), 1)
    const second = await sent({ ...toThese('HND'), kind: 'note' }, 1)
    expect(first).toMatchObject({ state: 'sent', reference: expect.stringMatching(/^CIR-\d{4}-\d{3}$/) })
    expect(second.reference).toMatch(/^NOT-\d{4}-\d{3}$/)
    expect(sink.to(honduras).at(-2)?.subject).toBe(`${first.reference} · Reunión para Honduras`)
  })

  it('stands in the library under its number, open to those it was sent to and to nobody else', async () => {
    const circular = await sent(toThese('HND'), 1)
    const reference = circular.reference ?? ''
    const texts = (who: string) =>
      done(at.ask<{ groups: { label: string }[] }>(who, 'documents.list', { kind: 'circular' }))
    const found = await at.ask<{ in_library: string | null }>(assistant, 'exchange.circular', {
      circular: circular.circular_id,
    })
    expect(found).toMatchObject({
      in_library: reference,
      texts: [
        { language: 'es', subject: 'Reunión para [país]' },
        { language: 'en', subject: 'Meeting for [country]' },
      ],
    })
    for (const [who, sees] of [
      [assistant, true],
      [honduras, true],
      ['focal.cri@example.invalid', false],
      ['public', false],
    ] as const)
      expect(JSON.stringify(await texts(who)).includes(reference), who).toBe(sees)
    const document = await at.ask<{ document: { title: object; symbol: string; state: string } }>(
      honduras,
      'exchange.text',
      { symbol: reference },
    )
    const text = JSON.stringify(document)
    expect(text).toContain('Reunión para [país]')
    expect(text).not.toContain('{{')
  })

  it('to many is by a second person, never by one who wrote on it, whatever their office', async () => {
    const draft = await drafted(toAll)
    expect(await step(assistant, 'release-circular', draft)).toMatchObject({
      rule: 'EXC-06',
      facts: { limit: 3 },
    })
    const asked = await done(step(assistant, 'ask-for-release', draft))
    expect(await step(assistant, 'release-circular', asked)).toMatchObject({ rule: 'EXC-06' })
    const byCoordinator = await done(step(coordinator, 'ask-for-release', await drafted(toAll, coordinator)))
    expect(await step(coordinator, 'release-circular', byCoordinator)).toMatchObject({ rule: 'EXC-06' })
    expect((await done(step(coordinator, 'release-circular', asked))).state).toBe('released')
  })

  it('by two at once is one release under one number', async () => {
    const asked = await done(step(assistant, 'ask-for-release', await drafted(toAll)))
    const both = await Promise.all([1, 2].map(() => step(coordinator, 'release-circular', asked)))
    expect(both.filter((one) => 'state' in one && one.state === 'released')).toHaveLength(1)
    expect(both.filter((one) => 'rule' in one && one.rule === 'SYS-03')).toHaveLength(1)
  })

  it('waits ten minutes, can be stopped at 9:59 and no longer at 10:00', async () => {
    const [noon, almost, over] = [
      '2031-03-03T18:00:00.000Z',
      '2031-03-03T18:09:59.000Z',
      '2031-03-03T18:10:00.000Z',
    ]
    const waiting = async (): Promise<Circular> => {
      const asked = await done(
        step(assistant, 'ask-for-release', await drafted(toAll, assistant, { at: noon }), noon),
      )
      return done(step(coordinator, 'release-circular', asked, noon))
    }
    const [stopped, left] = [await waiting(), await waiting()]
    expect(stopped.leaves_at).toBe(over)
    expect((await done(step(assistant, 'stop-circular', stopped, almost))).state).toBe('stopped')
    expect(await step(assistant, 'stop-circular', left, over)).toMatchObject({ rule: 'EXC-07' })
    const before = sink.mails.length
    await sendDueCirculars(atInstant(almost))
    expect((await record(left.circular_id)).circular.state).toBe('released')
    await Promise.all([1, 2, 3].map(() => sendDueCirculars(atInstant(over))))
    expect((await record(left.circular_id)).circular.state).toBe('sent')
    expect((await record(stopped.circular_id)).circular.state).toBe('stopped')
    await arrived(before + 11)
    const got = sink.mails.filter(({ subject }) => subject?.startsWith(`${left.reference} `))
    expect(new Set(got.map(({ to }) => JSON.stringify(to))).size).toBe(got.length)
    expect(sink.mails.some(({ subject }) => subject?.startsWith(`${stopped.reference} `))).toBe(false)
  })

  it('is looked at again when it leaves: who lost the office, or the paper, gets nothing and is shown so', async () => {
    const symbol = await paper('named participants', 'zqcerrado', ['HND', 'CAN', 'MEX', 'GTM'].map(of))
    const noon = '2031-04-03T18:00:00.000Z'
    const draft = await drafted(
      { ...toThese('HND', 'CAN', 'MEX', 'GTM'), documents: [{ symbol, how: 'attached' }] },
      assistant,
      { at: noon },
    )
    const asked = await done(step(assistant, 'ask-for-release', draft, noon))
    const released = await done(step(coordinator, 'release-circular', asked, noon))
    await changeMeanwhile(symbol)
    const before = sink.mails.length
    await sendDueCirculars(atInstant('2031-04-03T18:10:00.000Z'))
    await arrived(before + 2)
    const found = await record(released.circular_id)
    expect(
      new Set(found.people.slice(0, 2).map(({ state, left_out_why }) => `${state}: ${left_out_why}`)),
    ).toEqual(new Set(['left out: appointment ended', 'left out: paper closed']))
    expect(rowOf(found, 'CAN')).toMatchObject({ listed: 1, left_out: 1, written: 0 })
    expect(
      sink
        .to(canada)
        .some(({ attachments }) => attachments.some(({ content }) => content.includes('zqcerrado'))),
    ).toBe(false)
  })
})

describe('the link in a mail', () => {
  it('shows its person the words and papers open to them; looking acknowledges nothing, the button does, once', async () => {
    const symbol = await paper('named participants', 'zqpropio', [of('HND')])
    const circular = await sent({ ...toThese('HND'), documents: [{ symbol, how: 'link' }] }, 1)
    const token = lastLinkTo(honduras)
    const seen = await linked(token)
    expect(seen).toMatchObject({ reference: circular.reference, acknowledged_at: null, papers: [{ symbol }] })
    expect(seen.paragraphs[1]).toContain(circular.reference)
    const [first] = seen.papers
    const file = { token, document: first?.document_id }
    const fetched = await at.got<{ bytes: Uint8Array }>('public', 'exchange.linked-paper', file)
    expect(Buffer.from(fetched.bytes).toString()).toContain('zqpropio')
    expect(rowOf(await record(circular.circular_id), 'HND')).toMatchObject({
      sent: 1,
      opened: 0,
      acknowledged: 0,
    })
    await at.got('public', 'exchange.open-paper', file)
    await at.got('public', 'exchange.open-paper', file)
    expect(rowOf(await record(circular.circular_id), 'HND')).toMatchObject({ opened: 1, acknowledged: 0 })
    const said = await at.got<{ acknowledged_at: string }>('public', 'exchange.acknowledge', { token })
    const again = await at.got<{ acknowledged_at: string }>(
      'public',
      'exchange.acknowledge',
      { token },
      { at: new Date(Date.now() + 86_400_000).toISOString() },
    )
    expect(again).toEqual(said)
    expect(rowOf(await record(circular.circular_id), 'HND')).toMatchObject({ opened: 1, acknowledged: 1 })
  })

  it('opens nothing more than its person may see that day, and nothing once they hold no office', async () => {
    const symbol = await paper('named participants', 'zqretirado', [of('HND')])
    await sent({ ...toThese('HND'), documents: [{ symbol, how: 'link' }] }, 1)
    const token = lastLinkTo(honduras)
    const { papers: before } = await linked(token)
    const { ground } = world.running.base
    await ground.database.write(
      at.tenant.conferenceId,
      (tx) =>
        tx
          .updateTable('document')
          .set({ readers: [of('CAN')] })
          .where('conference_id', '=', at.tenant.conferenceId)
          .where('symbol', '=', symbol)
          .execute(),
      { classes: ['secretariat', 'named participants'], speaksFor: [], readsFor: [of('HND')] },
    )
    expect((await linked(token)).papers).toEqual([])
    const document = before[0]?.document_id
    for (const id of ['open-paper', 'linked-paper'])
      expect(await at.ask('public', `exchange.${id}`, { token, document })).toMatchObject({ rule: 'SYS-07' })
    await sent(toThese('MEX'), 1)
    const ofMexico = lastLinkTo('focal.mex@example.invalid')
    expect((await linked(ofMexico)).name).toContain('México')
    await ended('focal.mex@example.invalid', '2026-01-31')
    for (const id of ['linked-circular', 'acknowledge'])
      expect(await at.ask('public', `exchange.${id}`, { token: ofMexico })).toMatchObject({ rule: 'EXC-12' })
    expect(
      await at.ask('public', 'exchange.linked-circular', { token: `${token.slice(0, -4)}AAAA` }),
    ).toMatchObject({ rule: 'EXC-12' })
  })
})

describe('what became of it', () => {
  it('is read whole by those who send it and the auditor, and by each country for itself', async () => {
    const { circular_id } = await sent(toThese('HND', 'CAN'), 2)
    for (const who of [assistant, 'auditor@example.invalid'])
      expect((await record(circular_id, who)).delivery).toHaveLength(2)
    const own = await record(circular_id, honduras)
    expect(own.delivery.map(({ participant_id }) => participant_id)).toEqual([of('HND')])
    expect(own).toMatchObject({ audience: null, drafted_by: null })
    expect(JSON.stringify(own)).not.toContain('Canada')
    expect(
      await at.ask('focal.cri@example.invalid', 'exchange.circular', { circular: circular_id }),
    ).toMatchObject({ rule: 'SYS-07' })
  })

  it('tells which mails the server refused, and sends to those again as a new mail, never two at once', async () => {
    sink.state.refuses = (to) => (to === honduras ? '550 5.1.1 no such user' : undefined)
    const circular = await sent(toThese('HND', 'CAN'), 1)
    const bounced = async (): Promise<number> =>
      rowOf(await record(circular.circular_id), 'HND')?.bounced ?? 0
    for (let turn = 0; turn < 100 && (await bounced()) === 0; turn++)
      await new Promise((go) => setTimeout(go, 25))
    expect(await bounced()).toBe(1)
    sink.state.refuses = () => undefined
    const before = sink.mails.length
    const again = (version: number, to = 'bounced') =>
      at.ask<{ written: number; version: number }>(
        assistant,
        'exchange.send-again',
        { circular: circular.circular_id, to },
        { version },
      )
    const both = await Promise.all([again(circular.version), again(circular.version)])
    expect(both.filter((one) => 'written' in one)).toEqual([{ written: 1, version: circular.version + 1 }])
    await arrived(before + 1)
    expect(sink.mails.length).toBe(before + 1)
    expect(sink.to(honduras).at(-1)?.subject).toContain(circular.reference)
    const found = await record(circular.circular_id)
    expect(found.people.find(({ participant_id }) => participant_id === of('HND'))).toMatchObject({
      mails: 2,
    })
    expect(await again(found.circular.version)).toMatchObject({ rule: 'EXC-11' })
    expect(await again(found.circular.version, 'unacknowledged')).toMatchObject({ rule: 'EXC-11' })
  })

  it('notes a bounce at the mail it names, whoever brings it, and nowhere else', async () => {
    const circular = await sent(toThese('HND', 'CAN'), 2)
    const named = sink.to(canada).at(-1)?.messageId?.slice(1).split('@')[0] ?? ''
    const states = async () =>
      Object.fromEntries(
        (await record(circular.circular_id)).people.map(({ participant_id, state }) => [
          participant_id,
          state,
        ]),
      )
    expect(await report(delayed.replaceAll(ID, named))).toMatchObject({ status: '4.4.1' })
    expect(await states()).toEqual({ [of('HND')]: 'sent', [of('CAN')]: 'delayed' })
    expect(await taken(postfix.replaceAll(ID, named))).toBe(1)
    expect(await taken(delayed.replaceAll(ID, named))).toBe(1)
    expect(await states()).toEqual({ [of('HND')]: 'sent', [of('CAN')]: 'bounced' })
    // A mail nobody here wrote, and one that is no circular's.
    expect(await taken(postfix)).toBe(0)
    expect(await report(postfix)).toMatchObject({ rule: 'EXC-13' })
    expect(await report('Hola')).toMatchObject({ rule: 'EXC-13' })
  })
})

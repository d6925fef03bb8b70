import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { everyQuarter, takeBounces } from '../src/apps/worker.ts'
import type { Circular, CircularRecord } from '../src/capabilities/exchange/circulars/contract.ts'
import type { Participant } from '../src/capabilities/conference/contract.ts'
import { openMailbox } from '../src/platform/mail/bounces-mailbox.ts'
import { ID, delayed, outOfOffice, postfix } from '../src/platform/mail/samples.ts'
import { askingAt } from './support/circulars.ts'
import { breakingLine, openImap, skipped } from './support/imap.ts'
import { ownWorld } from './support/own-world.ts'

const assistant = 'assistant@example.invalid'
const countries = ['HND', 'CAN', 'MEX']
/** How the server writes down that a password came to it over TLS. */
const OVER_TLS = /method=PLAIN.*, TLS, /
const noArchives = async (): Promise<void> => undefined

let world: Awaited<ReturnType<typeof ownWorld>>
let at: Awaited<ReturnType<typeof askingAt>>
let imap: Awaited<ReturnType<typeof openImap>>
const ids = new Map<string, string>()
let circular: Circular
/** The mail of each country’s focal point, by the country’s code. */
let mails: Readonly<Record<string, string>>

beforeAll(async () => {
  if (skipped) return
  ;[imap, world] = await Promise.all([openImap(), ownWorld({ WORKER: 'apart' })])
  at = await askingAt(world.running.base)
  const { participants } = await at.got<{ participants: Participant[] }>(
    'public',
    'conference.participants',
    {},
  )
  for (const { participant_id, code } of participants) ids.set(code, participant_id)
})
afterAll(async () => {
  await imap?.close()
  await world?.end()
})
beforeEach(async () => {
  ;({ circular, mails } = await sentTo(countries))
})

/** A circular to the focal points of these countries, released. */
async function sentTo(codes: readonly string[]) {
  const drafted = await at.got<Circular>(assistant, 'exchange.draft-circular', {
    kind: 'circular',
    sender: 'TS',
    subject: { es: 'Reunión', en: 'Meeting' },
    body: { es: 'Se remite la circular {{reference}}.', en: 'This is circular {{reference}}.' },
    original_language: 'es',
    audience: {
      groups: [],
      participants: codes.map((code) => ids.get(code)),
      offices: ['focal point'],
      people: [],
    },
    documents: [],
  })
  const sent = await at.got<Circular>(
    assistant,
    'exchange.release-circular',
    { circular: drafted.circular_id },
    { version: drafted.version },
  )
  const { database } = world.running.base.ground
  const rows = await database.read(
    at.tenant.conferenceId,
    (tx) =>
      tx
        .selectFrom('circular_mail')
        .innerJoin('circular_recipient', 'circular_recipient.recipient_id', 'circular_mail.recipient_id')
        .select(['mail_id', 'participant_id'])
        .where('circular_id', '=', sent.circular_id)
        .execute(),
    world.running.base.ground.sightOf({ kind: 'operator' }),
  )
  return {
    circular: sent,
    mails: Object.fromEntries(
      codes.map((code) => [code, rows.find((row) => row.participant_id === ids.get(code))?.mail_id ?? '']),
    ),
  }
}

/** The notification of a server elsewhere about the mail of a country. */
const about = (code: string, sample = postfix): string => sample.replaceAll(ID, mails[code] ?? '')

/** How the mail of each country stands. */
async function states(): Promise<Record<string, string>> {
  const { people } = await at.got<CircularRecord>('coordinator@example.invalid', 'exchange.circular', {
    circular: circular.circular_id,
  })
  return Object.fromEntries(
    countries.map((code) => [
      code,
      people.find(({ participant_id }) => participant_id === ids.get(code))?.state ?? '',
    ]),
  )
}

const take = async (url: string): Promise<number> => takeBounces(world.running.base, await openMailbox(url))
/** Why a mailbox cannot be opened. */
async function why(url: string): Promise<string> {
  const opened = await openMailbox(url).catch((error: Error) => error)
  if (!(opened instanceof Error)) throw new Error('It was opened')
  return opened.message
}
const seen = async (): Promise<boolean[]> => (await imap.look()).map((one) => one.seen)

describe.skipIf(skipped)(`the mailbox of bounces, on a real IMAP server${skipped}`, () => {
  it('gives what came back to the recipients it names; every mail stays there, marked as read', async () => {
    const personal = 'From: ana@example.invalid\nSubject: Una consulta\n\n¿A qué hora empieza la reunión?'
    await imap.put([about('HND'), personal, outOfOffice, about('CAN', delayed), postfix])
    const before = await imap.look()
    expect(before.map((one) => one.seen)).toEqual([false, false, false, false, false])
    expect(await take(imap.url)).toBe(2)
    expect(await states()).toEqual({ HND: 'bounced', CAN: 'delayed', MEX: 'written' })
    expect(await imap.look()).toEqual(before.map((one) => ({ ...one, seen: true })))
    // What was read is not read again.
    expect(await take(imap.url)).toBe(0)
  })

  it('leaves a mail that is too large to be a notification unread by the program', async () => {
    await imap.put([`${about('HND')}\n${'x'.repeat(79).concat('\n').repeat(70_000)}`, about('CAN')])
    expect(await take(imap.url)).toBe(1)
    expect(await states()).toEqual({ HND: 'written', CAN: 'bounced', MEX: 'written' })
    expect(await seen()).toEqual([true, true])
  })

  it('goes on where it was when the line breaks in the middle', async () => {
    await imap.put([about('HND'), about('CAN'), about('MEX')])
    const line = await breakingLine(imap.port, / UID STORE /, 2)
    try {
      await expect(take(imap.urlAt(line.port))).rejects.toThrow(/connection|closed/i)
    } finally {
      await line.close()
    }
    expect(await seen()).toEqual([true, false, false])
    expect(await states()).toEqual({ HND: 'bounced', CAN: 'bounced', MEX: 'written' })
    // The second was noted before the line broke: told again, it changes nothing.
    expect(await take(imap.url)).toBe(2)
    expect(await seen()).toEqual([true, true, true])
    expect(await states()).toEqual({ HND: 'bounced', CAN: 'bounced', MEX: 'bounced' })
  })

  it('gives a password to nobody whose certificate is not trusted', async () => {
    await imap.put([about('HND')])
    await expect(openMailbox(imap.secure)).rejects.toThrow(/self-signed certificate/)
    expect(await seen()).toEqual([false])
    expect(imap.log()).not.toMatch(OVER_TLS)
    const trusted = getCACertificates('default')
    setDefaultCACertificates([...trusted, imap.certificate])
    try {
      expect(await take(imap.secure)).toBe(1)
    } finally {
      setDefaultCACertificates(trusted)
    }
    expect(await states()).toMatchObject({ HND: 'bounced' })
    expect(imap.log()).toMatch(OVER_TLS)
  })

  it('says why it cannot be opened, without what opens it', async () => {
    expect(await why(imap.wrongPassword)).toBe('The mailbox cannot be opened: Authentication failed.')
    expect(await why(imap.url.replace('INBOX', 'Nowhere'))).toMatch(/doesn't exist: Nowhere/)
    const line = await breakingLine(imap.port, /./, 1)
    expect(await why(imap.urlAt(line.port))).toMatch(/^The mailbox cannot be opened: /)
    await line.close()
    expect(await why(imap.urlAt(line.port))).toMatch(/ECONNREFUSED/)
  })
})

describe.skipIf(skipped)(`the worker’s quarter of an hour${skipped}`, () => {
  it('does the other work when the mailbox cannot be opened, and says so', async () => {
    let archives = 0
    const quarter = everyQuarter(
      world.running.base,
      async () => {
        archives += 1
      },
      imap.wrongPassword,
    )
    await expect(quarter).rejects.toThrow(/^bounces: The mailbox cannot be opened: Authentication failed\.$/)
    expect(archives).toBe(1)
  })

  it('reads the mailbox when other work failed, and says that', async () => {
    await imap.put([about('HND')])
    const quarter = everyQuarter(
      world.running.base,
      () => Promise.reject(new Error('The disk is full')),
      imap.url,
    )
    await expect(quarter).rejects.toThrow(/^archives: The disk is full$/)
    expect(await states()).toMatchObject({ HND: 'bounced' })
    await everyQuarter(world.running.base, noArchives, imap.url)
    expect(await seen()).toEqual([true])
  })
})

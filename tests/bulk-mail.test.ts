import { generateKeyPairSync } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { tenantCalled } from '../src/apps/installation.ts'
import type { Running } from '../src/apps/server.ts'
import { operator } from '../src/kernel/actor.ts'
import type { Instant } from '../src/kernel/instant.ts'
import { sendBulkTask } from '../src/platform/jobs/jobs.ts'
import { claimBulk, putBulkIntoOutbox } from '../src/platform/mail/bulk.ts'
import { type PostOffice, openPostOffice } from '../src/platform/mail/post-office.ts'
import { newId } from '../src/platform/operations/perform.ts'
import { ownWorld } from './support/own-world.ts'

const AT = '2027-02-01T15:00:00.000Z' as Instant
const NINE_MINUTES_ON = '2027-02-01T15:09:00.000Z' as Instant
const TEN_MINUTES_ON = '2027-02-01T15:10:00.000Z' as Instant

const taken: ParsedMail[] = []
/** What the mail server answers an address with, instead of taking it. */
const answers = new Map<string, number>()
let sink: SMTPServer
let running: Running
let post: PostOffice
let conference: string
let end: () => Promise<void>

beforeAll(async () => {
  sink = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      const code = answers.get(address)
      done(code === undefined ? null : Object.assign(new Error(`not ${address}`), { responseCode: code }))
    },
    onData: (stream, _session, done) => {
      void simpleParser(stream).then((mail) => {
        taken.push(mail)
        done()
      })
    },
  })
  await new Promise<void>((done) => sink.listen(0, '127.0.0.1', done))
  // No worker of its own: what is sent when is said here.
  const world = await ownWorld({ WORKER: 'apart' })
  ;({ running, end } = world)
  const tenant = await tenantCalled(running.base.ground, undefined)
  if (!tenant) throw new Error('No conference')
  conference = tenant.conferenceId
  const keyFile = join(world.home, 'dkim.pem')
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  writeFileSync(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }))
  post = openPostOffice({
    smtpUrl: `smtp://127.0.0.1:${(sink.server.address() as AddressInfo).port}`,
    mailFrom: 'ts@example.invalid',
    home: world.home,
    dkimSelector: 'protempore',
    dkimKeyFile: keyFile,
  })
})
afterAll(async () => {
  post.close()
  await end()
  await new Promise<void>((done) => sink.close(() => done()))
})
beforeEach(() => {
  taken.length = 0
  answers.clear()
})

const database = () => running.base.ground.database
const sight = () => running.base.ground.sightOf(operator)

async function write(names: readonly string[]): Promise<string[]> {
  const letters = names.map((name) => ({
    mailId: newId(),
    once: `bulk ${newId()}`,
    to: `${name}@example.invalid`,
    language: 'es' as const,
    subject: 'Circular',
    paragraphs: ['Se remite la circular.'],
  }))
  await database().write(
    conference,
    (tx) => putBulkIntoOutbox(tx, { conferenceId: conference, at: AT, foot: () => 'CRM' }, letters),
    sight(),
  )
  return letters.map(({ mailId }) => mailId)
}

const sendAt = (now: Instant): Promise<void> =>
  sendBulkTask(database(), post, () => now)({ conferenceId: conference })

const standing = (ids: readonly string[]) =>
  database().read(
    conference,
    async (tx) => {
      const rows = await tx
        .selectFrom('mail')
        .select(['mail_id', 'recipient', 'sent_at', 'claimed_at', 'refused_at', 'retry_at', 'failure'])
        .where('mail_id', 'in', [...ids])
        .execute()
      return ids.map((id) => rows.find(({ mail_id }) => mail_id === id))
    },
    sight(),
  )
const arrivedAt = (): string[] =>
  taken
    .flatMap(({ to }) => (Array.isArray(to) ? to : [to]))
    .map((to) => to?.text ?? '')
    .toSorted()

describe('mails in great number', () => {
  it('are taken, refused for good or refused for now, each for itself and with the code it was answered', async () => {
    answers.set('gone@example.invalid', 550)
    answers.set('unknown@example.invalid', 553)
    answers.set('full@example.invalid', 452)
    answers.set('grey@example.invalid', 451)
    const ids = await write(['a', 'gone', 'full', 'unknown', 'grey', 'b'])
    await sendAt(AT)
    expect(arrivedAt()).toEqual(['a@example.invalid', 'b@example.invalid'])
    const [a, gone, full, unknown, grey, b] = await standing(ids)
    for (const one of [a, b])
      expect(one).toMatchObject({ sent_at: AT, refused_at: null, retry_at: null, failure: null })
    expect(gone).toMatchObject({ sent_at: null, refused_at: AT, retry_at: null, failure: '550' })
    expect(unknown).toMatchObject({ sent_at: null, refused_at: AT, retry_at: null, failure: '553' })
    for (const one of [full, grey])
      expect(one).toMatchObject({
        sent_at: null,
        refused_at: null,
        retry_at: TEN_MINUTES_ON,
        claimed_at: null,
      })
    expect([full?.failure, grey?.failure]).toEqual(['452', '451'])
  })

  it('are tried again after ten minutes where they were refused for now, and never where for good', async () => {
    answers.set('closed@example.invalid', 550)
    answers.set('slow@example.invalid', 451)
    const ids = await write(['closed', 'slow'])
    await sendAt(AT)
    answers.clear()
    await sendAt(NINE_MINUTES_ON)
    expect(arrivedAt()).not.toContain('slow@example.invalid')
    await sendAt(TEN_MINUTES_ON)
    await sendAt(TEN_MINUTES_ON)
    expect(arrivedAt().filter((to) => to === 'slow@example.invalid')).toHaveLength(1)
    expect(arrivedAt()).not.toContain('closed@example.invalid')
    expect((await standing(ids))[1]).toMatchObject({ sent_at: TEN_MINUTES_ON, failure: null })
  })

  it('are not sent a second time where the process that claimed them ended before it said what came of them', async () => {
    const ids = await write(['claimed'])
    const claimed = await database().write(conference, (tx) => claimBulk(tx, conference, AT, 100), sight())
    expect(claimed.map(({ mail_id }) => mail_id)).toContain(ids[0])
    await sendAt(TEN_MINUTES_ON)
    expect(arrivedAt()).not.toContain('claimed@example.invalid')
    expect((await standing(ids))[0]).toMatchObject({ sent_at: null, claimed_at: AT })
  })

  it('are signed by the conference’s domain', async () => {
    await write(['signed'])
    await sendAt(AT)
    const [mail] = taken
    expect(String(mail?.headerLines.find(({ key }) => key === 'dkim-signature')?.line)).toMatch(
      /d=example\.invalid;[^]*s=protempore;/,
    )
  })
})

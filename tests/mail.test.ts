import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Running, serve } from '../src/apps/server.ts'
import { startWork } from '../src/apps/worker.ts'
import { openPostOffice } from '../src/platform/mail/post-office.ts'
import { readSettings } from '../src/platform/settings.ts'
import { ownHome } from './support/home.ts'
import { post } from './support/sign-in.ts'

const { home, leave } = ownHome()
const mails: ParsedMail[] = []
const attempts: (string | undefined)[] = []
let refusing = 0
let sink: SMTPServer
let running: Running
let environment: Record<string, string>
let worker: { stop: () => Promise<void> } | undefined

beforeAll(async () => {
  sink = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      void simpleParser(stream).then((mail) => {
        attempts.push(mail.messageId)
        if (refusing > 0) {
          refusing -= 1
          return done(new Error('451 try again later'))
        }
        mails.push(mail)
        return done()
      })
    },
  })
  await new Promise<void>((done) => sink.listen(0, '127.0.0.1', done))
  environment = {
    PORT: '0',
    PROTEMPORE_HOME: home,
    SMTP_URL: `smtp://127.0.0.1:${(sink.server.address() as AddressInfo).port}`,
    MAIL_FROM: 'secretaria@example.invalid',
    LOG_LEVEL: 'silent',
    WORKER: 'apart',
  }
  running = await serve(environment)
})
afterAll(async () => {
  await worker?.stop()
  await running.stop()
  await new Promise<void>((done) => sink.close(() => done()))
  leave()
})

const ask = (): Promise<Response> =>
  post(`${running.url}/api/v1/sign-in/links`, { email: 'focal.hnd@example.invalid' })
const arrived = async (count: number): Promise<void> => {
  for (let turn = 0; turn < 300 && mails.length < count; turn++)
    await new Promise((done) => setTimeout(done, 50))
}

describe('mail over SMTP, worked off apart from the server', () => {
  it('waits in the outbox while no worker runs', async () => {
    expect((await ask()).status).toBe(200)
    await new Promise((done) => setTimeout(done, 500))
    expect(mails).toHaveLength(0)
  })
  it('leaves when one does: to the person, from the conference, in both bodies, in their language', async () => {
    worker = await startWork(running.base, openPostOffice(readSettings(environment)))
    await arrived(1)
    const [mail] = mails
    expect(mails).toHaveLength(1)
    expect(mail?.to).toMatchObject({ text: 'focal.hnd@example.invalid' })
    expect(mail?.from?.text).toBe('secretaria@example.invalid')
    expect(mail?.subject).toMatch(/^Su código de ingreso: \d{6}$/)
    expect(mail?.text).toContain('/es/sign-in/')
    expect(String(mail?.html)).toContain('<html lang="es">')
    expect(mail?.headers.get('content-language')).toBe('es')
  })
  it('is tried again when the server refuses for a moment, under the same id, and arrives once', async () => {
    refusing = 1
    await ask()
    await arrived(2)
    expect(mails).toHaveLength(2)
    // The first mail, the refused attempt, and the same mail again.
    expect(attempts).toHaveLength(3)
    expect(attempts[1]).toBe(attempts[2])
    expect(attempts[0]).not.toBe(attempts[1])
  })
})

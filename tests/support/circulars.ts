import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { table } from '../../src/apps/tables.ts'
import { type Base, tenantCalled } from '../../src/apps/installation.ts'
import { actorOn } from '../../src/capabilities/directory/index.ts'
import { type Actor, operator } from '../../src/kernel/actor.ts'
import { type Instant, dayAt } from '../../src/kernel/instant.ts'
import { type Refusal } from '../../src/kernel/refusal.ts'
import type { Operation } from '../../src/platform/operations/operation.ts'
import { perform } from '../../src/platform/operations/perform.ts'

/** A mail server that takes everything, but what a test says it refuses. */
export async function openSink() {
  const mails: ParsedMail[] = []
  const state = { refuses: (_to: string): string | undefined => undefined }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      const no = state.refuses(address)
      return no === undefined
        ? done()
        : done(Object.assign(new Error(no), { responseCode: Number(no.slice(0, 3)) }))
    },
    onData: (stream, _session, done) => {
      void simpleParser(stream).then((mail) => {
        mails.push(mail)
        return done()
      })
    },
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    mails,
    state,
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    to: (address: string): ParsedMail[] =>
      mails.filter(({ to }) => [to ?? []].flat().some(({ text }) => text === address)),
    close: () => new Promise<void>((done) => server.close(() => done())),
  }
}

type Asked = { readonly version?: number; readonly at?: string; readonly language?: 'es' | 'en' }

/** Asks an operation in the program itself, as anyone, at any instant. */
export async function askingAt(base: Base) {
  const tenant = await tenantCalled(base.ground, undefined)
  if (!tenant) throw new Error('No conference')
  const conference = tenant.conferenceId
  const { database } = base.ground
  const personCalled = (email: string): Promise<string> =>
    database.read(conference, async (tx) => {
      const { person_id } = await tx
        .selectFrom('person')
        .select('person_id')
        .where('conference_id', '=', conference)
        .where('email', '=', email)
        .executeTakeFirstOrThrow()
      return person_id
    })
  const actorCalled = async (email: string, now: Instant): Promise<Actor> => {
    const person = await personCalled(email)
    const actor = await database.read(conference, (tx) =>
      actorOn(tx, tenant, person, dayAt(now, tenant.zone)),
    )
    if (!actor) throw new Error(`${email} is nobody`)
    return actor
  }
  const ask = async <T>(who: string, id: string, input: object, how: Asked = {}): Promise<T | Refusal> => {
    const row = table.get(id)
    if (!row) throw new Error(`No operation ${id}`)
    const now = (how.at ?? base.ground.clock()) as Instant
    const actor: Actor =
      who === 'operator' ? operator : who === 'public' ? { kind: 'public' } : await actorCalled(who, now)
    const answer = await perform(
      { ...base.ground, clock: () => now },
      row as unknown as Operation<unknown, unknown>,
      { tenant, actor, language: how.language ?? 'es', seenVersion: how.version },
      input,
    )
    return answer.kind === 'done' ? (answer.output as T) : answer.refusal
  }
  const got = async <T>(who: string, id: string, input: object, how: Asked = {}): Promise<T> => {
    const answer = await ask<T>(who, id, input, how)
    if (typeof answer === 'object' && answer !== null && 'refused' in answer)
      throw new Error(`${id}: ${JSON.stringify(answer)}`)
    return answer
  }
  return { tenant, personCalled, ask, got }
}

import { expect } from 'vitest'
import { startWork } from '../../src/apps/worker.ts'
import type {
  Circular,
  CircularRecord,
  DeliveryOf,
} from '../../src/capabilities/exchange/circulars/contract.ts'
import type { LinkedCircular } from '../../src/capabilities/exchange/circulars/links/contract.ts'
import { openPostOffice } from '../../src/platform/mail/post-office.ts'
import { askingAt, openSink } from './circulars.ts'
import { ownWorld } from './own-world.ts'
import { coordinatorAt } from './secretariat.ts'
import { FREELY, changeSettings } from './settings.ts'

export const assistant = 'assistant@example.invalid'
export const coordinator = 'coordinator@example.invalid'
export const honduras = 'focal.hnd@example.invalid'
export const canada = 'focal.can@example.invalid'

export let sink: Awaited<ReturnType<typeof openSink>>
export let world: Awaited<ReturnType<typeof ownWorld>>
export let at: Awaited<ReturnType<typeof askingAt>>
export let staff: Awaited<ReturnType<typeof coordinatorAt>>
let worker: { stop: () => Promise<void> }
const ids = new Map<string, string>()

/** Opens it, with a mail server of its own and a worker that writes to it. */
export async function openWorld(): Promise<void> {
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
}

export async function closeWorld(): Promise<void> {
  await worker.stop()
  await world.end()
  await sink.close()
}

export const of = (code: string): string => ids.get(code) ?? ''
export const base = {
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
export type Draft = Partial<typeof base>
export const toThese = (...codes: string[]): Draft => ({
  audience: { ...base.audience, participants: codes.map(of) as never[] },
})
export const toAll: Draft = { audience: { ...base.audience, groups: ['members'] as never[] } }
export const drafted = (more: Draft = {}, who = assistant, how = {}): Promise<Circular> =>
  at.got(who, 'exchange.draft-circular', { ...base, ...more }, how)
export const step = (who: string, id: string, { circular_id, version }: Circular, when?: string) =>
  at.ask<Circular>(
    who,
    `exchange.${id}`,
    { circular: circular_id },
    { version, ...(when ? { at: when } : {}) },
  )
export const done = async (asked: Promise<unknown>): Promise<Circular> => {
  const answer = await asked
  if (typeof answer === 'object' && answer !== null && 'refused' in answer)
    throw new Error(JSON.stringify(answer))
  return answer as Circular
}
export const record = (id: string, who = coordinator): Promise<CircularRecord> =>
  at.got(who, 'exchange.circular', { circular: id })
export const arrived = async (count: number): Promise<void> => {
  for (let turn = 0; turn < 400 && sink.mails.length < count; turn++)
    await new Promise((go) => setTimeout(go, 25))
  expect(sink.mails.length).toBeGreaterThanOrEqual(count)
}
/** Sends a small circular by whoever wrote it, and waits for its mails. */
export async function sent(more: Draft, count: number): Promise<Circular> {
  const before = sink.mails.length
  const circular = await done(step(assistant, 'release-circular', await drafted(more)))
  await arrived(before + count)
  return circular
}
export const lastLinkTo = (address: string): string =>
  /\/circular\/([\w-]{20,})/.exec(sink.to(address).at(-1)?.text ?? '')?.[1] ?? ''
export const linked = (token: string, how = {}): Promise<LinkedCircular> =>
  at.got('public', 'exchange.linked-circular', { token }, how)
export const rowOf = (found: CircularRecord, code: string): DeliveryOf | undefined =>
  found.delivery.find(({ participant_id }) => participant_id === of(code))

/** Ends the appointments of someone as a focal point, as of a day. */
export async function ended(address: string, until_day: string): Promise<void> {
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

let papers = 0
export async function paper(access: string, word: string, readers: string[] = []): Promise<string> {
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

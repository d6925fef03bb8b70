import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startWork } from '../src/apps/worker.ts'
import { openPostOffice } from '../src/platform/mail/post-office.ts'
import { lastMailTo } from './support/sign-in.ts'
import {
  added,
  at,
  closeWorld,
  openWorld,
  owner,
  paper,
  pinged,
  receiver,
  rest,
  specialist,
  world,
} from './support/webhook-world.ts'
import { attempts } from './webhooks/attempts.ts'
import { endpoints } from './webhooks/endpoints.ts'
import { told } from './webhooks/told.ts'

// One world for all of it: what is told, attempted and kept stands beside, in webhooks/.
beforeAll(openWorld)
afterAll(closeWorld)
beforeEach(rest)

describe('what is told', told)
describe('a message that is not taken', attempts)
describe('an endpoint', endpoints)

/** Waits until so many have come. */
const came = async (count: number): Promise<void> => {
  for (let turn = 0; turn < 400 && receiver.received.length < count; turn++)
    await new Promise((go) => setTimeout(go, 25))
  expect(receiver.received).toHaveLength(count)
}

it('the worker tells and sends by itself, and again what an earlier one left behind', async () => {
  const { base } = world.running
  await paper('public', 'circulated')
  const left = await pinged()
  await owner.query('delete from graphile_worker._private_jobs')
  const post = openPostOffice({ smtpUrl: undefined, mailFrom: 'ts@example.invalid', home: world.home })
  const worker = await startWork(base, post)
  await came(2)
  expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toContain(left)
  const { symbol } = await paper('public', 'circulated')
  await came(3)
  expect(receiver.received.at(-1)?.body).toContain(symbol)
  // Six that never answer hold up neither the seventh nor a mail.
  receiver.state.answers = (answer, path) =>
    void (path === '/hooks' ? answer.writeHead(204).end() : undefined)
  for (let turn = 0; turn < 6; turn++) {
    const slow = { name: `Lento ${turn}`, address: `${receiver.url}/slow` }
    const { endpoint_id } = await added(slow)
    await at.got(specialist, 'exchange.test-webhook', { endpoint: endpoint_id })
  }
  await came(9)
  const before = new Date().toISOString()
  await pinged()
  await came(10)
  await at.got('public', 'directory.request-link', { email: specialist })
  await lastMailTo(world.home, specialist, before)
  expect(receiver.received.at(-1)?.path).toBe('/hooks')
  await receiver.close()
  await worker.stop()
  post.close()
})

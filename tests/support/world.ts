import { createServer } from 'node:net'
import type { TestProject } from 'vitest/node'
import { defaultTenant } from '../../src/apps/installation.ts'
import { type Running, serve } from '../../src/apps/server.ts'
import { ownHome } from './home.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the one running world. */
    url: string
    /** Its home folder, which the command line can join. */
    home: string
  }
}

/** The one bootable world: a server on a fresh embedded PostgreSQL with the example conference. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { home, leave } = ownHome()
  const port = await freePort()
  const running = await serve({ PORT: String(port), PROTEMPORE_HOME: home, LOG_LEVEL: 'error' })
  await signInFreely(running)
  project.provide('url', running.url)
  project.provide('home', home)
  return async () => {
    await running.stop()
    leave()
  }
}

// Every test file signs in as the same few people from one address, within minutes.
async function signInFreely({ base: { ground } }: Running): Promise<void> {
  const tenant = await defaultTenant(ground)
  if (!tenant) throw new Error('The world holds no conference')
  const sign_in = { letters: 10_000, per_account: 10_000, per_address: 100_000 }
  await ground.database.write(tenant.conferenceId, (tx) =>
    tx
      .updateTable('conference')
      .set({ settings: JSON.stringify({ sign_in }) })
      .where('conference_id', '=', tenant.conferenceId)
      .execute(),
  )
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

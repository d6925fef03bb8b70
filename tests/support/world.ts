import { createServer } from 'node:net'
import type { TestProject } from 'vitest/node'
import { serve } from '../../src/apps/server.ts'
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
  project.provide('url', running.url)
  project.provide('home', home)
  return async () => {
    await running.stop()
    leave()
  }
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

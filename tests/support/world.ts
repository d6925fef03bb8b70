import type { TestProject } from 'vitest/node'
import { serve } from '../../src/apps/server.ts'
import { ownHome } from './home.ts'
import { FREELY, changeSettings } from './settings.ts'
import { freePort } from './port.ts'

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
  await changeSettings(running.base, FREELY)
  project.provide('url', running.url)
  project.provide('home', home)
  return async () => {
    await running.stop()
    leave()
  }
}

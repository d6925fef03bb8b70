import type { TestProject } from 'vitest/node'
import { ownWorld } from './own-world.ts'

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
  const { url, home, end } = await ownWorld()
  project.provide('url', url)
  project.provide('home', home)
  return end
}

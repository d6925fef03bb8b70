import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Desk, askForArchives, askForThis, workAtArchive } from '../capabilities/documents/index.ts'
import { operator } from '../kernel/actor.ts'
import { newId } from '../platform/operations/perform.ts'
import { type Base, inOne, tenantsOf } from './installation.ts'

export type ArchiveAsked = { readonly conferenceId: string; readonly archive: string }

/** How old what stands in the scratch folder is when nobody can be working at it any more. */
const LEFT_BEHIND_MS = 24 * 3600 * 1000

/** The work at archives in this process, one at a time: mails do not wait for a gigabyte. */
export function archiveWork({ ground, scratch }: Pick<Base, 'ground' | 'scratch'>) {
  sweep(scratch)
  const by = newId()
  let ended = false
  let busy = false
  const deskOf = async (conference: string): Promise<Desk | undefined> => {
    const tenant = (await tenantsOf(ground)).find(({ conferenceId }) => conferenceId === conference)
    if (!tenant) return undefined
    const sight = ground.sightOf(operator)
    return {
      inOne: (operation, work) => inOne(ground, tenant, operation, work, sight),
      files: ground.files,
      scanner: ground.scanner,
      scratch,
      clock: ground.clock,
      goesOn: () => !ended,
      by,
    }
  }
  return {
    workAt: async ({ conferenceId, archive }: ArchiveAsked): Promise<void> => {
      const desk = await deskOf(conferenceId)
      if (!desk) return
      if (busy) return askForThis(desk, archive)
      busy = true
      try {
        await workAtArchive(desk, archive)
      } finally {
        busy = false
      }
    },
    /** Asks for what a worker that was killed left unfinished. */
    askForAll: async (): Promise<void> => {
      for (const { conferenceId } of await tenantsOf(ground)) {
        const desk = await deskOf(conferenceId)
        if (desk) await askForArchives(desk)
      }
    },
    /** Ends between two files; what is left goes on at the next start. */
    end: (): void => {
      ended = true
    },
  }
}

// A worker that was killed could not clean up after itself.
function sweep(scratch: string): void {
  mkdirSync(scratch, { recursive: true, mode: 0o700 })
  for (const name of readdirSync(scratch)) {
    const place = join(scratch, name)
    if (Date.now() - statSync(place).mtimeMs > LEFT_BEHIND_MS) rmSync(place, { recursive: true, force: true })
  }
}

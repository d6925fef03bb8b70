import { later } from '../../../../kernel/instant.ts'
import { askWorker } from '../actions.ts'
import { findArchive, listWorking } from '../storage.ts'
import { readOn } from './reading.ts'
import { registerOn } from './registering.ts'
import { type Desk, takeInHand } from './work.ts'

export type { Desk } from './work.ts'

/** How long an archive that is in other hands, or has to wait for another, waits to be looked at again. */
const AGAIN_MS = 15_000

/** Works at an archive for as long as there is something to do: reads it, or registers its papers. */
export async function workAtArchive(desk: Desk, id: string): Promise<void> {
  const taken = await takeInHand(desk, id)
  if (!taken) return askForThis(desk, id)
  await (taken.archive.state === 'reading' ? readOn(desk, taken) : registerOn(desk, taken))
}

/** Asks for the work at archives that a worker left unfinished; one in hand is passed over when its turn comes. */
export const askForArchives = (desk: Desk): Promise<void> =>
  desk.inOne('documents.read-archive', async (context) => {
    for (const archive of await listWorking(context.tx, context.tenant.conferenceId))
      await askWorker(context, archive)
  })

/** Asks for an archive again in a while, where there is still something to do with it. */
export const askForThis = (desk: Desk, id: string): Promise<void> =>
  desk.inOne('documents.read-archive', async (context) => {
    const archive = await findArchive(context.tx, context.tenant.conferenceId, id)
    if (archive?.state === 'reading' || archive?.state === 'registering')
      await askWorker(context, id, later(desk.clock(), AGAIN_MS))
  })

import pg from 'pg'
import type { Base } from '../../src/apps/installation.ts'
import { openInstallation } from '../../src/platform/postgres/installation.ts'

/** A connection that sees every row: what a test looks at behind the application's back. */
export async function ownerOf({ installation }: Pick<Base, 'installation'>): Promise<pg.Client> {
  const owner = new pg.Client(installation.owner)
  await owner.connect()
  await owner.query('set row_security = off')
  return owner
}

/** The same beside a server that runs in another process, for as long as the work lasts. */
export async function asOwnerOf<T>(home: string, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const installation = await openInstallation({ home, databaseUrl: undefined })
  try {
    const owner = await ownerOf({ installation })
    try {
      return await work(owner)
    } finally {
      await owner.end()
    }
  } finally {
    await installation.close()
  }
}

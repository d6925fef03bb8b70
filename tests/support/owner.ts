import pg from 'pg'
import type { Base } from '../../src/apps/installation.ts'

/** A connection that sees every row: what a test looks at behind the application's back. */
export async function ownerOf({ installation }: Pick<Base, 'installation'>): Promise<pg.Client> {
  const owner = new pg.Client(installation.owner)
  await owner.connect()
  await owner.query('set row_security = off')
  return owner
}

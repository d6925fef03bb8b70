import { createHmac } from 'node:crypto'
import type pg from 'pg'

/** The role the nodes log in as: it owns nothing and cannot pass row-level security. */
export const APP = 'protempore_app'
/** The role that numbers and chains the journal, and may do nothing else. */
export const SEALER = 'protempore_sealer'

/** The role in whose name the search looks into its index: it logs in nowhere and sees words and ids only. */
const FINDER = 'protempore_finder'

/**
 * Makes the roles where they are missing. On a server their passwords are derived from the
 * owner's, so that every node arrives at the same ones and none is kept anywhere.
 */
export async function prepareRoles(owner: pg.ClientBase, ownerPassword: string | undefined): Promise<void> {
  await prepareRole(owner, FINDER, 'nologin')
  for (const role of [APP, SEALER]) {
    await prepareRole(owner, role, 'login')
    if (ownerPassword !== undefined) {
      await owner.query(`alter role ${role} password '${passwordOf(role, ownerPassword)}'`)
    }
  }
}

async function prepareRole(owner: pg.ClientBase, role: string, login: 'login' | 'nologin'): Promise<void> {
  const known = await owner.query('select 1 from pg_roles where rolname = $1', [role])
  if (known.rowCount === 0)
    await owner.query(`create role ${role} ${login} nosuperuser nocreatedb nocreaterole nobypassrls`)
}

export function passwordOf(role: string, ownerPassword: string): string {
  return createHmac('sha256', ownerPassword).update(role).digest('hex')
}

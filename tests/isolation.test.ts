import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { sql } from 'kysely'
import pg from 'pg'
import { type Installation, openInstallation } from '../src/platform/postgres/installation.ts'

let installation: Installation
let owner: pg.Client

beforeAll(async () => {
  // Joins the engine the running server started, as a second process would.
  installation = await openInstallation({ home: inject('home'), databaseUrl: undefined })
  owner = new pg.Client(installation.owner)
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await installation.database.close()
})

describe('the walls between conferences', () => {
  it('force row-level security on every table that has a conference', async () => {
    const open = await owner.query(
      `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attname = 'conference_id' and not a.attisdropped
       where n.nspname = 'public' and c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity)`,
    )
    expect(open.rows).toEqual([])
  })
  it('start every primary key with the conference', async () => {
    const wrong = await owner.query(
      `select conrelid::regclass::text as name from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
       where k.contype = 'p' and k.connamespace = 'public'::regnamespace and a.attname <> 'conference_id' and k.conrelid <> 'migration'::regclass`,
    )
    expect(wrong.rows).toEqual([])
  })
  it('show no row where no conference is named', async () => {
    expect(await installation.database.plain('select * from mandate')).toEqual([])
    expect(await installation.database.plain('select * from conference')).toEqual([])
  })
  it('show no row of another conference', async () => {
    const rows = await installation.database.read('00000000-0000-7000-8000-000000000000', (tx) =>
      tx.selectFrom('mandate').select('mandate_id').execute(),
    )
    expect(rows).toEqual([])
  })
  it('find by words in the conference of the transaction only', async () => {
    const [known] = (
      await owner.query<{ conference_id: string; word: string }>(
        `select conference_id, substring(title ->> 'es' from '[[:alpha:]]{6,}') as word from mandate where reference is not null limit 1`,
      )
    ).rows
    const found = (conference: string): Promise<unknown[]> =>
      installation.database.read(
        conference,
        async (tx) => (await sql`select mandates_with(${known?.word ?? ''})`.execute(tx)).rows,
      )
    expect((await found(known?.conference_id ?? '')).length).toBeGreaterThan(0)
    expect(await found('00000000-0000-7000-8000-000000000000')).toEqual([])
    expect(await installation.database.plain('select mandates_with($1)', [known?.word])).toEqual([])
  })
  it('let nobody be the role that finds', async () => {
    const role = await owner.query(
      `select rolcanlogin, rolsuper, rolbypassrls, (select count(*) from pg_auth_members where roleid = r.oid)::int as members
       from pg_roles r where rolname = 'protempore_finder'`,
    )
    expect(role.rows).toEqual([{ rolcanlogin: false, rolsuper: false, rolbypassrls: false, members: 0 }])
  })
  it('let the node’s role own nothing and pass nothing', async () => {
    const role = await owner.query(
      `select rolsuper, rolbypassrls, (select count(*) from pg_class where relowner = r.oid)::int as owns from pg_roles r where rolname = 'protempore_app'`,
    )
    expect(role.rows).toEqual([{ rolsuper: false, rolbypassrls: false, owns: 0 }])
  })
  it('keep the journal as it was written', async () => {
    const [first] = (await owner.query('select conference_id from conference')).rows as {
      conference_id: string
    }[]
    const change = installation.database.write(first?.conference_id ?? '', (tx) =>
      tx.updateTable('journal').set({ operation: 'x' }).execute(),
    )
    await expect(change).rejects.toThrow('permission denied')
    await expect(owner.query(`delete from journal`)).rejects.toThrow('append-only')
  })
})

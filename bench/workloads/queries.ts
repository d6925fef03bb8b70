import { readFileSync, statSync } from 'node:fs'
import { placeFor } from '../../src/platform/postgres/engine/place.ts'
import { APP } from '../../src/platform/postgres/roles.ts'
import type { Site } from '../site.ts'

/** How many statements PostgreSQL logged for one page: begin, context and commit counted too. */
export type Statements = { readonly page: string; readonly count: number; readonly data: number }

const ASKED = 40

/**
 * Counts in PostgreSQL's own log what one page costs. The page is asked for many times within the time
 * a session is believed, and what does not divide evenly (that look at the session, once a second) is left out.
 */
export async function countStatements(site: Site, page: string): Promise<Statements> {
  const { log } = placeFor(site.household.home)
  await ask(site, page, 5)
  await logAll(site, true)
  const from = statSync(log).size
  await ask(site, page, ASKED)
  const lines = readFileSync(log).subarray(from).toString().split('\n')
  await logAll(site, false)
  const said = lines.filter((line) => line.startsWith(`${APP}|`) && /LOG: {2}(statement|execute)/.test(line))
  const borders = said.filter((line) => /: (begin|commit|select set_config)/.test(line))
  const each = (count: number): number => Math.floor(count / ASKED)
  return { page, count: each(said.length), data: each(said.length - borders.length) }
}

async function logAll({ owner }: Site, on: boolean): Promise<void> {
  await owner.query(`alter system ${on ? `set log_statement = 'all'` : 'reset log_statement'}`)
  await owner.query(`alter system ${on ? `set log_line_prefix = '%u|'` : 'reset log_line_prefix'}`)
  await owner.query('select pg_reload_conf()')
  // Backends look at the new settings before their next command.
  await new Promise((done) => setTimeout(done, 300))
}

async function ask({ household, token }: Site, page: string, times: number): Promise<void> {
  for (let turn = 0; turn < times; turn++) {
    const answer = await fetch(household.url + page, { headers: { authorization: `Bearer ${token}` } })
    await answer.text()
    if (answer.status !== 200) throw new Error(`${page} answered ${answer.status}`)
  }
}

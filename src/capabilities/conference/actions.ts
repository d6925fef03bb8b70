import type { Day } from '../../kernel/day.ts'
import { isLanguage } from '../../kernel/language.ts'
import { settledBounds } from '../../platform/operations/bounds.ts'
import type { Context, Tenant } from '../../platform/operations/operation.ts'
import type { Tx } from '../../platform/postgres/client.ts'
import { signInTerms } from '../../platform/sign-in/terms.ts'
import type { Body, Participant, Presidency } from './contract.ts'
import { standingOf } from './rules.ts'
import { getConference, listBodies, listParticipants, listTerms } from './storage.ts'

/** The tenant of an id and where it stands, as every request below needs to know it. */
export async function tenantOf(tx: Tx, conference: string, base: string): Promise<Tenant> {
  const row = await getConference(tx, conference)
  return {
    conferenceId: row.conference_id,
    slug: row.slug,
    name: row.name as Tenant['name'],
    acronym: row.acronym as Tenant['acronym'],
    zone: row.zone,
    originalLanguage: isLanguage(row.original_language) ? row.original_language : 'en',
    isExample: row.is_example,
    base,
    signIn: signInTerms(row.settings, row.is_example),
    bounds: settledBounds(row.settings),
  }
}

export async function participantsOn(context: Context, on: Day): Promise<Participant[]> {
  return listParticipants(context.tx, context.tenant.conferenceId, on)
}

export async function bodiesOn(context: Context, on: Day): Promise<Body[]> {
  return listBodies(context.tx, context.tenant.conferenceId, on)
}

/** Every presidency with its standing on a day, latest first. */
export async function presidenciesOn(
  context: Pick<Context, 'tx' | 'tenant'>,
  on: Day,
): Promise<Presidency[]> {
  const rows = await listTerms(context.tx, context.tenant.conferenceId)
  const terms = rows.map((row) => ({ from: row.from_day, until: row.until_day }))
  return rows.map((row, place) => ({
    ...row,
    standing: standingOf(terms[place] ?? { from: row.from_day, until: row.until_day }, terms, on),
  }))
}

import { PRINTED_LINK_MINUTES, makeLink } from '../../capabilities/directory/index.ts'
import { operator } from '../../kernel/actor.ts'
import type { Tenant } from '../../platform/operations/operation.ts'
import { type Ground, contextFor } from '../../platform/operations/perform.ts'
import type { Tx } from '../../platform/postgres/client.ts'
import { words } from '../catalogues.ts'
import { tenantCalled } from '../installation.ts'
import { FIRST_YEAR } from './facts.ts'
import { rotation } from './meetings.ts'

/** Lines that tell how to sign in as each example role, each link good once. */
export async function waysIn(ground: Ground, url: string): Promise<string[]> {
  const tenant = await tenantCalled(ground, undefined)
  if (!tenant?.isExample) return []
  const current = rotation()[new Date().getUTCFullYear() - FIRST_YEAR]?.[0] ?? 'PAN'
  const roles: readonly (readonly [email: string, office: string, country?: string])[] = [
    ['coordinator@example.invalid', 'coordinator'],
    ['it@example.invalid', 'it specialist'],
    ['assistant@example.invalid', 'assistant'],
    [`ppt.${current.toLowerCase()}@example.invalid`, 'ppt head'],
    ['focal.hnd@example.invalid', 'focal point', 'Honduras'],
    ['focal.can@example.invalid', 'focal point', 'Canada'],
    ['auditor@example.invalid', 'auditor'],
  ]
  return ground.database.write(tenant.conferenceId, async (tx) => {
    const lines: string[] = []
    for (const [email, office, country] of roles) {
      const named = words('en')(`directory:office.${office}`) + (country ? `, ${country}` : '')
      lines.push(`${named.padEnd(24)} ${url}${await wayIn(ground, tenant, tx, email)}`)
    }
    return lines
  })
}

async function wayIn(ground: Ground, tenant: Tenant, tx: Tx, email: string): Promise<string> {
  const { context } = contextFor(
    ground,
    { id: 'example.way-in' },
    { tenant, actor: operator, language: 'en' },
    tx,
  )
  const person = await tx
    .selectFrom('person')
    .select(['person_id', 'language'])
    .where('conference_id', '=', tenant.conferenceId)
    .where('email', '=', email)
    .executeTakeFirstOrThrow()
  const { token } = await makeLink(context, person.person_id, { minutes: PRINTED_LINK_MINUTES })
  return `/${person.language}/sign-in/${token}`
}

import { insertConference, tenantOf } from '../capabilities/conference/index.ts'
import {
  type Founding,
  PRINTED_LINK_MINUTES,
  appointFirstCoordinator,
  makeLink,
} from '../capabilities/directory/index.ts'
import { operator } from '../kernel/actor.ts'
import type { Tenant } from '../platform/operations/operation.ts'
import { type Ground, contextFor, newId } from '../platform/operations/perform.ts'
import { tenantsOf } from './installation.ts'

/** A conference that was founded, and the path at which its coordinator signs in once. */
export type Founded = { readonly tenant: Tenant; readonly coordinatorId: string; readonly wayIn: string }

/** Enters a conference beside those that stand, whole or not at all. Throws where its slug is taken. */
export async function foundConference(ground: Ground, given: Founding): Promise<Founded> {
  const conference_id = newId()
  const { coordinator, instrument, ...facts } = given
  const base = (await tenantsOf(ground)).length === 0 ? '' : `/c/${given.slug}`
  return ground.database.write(conference_id, async (tx) => {
    await insertConference(tx, { conference_id, is_example: false, ...facts })
    const tenant = await tenantOf(tx, conference_id, base)
    const asker = { tenant, actor: operator, language: coordinator.language }
    const { context } = contextFor(ground, { id: 'conference.found' }, asker, tx)
    await context.journal({ subject: 'conference', subjectId: conference_id, after: facts })
    const coordinatorId = await appointFirstCoordinator(context, { coordinator, instrument })
    const { token } = await makeLink(context, coordinatorId, { minutes: PRINTED_LINK_MINUTES })
    return { tenant, coordinatorId, wayIn: `${base}/${coordinator.language}/sign-in/${token}` }
  })
}

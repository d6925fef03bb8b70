import { join } from 'node:path'
import { actorOn } from '../capabilities/directory/index.ts'
import { tenantOf } from '../capabilities/conference/index.ts'
import { type Actor, publicActor } from '../kernel/actor.ts'
import { dayAt, instantOf } from '../kernel/instant.ts'
import { inLanguage } from '../kernel/language.ts'
import { filesInBucket } from '../platform/files/bucket.ts'
import { filesOnDisk } from '../platform/files/files.ts'
import { keysOf } from '../platform/keys.ts'
import { migrateJobs } from '../platform/jobs/jobs.ts'
import type { Tenant } from '../platform/operations/operation.ts'
import type { Ground } from '../platform/operations/perform.ts'
import { type Installation, openInstallation } from '../platform/postgres/installation.ts'
import type { Settings } from '../platform/settings.ts'
import { findSession } from '../platform/sign-in/storage.ts'
import { hashToken } from '../platform/sign-in/token.ts'
import { words } from './catalogues.ts'
import { stores } from './stores.ts'

/** What the server, the worker and the command line all stand on. */
export type Base = { readonly installation: Installation; readonly ground: Ground }

/** Opens the installation of these settings: database up and migrated, files in place. */
export async function openBase(settings: Settings, publicUrl: string): Promise<Base> {
  const installation = await openInstallation(settings)
  await migrateJobs(installation.owner)
  const ground: Ground = {
    database: installation.database,
    files:
      settings.filesUrl === undefined
        ? filesOnDisk(join(settings.home, 'files'))
        : filesInBucket(settings.filesUrl),
    keys: keysOf(settings),
    stores,
    publicUrl,
    mailFoot: (tenant, language) =>
      [
        inLanguage(tenant.name, language),
        ...(tenant.isExample ? [words(language)('conference:example-notice')] : []),
      ].join(' · '),
    clock: () => instantOf(new Date()),
    words,
  }
  return { installation, ground }
}

/** Every conference of this installation. */
export async function tenantsOf(ground: Ground): Promise<Tenant[]> {
  const rows = await ground.database.plain<{ conference_id: string }>(
    'select conference_id from conference_list()',
  )
  const tenants: Tenant[] = []
  for (const { conference_id } of rows)
    tenants.push(await ground.database.read(conference_id, (tx) => tenantOf(tx, conference_id)))
  return tenants
}

/** The conference served where a request names none: the first there is. */
export async function defaultTenant(ground: Ground): Promise<Tenant | undefined> {
  const [first] = await ground.database.plain<{ conference_id: string }>(
    'select conference_id from conference_list() limit 1',
  )
  return first && ground.database.read(first.conference_id, (tx) => tenantOf(tx, first.conference_id))
}

/** Who a session's token stands for at this instant, with the offices held today. */
export async function actorOfSession(
  ground: Ground,
  tenant: Tenant,
  token: string,
): Promise<{ actor: Actor; sessionId: string | undefined }> {
  const now = ground.clock()
  return ground.database.read(tenant.conferenceId, async (tx) => {
    const session = await findSession(tx, tenant.conferenceId, hashToken(token), now)
    const actor = session && (await actorOn(tx, tenant, session.person_id, dayAt(now, tenant.zone)))
    return { actor: actor ?? publicActor, sessionId: session?.session_id }
  })
}

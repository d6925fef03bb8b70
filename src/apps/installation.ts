import { join } from 'node:path'
import { knownBySession, knownByToken } from '../capabilities/directory/index.ts'
import { tenantOf } from '../capabilities/conference/index.ts'
import { instantOf } from '../kernel/instant.ts'
import { inLanguage } from '../kernel/language.ts'
import { filesInBucket } from '../platform/files/bucket.ts'
import { filesOnDisk } from '../platform/files/files.ts'
import { migrateJobs } from '../platform/jobs/jobs.ts'
import type { Tenant } from '../platform/operations/operation.ts'
import type { Ground } from '../platform/operations/perform.ts'
import { type Installation, openInstallation } from '../platform/postgres/installation.ts'
import type { Settings } from '../platform/settings.ts'
import type { Known } from '../platform/sign-in/known.ts'
import { secretBox } from '../platform/sign-in/secret-box.ts'
import { touchSession } from '../platform/sign-in/sessions.ts'
import { touchApiToken } from '../platform/sign-in/tokens.ts'
import { words } from './catalogues.ts'
import { table } from './tables.ts'

/** That a session is in use is noted no oftener than this. */
const SEEN_EVERY_MS = 5 * 60 * 1000
const USED_EVERY_MS = 60 * 1000

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
    secrets: secretBox(
      settings.signInKey === undefined
        ? { file: join(settings.home, 'keys', 'sign-in.key') }
        : { key: settings.signInKey },
    ),
    operations: table.rows,
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

/** Who a token of a program stands for at this instant; that it is in use is noted once a minute at most. */
export async function behindToken(ground: Ground, tenant: Tenant, token: string): Promise<Known> {
  const now = ground.clock()
  const { seenAt, ...known } = await ground.database.read(tenant.conferenceId, (tx) =>
    knownByToken(tx, tenant, token, now),
  )
  const { through } = known
  if (through && (seenAt === undefined || Date.parse(now) - Date.parse(seenAt) > USED_EVERY_MS))
    await ground.database.write(tenant.conferenceId, (tx) =>
      touchApiToken(tx, tenant.conferenceId, through.tokenId, now),
    )
  return known
}

/** Who a session's token stands for at this instant, with the offices held today; that it is in use is noted now and then. */
export async function behindSession(ground: Ground, tenant: Tenant, token: string): Promise<Known> {
  const now = ground.clock()
  const { seenAt, ...known } = await ground.database.read(tenant.conferenceId, (tx) =>
    knownBySession(tx, tenant, token, now),
  )
  const { sessionId } = known
  if (sessionId !== undefined && seenAt !== undefined && Date.parse(now) - Date.parse(seenAt) > SEEN_EVERY_MS)
    await ground.database.write(tenant.conferenceId, (tx) =>
      touchSession(tx, tenant.conferenceId, sessionId, now),
    )
  return known
}

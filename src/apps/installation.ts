import { join } from 'node:path'
import { actorOn } from '../capabilities/directory/index.ts'
import { sightOf } from '../capabilities/documents/rules.ts'
import { tenantOf } from '../capabilities/conference/index.ts'
import { type Actor, publicActor } from '../kernel/actor.ts'
import { dayAt, instantOf } from '../kernel/instant.ts'
import { inLanguage } from '../kernel/language.ts'
import { filesInBucket } from '../platform/files/bucket.ts'
import { clamAt } from '../platform/files/scanner.ts'
import { filesOnDisk } from '../platform/files/files.ts'
import { attemptsBook } from '../platform/journal/refused.ts'
import { migrateJobs } from '../platform/jobs/jobs.ts'
import type { Tenant } from '../platform/operations/operation.ts'
import type { Ground } from '../platform/operations/perform.ts'
import { type Installation, openInstallation } from '../platform/postgres/installation.ts'
import type { Settings } from '../platform/settings.ts'
import { findSession } from '../platform/sign-in/storage.ts'
import { hashToken } from '../platform/sign-in/token.ts'
import { words } from './catalogues.ts'
import { table } from './tables.ts'

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
    publicUrl,
    mailFoot: (tenant, language) =>
      [
        inLanguage(tenant.name, language),
        ...(tenant.isExample ? [words(language)('conference:example-notice')] : []),
      ].join(' · '),
    clock: () => instantOf(new Date()),
    words,
    scanner: settings.clamavSocket === undefined ? undefined : clamAt(settings.clamavSocket),
    operations: () => table.rows,
    sightOf,
    attempted: attemptsBook(installation.database),
  }
  return { installation, ground }
}

/** Every conference of this installation: the first stands at the root, the others below `/c/{slug}`. */
export async function tenantsOf(ground: Ground): Promise<Tenant[]> {
  const tenants: Tenant[] = []
  for (const { conference_id, base } of await placesOf(ground))
    tenants.push(await ground.database.read(conference_id, (tx) => tenantOf(tx, conference_id, base)))
  return tenants
}

/** The conference of a slug; the one at the root where none is named. */
export async function tenantCalled(ground: Ground, slug: string | undefined): Promise<Tenant | undefined> {
  const places = await placesOf(ground)
  const place = slug === undefined ? places[0] : places.find((one) => one.slug === slug)
  return (
    place && ground.database.read(place.conference_id, (tx) => tenantOf(tx, place.conference_id, place.base))
  )
}

type Place = { readonly conference_id: string; readonly slug: string; readonly base: string }

async function placesOf(ground: Ground): Promise<Place[]> {
  const rows = await ground.database.plain<{ conference_id: string; slug: string }>(
    'select conference_id, slug from conference_list()',
  )
  return rows.map((row, place) => ({ ...row, base: place === 0 ? '' : `/c/${row.slug}` }))
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

import { join } from 'node:path'
import { knownBySession, knownByToken } from '../capabilities/directory/index.ts'
import { sightOf } from '../capabilities/documents/rules.ts'
import { tenantOf } from '../capabilities/conference/index.ts'
import { operator } from '../kernel/actor.ts'
import { noteEvent } from '../capabilities/exchange/index.ts'
import { regionHappenings } from '../capabilities/exchange/calendar/happenings.ts'
import { instantOf } from '../kernel/instant.ts'
import { inLanguage } from '../kernel/language.ts'
import { filesInBucket } from '../platform/files/bucket.ts'
import { clamAt } from '../platform/files/scanner.ts'
import { filesOnDisk } from '../platform/files/files.ts'
import { attemptsBook } from '../platform/journal/refused.ts'
import { keysOf } from '../platform/keys.ts'
import { mailSetupOf } from '../platform/mail/zone.ts'
import { migrateJobs } from '../platform/jobs/jobs.ts'
import type { Context, Tenant } from '../platform/operations/operation.ts'
import { type Ground, contextFor } from '../platform/operations/perform.ts'
import type { Sight } from '../platform/postgres/database.ts'
import { outbound } from '../platform/outbound/outbound.ts'
import { PATIENCE_MS } from '../platform/webhooks/attempt.ts'
import { type Installation, openInstallation } from '../platform/postgres/installation.ts'
import type { Settings } from '../platform/settings.ts'
import type { Known } from '../platform/sign-in/known.ts'
import { secretBox } from '../platform/sign-in/secret-box.ts'
import { touchSession } from '../platform/sign-in/sessions.ts'
import { touchApiToken } from '../platform/sign-in/tokens.ts'
import { words } from './catalogues.ts'
import { stores } from './stores.ts'
import { table } from './tables.ts'

/** That a session is in use is noted no oftener than this. */
const SEEN_EVERY_MS = 5 * 60 * 1000
const USED_EVERY_MS = 60 * 1000

/** What the server, the worker and the command line all stand on. */
export type Base = {
  readonly installation: Installation
  readonly ground: Ground
  /** A folder for what is too large to be held while it is worked at. */
  readonly scratch: string
}

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
    keys: keysOf(settings),
    outbound: outbound({ privateToo: settings.webhooksInside, patienceMs: PATIENCE_MS }),
    journaled: noteEvent,
    stores,
    happenings: [regionHappenings],
    publicUrl,
    mailFoot: (tenant, language) =>
      [
        inLanguage(tenant.name, language),
        ...(tenant.isExample ? [words(language)('conference:example-notice')] : []),
      ].join(' · '),
    clock: () => instantOf(new Date()),
    words,
    mailSetup: mailSetupOf(settings),
    scanner: settings.clamavSocket === undefined ? undefined : clamAt(settings.clamavSocket),
    sightOf,
    attempted: attemptsBook(installation.database),
  }
  return { installation, ground, scratch: join(settings.home, 'scratch') }
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

/** Work of the system's own in one conference, in a transaction, under the name it has in the journal. */
export const inOne = <T>(
  ground: Ground,
  tenant: Tenant,
  id: string,
  work: (context: Context) => Promise<T>,
  sight?: Sight,
): Promise<T> =>
  ground.database.write(
    tenant.conferenceId,
    (tx) => {
      const asker = { tenant, actor: operator, language: tenant.originalLanguage }
      return work(contextFor(ground, { id }, asker, tx).context)
    },
    sight,
  )

type Place = { readonly conference_id: string; readonly slug: string; readonly base: string }

async function placesOf(ground: Ground): Promise<Place[]> {
  const rows = await ground.database.plain<{ conference_id: string; slug: string }>(
    'select conference_id, slug from conference_list()',
  )
  return rows.map((row, place) => ({ ...row, base: place === 0 ? '' : `/c/${row.slug}` }))
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

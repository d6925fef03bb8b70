import { sightOf } from '../../src/capabilities/documents/rules.ts'
import { noteOn } from '../../src/capabilities/mandates/following/operations.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import { instantOf } from '../../src/kernel/instant.ts'
import { filesOnDisk } from '../../src/platform/files/files.ts'
import { keysOf } from '../../src/platform/keys.ts'
import { outbound } from '../../src/platform/outbound/outbound.ts'
import { type Asker, type Ground, perform } from '../../src/platform/operations/perform.ts'
import { secretBox } from '../../src/platform/sign-in/secret-box.ts'
import { signInTerms } from '../../src/platform/sign-in/terms.ts'
import type { Noted, Seen } from '../clients/order.ts'
import type { Site } from '../site.ts'
import { CLIENTS, type Workload, openMandates } from './workload.ts'

const BASE = 'pgbench -N, 8 clients'
/** Times an hour that one account may write a note: no bound is measured here but what the machine does. */
const MORE_THAN_IT_CAN = 100_000_000

/** A note on a mandate: lock, note, state, standing, journal, in one transaction. */
export const notesOverHttp: Workload = {
  name: 'notes with journal, over HTTP',
  base: BASE,
  goal: 0.4,
  measure: async (site, clients, seconds) => {
    const base = await site.pgbench?.measure(seconds)
    const mandates = await openMandates(site)
    const { household, token } = site
    const work = { kind: 'note', mandates } as const
    return { ours: await clients.drive({ url: household.url, clients: CLIENTS, seconds, token, work }), base }
  },
}

/** The same operation called where it stands, without HTTP before it. */
export const notesInProcess: Workload = {
  name: 'notes with journal, in process',
  base: BASE,
  goal: 0.4,
  measure: async (site, _clients, seconds) => {
    const base = await site.pgbench?.measure(seconds)
    return { ours: await write(site, await openMandates(site), seconds), base }
  },
}

async function write(site: Site, mandates: readonly Noted[], seconds: number): Promise<Seen> {
  const ground = groundOf(site)
  const asker = await coordinator(site)
  const times: number[] = []
  const began = performance.now()
  const end = began + seconds * 1000
  await Promise.all(
    Array.from({ length: CLIENTS }, async (_, client) => {
      const own = mandates.filter((_, place) => place % CLIENTS === client)
      const written = own.map(() => 0)
      for (let turn = 0; performance.now() < end; turn++) {
        const place = turn % own.length
        const mandate = own[place]
        if (!mandate) throw new Error('A client without a mandate to write on')
        const sent = performance.now()
        const answer = await perform(
          ground,
          noteOn,
          { ...asker, seenVersion: mandate.version + (written[place] ?? 0) },
          { reference: mandate.reference, text: `Progress, as the member reported on turn ${turn}.` },
        )
        if (answer.kind === 'refused') throw new Error(`Refused by ${answer.refusal.rule}`)
        written[place] = (written[place] ?? 0) + 1
        times.push(performance.now() - sent)
      }
    }),
  )
  times.sort((a, b) => a - b)
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? 0
  const perSecond = (times.length * 1000) / (performance.now() - began)
  return { perSecond, p50: at(0.5), p95: at(0.95), answers: { done: times.length }, errors: 0 }
}

function groundOf({ household, installation }: Site): Ground {
  return {
    database: installation.database,
    files: filesOnDisk(`${household.home}/files`),
    secrets: secretBox({ file: `${household.home}/keys/sign-in.key` }),
    operations: [],
    keys: keysOf({ keysFolder: `${household.home}/keys`, journalKey: undefined, badgeKey: undefined }),
    outbound: outbound({ privateToo: false }),
    stores: [],
    happenings: [],
    publicUrl: household.url,
    mailFoot: () => '',
    clock: () => instantOf(new Date()),
    words: () => (key) => key,
    sightOf,
    attempted: async () => undefined,
  }
}

async function coordinator({ owner, filled }: Site): Promise<Asker> {
  const { rows } = await owner.query<{ person_id: string }>(
    `select person_id from person where email = 'coordinator@example.invalid'`,
  )
  const actor: Actor = {
    kind: 'person',
    personId: rows[0]?.person_id ?? '',
    name: 'Coordinator',
    held: [{ office: 'coordinator' }],
  }
  const tenant = {
    conferenceId: filled.conference,
    slug: 'bench',
    name: { en: 'Bench' },
    acronym: { en: 'B' },
    zone: 'America/Costa_Rica',
    originalLanguage: 'es',
    isExample: true,
    base: '',
    signIn: signInTerms({}, true),
    bounds: { [noteOn.id]: MORE_THAN_IT_CAN },
  } as const
  return { tenant, actor, language: 'en' }
}

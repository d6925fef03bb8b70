import type pg from 'pg'
import { newId } from '../../src/platform/operations/perform.ts'

/** Ids of everything there is, in both conferences, whoever may see it: what someone who guesses would ask for. */
export async function everything(owner: pg.Client): Promise<Record<string, string[]>> {
  // Looked at as the owner, past the walls: a superuser of the embedded engine.
  const rows = async (query: string): Promise<string[]> =>
    (await owner.query<{ one: string }>(query)).rows.map(({ one }) => one)
  return {
    reference: await rows(
      `select reference as one from mandate where title::text ~ 'zq' and reference is not null`,
    ),
    document: await rows(`select document_id::text as one from document where symbol like 'ZQ/%'`),
    symbol: await rows(`select symbol as one from document where symbol like 'ZQ/%'`),
    evidence: await rows(`select evidence_id::text as one from evidence where title like '%zq%'`),
    meeting: await rows(`select meeting_id::text as one from meeting where number like 'ZQ%'`),
    participant: await rows(`select participant_id::text as one from participant where code = 'HND'`),
    statement: await rows('select statement_id::text as one from statement'),
    person: await rows(
      `select person_id::text as one from person where email like '%zqandes%' or family_name in ('auditor', 'focal point')`,
    ),
    appointment: await rows(
      `select appointment_id::text as one from appointment a join person p using (conference_id, person_id) where p.email like '%zqandes%'`,
    ),
    round: await rows(
      `select round_id::text as one from comment_round r join document d using (conference_id, document_id) where d.symbol like 'ZQ/%'`,
    ),
    comment: await rows(`select comment_id::text as one from document_comment`),
    announcement: await rows(
      `select announcement_id::text as one from announcement where title::text ~ 'zq'`,
    ),
    event: await rows(`select event_id::text as one from region_event where title::text ~ 'zq'`),
    code: ['ZQ', 'VM', 'HND'],
    letter: ['es'],
    presidency: await rows('select presidency_id::text as one from presidency limit 1'),
    purpose: ['visa letter', 'transfer', 'catering', 'access', 'emergency'],
    file: ['es.ics'],
    endpoint: await rows('select endpoint_id::text as one from webhook_endpoint limit 1'),
    delivery: await rows('select delivery_id::text as one from webhook_delivery limit 1'),
    message: await rows('select delivery_id::text as one from webhook_delivery limit 1'),
    token: ['x'.repeat(43)],
  }
}

/** A path with every value of its members, one of each name at a time. */
export function filled(path: string, known: Record<string, string[]>, mark: RegExp): string[] {
  const names = [...path.matchAll(mark)].map(([, name]) => name ?? '')
  return names.reduce(
    (paths, name) =>
      paths.flatMap((one) =>
        (known[name] ?? [newId()]).map((value) =>
          one.replace(new RegExp(`[:{]${name}\\}?(?=/|$)`), encodeURIComponent(value)),
        ),
      ),
    [path],
  )
}

import type { Tx } from '../../../platform/postgres/client.ts'

const MOST = 200

/** Who is signed in at an instant, the latest first: never what their tokens are. */
export async function listOpenSessions(tx: Tx, conference: string, at: string) {
  return tx
    .selectFrom('session as s')
    .innerJoin('person as p', (join) =>
      join.onRef('p.conference_id', '=', 's.conference_id').onRef('p.person_id', '=', 's.person_id'),
    )
    .select([
      's.session_id',
      's.person_id',
      'p.given_name',
      'p.family_name',
      's.device',
      's.created_at',
      's.seen_at',
      's.proven_by',
    ])
    .where('s.conference_id', '=', conference)
    .where('s.revoked_at', 'is', null)
    .where('s.expires_at', '>', at)
    .where('s.half_open', '=', false)
    .orderBy('s.created_at', 'desc')
    .limit(MOST)
    .execute()
}

/** The programs' tokens that hold at an instant, the latest first. */
export async function listOpenTokens(tx: Tx, conference: string, at: string) {
  return tx
    .selectFrom('api_token as t')
    .innerJoin('person as p', (join) =>
      join.onRef('p.conference_id', '=', 't.conference_id').onRef('p.person_id', '=', 't.person_id'),
    )
    .select([
      't.token_id',
      't.person_id',
      'p.given_name',
      'p.family_name',
      't.name',
      't.reads_only',
      't.operations',
      't.made_at',
      't.expires_at',
      't.used_at',
    ])
    .where('t.conference_id', '=', conference)
    .where('t.revoked_at', 'is', null)
    .where('t.expires_at', '>', at)
    .orderBy('t.made_at', 'desc')
    .limit(MOST)
    .execute()
}

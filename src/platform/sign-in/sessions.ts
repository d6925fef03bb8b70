import type { Tx } from '../postgres/client.ts'

/** How someone showed who they are. */
export type ProvenBy = 'mail' | 'passkey' | 'code generator' | 'recovery code' | 'provider'

export type Session = {
  readonly session_id: string
  readonly person_id: string
  readonly created_at: string
  readonly seen_at: string
  readonly proven_at: string
  readonly half_open: boolean
}

export async function insertSession(
  tx: Tx,
  conference: string,
  session: {
    session_id: string
    person_id: string
    token_hash: string
    device: string
    created_at: string
    expires_at: string
    proven_by: ProvenBy
    half_open: boolean
  },
): Promise<void> {
  await tx
    .insertInto('session')
    .values({
      conference_id: conference,
      ...session,
      seen_at: session.created_at,
      proven_at: session.created_at,
    })
    .execute()
}

const SESSION = ['session_id', 'person_id', 'created_at', 'seen_at', 'proven_at', 'half_open'] as const

/** The session of a token that still holds at this instant. */
export async function findSession(
  tx: Tx,
  conference: string,
  tokenHash: string,
  at: string,
): Promise<Session | undefined> {
  return tx
    .selectFrom('session')
    .select(SESSION)
    .where('conference_id', '=', conference)
    .where('token_hash', '=', tokenHash)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst()
}

/** A session that waits for its second factor, locked; nothing where it waits for none. */
export async function lockHalfOpen(
  tx: Tx,
  conference: string,
  sessionId: string,
): Promise<Session | undefined> {
  return tx
    .selectFrom('session')
    .select(SESSION)
    .where('conference_id', '=', conference)
    .where('session_id', '=', sessionId)
    .where('half_open', '=', true)
    .where('revoked_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

/** Who waits in a half-open session. */
export async function findHalfOpen(
  tx: Tx,
  conference: string,
  sessionId: string,
): Promise<{ person_id: string } | undefined> {
  return tx
    .selectFrom('session')
    .select('person_id')
    .where('conference_id', '=', conference)
    .where('session_id', '=', sessionId)
    .where('half_open', '=', true)
    .executeTakeFirst()
}

/** A session whose person has shown who they are anew: under a new token, so that one seen before is worth nothing. */
export async function proveSession(
  tx: Tx,
  conference: string,
  sessionId: string,
  proof: { token_hash: string; proven_at: string; proven_by: ProvenBy; expires_at?: string },
): Promise<void> {
  await tx
    .updateTable('session')
    .set({ ...proof, half_open: false, seen_at: proof.proven_at })
    .where('conference_id', '=', conference)
    .where('session_id', '=', sessionId)
    .execute()
}

/** Notes that a session is in use. */
export async function touchSession(tx: Tx, conference: string, sessionId: string, at: string): Promise<void> {
  await tx
    .updateTable('session')
    .set({ seen_at: at })
    .where('conference_id', '=', conference)
    .where('session_id', '=', sessionId)
    .where('seen_at', '<', at)
    .execute()
}

/** Where a person is signed in at this instant, the latest first. */
export async function listSessions(
  tx: Tx,
  conference: string,
  personId: string,
  at: string,
): Promise<{ session_id: string; device: string; created_at: string }[]> {
  return tx
    .selectFrom('session')
    .select(['session_id', 'device', 'created_at'])
    .where('conference_id', '=', conference)
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', at)
    .orderBy('created_at', 'desc')
    .limit(50)
    .execute()
}

/** Ends one session of a person; false where they have no such session. */
export async function revokeSession(
  tx: Tx,
  conference: string,
  of: { readonly personId: string; readonly session: string; readonly at: string },
): Promise<boolean> {
  const done = await tx
    .updateTable('session')
    .set({ revoked_at: of.at })
    .where('conference_id', '=', conference)
    .where('person_id', '=', of.personId)
    .where('session_id', '=', of.session)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** Ends a session of whoever it is; whose it was, or nothing where there is none. */
export async function endAnySession(
  tx: Tx,
  conference: string,
  session: string,
  at: string,
): Promise<string | undefined> {
  const row = await tx
    .updateTable('session')
    .set({ revoked_at: at })
    .where('conference_id', '=', conference)
    .where('session_id', '=', session)
    .where('revoked_at', 'is', null)
    .returning('person_id')
    .executeTakeFirst()
  return row?.person_id
}

/** A person's whole sessions that hold at this instant, the one used last first. */
export async function listByUse(tx: Tx, conference: string, personId: string, at: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('session')
    .select('session_id')
    .where('conference_id', '=', conference)
    .where('person_id', '=', personId)
    .where('half_open', '=', false)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', at)
    .orderBy('seen_at', 'desc')
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map((row) => row.session_id)
}

/** Ends these sessions. */
export async function revokeThese(
  tx: Tx,
  conference: string,
  sessions: readonly string[],
  at: string,
): Promise<void> {
  await tx
    .updateTable('session')
    .set({ revoked_at: at })
    .where('conference_id', '=', conference)
    .where('session_id', 'in', [...sessions])
    .where('revoked_at', 'is', null)
    .execute()
}

/** Ends all sessions of a person, or all but one. Returns how many held until then. */
export async function revokeSessions(
  tx: Tx,
  conference: string,
  personId: string,
  at: string,
  butNot?: string,
): Promise<number> {
  let query = tx
    .updateTable('session')
    .set({ revoked_at: at })
    .where('conference_id', '=', conference)
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
  if (butNot !== undefined) query = query.where('session_id', '<>', butNot)
  const ended = await query.returning('expires_at').execute()
  return ended.filter(({ expires_at }) => expires_at > at).length
}

/** Which of these people have ever signed in. */
export async function listEverSignedIn(
  tx: Tx,
  conference: string,
  people: readonly string[],
): Promise<string[]> {
  if (people.length === 0) return []
  const rows = await tx
    .selectFrom('session')
    .select('person_id')
    .distinct()
    .where('conference_id', '=', conference)
    .where('person_id', 'in', [...people])
    .execute()
  return rows.map((row) => row.person_id)
}

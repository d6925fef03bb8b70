import type { Tx } from '../postgres/client.ts'

export type SignInLink = {
  readonly link_id: string
  readonly person_id: string
  readonly code_hash: string
  readonly next_path: string | null
  readonly tries: number
  readonly expires_at: string
  readonly used_at: string | null
}

const LINK = ['link_id', 'person_id', 'code_hash', 'next_path', 'tries', 'expires_at', 'used_at'] as const

export async function insertLink(
  tx: Tx,
  conference: string,
  link: {
    link_id: string
    person_id: string
    token_hash: string
    code_hash: string
    next_path: string | null
    created_at: string
    expires_at: string
  },
): Promise<void> {
  await tx
    .insertInto('sign_in_link')
    .values({ conference_id: conference, ...link })
    .execute()
}

/** The link of a token, locked so that it is used once. */
export async function lockLink(
  tx: Tx,
  conference: string,
  tokenHash: string,
): Promise<SignInLink | undefined> {
  return tx
    .selectFrom('sign_in_link')
    .select(LINK)
    .where('conference_id', '=', conference)
    .where('token_hash', '=', tokenHash)
    .forUpdate()
    .executeTakeFirst()
}

/** A person's last link that was not used, locked: the one a typed code belongs to. */
export async function lockLastLink(
  tx: Tx,
  conference: string,
  personId: string,
): Promise<SignInLink | undefined> {
  return tx
    .selectFrom('sign_in_link')
    .select(LINK)
    .where('conference_id', '=', conference)
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .orderBy('created_at', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
}

/** How many links a person was made since an instant. */
export async function countLinks(
  tx: Tx,
  conference: string,
  personId: string,
  since: string,
): Promise<number> {
  const row = await tx
    .selectFrom('sign_in_link')
    .select((link) => link.fn.countAll<bigint>().as('count'))
    .where('conference_id', '=', conference)
    .where('person_id', '=', personId)
    .where('created_at', '>', since)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

export async function useLink(tx: Tx, conference: string, linkId: string, at: string): Promise<void> {
  await tx
    .updateTable('sign_in_link')
    .set({ used_at: at })
    .where('conference_id', '=', conference)
    .where('link_id', '=', linkId)
    .execute()
}

export async function countTry(tx: Tx, conference: string, linkId: string): Promise<void> {
  await tx
    .updateTable('sign_in_link')
    .set((link) => ({ tries: link('tries', '+', 1) }))
    .where('conference_id', '=', conference)
    .where('link_id', '=', linkId)
    .execute()
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
  },
): Promise<void> {
  await tx
    .insertInto('session')
    .values({ conference_id: conference, ...session, seen_at: session.created_at })
    .execute()
}

/** The session of a token that still holds at this instant. */
export async function findSession(
  tx: Tx,
  conference: string,
  tokenHash: string,
  at: string,
): Promise<{ session_id: string; person_id: string } | undefined> {
  return tx
    .selectFrom('session')
    .select(['session_id', 'person_id'])
    .where('conference_id', '=', conference)
    .where('token_hash', '=', tokenHash)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst()
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

export async function revokeSessions(
  tx: Tx,
  conference: string,
  personId: string,
  at: string,
): Promise<void> {
  await tx
    .updateTable('session')
    .set({ revoked_at: at })
    .where('conference_id', '=', conference)
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .execute()
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

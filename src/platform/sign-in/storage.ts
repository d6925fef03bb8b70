import type { Tx } from '../postgres/client.ts'

/** What a link or code is for. */
export type LinkPurpose = 'sign in' | 'proof'

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
    purpose: LinkPurpose
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
    .where('purpose', '=', 'sign in')
    .forUpdate()
    .executeTakeFirst()
}

/** A person's last link that was not used: the one a typed code belongs to. */
export async function findLastLink(
  tx: Tx,
  conference: string,
  personId: string,
  purpose: LinkPurpose,
): Promise<SignInLink | undefined> {
  return lastLink(tx, conference, personId, purpose).executeTakeFirst()
}

/** The same, locked. */
export async function lockLastLink(
  tx: Tx,
  conference: string,
  personId: string,
  purpose: LinkPurpose,
): Promise<SignInLink | undefined> {
  return lastLink(tx, conference, personId, purpose).forUpdate().executeTakeFirst()
}

function lastLink(tx: Tx, conference: string, personId: string, purpose: LinkPurpose) {
  return tx
    .selectFrom('sign_in_link')
    .select(LINK)
    .where('conference_id', '=', conference)
    .where('person_id', '=', personId)
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .orderBy('created_at', 'desc')
    .limit(1)
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

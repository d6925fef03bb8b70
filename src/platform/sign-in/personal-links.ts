import type { Tx } from '../postgres/client.ts'

/** A link that lets one person do one thing without signing in. */
export type PersonalLink = {
  readonly link_id: string
  readonly person_id: string
  readonly subject_id: string | null
}

export type NewPersonalLink = {
  readonly link_id: string
  readonly person_id: string
  readonly purpose: string
  readonly subject_id: string | null
  readonly token_hash: string
  readonly created_at: string
  readonly expires_at: string | null
}

export const insertPersonalLink = (tx: Tx, conference: string, link: NewPersonalLink): Promise<void> =>
  insertPersonalLinks(tx, conference, [link])

/** Enters many links, as many as one statement takes at a time. */
export async function insertPersonalLinks(
  tx: Tx,
  conference: string,
  links: readonly NewPersonalLink[],
): Promise<void> {
  for (let at = 0; at < links.length; at += 1000)
    await tx
      .insertInto('personal_link')
      .values(links.slice(at, at + 1000).map((link) => ({ conference_id: conference, ...link })))
      .execute()
}

/** The link of a token, where it is for this purpose and still holds. */
export async function findPersonalLink(
  tx: Tx,
  conference: string,
  of: { readonly purpose: string; readonly tokenHash: string; readonly at: string },
): Promise<PersonalLink | undefined> {
  return tx
    .selectFrom('personal_link')
    .select(['link_id', 'person_id', 'subject_id'])
    .where('conference_id', '=', conference)
    .where('token_hash', '=', of.tokenHash)
    .where('purpose', '=', of.purpose)
    .where('revoked_at', 'is', null)
    .where((link) => link.or([link('expires_at', 'is', null), link('expires_at', '>', of.at)]))
    .executeTakeFirst()
}

/** Whether a person has a link of a purpose that still holds, and since when. */
export async function findLinkOfPerson(
  tx: Tx,
  conference: string,
  personId: string,
  purpose: string,
): Promise<{ created_at: string } | undefined> {
  return tx
    .selectFrom('personal_link')
    .select('created_at')
    .where('conference_id', '=', conference)
    .where('person_id', '=', personId)
    .where('purpose', '=', purpose)
    .where('revoked_at', 'is', null)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function revokePersonalLinks(
  tx: Tx,
  conference: string,
  personId: string,
  purpose: string,
  at: string,
): Promise<void> {
  await tx
    .updateTable('personal_link')
    .set({ revoked_at: at })
    .where('conference_id', '=', conference)
    .where('person_id', '=', personId)
    .where('purpose', '=', purpose)
    .where('revoked_at', 'is', null)
    .execute()
}

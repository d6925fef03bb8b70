import type { Tx } from '../postgres/client.ts'
import { newToken } from './token.ts'

/** By these letters programs that look for lost secrets know a token of ours. */
export const TOKEN_PREFIX = 'pt_'

export const newApiToken = (): string => `${TOKEN_PREFIX}${newToken()}`

export type ApiToken = {
  readonly token_id: string
  readonly person_id: string
  readonly name: string
  readonly reads_only: boolean
  readonly operations: string[]
  readonly made_at: string
  readonly expires_at: string
  readonly used_at: string | null
}

const TOKEN = [
  'token_id',
  'person_id',
  'name',
  'reads_only',
  'operations',
  'made_at',
  'expires_at',
  'used_at',
] as const

export async function insertApiToken(
  tx: Tx,
  conference: string,
  token: Omit<ApiToken, 'used_at'> & { token_hash: string },
): Promise<void> {
  await tx
    .insertInto('api_token')
    .values({ conference_id: conference, ...token })
    .execute()
}

/** The token of a hash that still holds at this instant. */
export async function findApiToken(
  tx: Tx,
  conference: string,
  tokenHash: string,
  at: string,
): Promise<ApiToken | undefined> {
  return holding(tx, conference, at).where('token_hash', '=', tokenHash).executeTakeFirst()
}

/** The tokens that hold at this instant, of one person or of everyone, the latest first. */
export async function listApiTokens(
  tx: Tx,
  conference: string,
  at: string,
  personId?: string,
): Promise<ApiToken[]> {
  let query = holding(tx, conference, at).orderBy('made_at', 'desc').limit(200)
  if (personId !== undefined) query = query.where('person_id', '=', personId)
  return query.execute()
}

function holding(tx: Tx, conference: string, at: string) {
  return tx
    .selectFrom('api_token')
    .select(TOKEN)
    .where('conference_id', '=', conference)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', at)
}

/** Notes that a token is in use. */
export async function touchApiToken(tx: Tx, conference: string, tokenId: string, at: string): Promise<void> {
  await tx
    .updateTable('api_token')
    .set({ used_at: at })
    .where('conference_id', '=', conference)
    .where('token_id', '=', tokenId)
    .execute()
}

/** Ends a token, of one person or of whoever it is; whose it was, or nothing where there is none. */
export async function revokeApiToken(
  tx: Tx,
  conference: string,
  of: { readonly token: string; readonly at: string; readonly personId?: string | undefined },
): Promise<string | undefined> {
  let query = tx
    .updateTable('api_token')
    .set({ revoked_at: of.at })
    .where('conference_id', '=', conference)
    .where('token_id', '=', of.token)
    .where('revoked_at', 'is', null)
  if (of.personId !== undefined) query = query.where('person_id', '=', of.personId)
  return (await query.returning('person_id').executeTakeFirst())?.person_id
}

export async function revokeApiTokens(
  tx: Tx,
  conference: string,
  personId: string,
  at: string,
): Promise<void> {
  await tx
    .updateTable('api_token')
    .set({ revoked_at: at })
    .where('conference_id', '=', conference)
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .execute()
}

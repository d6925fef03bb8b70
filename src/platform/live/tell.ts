import { sql } from 'kysely'
import type { Tx } from '../postgres/client.ts'

/** The one channel of a database, whatever is told on it. */
export const CHANNEL = 'live'

/** That something changed, and how far it has come; never what it is. */
export type News = { readonly conference: string; readonly topic: string; readonly sequence: number }

/** Tells every process, once the transaction is kept, that a topic of a conference has come so far. A topic is one word. */
export async function tellLive(tx: Tx, news: News): Promise<void> {
  await sql`select pg_notify(${CHANNEL}, ${`${news.conference} ${news.topic} ${news.sequence}`})`.execute(tx)
}

/** What a notification says; nothing where it is none of ours. */
export function newsIn(payload: string | undefined): News | undefined {
  const [, conference, topic, sequence] = /^(\S+) (\S+) (\d{1,15})$/.exec(payload ?? '') ?? []
  if (conference === undefined || topic === undefined) return undefined
  return { conference, topic, sequence: Number(sequence) }
}

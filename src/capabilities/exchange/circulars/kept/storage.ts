import type { Tx } from '../../../../platform/postgres/client.ts'

const writtenTo = (tx: Tx, conference: string, person: string) =>
  tx
    .selectFrom('circular_recipient as r')
    .innerJoin('circular as c', (join) =>
      join.onRef('c.conference_id', '=', 'r.conference_id').onRef('c.circular_id', '=', 'r.circular_id'),
    )
    .where('r.conference_id', '=', conference)
    .where('r.person_id', '=', person)

/** The circulars a person was written or was to be, as far as the reader sees them, with when they acknowledged each. */
export async function listWrittenTo(tx: Tx, conference: string, person: string) {
  return writtenTo(tx, conference, person)
    .select(['c.reference', 'c.subject', 'r.office', 'r.standing', 'c.sent_at', 'r.acknowledged_at'])
    .orderBy('c.circular_id', 'desc')
    .execute()
}

export async function countWrittenTo(tx: Tx, conference: string, person: string): Promise<number> {
  const row = await writtenTo(tx, conference, person)
    .select((recipient) => recipient.fn.countAll<bigint>().as('many'))
    .executeTakeFirstOrThrow()
  return Number(row.many)
}

const openings = (tx: Tx, conference: string, person: string) =>
  tx
    .selectFrom('circular_opening as o')
    .innerJoin('circular_recipient as r', (join) =>
      join.onRef('r.conference_id', '=', 'o.conference_id').onRef('r.recipient_id', '=', 'o.recipient_id'),
    )
    .where('o.conference_id', '=', conference)
    .where('r.person_id', '=', person)

/** When a person first opened papers they were sent. */
export async function listOpenedBy(tx: Tx, conference: string, person: string) {
  return openings(tx, conference, person)
    .select(['o.document_id', 'o.opened_at'])
    .orderBy('o.opened_at', 'desc')
    .execute()
}

export async function countOpenedBy(tx: Tx, conference: string, person: string): Promise<number> {
  const row = await openings(tx, conference, person)
    .select((opening) => opening.fn.countAll<bigint>().as('many'))
    .executeTakeFirstOrThrow()
  return Number(row.many)
}

/** Takes away when a person opened what; how many openings there were. */
export async function deleteOpenedBy(tx: Tx, conference: string, person: string): Promise<number> {
  const done = await tx
    .deleteFrom('circular_opening')
    .where('conference_id', '=', conference)
    .where('recipient_id', 'in', (opening) =>
      opening
        .selectFrom('circular_recipient')
        .select('recipient_id')
        .where('conference_id', '=', conference)
        .where('person_id', '=', person),
    )
    .executeTakeFirst()
  return Number(done.numDeletedRows)
}

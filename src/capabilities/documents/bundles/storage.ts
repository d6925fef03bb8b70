import { sql } from 'kysely'
import type { Language, Text } from '../../../kernel/language.ts'
import type { Tx } from '../../../platform/postgres/client.ts'

export type MeetingPaper = {
  readonly symbol: string
  readonly title: Text
  readonly language: Language
  readonly ready_at: string
  readonly content_hash: string
  /** Of the file; without one there are only words. */
  readonly hash: string | null
  readonly name: string | null
  readonly text: string
}

/** Every language of a meeting's papers that is there, superseded ones left out, by symbol. */
export async function listMeetingPapers(
  tx: Tx,
  conference: string,
  meetingId: string,
  language: Language | undefined,
): Promise<MeetingPaper[]> {
  let query = tx
    .selectFrom('document as d')
    .innerJoin('language_version as v', (join) =>
      join.onRef('v.conference_id', '=', 'd.conference_id').onRef('v.document_id', '=', 'd.document_id'),
    )
    .leftJoin('stored_file as f', (join) =>
      join.onRef('f.conference_id', '=', 'v.conference_id').onRef('f.hash', '=', 'v.file_hash'),
    )
    .select([
      'd.symbol',
      'd.title',
      'v.language',
      'v.ready_at',
      'v.content_hash',
      'v.file_hash as hash',
      'f.name',
      // Words are needed of those alone that came without a file.
      sql<string>`case when v.file_hash is null then v.text else '' end`.as('text'),
    ])
    .where('d.conference_id', '=', conference)
    .where('d.meeting_id', '=', meetingId)
    .where('d.state', '<>', 'superseded')
    .where('v.ready_at', 'is not', null)
    .orderBy('d.symbol')
    .orderBy('v.language')
  if (language) query = query.where('v.language', '=', language)
  return (await query.execute()) as MeetingPaper[]
}

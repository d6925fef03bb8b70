import type { Day } from '../../../../kernel/day.ts'
import type { Tx } from '../../../../platform/postgres/client.ts'
import type { Answer, Convocation } from '../contract.ts'
import type { Meeting } from '../../contract.ts'
import { MEETING } from '../../storage.ts'

const ANSWER = ['answer', 'head', 'remark', 'how', 'note', 'answered_at', 'version'] as const

/** A letter with its meeting, its convocation and what was answered. */
export type AnsweredLetter = {
  readonly letter_id: string
  readonly participant_id: string
  readonly symbol: string
  readonly document_id: string | null
  readonly convocation: Pick<Convocation, 'convocation_id' | 'answer_until'>
  readonly meeting: Meeting
  readonly answer: Answer | null
}

const answered = (tx: Tx, conference: string) =>
  tx
    .selectFrom('convocation_letter as l')
    .innerJoin('convocation as c', (join) =>
      join
        .onRef('c.conference_id', '=', 'l.conference_id')
        .onRef('c.convocation_id', '=', 'l.convocation_id'),
    )
    .innerJoin('meeting as m', (join) =>
      join.onRef('m.conference_id', '=', 'c.conference_id').onRef('m.meeting_id', '=', 'c.meeting_id'),
    )
    .select([
      'l.letter_id',
      'l.participant_id',
      'l.symbol',
      'l.document_id',
      'c.convocation_id',
      'c.answer_until',
      ...MEETING.map((column) => `m.${column}` as const),
    ])
    .where('l.conference_id', '=', conference)
    .where('c.state', '=', 'sent')

/** One letter that left. */
export async function findAnsweredLetter(
  tx: Tx,
  conference: string,
  letter: string,
): Promise<AnsweredLetter | undefined> {
  const row = await answered(tx, conference).where('l.letter_id', '=', letter).executeTakeFirst()
  return row && whole(row as Flat, await findAnswer(tx, conference, letter))
}

/** The letter of a participant to a meeting, where it left. */
export async function findLetterTo(
  tx: Tx,
  conference: string,
  of: { readonly meeting: string; readonly participant: string },
): Promise<AnsweredLetter | undefined> {
  const row = await answered(tx, conference)
    .where('m.meeting_id', '=', of.meeting)
    .where('l.participant_id', '=', of.participant)
    .executeTakeFirst()
  return row && whole(row as Flat, await findAnswer(tx, conference, row.letter_id))
}

type Flat = Omit<AnsweredLetter, 'convocation' | 'meeting' | 'answer'> &
  AnsweredLetter['convocation'] &
  Meeting

function whole(row: Flat, answer: Answer | null): AnsweredLetter {
  const { letter_id, participant_id, symbol, document_id, convocation_id, answer_until, ...meeting } = row
  return {
    letter_id,
    participant_id,
    symbol,
    document_id,
    convocation: { convocation_id, answer_until },
    meeting,
    answer,
  }
}

export async function findAnswer(tx: Tx, conference: string, letter: string): Promise<Answer | null> {
  const row = await tx
    .selectFrom('convocation_answer')
    .select(ANSWER)
    .where('conference_id', '=', conference)
    .where('letter_id', '=', letter)
    .executeTakeFirst()
  return (row as Answer | undefined) ?? null
}

export type NewAnswer = Omit<Answer, 'version'> & {
  readonly person_id: string | null
  readonly colleague_id: string | null
}

/** Keeps what was answered last, as the next version. */
export async function putAnswer(tx: Tx, conference: string, letter: string, row: NewAnswer): Promise<Answer> {
  const kept = await tx
    .insertInto('convocation_answer')
    .values({ conference_id: conference, letter_id: letter, ...row })
    .onConflict((conflict) =>
      conflict
        .columns(['conference_id', 'letter_id'])
        .doUpdateSet((now) => ({ ...row, version: now('convocation_answer.version', '+', 1) })),
    )
    .returning(ANSWER)
    .executeTakeFirstOrThrow()
  return kept as Answer
}

export type Colleague = {
  readonly colleague_id: string
  readonly letter_id: string
  readonly left_by: string
  readonly name: string
}

export async function findColleagueBy(
  tx: Tx,
  conference: string,
  tokenHash: string,
): Promise<Colleague | undefined> {
  return tx
    .selectFrom('convocation_colleague')
    .select(['colleague_id', 'letter_id', 'left_by', 'name'])
    .where('conference_id', '=', conference)
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
}

/** Those an answer was left to, first come first. */
export async function listColleagues(tx: Tx, conference: string, letter: string) {
  return tx
    .selectFrom('convocation_colleague')
    .select(['name', 'email', 'left_at'])
    .where('conference_id', '=', conference)
    .where('letter_id', '=', letter)
    .orderBy('colleague_id')
    .execute()
}

export async function insertColleague(
  tx: Tx,
  conference: string,
  row: Colleague & {
    readonly email: string
    readonly language: string
    readonly token_hash: string
    readonly left_at: string
  },
): Promise<void> {
  await tx
    .insertInto('convocation_colleague')
    .values({ conference_id: conference, ...row })
    .execute()
}

/** Letters without a final answer, with the paper each is. */
export async function listSilent(
  tx: Tx,
  conference: string,
  convocation: string,
): Promise<{ letter_id: string; participant_id: string; symbol: string; document_id: string | null }[]> {
  return tx
    .selectFrom('convocation_letter as l')
    .leftJoin('convocation_answer as a', (join) =>
      join.onRef('a.conference_id', '=', 'l.conference_id').onRef('a.letter_id', '=', 'l.letter_id'),
    )
    .select(['l.letter_id', 'l.participant_id', 'l.symbol', 'l.document_id'])
    .where('l.conference_id', '=', conference)
    .where('l.convocation_id', '=', convocation)
    .where((row) => row.or([row('a.answer', 'is', null), row('a.answer', '=', 'later')]))
    .orderBy('l.letter_id')
    .execute()
}

/** Letters to some participants that wait for an answer, of meetings that open after a day; first asked for first. */
export async function listWaiting(
  tx: Tx,
  conference: string,
  of: { readonly participants: readonly string[]; readonly today: Day; readonly limit: number },
) {
  if (of.participants.length === 0) return []
  return answered(tx, conference)
    .leftJoin('convocation_answer as a', (join) =>
      join.onRef('a.conference_id', '=', 'l.conference_id').onRef('a.letter_id', '=', 'l.letter_id'),
    )
    .select('a.answer')
    .where('l.participant_id', 'in', [...of.participants])
    .where('m.opens_on', '>', of.today)
    .where('m.state', '<>', 'cancelled')
    .where((row) => row.or([row('a.answer', 'is', null), row('a.answer', '=', 'later')]))
    .orderBy('c.answer_until')
    .orderBy('l.letter_id')
    .limit(of.limit)
    .execute()
}

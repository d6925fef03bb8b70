import { randomBytes, randomUUID } from 'node:crypto'
import type { Actor } from '../../kernel/actor.ts'
import { uuidv7 } from '../../kernel/id.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Database } from '../postgres/database.ts'
import { signature } from './entry.ts'
import { appendJournal } from './storage.ts'

/** A refusal that may be an attempt on the walls: what was asked for, by whom, and which rule said no. */
export type Attempt = {
  readonly conferenceId: string
  readonly operation: string
  readonly actor: Actor
  readonly rule: string
  readonly at: Instant
}

/** A journal that anyone could fill by asking would be a weapon: beyond this many lines a minute a node only counts. */
const MOST_A_MINUTE = 300

/** Writes attempts into the journal, each in a transaction of its own, and the number of those it left out. */
export function attemptsBook(database: Database): (attempt: Attempt) => Promise<void> {
  let minute = ''
  let [written, leftOut] = [0, 0]
  return async (attempt) => {
    if (attempt.at.slice(0, 16) !== minute) [minute, written] = [attempt.at.slice(0, 16), 0]
    written += 1
    if (written > MOST_A_MINUTE) {
      leftOut += 1
      return
    }
    const more = leftOut === 0 ? {} : { left_out_before: leftOut }
    leftOut = 0
    await database.write(attempt.conferenceId, (tx) =>
      appendJournal(tx, attempt.conferenceId, {
        entry_id: uuidv7(Date.parse(attempt.at), randomBytes(10)),
        at: attempt.at,
        operation: attempt.operation,
        actor: signature(attempt.actor),
        subject: 'attempt',
        subject_id: randomUUID(),
        before: null,
        after: { refused: attempt.rule, ...more },
      }),
    )
  }
}

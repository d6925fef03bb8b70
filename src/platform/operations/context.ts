import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { type Actor, actingIn } from '../../kernel/actor.ts'
import { uuidv7 } from '../../kernel/id.ts'
import { dayAt } from '../../kernel/instant.ts'
import { type JournalEntry, signature } from '../journal/entry.ts'
import { appendJournal } from '../journal/storage.ts'
import { putBulkIntoOutbox } from '../mail/bulk.ts'
import { putIntoOutbox } from '../mail/outbox.ts'
import type { Tx } from '../postgres/client.ts'
import { seeAs } from '../postgres/database.ts'
import type { Asker, Ground } from './ground.ts'
import type { Context, Operation } from './operation.ts'

/** An id for something new: a UUIDv7 of this moment. */
export const newId = (): string => uuidv7(Date.now(), randomBytes(10))

/** What an action gets in hand within this transaction, and whether it has left a line in the journal. */
export function contextFor(
  ground: Ground,
  row: Pick<Operation, 'id' | 'reads'>,
  asker: Asker,
  tx: Tx,
): { context: Context; journaled: () => boolean } {
  const now = ground.clock()
  let lines = 0
  const write = async (actor: Actor, entry: JournalEntry): Promise<void> => {
    lines += 1
    const line = {
      entry_id: newId(),
      at: now,
      operation: row.id,
      actor: signature(actor, asker.through),
      subject: entry.subject,
      subject_id: entry.subjectId,
      before: entry.before ?? null,
      after: entry.after ?? null,
    }
    await appendJournal(tx, asker.tenant.conferenceId, line)
    await ground.journaled?.(tx, asker.tenant.conferenceId, line)
  }
  const of = (actor: Actor): Context => ({
    tx,
    tenant: asker.tenant,
    actor,
    actorFor: (operation) => actingIn(actor === asker.actor ? (asker.whole ?? actor) : actor, operation),
    language: asker.language,
    now,
    arrivedAt: asker.arrivedAt ?? now,
    today: dayAt(now, asker.tenant.zone),
    seenVersion: asker.seenVersion,
    sessionId: asker.sessionId,
    provenAt: asker.provenAt,
    device: asker.device ?? '',
    publicUrl: `${ground.publicUrl}${asker.tenant.base}`,
    files: ground.files,
    secrets: ground.secrets,
    keys: ground.keys,
    outbound: ground.outbound,
    stores: ground.stores,
    happenings: ground.happenings,
    words: ground.words,
    operations: ground.operations,
    newId,
    as: async (other) => {
      await seeAs(tx, ground.sightOf(other))
      return of(other)
    },
    journal: (entry) => write(actor, entry),
    reading: (people, fields, purpose = row.reads?.purpose) => {
      const [only, ...others] = people
      // Many people are one line, under the conference; one person's is found by the person.
      const alone = only !== undefined && others.length === 0
      return write(actor, {
        subject: 'reading',
        subjectId: alone ? only : asker.tenant.conferenceId,
        after: { purpose, fields, ...(alone ? {} : { people }) },
      })
    },
    post: async (letter) => {
      const foot = ground.mailFoot(asker.tenant, letter.language)
      return putIntoOutbox(
        tx,
        { conferenceId: asker.tenant.conferenceId, mailId: newId(), at: now, foot },
        letter,
      )
    },
    postBulk: (letters) =>
      putBulkIntoOutbox(
        tx,
        {
          conferenceId: asker.tenant.conferenceId,
          at: now,
          foot: ({ language }) => ground.mailFoot(asker.tenant, language),
        },
        letters,
      ),
    later: async (task, asked, from, key) => {
      const payload = JSON.stringify({ conferenceId: asker.tenant.conferenceId, ...asked })
      await sql`select add_job(${task}, ${payload}::json, ${from ?? null}::timestamptz, ${key ?? null})`.execute(
        tx,
      )
    },
    mailSetup: ground.mailSetup,
  })
  return { context: of(asker.actor), journaled: () => lines > 0 }
}

import { type Actor, type Held, actingIn } from '../../../kernel/actor.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import type { AnyOperation, Context } from '../../../platform/operations/operation.ts'
import type { PermissionSentence } from '../../../platform/operations/permission.ts'
import { notFound } from '../../../platform/operations/rules.ts'
import { participantNames } from '../../conference/index.ts'
import { actorOn } from '../actions.ts'
import type { Office } from '../contract.ts'
import { findPerson } from '../people/storage.ts'
import { withheld } from '../sign-in/session.ts'
import { holdersToday } from './holders.ts'

/** The offices a permission names; nothing where anyone who signs in may. */
function officesIn(says: PermissionSentence): readonly string[] {
  if (says.kind === 'any of') return says.parts.flatMap(officesIn)
  return says.kind === 'office' || says.kind === 'own' ? says.offices : []
}

const isOpen = (says: PermissionSentence): boolean =>
  says.kind === 'anyone' || (says.kind === 'any of' && says.parts.some(isOpen))

/** How far a permission reaches, in a word. */
const reachOf = (says: PermissionSentence): 'anyone' | 'signed in' | 'office' =>
  isOpen(says) ? 'anyone' : isForAllWhoSignIn(says) ? 'signed in' : 'office'

const isForAllWhoSignIn = (says: PermissionSentence): boolean =>
  says.kind === 'signed in' || (says.kind === 'any of' && says.parts.some(isForAllWhoSignIn))

// Only where it concerns the participant the office is held for.
const ownOnly = (says: PermissionSentence): boolean =>
  says.kind === 'own' || (says.kind === 'any of' && says.parts.every(ownOnly))

/** "Who can do this?": the offices that may, and everyone who holds one of them today. */
export async function whoMay(context: Context, operation: string | undefined) {
  const rows = context.operations
  const listed = rows.map(({ id }) => id)
  if (operation === undefined) return { operations: listed, asked: null }
  const row = rows.find(({ id }) => id === operation)
  if (!row) return notFound(operation)
  const { says } = row.allow
  const rule = reachOf(says)
  const named = rule === 'office' ? [...new Set(officesIn(says))] : []
  return {
    operations: listed,
    asked: {
      operation,
      rule,
      own: ownOnly(says),
      offices: named,
      people: named.length > 0 ? await holdersToday(context, operation, named) : [],
    },
  }
}

const heldBy = (actor: Actor): readonly Held[] => (actor.kind === 'person' ? actor.held : [])

// What is the asker's own is decided by what they ask about: they may ask.
const allowed = (row: AnyOperation, as: Actor): boolean =>
  row.allow.says.kind === 'own' || row.allow.allows(as, {} as never)

/** "What can she do?": every operation a person may ask for today, and by which of their offices. */
export async function whatMay(context: Context, personId: string | undefined) {
  if (personId === undefined) return { asked: null }
  const { tx, tenant, today } = context
  const person = await findPerson(tx, tenant.conferenceId, personId)
  const appointed = person && (await actorOn(tx, tenant, personId, today))
  if (!person || appointed?.kind !== 'person') return notFound(personId) satisfies Refusal
  const actor = await withheld(tx, tenant, appointed)
  const nameOn = await participantNames(context)
  const nothing: Actor = { ...actor, held: [] }
  return {
    asked: {
      person_id: personId,
      name: `${person.given_name} ${person.family_name}`,
      awaiting: (actor.awaiting ?? []).map((held) => seatOf(held)),
      may: context.operations.flatMap((row) => {
        if (isOpen(row.allow.says) || !allowed(row, actingIn(actor, row.id))) return []
        const by = actor.held.filter((held) => {
          const alone = actingIn({ ...actor, held: [held] }, row.id)
          return heldBy(alone).length > 0 && allowed(row, alone) && !allowed(row, nothing)
        })
        return [{ operation: row.id, own: ownOnly(row.allow.says), by: by.map((held) => seatOf(held)) }]
      }),
    },
  }

  function seatOf(held: Held) {
    return {
      office: held.office as Office,
      participant: held.participantId === undefined ? null : (nameOn(held.participantId, today)?.short ?? {}),
      stands_in: held.standsInFor !== undefined,
    }
  }
}

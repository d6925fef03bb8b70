import type { JournalRow } from '../../../platform/journal/entry.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { Unopenable } from '../../../platform/personal/envelope.ts'
import type { Seal } from '../../../platform/personal/vault.ts'

/** A scope of the keys: what belongs to one person, wherever it is written down. */
export const PERSON = 'person'

/** What of a person's facts the journal holds under the person's own key: how to reach them, not what they are called. */
const SEALED = ['email', 'channels', 'treatment', 'institution'] as const
type SealedFact = { readonly sealed: string }

const placeOf = (field: string, person: string) => ({ field: `journal ${field}`, row: person })

const withSeal = (seal: Seal, person: string, facts: object): object =>
  Object.fromEntries(
    Object.entries(facts).map(([field, value]) =>
      (SEALED as readonly string[]).includes(field) && value !== null
        ? [field, { sealed: seal.seal(placeOf(field, person), value) } satisfies SealedFact]
        : [field, value],
    ),
  )

/** Seals people's facts for the journal; the keys of those who have none yet are made together. */
export async function sealsFor(
  context: Context,
  people: readonly string[],
): Promise<(person: string, facts: object) => object> {
  const { tx, tenant } = context
  const seals = await context.keys.vault.sealsOf(tx, tenant.conferenceId, PERSON, people)
  return (person, facts) => {
    const seal = seals.get(person)
    if (!seal) throw new Error('A person whose facts are written down has no key')
    return withSeal(seal, person, facts)
  }
}

/** Opens what lines of the journal hold of people; what was erased since is told as nothing. */
export async function openedLines(context: Context, rows: readonly JournalRow[]): Promise<JournalRow[]> {
  const people = [...new Set(rows.flatMap((row) => (row.subject === PERSON ? [row.subject_id] : [])))]
  const seals = await context.keys.vault.findSeals(context.tx, context.tenant.conferenceId, PERSON, people)
  return rows.map((row) => {
    if (row.subject !== PERSON) return row
    const open = (image: unknown): unknown => openedIn(image, seals.get(row.subject_id), row.subject_id)
    return { ...row, before: open(row.before), after: open(row.after) }
  })
}

function openedIn(image: unknown, seal: Seal | undefined, person: string): unknown {
  if (typeof image !== 'object' || image === null) return image
  return Object.fromEntries(
    Object.entries(image).map(([field, value]: [string, unknown]) => {
      const { sealed } = (value ?? {}) as Partial<SealedFact>
      return [field, typeof sealed === 'string' ? openedFact(seal, placeOf(field, person), sealed) : value]
    }),
  )
}

function openedFact(seal: Seal | undefined, place: ReturnType<typeof placeOf>, sealed: string): unknown {
  try {
    return seal?.open(place, sealed) ?? null
  } catch (error) {
    // Written under a key that was destroyed before the person was entered anew.
    if (error instanceof Unopenable) return null
    throw error
  }
}

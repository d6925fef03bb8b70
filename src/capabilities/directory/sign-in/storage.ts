import type { Tx } from '../../../platform/postgres/client.ts'

/** Whether a person has a second factor, and whether they must set a new one because theirs was reset. */
export type SecondFactor = { readonly has: boolean; readonly due: boolean }

export async function findSecondFactor(tx: Tx, conference: string, personId: string): Promise<SecondFactor> {
  const found = await listSecondFactors(tx, conference, [personId])
  return found.get(personId) ?? { has: false, due: false }
}

/** The same of several people, by person, in one query. */
export async function listSecondFactors(
  tx: Tx,
  conference: string,
  people: readonly string[],
): Promise<ReadonlyMap<string, SecondFactor>> {
  if (people.length === 0) return new Map()
  const rows = await tx
    .selectFrom('person as p')
    .select((person) => [
      'p.person_id',
      'p.second_factor_due as due',
      person
        .or([
          person.exists(
            person
              .selectFrom('passkey as k')
              .select('k.passkey_id')
              .whereRef('k.conference_id', '=', 'p.conference_id')
              .whereRef('k.person_id', '=', 'p.person_id'),
          ),
          person.exists(
            person
              .selectFrom('code_generator as g')
              .select('g.generator_id')
              .whereRef('g.conference_id', '=', 'p.conference_id')
              .whereRef('g.person_id', '=', 'p.person_id')
              .where('g.confirmed_at', 'is not', null),
          ),
        ])
        .as('has'),
    ])
    .where('p.conference_id', '=', conference)
    .where('p.person_id', 'in', [...people])
    .execute()
  return new Map(rows.map(({ person_id, has, due }) => [person_id, { has: has === true, due }]))
}

/** Says whether a person must set a second factor before staff work goes on. */
export async function markSecondFactorDue(
  tx: Tx,
  conference: string,
  personId: string,
  due: boolean,
): Promise<void> {
  await tx
    .updateTable('person')
    .set({ second_factor_due: due })
    .where('conference_id', '=', conference)
    .where('person_id', '=', personId)
    .execute()
}

/** What letters about a person's sign-in need. */
export async function findReader(tx: Tx, conference: string, personId: string) {
  return tx
    .selectFrom('person')
    .select(['person_id', 'given_name', 'family_name', 'email', 'language'])
    .where('conference_id', '=', conference)
    .where('person_id', '=', personId)
    .executeTakeFirst()
}

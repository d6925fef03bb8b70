import type { Tx } from '../postgres/client.ts'

export type CodeGenerator = {
  readonly generator_id: string
  readonly sealed_secret: string
  readonly last_step: bigint
  readonly made_at: string
  readonly confirmed_at: string | null
  readonly used_at: string | null
}
type Which = 'confirmed' | 'being set up'

function generators(tx: Tx, conference: string, personId: string, which: Which) {
  return tx
    .selectFrom('code_generator')
    .select(['generator_id', 'sealed_secret', 'last_step', 'made_at', 'confirmed_at', 'used_at'])
    .where('conference_id', '=', conference)
    .where('person_id', '=', personId)
    .where('confirmed_at', which === 'confirmed' ? 'is not' : 'is', null)
}

export async function findGenerator(
  tx: Tx,
  conference: string,
  personId: string,
  which: Which,
): Promise<CodeGenerator | undefined> {
  return generators(tx, conference, personId, which).executeTakeFirst()
}

/** Locked, so that a code counts once. */
export async function lockGenerator(
  tx: Tx,
  conference: string,
  personId: string,
  which: Which,
): Promise<CodeGenerator | undefined> {
  return generators(tx, conference, personId, which).forUpdate().executeTakeFirst()
}

export async function insertGenerator(
  tx: Tx,
  conference: string,
  generator: { generator_id: string; person_id: string; sealed_secret: string; made_at: string },
): Promise<void> {
  await tx
    .insertInto('code_generator')
    .values({ conference_id: conference, ...generator })
    .execute()
}

/** The code of this step was used, and no code of it or before it counts again. */
export async function useStep(
  tx: Tx,
  conference: string,
  generatorId: string,
  used: { readonly step: number; readonly at: string; readonly confirms?: boolean },
): Promise<void> {
  await tx
    .updateTable('code_generator')
    .set({
      last_step: BigInt(used.step),
      used_at: used.at,
      ...(used.confirms ? { confirmed_at: used.at } : {}),
    })
    .where('conference_id', '=', conference)
    .where('generator_id', '=', generatorId)
    .execute()
}

/** Takes a person's generators away: all, or the one that is being set up. True where there was one. */
export async function deleteGenerators(
  tx: Tx,
  conference: string,
  personId: string,
  which?: Which,
): Promise<boolean> {
  let query = tx
    .deleteFrom('code_generator')
    .where('conference_id', '=', conference)
    .where('person_id', '=', personId)
  if (which !== undefined) query = query.where('confirmed_at', which === 'confirmed' ? 'is not' : 'is', null)
  return (await query.executeTakeFirst()).numDeletedRows > 0n
}

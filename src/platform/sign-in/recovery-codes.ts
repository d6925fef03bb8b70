import { randomInt } from 'node:crypto'
import type { Tx } from '../postgres/client.ts'
import { hashToken } from './token.ts'

const COUNT = 10
// Without letters and figures that look alike.
const SIGNS = '23456789abcdefghjkmnpqrstuvwxyz'
/** 118 random bits a code: enough for a plain hash to keep them (OWASP ASVS 5.0, 6.5.2 asks for 112). */
const SIGNS_EACH = 24
const GROUP = 4

/** Ten codes, written in groups of four. */
export const newRecoveryCodes = (): string[] => Array.from({ length: COUNT }, newRecoveryCode)

function newRecoveryCode(): string {
  const signs = Array.from({ length: SIGNS_EACH }, () => SIGNS[randomInt(SIGNS.length)])
  return Array.from({ length: SIGNS_EACH / GROUP }, (_, group) =>
    signs.slice(group * GROUP, (group + 1) * GROUP).join(''),
  ).join('-')
}

export const hashRecoveryCode = (personId: string, typed: string): string =>
  hashToken(`${personId} recovery ${typed.toLowerCase().replace(/[^a-z0-9]/g, '')}`)

/** A person's new codes; those from before count no longer. */
export async function replaceRecoveryCodes(
  tx: Tx,
  conference: string,
  personId: string,
  made: { readonly codes: readonly string[]; readonly at: string },
): Promise<void> {
  await deleteRecoveryCodes(tx, conference, personId)
  await tx
    .insertInto('recovery_code')
    .values(
      made.codes.map((code) => ({
        conference_id: conference,
        person_id: personId,
        code_hash: hashRecoveryCode(personId, code),
        made_at: made.at,
      })),
    )
    .execute()
}

/** Uses a code up; false where there is none such, or it was used. */
export async function useRecoveryCode(
  tx: Tx,
  conference: string,
  personId: string,
  used: { readonly typed: string; readonly at: string },
): Promise<boolean> {
  const done = await tx
    .updateTable('recovery_code')
    .set({ used_at: used.at })
    .where('conference_id', '=', conference)
    .where('person_id', '=', personId)
    .where('code_hash', '=', hashRecoveryCode(personId, used.typed))
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

export async function countRecoveryCodes(tx: Tx, conference: string, personId: string): Promise<number> {
  const row = await tx
    .selectFrom('recovery_code')
    .select((code) => code.fn.countAll<bigint>().as('left'))
    .where('conference_id', '=', conference)
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.left)
}

export async function deleteRecoveryCodes(tx: Tx, conference: string, personId: string): Promise<void> {
  await tx
    .deleteFrom('recovery_code')
    .where('conference_id', '=', conference)
    .where('person_id', '=', personId)
    .execute()
}

import { type Base, tenantCalled } from '../../src/apps/installation.ts'
import { table } from '../../src/apps/tables.ts'
import { boundOf } from '../../src/platform/operations/bounds.ts'

/** The operations that are bounded, each by this many times an account. */
export const boundedAt = (times: number): Readonly<Record<string, number>> =>
  Object.fromEntries(table.rows.filter((row) => boundOf(row)).map(({ id }) => [id, times]))

/** Every test file signs in as the same few people from one address, within minutes, and asks for the same as them. */
export const FREELY = {
  sign_in: { letters: 10_000, per_account: 10_000, per_address: 100_000, sessions: 10_000 },
  bounds: boundedAt(100_000),
}

/** The same, and staff whose second factor is left to them, as in the example. */
export const FREELY_OFFERED = { ...FREELY, second_factor: 'offered' }

/** Gives the example conference these settings, and no others; servers know within a second. */
export async function changeSettings(
  { ground }: Pick<Base, 'ground'>,
  settings: object,
  slug?: string,
): Promise<void> {
  const tenant = await tenantCalled(ground, slug)
  if (!tenant) throw new Error('The world holds no conference')
  await ground.database.write(tenant.conferenceId, (tx) =>
    tx
      .updateTable('conference')
      .set({ settings: JSON.stringify(settings) })
      .where('conference_id', '=', tenant.conferenceId)
      .execute(),
  )
}

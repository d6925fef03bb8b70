import { type Base, defaultTenant } from '../../src/apps/installation.ts'

/** Every test file signs in as the same few people from one address, within minutes. */
export const FREELY = { sign_in: { letters: 10_000, per_account: 10_000, per_address: 100_000 } }

/** Gives the example conference these settings, and no others; servers know within a second. */
export async function changeSettings({ ground }: Pick<Base, 'ground'>, settings: object): Promise<void> {
  const tenant = await defaultTenant(ground)
  if (!tenant) throw new Error('The world holds no conference')
  await ground.database.write(tenant.conferenceId, (tx) =>
    tx
      .updateTable('conference')
      .set({ settings: JSON.stringify(settings) })
      .where('conference_id', '=', tenant.conferenceId)
      .execute(),
  )
}

import { openBase } from '../src/apps/installation.ts'
import { readSettings } from '../src/platform/settings.ts'
import { FREELY, boundedAt, changeSettings } from '../tests/support/settings.ts'
import type { Household } from './household.ts'

/** Lets a few people of a household ask as often as a drill or a bench does: one account writes thousands of notes a second. */
export async function freely({ url, home }: Household): Promise<void> {
  const base = await openBase(readSettings({ PROTEMPORE_HOME: home }), url)
  try {
    await changeSettings(base, { ...FREELY, bounds: boundedAt(100_000_000) })
  } finally {
    await base.installation.close()
  }
}

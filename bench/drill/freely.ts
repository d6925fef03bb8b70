import { openBase } from '../../src/apps/installation.ts'
import { readSettings } from '../../src/platform/settings.ts'
import { FREELY, changeSettings } from '../../tests/support/settings.ts'
import type { Household } from '../household.ts'

/** Lets a few people of a household ask as often as a drill does. */
export async function freely({ url, home }: Household): Promise<void> {
  const base = await openBase(readSettings({ PROTEMPORE_HOME: home }), url)
  try {
    await changeSettings(base, FREELY)
  } finally {
    await base.installation.close()
  }
}

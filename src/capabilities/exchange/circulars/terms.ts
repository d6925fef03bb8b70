import type { Context } from '../../../platform/operations/operation.ts'
import { findSettings } from '../../conference/index.ts'
import { type CircularTerms, circularTerms } from './contract.ts'

/** From how many recipients on a second person releases, and how long it waits then. */
export async function termsOf({ tx, tenant }: Context): Promise<CircularTerms> {
  const { settings } = await findSettings(tx, tenant.conferenceId)
  return circularTerms.parse(settings['circulars'] ?? {})
}

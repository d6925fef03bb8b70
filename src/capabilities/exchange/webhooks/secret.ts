import type { Instant } from '../../../kernel/instant.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import type { KeptEndpoint } from './storage.ts'

/** What a secret is sealed for: it opens for its own endpoint and no other. */
export const sealedFor = ({ tenant }: Pick<Context, 'tenant'>, endpoint: string): string =>
  `${tenant.conferenceId} webhook ${endpoint}`

/** The secrets an endpoint's messages are signed by now: the present one, and the one before while both hold. */
export function secretsOf(
  context: Pick<Context, 'tenant' | 'secrets'>,
  { endpoint_id, sealed_secret, sealed_before, before_until }: KeptEndpoint,
  now: Instant,
): string[] {
  const holds = sealed_before !== null && before_until !== null && before_until > now
  return [sealed_secret, ...(holds ? [sealed_before] : [])].map((sealed) =>
    context.secrets.open(sealed, sealedFor(context, endpoint_id)),
  )
}

import type { CustomFetch } from 'openid-client'
import { outbound } from '../outbound/outbound.ts'

/** OpenID Connect by the authorization code flow, with PKCE, state and nonce. */

// A provider that hangs must not hold a request: seconds.
const PATIENCE = 5
// Nor may many that hang hold all connections to the database: more conversations at once are not begun.
const MOST_AT_ONCE = 4
let conversations = 0

const outside = outbound({ privateToo: false })

/** Talks with a provider; nothing where it is away, slow, says no, or too many talk already. For the reader it is the same. */
async function talk<T>(said: () => Promise<T>): Promise<T | undefined> {
  if (conversations >= MOST_AT_ONCE) return undefined
  conversations += 1
  try {
    return await said()
  } catch {
    return undefined
  } finally {
    conversations -= 1
  }
}

export type Provider = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
}
export type Checks = { readonly nonce: string; readonly verifier: string }

/** What a provider says of someone; `verified` only where it says so in so many words. */
export type Vouched = {
  readonly subject: string
  readonly email: string | undefined
  readonly verified: boolean
  readonly mfa: boolean
}

/** Whether an issuer may be spoken to: over TLS, or on this machine. */
export function mayBeIssuer(issuer: string): boolean {
  if (!URL.canParse(issuer)) return false
  const { protocol, search, hash, username } = new URL(issuer)
  return (protocol === 'https:' || isLoopback(issuer)) && search === '' && hash === '' && username === ''
}

const isLoopback = (issuer: string): boolean => {
  const { protocol, hostname } = new URL(issuer)
  return protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname)
}

// Found anew at each attempt: a provider that was down when we started is there once it is up.
async function configured(provider: Provider) {
  const client = await import('openid-client')
  const config = await client.discovery(
    new URL(provider.issuer),
    provider.clientId,
    undefined,
    client.ClientSecretPost(provider.clientSecret),
    {
      timeout: PATIENCE,
      // One on this machine is for trying out; any other has to lie outside, whatever its name resolves to.
      ...(isLoopback(provider.issuer)
        ? { execute: [client.allowInsecureRequests] }
        : { [client.customFetch]: outside.fetch as unknown as CustomFetch }),
    },
  )
  // The token is signed, and the signature is looked at, whatever it came over.
  client.enableNonRepudiationChecks(config)
  return { client, config }
}

/** The address to send a browser to, and what its answer will be held against; nothing where the provider cannot be reached. */
export async function wayOut(
  provider: Provider,
  redirectUri: string,
): Promise<{ address: string; state: string; checks: Checks } | undefined> {
  return talk(async () => {
    const { client, config } = await configured(provider)
    const [verifier, state, nonce] = [
      client.randomPKCECodeVerifier(),
      client.randomState(),
      client.randomNonce(),
    ]
    const address = client.buildAuthorizationUrl(config, {
      redirect_uri: redirectUri,
      scope: 'openid email',
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    })
    return { address: address.href, state, checks: { nonce, verifier } }
  })
}

/** Whom the provider vouches for with its answer; nothing where it vouches for nobody or cannot be reached. */
export async function vouchedFor(
  provider: Provider,
  answer: URL,
  expected: Checks & { readonly state: string },
): Promise<Vouched | undefined> {
  return talk(async () => {
    const { client, config } = await configured(provider)
    const tokens = await client.authorizationCodeGrant(config, answer, {
      expectedState: expected.state,
      expectedNonce: expected.nonce,
      pkceCodeVerifier: expected.verifier,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (!claims) return undefined
    const said =
      claims['email'] === undefined && config.serverMetadata().userinfo_endpoint !== undefined
        ? await client.fetchUserInfo(config, tokens.access_token, claims.sub)
        : claims
    const amr: unknown = claims['amr']
    return {
      subject: claims.sub,
      email: typeof said['email'] === 'string' ? said['email'] : undefined,
      verified: said['email_verified'] === true,
      mfa: Array.isArray(amr) && amr.includes('mfa'),
    }
  })
}

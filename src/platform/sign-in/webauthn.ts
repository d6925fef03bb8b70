import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server'
import type { Passkey } from './passkeys.ts'

/** Who asks for a passkey: the server by the host and origin people reach it at. */
export type Party = { readonly name: string; readonly publicUrl: string }

// Loaded when a ceremony begins: most requests have none.
const library = () => import('@simplewebauthn/server')

/** What a browser needs to make a passkey that signs in by itself and asks for its owner's finger or PIN. */
export async function registrationOptions(
  party: Party,
  person: { readonly id: string; readonly account: string; readonly name: string },
  known: readonly Passkey[],
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { generateRegistrationOptions } = await library()
  return generateRegistrationOptions({
    rpName: party.name,
    rpID: new URL(party.publicUrl).hostname,
    userID: new Uint8Array(Buffer.from(person.id)),
    userName: person.account,
    userDisplayName: person.name,
    attestationType: 'none',
    // EdDSA, ES256, RS256 by their COSE numbers: what telephones, keys and Windows make.
    supportedAlgorithmIDs: [-8, -7, -257],
    excludeCredentials: known.map(({ credential_id, transports }) => ({ id: credential_id, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

/** What a browser needs to sign in by a passkey: any of this server's, or those of one person. */
export async function authenticationOptions(
  party: Party,
  of: readonly Passkey[] | undefined,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { generateAuthenticationOptions } = await library()
  return generateAuthenticationOptions({
    rpID: new URL(party.publicUrl).hostname,
    userVerification: 'required',
    ...(of
      ? { allowCredentials: of.map(({ credential_id, transports }) => ({ id: credential_id, transports })) }
      : {}),
  })
}

/** The challenge a response answers; nothing where the text is no response. */
export async function challengeIn(response: string): Promise<string | undefined> {
  try {
    const { decodeClientDataJSON } = await import('@simplewebauthn/server/helpers')
    const { response: inner } = JSON.parse(response) as { response: { clientDataJSON: string } }
    return decodeClientDataJSON(inner.clientDataJSON).challenge
  } catch {
    return undefined
  }
}

/** The credential a response speaks of; nothing where the text is no response. */
export function credentialIn(response: string): string | undefined {
  try {
    const { id } = JSON.parse(response) as { id?: unknown }
    return typeof id === 'string' ? id : undefined
  } catch {
    return undefined
  }
}

/** A new credential as the browser proved it; nothing where the proof does not hold. */
export async function registered(
  party: Party,
  challenge: string,
  response: string,
): Promise<Pick<Passkey, 'credential_id' | 'public_key' | 'sign_count' | 'transports'> | undefined> {
  const { verifyRegistrationResponse } = await library()
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: JSON.parse(response) as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: new URL(party.publicUrl).origin,
      expectedRPID: new URL(party.publicUrl).hostname,
      requireUserVerification: true,
    })
    if (!verified) return undefined
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential
    return {
      credential_id: id,
      public_key: Buffer.from(publicKey).toString('base64url'),
      sign_count: BigInt(counter),
      transports,
    }
  } catch {
    // The library says by throwing that a proof does not hold; which of its steps failed is nobody's to know.
    return undefined
  }
}

/** The counter after a passkey proved itself; nothing where the proof does not hold or its counter went back. */
export async function authenticated(
  party: Party,
  challenge: string,
  response: string,
  passkey: Passkey,
): Promise<number | undefined> {
  const { verifyAuthenticationResponse } = await library()
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: JSON.parse(response) as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: new URL(party.publicUrl).origin,
      expectedRPID: new URL(party.publicUrl).hostname,
      requireUserVerification: true,
      credential: {
        id: passkey.credential_id,
        publicKey: new Uint8Array(Buffer.from(passkey.public_key, 'base64url')),
        counter: Number(passkey.sign_count),
        transports: passkey.transports,
      },
    })
    return verified ? authenticationInfo.newCounter : undefined
  } catch {
    return undefined
  }
}

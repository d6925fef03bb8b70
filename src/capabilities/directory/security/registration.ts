import { later } from '../../../kernel/instant.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import {
  insertCeremony,
  insertPasskey,
  listPasskeys,
  useCeremony,
} from '../../../platform/sign-in/passkeys.ts'
import { challengeIn, registered, registrationOptions } from '../../../platform/sign-in/webauthn.ts'
import { personOf } from '../own/actions.ts'
import { partyOf } from '../sign-in/proofs.ts'
import { passkeyAnswers } from '../sign-in/rules.ts'
import { findReader } from '../sign-in/storage.ts'
import { factorSet } from './actions.ts'

const CHALLENGE_LASTS = 5 * 60 * 1000

/** What a browser needs to make a passkey for the person who asks. */
export async function beginPasskey(context: Context): Promise<{ options: string }> {
  const { tx, tenant, now } = context
  const id = personOf(context)
  const reader = await findReader(tx, tenant.conferenceId, id)
  if (!reader) throw new Error('Someone signed in is in no directory')
  const options = await registrationOptions(
    partyOf(context),
    { id, account: reader.email, name: `${reader.given_name} ${reader.family_name}` },
    await listPasskeys(tx, tenant.conferenceId, id),
  )
  await insertCeremony(tx, tenant.conferenceId, {
    challenge: options.challenge,
    purpose: 'register',
    person_id: id,
    expires_at: later(now, CHALLENGE_LASTS),
  })
  return { options: JSON.stringify(options) }
}

/** Keeps a passkey that the browser made and proved. */
export async function addPasskey(
  context: Context,
  given: { readonly name: string; readonly response: string },
): Promise<{ passkey_id: string } | Refusal> {
  const { tx, tenant, now } = context
  const personId = personOf(context)
  const challenge = await challengeIn(given.response)
  const ceremony =
    challenge === undefined
      ? undefined
      : await useCeremony(tx, tenant.conferenceId, { challenge, purpose: 'register', at: now })
  const made =
    challenge !== undefined && ceremony?.person_id === personId
      ? await registered(partyOf(context), challenge, given.response)
      : undefined
  const decided = passkeyAnswers.decide({ known: ceremony !== undefined, proves: made !== undefined })
  if (isRefusal(decided)) return decided
  if (!made) throw new Error('A passkey that proves was not found')
  const passkey_id = context.newId()
  await insertPasskey(tx, tenant.conferenceId, {
    passkey_id,
    person_id: personId,
    name: given.name,
    made_at: now,
    ...made,
  })
  await factorSet(context, personId, 'passkey-added')
  return { passkey_id }
}

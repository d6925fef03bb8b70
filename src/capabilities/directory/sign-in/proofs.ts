import { inLanguage } from '../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { lockGenerator, useStep } from '../../../platform/sign-in/code-generators.ts'
import { countRequest, forgetCount, minutesLeft } from '../../../platform/sign-in/counting.ts'
import { stepOf } from '../../../platform/sign-in/generated-code.ts'
import {
  type CeremonyPurpose,
  type Passkey,
  lockPasskey,
  useCeremony,
  usePasskey,
} from '../../../platform/sign-in/passkeys.ts'
import { useRecoveryCode } from '../../../platform/sign-in/recovery-codes.ts'
import { hashToken } from '../../../platform/sign-in/token.ts'
import { type Party, authenticated, challengeIn, credentialIn } from '../../../platform/sign-in/webauthn.ts'
import { codesAreGuessedRarely, passkeyAnswers, secondStepProves } from './rules.ts'

/** What a sealed secret of a person belongs to. */
export const sealedFor = (context: Pick<Context, 'tenant'>, personId: string): string =>
  `${context.tenant.conferenceId} ${personId}`

/** Who asks for passkeys here. */
export const partyOf = ({ tenant, publicUrl, language }: Context): Party => ({
  name: inLanguage(tenant.name, language),
  publicUrl,
})

/** Whether a code of a person's generator is right; it counts once, and few may be wrong. */
export function provedByGenerator(
  context: Context,
  personId: string,
  typed: string,
): Promise<Refusal | undefined> {
  return guessed(context, personId, () => codeIsRight(context, personId, typed))
}

/** Whether a recovery code is right; it is used up by that. */
export function provedByRecoveryCode(
  context: Context,
  personId: string,
  typed: string,
): Promise<Refusal | undefined> {
  const { tx, tenant, now } = context
  return guessed(context, personId, () =>
    useRecoveryCode(tx, tenant.conferenceId, personId, { typed, at: now }),
  )
}

async function codeIsRight(context: Context, personId: string, typed: string): Promise<boolean> {
  const { tx, tenant, secrets, now } = context
  const generator = await lockGenerator(tx, tenant.conferenceId, personId, 'confirmed')
  if (!generator) return false
  const step = await stepOf(typed, {
    secret: secrets.open(generator.sealed_secret, sealedFor(context, personId)),
    lastStep: Number(generator.last_step),
    at: now,
  })
  if (step === undefined) return false
  await useStep(tx, tenant.conferenceId, generator.generator_id, { step, at: now })
  return true
}

// The count is taken first and holds its row, so that guesses made at once are made one after the other.
async function guessed(
  context: Context,
  personId: string,
  isRight: () => Promise<boolean>,
): Promise<Refusal | undefined> {
  const { tx, tenant, now } = context
  const counted = hashToken(`second factor ${personId}`)
  const tries = await countRequest(tx, tenant.conferenceId, counted, now)
  const bounded = codesAreGuessedRarely.decide({ tries, minutes: minutesLeft(now) })
  if (isRefusal(bounded)) return bounded
  const decided = secondStepProves.decide({ waiting: true, right: await isRight() })
  if (isRefusal(decided)) return decided
  await forgetCount(tx, tenant.conferenceId, counted)
  return undefined
}

/** The passkey that answered a challenge of this server, its counter moved on. */
export async function provedByPasskey(
  context: Context,
  response: string,
  of: { readonly purpose: CeremonyPurpose; readonly personId?: string | undefined },
): Promise<Passkey | Refusal> {
  const { tx, tenant, now } = context
  const conference = tenant.conferenceId
  const challenge = await challengeIn(response)
  const ceremony =
    challenge === undefined
      ? undefined
      : await useCeremony(tx, conference, { challenge, purpose: of.purpose, at: now })
  const found = await lockPasskey(tx, conference, credentialIn(response) ?? '')
  // Another person's passkey is as unknown here as another server's.
  const passkey = of.personId === undefined || found?.person_id === of.personId ? found : undefined
  const count =
    challenge !== undefined && ceremony && passkey
      ? await authenticated(partyOf(context), challenge, response, passkey)
      : undefined
  const decided = passkeyAnswers.decide({ known: passkey !== undefined, proves: count !== undefined })
  if (isRefusal(decided)) return decided
  if (!passkey || count === undefined) throw new Error('A passkey that proves was not found')
  await usePasskey(tx, conference, passkey.passkey_id, { count, at: now })
  return passkey
}

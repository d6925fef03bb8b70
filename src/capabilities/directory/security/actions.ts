import { inLanguage } from '../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { notFound } from '../../../platform/operations/rules.ts'
import {
  deleteGenerators,
  findGenerator,
  insertGenerator,
  lockGenerator,
  useStep,
} from '../../../platform/sign-in/code-generators.ts'
import { newSecret, pictureOf, stepOf } from '../../../platform/sign-in/generated-code.ts'
import { deletePasskeys, listPasskeys } from '../../../platform/sign-in/passkeys.ts'
import {
  countRecoveryCodes,
  deleteRecoveryCodes,
  newRecoveryCodes,
  replaceRecoveryCodes,
} from '../../../platform/sign-in/recovery-codes.ts'
import { revokeSessions } from '../../../platform/sign-in/sessions.ts'
import { revokeApiTokens } from '../../../platform/sign-in/tokens.ts'
import { sealedFor } from '../sign-in/proofs.ts'
import { othersReset, secondStepProves } from '../sign-in/rules.ts'
import { findReader, findSecondFactor, markSecondFactorDue } from '../sign-in/storage.ts'
import { personOf } from '../own/actions.ts'
import { type SecurityChange, tellOfChange } from './letter.ts'

/** What a person has to sign in with beside their mail. */
export async function ownSecurity(context: Context) {
  const { tx, tenant } = context
  const conference = tenant.conferenceId
  const personId = personOf(context)
  const [passkeys, generator, left] = await Promise.all([
    listPasskeys(tx, conference, personId),
    findGenerator(tx, conference, personId, 'confirmed'),
    countRecoveryCodes(tx, conference, personId),
  ])
  return {
    passkeys: passkeys.map(({ passkey_id, name, made_at, used_at }) => ({
      passkey_id,
      name,
      made_at,
      used_at,
    })),
    generator: generator ? { made_at: generator.made_at, used_at: generator.used_at } : null,
    recovery_codes: left,
    waiting: context.actor.kind === 'person' && (context.actor.awaiting ?? []).length > 0,
  }
}

/** Someone has a second factor now: where else they were signed in without one, they are not any more. */
export async function factorSet(context: Context, personId: string, change: SecurityChange): Promise<void> {
  const { tx, tenant, now, sessionId } = context
  await markSecondFactorDue(tx, tenant.conferenceId, personId, false)
  await revokeSessions(tx, tenant.conferenceId, personId, now, sessionId)
  await changed(context, personId, change)
}

async function changed(context: Context, personId: string, change: SecurityChange): Promise<void> {
  await context.journal({ subject: 'sign-in', subjectId: personId, after: { security: change } })
  await tellOfChange(context, personId, change)
}

/** Begins to set up a code generator; one that stands counts until the new one is confirmed. */
export async function beginGenerator(context: Context): Promise<{ begun: true }> {
  const { tx, tenant, now, secrets } = context
  const personId = personOf(context)
  await deleteGenerators(tx, tenant.conferenceId, personId, 'being set up')
  await insertGenerator(tx, tenant.conferenceId, {
    generator_id: context.newId(),
    person_id: personId,
    sealed_secret: secrets.seal(await newSecret(), sealedFor(context, personId)),
    made_at: now,
  })
  await context.journal({ subject: 'sign-in', subjectId: personId, after: { security: 'generator-begun' } })
  return { begun: true }
}

/** The secret of the generator that is being set up, to be scanned or typed into a telephone. */
export async function generatorDraft(context: Context) {
  const { tx, tenant, secrets, language } = context
  const personId = personOf(context)
  const draft = await findGenerator(tx, tenant.conferenceId, personId, 'being set up')
  const reader = await findReader(tx, tenant.conferenceId, personId)
  if (!draft || !reader) return notFound('generator')
  const secret = secrets.open(draft.sealed_secret, sealedFor(context, personId))
  const issuer = inLanguage(tenant.acronym, language)
  return { secret, picture: await pictureOf(secret, { issuer, account: reader.email }) }
}

/** The first right code makes the generator count. */
export async function confirmGenerator(context: Context, code: string): Promise<{ set: true } | Refusal> {
  const { tx, tenant, now, secrets } = context
  const personId = personOf(context)
  const draft = await lockGenerator(tx, tenant.conferenceId, personId, 'being set up')
  if (!draft) return notFound('generator')
  const secret = secrets.open(draft.sealed_secret, sealedFor(context, personId))
  const step = await stepOf(code, { secret, lastStep: Number(draft.last_step), at: now })
  const decided = secondStepProves.decide({ waiting: true, right: step !== undefined })
  if (isRefusal(decided)) return decided
  await deleteGenerators(tx, tenant.conferenceId, personId, 'confirmed')
  await useStep(tx, tenant.conferenceId, draft.generator_id, { step: step ?? 0, at: now, confirms: true })
  await factorSet(context, personId, 'generator-set')
  return { set: true }
}

export async function removeGenerator(context: Context): Promise<{ removed: true } | Refusal> {
  const personId = personOf(context)
  if (!(await deleteGenerators(context.tx, context.tenant.conferenceId, personId, 'confirmed')))
    return notFound('generator')
  await forgetRecoveryWithoutFactor(context, personId)
  await changed(context, personId, 'generator-removed')
  return { removed: true }
}

export async function removePasskey(context: Context, passkey: string): Promise<{ removed: true } | Refusal> {
  const personId = personOf(context)
  if ((await deletePasskeys(context.tx, context.tenant.conferenceId, personId, passkey)) === 0)
    return notFound(passkey)
  await forgetRecoveryWithoutFactor(context, personId)
  await changed(context, personId, 'passkey-removed')
  return { removed: true }
}

// Recovery codes stand in for a second factor; without one there is nothing to recover.
async function forgetRecoveryWithoutFactor(context: Context, personId: string): Promise<void> {
  const { tx, tenant } = context
  if (!(await findSecondFactor(tx, tenant.conferenceId, personId)).has)
    await deleteRecoveryCodes(tx, tenant.conferenceId, personId)
}

/** Ten new recovery codes, shown this once; those from before count no longer. */
export async function makeRecoveryCodes(context: Context): Promise<{ codes: string[] } | Refusal> {
  const { tx, tenant, now } = context
  const personId = personOf(context)
  if (!(await findSecondFactor(tx, tenant.conferenceId, personId)).has) return notFound('second factor')
  const codes = newRecoveryCodes()
  await replaceRecoveryCodes(tx, tenant.conferenceId, personId, { codes, at: now })
  await changed(context, personId, 'recovery-made')
  return { codes }
}

/** Takes every second factor of someone who lost them; they still need their mail, and must set a new one before staff work goes on. */
export async function resetSecondFactor(
  context: Context,
  person: string,
): Promise<{ reset: true } | Refusal> {
  const { tx, tenant, now, actor } = context
  const conference = tenant.conferenceId
  if (!(await findReader(tx, conference, person))) return notFound(person)
  const decided = othersReset.decide({
    actor: actor.kind === 'person' ? actor.personId : undefined,
    person,
  })
  if (isRefusal(decided)) return decided
  await deletePasskeys(tx, conference, person)
  await deleteGenerators(tx, conference, person)
  await deleteRecoveryCodes(tx, conference, person)
  await markSecondFactorDue(tx, conference, person, true)
  await revokeSessions(tx, conference, person, now)
  await revokeApiTokens(tx, conference, person, now)
  await changed(context, person, 'reset')
  return { reset: true }
}

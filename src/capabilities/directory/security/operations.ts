import { z } from 'zod'
import { operation } from '../../../platform/operations/operation.ts'
import { may, oneself } from '../../../platform/operations/permission.ts'
import { othersReset, passkeyAnswers, secondStepProves } from '../sign-in/rules.ts'
import {
  beginGenerator,
  confirmGenerator,
  generatorDraft,
  makeRecoveryCodes,
  ownSecurity,
  removeGenerator,
  removePasskey,
  resetSecondFactor,
} from './actions.ts'
import { addPasskey, beginPasskey } from './registration.ts'

const used = { made_at: z.string(), used_at: z.string().nullable() }
const removed = z.object({ removed: z.literal(true) })

export const getSecurity = operation({
  id: 'directory.security',
  method: 'GET',
  path: '/own/security',
  input: z.object({}),
  output: z.object({
    passkeys: z.array(z.object({ passkey_id: z.uuid(), name: z.string(), ...used })),
    generator: z.object(used).nullable(),
    recovery_codes: z.number().int(),
    waiting: z.boolean(),
  }),
  allow: oneself,
  bySession: true,
  refusals: [],
  run: (context) => ownSecurity(context),
})

export const askForPasskey = operation({
  id: 'directory.passkey-registration',
  method: 'POST',
  path: '/own/passkeys/challenges',
  input: z.object({}),
  output: z.object({ options: z.string() }),
  allow: oneself,
  bySession: true,
  refusals: [],
  freshProof: true,
  secret: true,
  traceless: true,
  run: (context) => beginPasskey(context),
})

export const addOwnPasskey = operation({
  id: 'directory.add-passkey',
  method: 'POST',
  path: '/own/passkeys',
  input: z.object({ name: z.string().trim().min(1).max(60), response: z.string().max(20_000) }),
  output: z.object({ passkey_id: z.uuid() }),
  allow: oneself,
  bySession: true,
  refusals: [passkeyAnswers],
  freshProof: true,
  secret: true,
  keepsTrace: true,
  bound: { times: 30, withinMinutes: 60 },
  run: (context, input) => addPasskey(context, input),
})

export const removeOwnPasskey = operation({
  id: 'directory.remove-passkey',
  method: 'POST',
  path: '/own/passkeys/{passkey}/remove',
  input: z.object({ passkey: z.uuid() }),
  output: removed,
  allow: oneself,
  bySession: true,
  refusals: [],
  freshProof: true,
  bound: { times: 30, withinMinutes: 60 },
  run: (context, input) => removePasskey(context, input.passkey),
})

export const beginCodeGenerator = operation({
  id: 'directory.begin-generator',
  method: 'POST',
  path: '/own/generator',
  input: z.object({}),
  output: z.object({ begun: z.literal(true) }),
  allow: oneself,
  bySession: true,
  refusals: [],
  freshProof: true,
  run: (context) => beginGenerator(context),
})

export const getGeneratorDraft = operation({
  id: 'directory.generator-draft',
  method: 'GET',
  path: '/own/generator',
  input: z.object({}),
  output: z.object({ secret: z.string(), picture: z.array(z.array(z.boolean())) }),
  allow: oneself,
  bySession: true,
  refusals: [],
  freshProof: true,
  secret: true,
  run: (context) => generatorDraft(context),
})

export const confirmCodeGenerator = operation({
  id: 'directory.confirm-generator',
  method: 'POST',
  path: '/own/generator/confirm',
  input: z.object({ code: z.string().max(20) }),
  output: z.object({ set: z.literal(true) }),
  allow: oneself,
  bySession: true,
  refusals: [secondStepProves],
  freshProof: true,
  secret: true,
  bound: { times: 30, withinMinutes: 60 },
  run: (context, input) => confirmGenerator(context, input.code),
})

export const removeCodeGenerator = operation({
  id: 'directory.remove-generator',
  method: 'POST',
  path: '/own/generator/remove',
  input: z.object({}),
  output: removed,
  allow: oneself,
  bySession: true,
  refusals: [],
  freshProof: true,
  bound: { times: 30, withinMinutes: 60 },
  run: (context) => removeGenerator(context),
})

export const makeCodesOfRecovery = operation({
  id: 'directory.make-recovery-codes',
  method: 'POST',
  path: '/own/recovery-codes',
  input: z.object({}),
  output: z.object({ codes: z.array(z.string()) }),
  allow: oneself,
  bySession: true,
  refusals: [],
  freshProof: true,
  secret: true,
  bound: { times: 20, withinMinutes: 60 },
  run: (context) => makeRecoveryCodes(context),
})

export const resetSecondFactorOf = operation({
  id: 'directory.reset-second-factor',
  method: 'POST',
  path: '/people/{person}/second-factor/reset',
  input: z.object({ person: z.uuid() }),
  output: z.object({ reset: z.literal(true) }),
  allow: may('coordinator', 'it specialist'),
  refusals: [othersReset],
  freshProof: true,
  bound: { times: 60, withinMinutes: 60 },
  run: (context, input) => resetSecondFactor(context, input.person),
})

export const securityOperations = [
  getSecurity,
  askForPasskey,
  addOwnPasskey,
  removeOwnPasskey,
  beginCodeGenerator,
  getGeneratorDraft,
  confirmCodeGenerator,
  removeCodeGenerator,
  makeCodesOfRecovery,
  resetSecondFactorOf,
]

import { z } from 'zod'
import { operation } from '../../../../platform/operations/operation.ts'
import { oneself } from '../../../../platform/operations/permission.ts'
import { linkOpensOnce } from '../../rules.ts'
import { codesAreGuessedRarely, lettersAreBounded, passkeyAnswers, secondStepProves } from '../rules.ts'
import { challenge } from '../second/actions.ts'
import { mailProofCode, proofTyped, proofWays, proveByCode, proveByPasskey } from './actions.ts'

const proven = z.object({ token: z.string() })

export const showProofWays = operation({
  id: 'directory.proof-ways',
  method: 'GET',
  path: '/own/proof',
  input: z.object({}),
  output: z.object({ passkey: z.boolean(), generator: z.boolean(), mail: z.boolean() }),
  allow: oneself,
  bySession: true,
  refusals: [],
  run: (context) => proofWays(context),
})

export const askForProofCode = operation({
  id: 'directory.ask-proof-code',
  method: 'POST',
  path: '/own/proof/mail',
  input: z.object({}),
  output: z.object({ sent: z.literal(true) }),
  allow: oneself,
  bySession: true,
  refusals: [lettersAreBounded],
  secret: true,
  bound: { times: 20, withinMinutes: 60 },
  run: (context) => mailProofCode(context),
})

export const proveWithCode = operation({
  id: 'directory.prove-by-code',
  method: 'POST',
  path: '/own/proof/code',
  input: z.object({ code: z.string().max(20) }),
  output: proven,
  allow: oneself,
  bySession: true,
  refusals: [linkOpensOnce, secondStepProves, codesAreGuessedRarely],
  secret: true,
  keepsTrace: true,
  ahead: (context, input) => proofTyped(context, input.code),
  run: (context, input, typed) => proveByCode(context, input.code, typed),
})

export const askPasskeyToProve = operation({
  id: 'directory.proof-challenge',
  method: 'POST',
  path: '/own/proof/challenges',
  input: z.object({}),
  output: z.object({ options: z.string() }),
  allow: oneself,
  bySession: true,
  refusals: [],
  secret: true,
  traceless: true,
  run: (context) => challenge(context, 'confirm'),
})

export const proveWithPasskey = operation({
  id: 'directory.prove-by-passkey',
  method: 'POST',
  path: '/own/proof/passkey',
  input: z.object({ response: z.string().max(10_000) }),
  output: proven,
  allow: oneself,
  bySession: true,
  refusals: [passkeyAnswers],
  secret: true,
  keepsTrace: true,
  run: (context, input) => proveByPasskey(context, input.response),
})

export const proofOperations = [
  showProofWays,
  askForProofCode,
  proveWithCode,
  askPasskeyToProve,
  proveWithPasskey,
]

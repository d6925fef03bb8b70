import { z } from 'zod'
import { operation } from '../../../../platform/operations/operation.ts'
import { anyone } from '../../../../platform/operations/permission.ts'
import { codesAreGuessedRarely, passkeyAnswers, secondStepProves } from '../rules.ts'
import { challenge, enterByGenerator, enterByPasskey, enterByRecoveryCode, secondStep } from './actions.ts'

/** A session as its opener gets it: its token, where they wanted to go, and whether a second factor is still to be shown. */
export const entered = z.object({ token: z.string(), next: z.string().nullable(), second: z.boolean() })

const code = z.object({ code: z.string().max(40) })

export const showSecondStep = operation({
  id: 'directory.second-step',
  method: 'GET',
  path: '/sign-in/second',
  input: z.object({}),
  output: z.object({
    waiting: z.boolean(),
    passkey: z.boolean(),
    generator: z.boolean(),
    recovery: z.boolean(),
  }),
  allow: anyone,
  bySession: true,
  refusals: [],
  run: (context) => secondStep(context),
})

/** A way in: by someone not signed in yet, whose answer opens a session and whose failed tries count. */
const entering = {
  output: entered,
  allow: anyone,
  bySession: true,
  secret: true,
  keepsTrace: true,
} as const

export const enterByCodeGenerator = operation({
  id: 'directory.enter-by-generator',
  method: 'POST',
  path: '/sign-in/second/generator',
  input: code,
  ...entering,
  refusals: [secondStepProves, codesAreGuessedRarely],
  run: (context, input) => enterByGenerator(context, input.code),
})

export const enterByCodeOfRecovery = operation({
  id: 'directory.enter-by-recovery-code',
  method: 'POST',
  path: '/sign-in/second/recovery',
  input: code,
  ...entering,
  refusals: [secondStepProves, codesAreGuessedRarely],
  run: (context, input) => enterByRecoveryCode(context, input.code),
})

export const askPasskeyToEnter = operation({
  id: 'directory.passkey-challenge',
  method: 'POST',
  path: '/sign-in/passkeys/challenges',
  input: z.object({}),
  output: z.object({ options: z.string() }),
  allow: anyone,
  bySession: true,
  refusals: [],
  secret: true,
  traceless: true,
  keepsTrace: true,
  counted: () => undefined,
  run: (context) => challenge(context, 'enter'),
})

export const enterByPasskeyAlone = operation({
  id: 'directory.enter-by-passkey',
  method: 'POST',
  path: '/sign-in/passkeys',
  input: z.object({ response: z.string().max(10_000) }),
  ...entering,
  refusals: [passkeyAnswers],
  counted: () => undefined,
  run: (context, input) => enterByPasskey(context, input.response),
})

export const secondStepOperations = [
  showSecondStep,
  enterByCodeGenerator,
  enterByCodeOfRecovery,
  askPasskeyToEnter,
  enterByPasskeyAlone,
]

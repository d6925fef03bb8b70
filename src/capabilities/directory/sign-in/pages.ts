import { type PageRequest, fieldOf, form, page, read } from '../../../platform/http/page.ts'
import { given } from '../../../platform/http/sent-form.ts'
import { ownPath } from '../../../platform/sign-in/own-path.ts'
import { Confirm } from '../screens/confirm.tsx'
import { ComeBack } from '../screens/providers.tsx'
import { SecondStep } from '../screens/second-step.tsx'
import { enterVouchedFor } from '../providers/operations.ts'
import { askForProofCode, proveWithCode, proveWithPasskey, showProofWays } from './proof/operations.ts'
import {
  enterByCodeGenerator,
  enterByCodeOfRecovery,
  enterByPasskeyAlone,
  showSecondStep,
} from './second/operations.ts'

/** Where someone wanted to go who had to sign in first. */
const wanted = ({ query }: PageRequest): string | undefined => ownPath(fieldOf(query, 'next'))

/** Where one goes once in: on to the second step, or where one wanted to. */
export const onwards = (entered: { next: string | null; second: boolean }, request: PageRequest): string => {
  const next = entered.next ?? wanted(request)
  if (!entered.second) return next ?? '/desk'
  return next === undefined ? '/sign-in/second' : `/sign-in/second?next=${encodeURIComponent(next)}`
}

/** What came back in the address, one value a name. */
const flat = (query: PageRequest['query']): Record<string, string> =>
  Object.fromEntries(Object.keys(query).map((name) => [name, fieldOf(query, name)]))

const session = ({ token }: { token: string }) => ({ token })

/** After a proof: on to the page that asked for it, or the word that all is well where a tab or a file waits. */
const proved = (_: unknown, request: PageRequest): string => {
  const next = wanted(request)
  if (fieldOf(request.query, 'kept') === 'yes') return '/confirm?done=yes'
  if (next !== undefined && /\.[a-z]{3,4}(\?|$)/.test(next))
    return `/confirm?done=yes&next=${encodeURIComponent(next)}`
  return next ?? '/me/security'
}

const asking = ({ query }: PageRequest): string => {
  const carried = new URLSearchParams({ sent: 'yes' })
  for (const name of ['next', 'kept']) {
    const value = fieldOf(query, name)
    if (value !== '') carried.set(name, value)
  }
  return `/confirm?${carried.toString()}`
}

export const signInPages = [
  page({
    id: 'directory.second-step',
    path: '/sign-in/second',
    frame: 'task',
    reads: { step: read(showSecondStep) },
    scripts: ['passkey'],
    styles: ['signIn'],
    forms: {
      generator: form({
        operation: enterByCodeGenerator,
        input: (request) => ({ code: given(request, 'code') }),
        next: onwards,
        session,
      }),
      recovery: form({
        operation: enterByCodeOfRecovery,
        input: (request) => ({ code: given(request, 'recovery') }),
        wrong: { code: { field: 'recovery', says: 'directory:wrong.second-code' } },
        next: onwards,
        session,
      }),
      passkey: form({
        operation: enterByPasskeyAlone,
        input: ({ fields }) => ({ response: fieldOf(fields, 'response') }),
        next: onwards,
        session,
      }),
    },
    title: (_, { words }) => words('directory:second.title'),
    view: SecondStep,
    redirect: ({ step }, { actor, request }) =>
      step.waiting ? undefined : actor.kind === 'person' ? (wanted(request) ?? '/desk') : '/sign-in',
  }),
  page({
    id: 'directory.come-back',
    path: '/sign-in/callback',
    frame: 'task',
    reads: {},
    forms: {
      enter: form({
        operation: enterVouchedFor,
        input: ({ query, browser }) => ({ answer: new URLSearchParams(flat(query)).toString(), browser }),
        next: onwards,
        session,
      }),
    },
    title: (_, { words }) => words('directory:provider.back-title'),
    view: ComeBack,
  }),
  page({
    id: 'directory.confirm',
    path: '/confirm',
    frame: 'task',
    reads: { ways: read(showProofWays) },
    scripts: ['passkey'],
    styles: ['signIn'],
    forms: {
      mail: form({ operation: askForProofCode, input: () => ({}), next: (_, request) => asking(request) }),
      code: form({
        operation: proveWithCode,
        input: (request) => ({ code: given(request, 'code') }),
        next: proved,
        session,
      }),
      passkey: form({
        operation: proveWithPasskey,
        input: ({ fields }) => ({ response: fieldOf(fields, 'response') }),
        next: proved,
        session,
      }),
    },
    title: (_, { words }) => words('directory:proof.title'),
    view: Confirm,
  }),
]

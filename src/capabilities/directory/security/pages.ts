import { fieldOf, form, page, read } from '../../../platform/http/page.ts'
import { given } from '../../../platform/http/sent-form.ts'
import { endOtherSessions, endOwnSession, getOwnPage } from '../own/operations.ts'
import { getPerson } from '../people/operations.ts'
import { listOwnTokens, revokeTokenOfOnesOwn } from '../tokens/operations.ts'
import { SetGenerator } from '../screens/generator.tsx'
import { ResetSecondFactor } from '../screens/reset-second-factor.tsx'
import { Security } from '../screens/security.tsx'
import {
  addOwnPasskey,
  beginCodeGenerator,
  confirmCodeGenerator,
  getGeneratorDraft,
  getSecurity,
  makeCodesOfRecovery,
  removeCodeGenerator,
  removeOwnPasskey,
  resetSecondFactorOf,
} from './operations.ts'

const HERE = '/me/security'

export const securityPages = [
  page({
    id: 'directory.security',
    path: HERE,
    reads: { security: read(getSecurity), own: read(getOwnPage), tokens: read(listOwnTokens) },
    scripts: ['passkey'],
    forms: {
      'add-passkey': form({
        operation: addOwnPasskey,
        input: (request) => ({ name: given(request, 'name'), response: fieldOf(request.fields, 'response') }),
        wrong: { name: { field: 'name', says: 'directory:wrong.passkey-name' } },
        next: () => `${HERE}?done=passkey`,
      }),
      'remove-passkey': form({
        operation: removeOwnPasskey,
        input: (request) => ({ passkey: given(request, 'passkey') }),
        next: () => `${HERE}?done=removed`,
      }),
      'begin-generator': form({
        operation: beginCodeGenerator,
        input: () => ({}),
        next: () => `${HERE}/generator`,
      }),
      'remove-generator': form({
        operation: removeCodeGenerator,
        input: () => ({}),
        next: () => `${HERE}?done=removed`,
      }),
      recovery: form({
        operation: makeCodesOfRecovery,
        input: () => ({}),
        next: () => HERE,
        shows: true,
      }),
      'revoke-token': form({
        operation: revokeTokenOfOnesOwn,
        input: (request) => ({ token: given(request, 'token') }),
        next: () => HERE,
      }),
      'end-others': form({
        operation: endOtherSessions,
        input: () => ({}),
        next: () => `${HERE}?done=others`,
      }),
      'end-session': form({
        operation: endOwnSession,
        input: (request) => ({ session: given(request, 'session') }),
        next: () => HERE,
      }),
    },
    title: (_, { words }) => words('directory:security.title'),
    view: Security,
  }),
  page({
    id: 'directory.set-generator',
    path: `${HERE}/generator`,
    frame: 'task',
    reads: { draft: read(getGeneratorDraft) },
    styles: ['signIn'],
    forms: {
      confirm: form({
        operation: confirmCodeGenerator,
        input: (request) => ({ code: given(request, 'code') }),
        next: () => `${HERE}?done=generator`,
      }),
    },
    title: (_, { words }) => words('directory:security.draft-title'),
    view: SetGenerator,
  }),
  page({
    id: 'directory.reset-second-factor',
    path: '/directory/people/:person/second-factor',
    frame: 'task',
    reads: { person: read(getPerson, ({ params }) => ({ person: params['person'] })) },
    forms: {
      reset: form({
        operation: resetSecondFactorOf,
        input: ({ params }) => ({ person: params['person'] }),
        next: (_, { params }) => `/directory/people/${params['person']}`,
      }),
    },
    title: (_, { words }) => words('directory:security.reset'),
    view: ResetSecondFactor,
  }),
]

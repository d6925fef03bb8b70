import { form, page, read } from '../../../platform/http/page.ts'
import { given } from '../../../platform/http/sent-form.ts'
import { listParticipantsOn } from '../../conference/index.ts'
import { addIdentityProvider, removeIdentityProvider } from '../providers/operations.ts'
import { SignIns } from '../screens/sign-ins.tsx'
import { endAnySignIn, endAnyToken, listSignIns } from './operations.ts'

const HERE = '/conference/sign-ins'

export const signInsPages = [
  page({
    id: 'directory.sign-ins',
    path: HERE,
    room: 'conference',
    reads: { signIns: read(listSignIns), participants: read(listParticipantsOn) },
    forms: {
      'end-session': form({
        operation: endAnySignIn,
        input: (request) => ({ session: given(request, 'session') }),
        next: () => HERE,
      }),
      'add-provider': form({
        operation: addIdentityProvider,
        input: (request) => ({
          name: given(request, 'name'),
          issuer: given(request, 'issuer'),
          client_id: given(request, 'client_id'),
          client_secret: given(request, 'client_secret'),
          participant: given(request, 'participant'),
        }),
        wrong: {
          name: { field: 'name', says: 'directory:wrong.provider-name' },
          issuer: { field: 'issuer', says: 'directory:wrong.issuer' },
          client_id: { field: 'client_id', says: 'directory:wrong.client-id' },
          client_secret: { field: 'client_secret', says: 'directory:wrong.client-secret' },
          participant: { field: 'participant', says: 'directory:wrong.provider-participant' },
        },
        next: () => HERE,
      }),
      'remove-provider': form({
        operation: removeIdentityProvider,
        input: (request) => ({ provider: given(request, 'provider') }),
        next: () => HERE,
      }),
      'end-token': form({
        operation: endAnyToken,
        input: (request) => ({ token: given(request, 'token') }),
        next: () => HERE,
      }),
    },
    title: (_, { words }) => words('directory:sign-ins.title'),
    view: SignIns,
  }),
]

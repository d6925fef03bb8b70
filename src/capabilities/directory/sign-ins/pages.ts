import { form, page, read } from '../../../platform/http/page.ts'
import { given } from '../../../platform/http/sent-form.ts'
import { SignIns } from '../screens/sign-ins.tsx'
import { endAnySignIn, endAnyToken, listSignIns } from './operations.ts'

const HERE = '/conference/sign-ins'

export const signInsPages = [
  page({
    id: 'directory.sign-ins',
    path: HERE,
    room: 'conference',
    reads: { signIns: read(listSignIns) },
    forms: {
      'end-session': form({
        operation: endAnySignIn,
        input: (request) => ({ session: given(request, 'session') }),
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

import { type PageRequest, form, page, read } from '../../../platform/http/page.ts'
import { given } from '../../../platform/http/sent-form.ts'
import { SignInTerms } from '../screens/sign-in-terms.tsx'
import { getSignInTerms, settleSignInTerms } from './operations.ts'

const HERE = '/conference/sign-in-terms'

/** A whole number as typed; what is none is told as wrong. */
const countIn = (request: PageRequest, name: string): number =>
  /^\d+$/.test(given(request, name)) ? Number(given(request, name)) : NaN

export const signInTermsPages = [
  page({
    id: 'directory.sign-in-terms',
    path: HERE,
    room: 'conference',
    reads: { terms: read(getSignInTerms) },
    forms: {
      settle: form({
        operation: settleSignInTerms,
        input: (request) => ({
          second_factor: given(request, 'second_factor'),
          letters: countIn(request, 'letters'),
          per_account: countIn(request, 'per_account'),
          per_address: countIn(request, 'per_address'),
          sessions: countIn(request, 'sessions'),
        }),
        wrong: {
          second_factor: { field: 'second_factor', says: 'directory:wrong.second-factor' },
          letters: { field: 'letters', says: 'directory:wrong.count' },
          per_account: { field: 'per_account', says: 'directory:wrong.count' },
          per_address: { field: 'per_address', says: 'directory:wrong.count' },
          sessions: { field: 'sessions', says: 'directory:wrong.count' },
        },
        next: () => `${HERE}?stored=yes`,
      }),
    },
    title: (_, { words }) => words('directory:sign-in-terms.title'),
    view: SignInTerms,
  }),
]

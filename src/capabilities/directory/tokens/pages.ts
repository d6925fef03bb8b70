import { fieldsOf, form, page, read } from '../../../platform/http/page.ts'
import { given } from '../../../platform/http/sent-form.ts'
import { MakeToken } from '../screens/make-token.tsx'
import { listOwnTokens, makeOwnToken } from './operations.ts'

const wrong = (field: string) => ({ field, says: `directory:wrong.token-${field}` })

export const tokenPages = [
  page({
    id: 'directory.make-token',
    path: '/me/security/tokens/new',
    reads: { own: read(listOwnTokens) },
    forms: {
      make: form({
        operation: makeOwnToken,
        input: (request) => ({
          name: given(request, 'name'),
          reads_only: given(request, 'scope') !== 'chosen',
          operations: fieldsOf(request.fields, 'operations'),
          days: Number(given(request, 'days')),
        }),
        wrong: { name: wrong('name'), days: wrong('days') },
        next: () => '/me/security',
        shows: true,
      }),
    },
    title: (_, { words }) => words('directory:token.title'),
    view: MakeToken,
  }),
]

import { type PageRequest, filePage, form, page, read } from '../../../platform/http/page.ts'
import { given } from '../../../platform/http/sent-form.ts'
import { Erasures } from '../screens/erasures.tsx'
import { OwnData } from '../screens/own-data.tsx'
import { askForErasure, decideOnErasure, getOwnData, listErasures, takeOwnData } from './operations.ts'

const decision = (request: PageRequest) => ({
  request: given(request, 'request'),
  granted: given(request, 'granted') === 'yes',
  reason: given(request, 'reason'),
})

export const ownDataPages = [
  page({
    id: 'directory.own-data',
    path: '/me/data',
    reads: { own: read(getOwnData) },
    forms: { ask: form({ operation: askForErasure, input: () => ({}), next: () => '/me/data' }) },
    title: (_, { words }) => words('directory:data.title'),
    view: OwnData,
  }),
  page({
    id: 'directory.erasures',
    path: '/directory/erasures',
    room: 'directory',
    reads: { erasures: read(listErasures) },
    forms: {
      decide: form({
        operation: decideOnErasure,
        input: decision,
        next: () => '/directory/erasures',
        wrong: { reason: { field: 'reason', says: 'directory:data.wrong.reason' } },
      }),
    },
    title: (_, { words }) => words('directory:data.erasures'),
    view: Erasures,
  }),
]

export const ownDataFiles = [filePage({ path: '/me/data.json', operation: takeOwnData, input: () => ({}) })]

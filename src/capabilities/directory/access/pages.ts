import { fieldOf, page, read } from '../../../platform/http/page.ts'
import { listAppointments } from '../operations.ts'
import { Access } from '../screens/access.tsx'
import { whatMayDo, whoMayDo } from './operations.ts'

export const accessPages = [
  page({
    id: 'directory.access',
    path: '/conference/access',
    room: 'conference',
    reads: {
      who: read(whoMayDo, ({ query }) => ({ operation: fieldOf(query, 'operation') || undefined })),
      what: read(whatMayDo, ({ query }) => ({ person: fieldOf(query, 'person') || undefined })),
      held: read(listAppointments),
    },
    title: (_, { words }) => words('directory:access.title'),
    view: Access,
  }),
]

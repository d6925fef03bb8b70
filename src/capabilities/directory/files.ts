import { type PageRequest, fieldOf, filePage } from '../../platform/http/page.ts'
import { dayAsked } from '../../platform/http/sent-form.ts'
import { ownDataFiles } from './own-data/pages.ts'
import { takeAppointments, takeCard, takeCards, takePeople } from './taking-away/operations.ts'

const orNothing = ({ query }: PageRequest, name: string): string | undefined =>
  fieldOf(query, name) || undefined

/** What the directory's pages offer to take away. */
export const directoryFiles = [
  filePage({
    path: '/directory/appointments.xlsx',
    operation: takeAppointments,
    input: (request) => ({
      on: dayAsked(request.query, 'on').day,
      participant: orNothing(request, 'participant'),
      office: orNothing(request, 'office'),
    }),
  }),
  filePage({
    path: '/directory/people.xlsx',
    operation: takePeople,
    input: (request) => ({ words: orNothing(request, 'words') }),
  }),
  filePage({
    path: '/directory/people.vcf',
    operation: takeCards,
    input: (request) => ({ words: orNothing(request, 'words') }),
  }),
  filePage({
    path: '/directory/people/:person/card.vcf',
    operation: takeCard,
    input: ({ params }) => ({ person: params['person'] }),
  }),
  ...ownDataFiles,
]

import { type PageRequest, fieldOf, filePage, form, page, read } from '../../../platform/http/page.ts'
import { given } from '../../../platform/http/sent-form.ts'
import { listParticipantsOn } from '../../conference/index.ts'
import { listContactsOf, settleSharing, shareOwn, takeContact, takeContacts } from './operations.ts'
import { Contacts } from './screens/list.tsx'

const asked = ({ query }: PageRequest) => ({
  words: fieldOf(query, 'words').trim().slice(0, 200) || undefined,
  participant: fieldOf(query, 'participant') || undefined,
})

export const contactPages = [
  page({
    id: 'exchange.contacts',
    path: '/directory/contacts',
    room: 'directory',
    alsoToReaders: true,
    reads: {
      found: read(listContactsOf, (request) => ({
        ...asked(request),
        after: fieldOf(request.query, 'after') || undefined,
      })),
      participants: read(listParticipantsOn),
    },
    forms: {
      settle: form({
        operation: settleSharing,
        input: (request) => ({ shares_email: given(request, 'shares') === 'yes' }),
        next: () => '/directory/contacts',
      }),
    },
    title: (_, { words }) => words('exchange:contacts.title'),
    view: Contacts,
  }),
]

/** The form by which a person says, on their own page, what they share. */
export const shareForm = form({
  operation: shareOwn,
  input: (request) => ({
    institution: given(request, 'institution'),
    shares_email: given(request, 'share-email') === 'yes',
    shares_phone: given(request, 'share-phone') === 'yes',
  }),
  next: () => '/me',
  wrong: { institution: { field: 'institution', says: 'exchange:contacts.wrong.institution' } },
})

export const contactFiles = [
  filePage({ path: '/directory/contacts.xlsx', operation: takeContacts, input: asked }),
  filePage({
    path: '/directory/contacts/:person/card.vcf',
    operation: takeContact,
    input: ({ params }) => ({ person: params['person'] }),
  }),
]

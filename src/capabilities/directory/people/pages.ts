import { type PageRequest, fieldOf, fieldsOf, form, page, read } from '../../../platform/http/page.ts'
import { dayIn } from '../../../platform/http/sent-form.ts'
import { listBodiesOn, listParticipantsOn } from '../../conference/index.ts'
import { channelKind } from '../contract.ts'
import {
  appointPerson,
  correctHeldAppointment,
  endHeldAppointment,
  withdrawHeldAppointment,
  getAppointment,
  listHoldersOf,
} from '../appointing/operations.ts'
import { reinstateHeldAppointment, suspendHeldAppointment } from '../suspending/operations.ts'
import { Appoint } from '../screens/appoint.tsx'
import { CorrectAppointment } from '../screens/correct-appointment.tsx'
import { EndAppointment } from '../screens/end-appointment.tsx'
import { People } from '../screens/people.tsx'
import { ChangePerson, EnterPerson } from '../screens/person-form.tsx'
import { PersonRecord } from '../screens/person.tsx'
import { fullName } from '../screens/say.ts'
import { tellPerson } from '../stories/operations.ts'
import { changeKnownPerson, enterNewPerson, getPerson, listPeopleNamed } from './operations.ts'

const given = (request: PageRequest, name: string): string => fieldOf(request.fields, name).trim()
const orNull = (text: string): string | null => (text === '' ? null : text)
const whose = ({ params }: PageRequest) => ({ person: params['person'] })
const which = ({ params }: PageRequest) => ({ appointment: params['appointment'] })
const asked = ({ query }: PageRequest, names: readonly string[]) =>
  Object.fromEntries(names.flatMap((name) => (fieldOf(query, name) ? [[name, fieldOf(query, name)]] : [])))

const personOf = (request: PageRequest) => ({
  given_name: given(request, 'given_name'),
  family_name: given(request, 'family_name'),
  treatment: orNull(given(request, 'treatment')),
  email: given(request, 'email'),
  language: given(request, 'language'),
  channels: channelKind.options.flatMap((kind) => {
    const value = given(request, `channel-${kind}`)
    return value === '' ? [] : [{ kind, value }]
  }),
})
const wrong = (...fields: readonly string[]) =>
  Object.fromEntries(fields.map((field) => [field, { field, says: `directory:wrong.${field}` }]))
const personWrong = wrong('given_name', 'family_name', 'treatment', 'email')

export const peoplePages = [
  page({
    id: 'directory.people',
    path: '/directory/people',
    room: 'directory',
    reads: { register: read(listPeopleNamed, (request) => asked(request, ['words', 'after'])) },
    title: (_, { words }) => words('directory:views.people'),
    view: People,
  }),
  page({
    id: 'directory.enter-person',
    path: '/directory/people/new',
    room: 'directory',
    reads: { gate: read(listHoldersOf) },
    forms: {
      enter: form({
        operation: enterNewPerson,
        input: personOf,
        next: ({ person_id }) => `/directory/people/${person_id}`,
        wrong: personWrong,
      }),
    },
    title: (_, { words }) => words('directory:person.enter-title'),
    view: EnterPerson,
  }),
  page({
    id: 'directory.person',
    path: '/directory/people/:person',
    room: 'directory',
    reads: {
      person: read(getPerson, whose),
      story: read(tellPerson, (request) => ({ ...whose(request), ...asked(request, ['before']) })),
    },
    title: ({ person }) => fullName(person),
    view: PersonRecord,
  }),
  page({
    id: 'directory.change-person',
    path: '/directory/people/:person/change',
    room: 'directory',
    reads: { person: read(getPerson, whose) },
    forms: {
      change: form({
        operation: changeKnownPerson,
        input: (request) => ({ ...whose(request), ...personOf(request) }),
        next: ({ person_id }) => `/directory/people/${person_id}`,
        wrong: personWrong,
      }),
    },
    title: ({ person }) => fullName(person),
    view: ChangePerson,
  }),
  page({
    id: 'directory.appoint',
    path: '/directory/people/:person/appoint',
    room: 'directory',
    reads: {
      person: read(getPerson, whose),
      participants: read(listParticipantsOn),
      bodies: read(listBodiesOn),
      holders: read(listHoldersOf, (request) => asked(request, ['office', 'participant'])),
    },
    forms: {
      appoint: form({
        operation: appointPerson,
        input: (request) => ({
          ...whose(request),
          office: given(request, 'office'),
          participant: orNull(given(request, 'participant')),
          bodies: fieldsOf(request.fields, 'bodies'),
          from: dayIn(request.fields, 'from'),
          until: dayIn(request.fields, 'until'),
          instrument: orNull(given(request, 'instrument')),
          predecessor: orNull(given(request, 'predecessor')),
        }),
        next: (_, request) => `/directory/people/${request.params['person']}`,
        wrong: wrong('from', 'until', 'instrument'),
      }),
    },
    title: (_, { words }) => words('directory:person.appoint'),
    view: Appoint,
  }),
  page({
    id: 'directory.correct-appointment',
    path: '/directory/appointments/:appointment/correct',
    room: 'directory',
    reads: {
      appointment: read(getAppointment, which),
      bodies: read(listBodiesOn),
      holders: read(listHoldersOf, ({ params }) => ({ besides: params['appointment'] })),
    },
    forms: {
      correct: form({
        operation: correctHeldAppointment,
        input: (request) => ({
          ...which(request),
          bodies: fieldsOf(request.fields, 'bodies'),
          from: dayIn(request.fields, 'from'),
          instrument: orNull(given(request, 'instrument')),
          predecessor: orNull(given(request, 'predecessor')),
        }),
        next: ({ person_id }) => `/directory/people/${person_id}`,
        wrong: wrong('from', 'instrument'),
      }),
    },
    title: (_, { words }) => words('directory:correct.save'),
    view: CorrectAppointment,
  }),
  page({
    id: 'directory.end-appointment',
    path: '/directory/appointments/:appointment/end',
    room: 'directory',
    reads: {
      appointment: read(getAppointment, which),
    },
    forms: {
      end: form({
        operation: endHeldAppointment,
        input: (request) => ({ ...which(request), until: dayIn(request.fields, 'until') }),
        next: ({ person_id }) => `/directory/people/${person_id}`,
        wrong: wrong('until'),
      }),
      suspend: form({
        operation: suspendHeldAppointment,
        input: (request) => ({ ...which(request), reason: given(request, 'reason') }),
        next: ({ person_id }) => `/directory/people/${person_id}`,
        wrong: wrong('reason'),
      }),
      reinstate: form({
        operation: reinstateHeldAppointment,
        input: which,
        next: ({ person_id }) => `/directory/people/${person_id}`,
      }),
      withdraw: form({
        operation: withdrawHeldAppointment,
        input: which,
        next: ({ person_id }) => `/directory/people/${person_id}`,
      }),
    },
    title: (_, { words }) => words('directory:end.save'),
    view: EndAppointment,
  }),
]

import { inLanguage } from '../../kernel/language.ts'
import { type PageRequest, fieldsOf, form, page, read } from '../../platform/http/page.ts'
import { dayAsked, dayIn, given, textIn, wrongText } from '../../platform/http/sent-form.ts'
import { changeKnownBody, enterNewBody, getBody, nameBodyFrom } from './bodies/operations.ts'
import { journalPages } from './journal/pages.ts'
import { listBodiesOn, listParticipantsOn, listPresidenciesOn } from './operations.ts'
import {
  enterNewParticipant,
  getParticipant,
  nameParticipantFrom,
  setStatusFrom,
} from './participants/operations.ts'
import { changeTerm, enterTerm, getPresidency } from './presidencies/operations.ts'
import { BodyView, ChangeBody, EnterBody } from './screens/body.tsx'
import { BodyNameForm, NameForm, StatusForm } from './screens/dated-forms.tsx'
import { EnterParticipant } from './screens/enter-participant.tsx'
import { Overview } from './screens/overview.tsx'
import { ParticipantView } from './screens/participant.tsx'
import { ChangeTerm, EnterTerm } from './screens/presidency.tsx'

const room = 'conference'
const orNull = (text: string): string | null => (text === '' ? null : text)
const code = ({ params }: PageRequest) => ({ code: params['code'] })
const onDay = ({ query }: PageRequest) => ({ on: dayAsked(query, 'on').day })
const bodyFacts = (request: PageRequest) => ({
  acts: fieldsOf(request.fields, 'acts'),
  cadence: orNull(given(request, 'cadence')),
  parent: orNull(given(request, 'parent')),
  predecessor: orNull(given(request, 'predecessor')),
  until: dayIn(request.fields, 'until'),
})
const term = (request: PageRequest) => ({
  participant: given(request, 'participant'),
  theme: textIn(request, 'theme'),
  from: dayIn(request.fields, 'from'),
  until: dayIn(request.fields, 'until'),
  designated_on: dayIn(request.fields, 'designated_on'),
})

const says = (...fields: readonly string[]) =>
  Object.fromEntries(fields.map((field) => [field, { field, says: `conference:wrong.${field}` }]))
const text = (name: string) => wrongText(name, `conference:wrong.${name}`)
const names = { ...text('short'), ...text('formal'), ...says('code', 'from') }
const toParticipant = (record: { readonly code: string }): string => `/conference/participants/${record.code}`
const toBody = (record: { readonly code: string }): string => `/conference/bodies/${record.code}`

export const conferencePages = [
  page({
    id: 'conference.overview',
    path: '/conference',
    room,
    reads: {
      participants: read(listParticipantsOn, onDay),
      bodies: read(listBodiesOn, onDay),
      presidencies: read(listPresidenciesOn, onDay),
    },
    title: (_, { words }) => words('conference:room'),
    view: Overview,
  }),
  page({
    id: 'conference.enter-participant',
    path: '/conference/participants/new',
    room,
    reads: { participants: read(listParticipantsOn) },
    forms: {
      enter: form({
        operation: enterNewParticipant,
        input: (request) => ({
          kind: given(request, 'kind'),
          code: given(request, 'code').toUpperCase(),
          short: textIn(request, 'short'),
          formal: textIn(request, 'formal'),
          status: given(request, 'status'),
          from: dayIn(request.fields, 'from'),
        }),
        next: toParticipant,
        wrong: names,
      }),
    },
    title: (_, { words }) => words('conference:participant.enter'),
    view: EnterParticipant,
  }),
  page({
    id: 'conference.participant',
    path: '/conference/participants/:code',
    room,
    reads: { participant: read(getParticipant, code) },
    title: ({ participant }, { language }) => inLanguage(participant.names[0]?.short ?? {}, language),
    view: ParticipantView,
  }),
  page({
    id: 'conference.name-participant',
    path: '/conference/participants/:code/name',
    room,
    reads: { participant: read(getParticipant, code) },
    forms: {
      name: form({
        operation: nameParticipantFrom,
        input: (request) => ({
          ...code(request),
          short: textIn(request, 'short'),
          formal: textIn(request, 'formal'),
          from: dayIn(request.fields, 'from'),
        }),
        next: toParticipant,
        wrong: names,
      }),
    },
    title: (_, { words }) => words('conference:participant.name'),
    view: NameForm,
  }),
  page({
    id: 'conference.set-status',
    path: '/conference/participants/:code/status',
    room,
    reads: { participant: read(getParticipant, code) },
    forms: {
      status: form({
        operation: setStatusFrom,
        input: (request) => ({
          ...code(request),
          status: given(request, 'status') === 'none' ? null : given(request, 'status'),
          from: dayIn(request.fields, 'from'),
        }),
        next: toParticipant,
        wrong: says('from', 'status'),
      }),
    },
    title: (_, { words }) => words('conference:participant.status'),
    view: StatusForm,
  }),
  page({
    id: 'conference.enter-body',
    path: '/conference/bodies/new',
    room,
    reads: { bodies: read(listBodiesOn) },
    forms: {
      enter: form({
        operation: enterNewBody,
        input: (request) => ({
          code: given(request, 'code').toUpperCase(),
          name: textIn(request, 'name'),
          from: dayIn(request.fields, 'from'),
          ...bodyFacts(request),
        }),
        next: toBody,
        wrong: { ...text('name'), ...says('code', 'from', 'until') },
      }),
    },
    title: (_, { words }) => words('conference:body.enter'),
    view: EnterBody,
  }),
  page({
    id: 'conference.body',
    path: '/conference/bodies/:code',
    room,
    reads: { body: read(getBody, code), bodies: read(listBodiesOn) },
    title: ({ body }, { language }) => inLanguage(body.names[0]?.name ?? {}, language),
    view: BodyView,
  }),
  page({
    id: 'conference.change-body',
    path: '/conference/bodies/:code/change',
    room,
    reads: { body: read(getBody, code), bodies: read(listBodiesOn) },
    forms: {
      change: form({
        operation: changeKnownBody,
        input: (request) => ({ ...code(request), ...bodyFacts(request) }),
        next: toBody,
        wrong: says('until'),
      }),
    },
    title: (_, { words }) => words('conference:body.change'),
    view: ChangeBody,
  }),
  page({
    id: 'conference.name-body',
    path: '/conference/bodies/:code/name',
    room,
    reads: { body: read(getBody, code) },
    forms: {
      name: form({
        operation: nameBodyFrom,
        input: (request) => ({
          ...code(request),
          name: textIn(request, 'name'),
          from: dayIn(request.fields, 'from'),
        }),
        next: toBody,
        wrong: { ...text('name'), ...says('from') },
      }),
    },
    title: (_, { words }) => words('conference:participant.name'),
    view: BodyNameForm,
  }),
  page({
    id: 'conference.enter-presidency',
    path: '/conference/presidencies/new',
    room,
    reads: { participants: read(listParticipantsOn) },
    forms: {
      enter: form({
        operation: enterTerm,
        input: term,
        next: () => '/conference',
        wrong: says('from', 'until', 'designated_on'),
      }),
    },
    title: (_, { words }) => words('conference:presidency.enter'),
    view: EnterTerm,
  }),
  page({
    id: 'conference.change-presidency',
    path: '/conference/presidencies/:presidency',
    room,
    reads: {
      presidency: read(getPresidency, ({ params }) => ({ presidency: params['presidency'] })),
      participants: read(listParticipantsOn),
    },
    forms: {
      change: form({
        operation: changeTerm,
        input: (request) => ({ presidency: request.params['presidency'], ...term(request) }),
        next: () => '/conference',
        wrong: says('from', 'until', 'designated_on'),
      }),
    },
    title: (_, { words }) => words('conference:presidency.change'),
    view: ChangeTerm,
  }),
  ...journalPages,
]

import { inLanguage } from '../../../kernel/language.ts'
import {
  type PageRequest,
  fieldOf,
  fieldsOf,
  filePage,
  form,
  page,
  read,
} from '../../../platform/http/page.ts'
import { dayAsked, given } from '../../../platform/http/sent-form.ts'
import { listBodiesOn, listParticipantsOn, listPresidenciesOn } from '../../conference/index.ts'
import { listMeetingsBefore } from '../../meetings/index.ts'
import { exportRegister } from '../exporting/operations.ts'
import { getDesk } from '../desk/operations.ts'
import { getFigures } from '../figures/operations.ts'
import { MandateFigures } from '../screens/figures.tsx'
import { dropOwnView, listOwnViews, saveOwnView } from '../views/operations.ts'
import { Agenda } from '../screens/agenda.tsx'
import { Desk } from '../screens/desk.tsx'
import { Register } from '../screens/register.tsx'
import { getAgenda, listRegister } from './operations.ts'

export const registerPages = [
  page({
    id: 'mandates.desk',
    path: '/desk',
    room: 'desk',
    reads: { desk: read(getDesk) },
    title: (_, { words }) => words('mandates:desk.title'),
    view: Desk,
  }),
  page({
    id: 'mandates.register',
    path: '/mandates',
    room: 'mandates',
    reads: {
      register: read(listRegister, ({ query }) => registerAsked(query)),
      bodies: read(listBodiesOn),
      presidencies: read(listPresidenciesOn),
      participants: read(listParticipantsOn),
      meetings: read(listMeetingsBefore),
      views: read(listOwnViews),
    },
    forms: {
      'save-view': form({
        operation: saveOwnView,
        input: (request) => ({ name: given(request, 'name'), query: given(request, 'query') }),
        next: ({ query }) => `/mandates?${query}`,
        wrong: { name: { field: 'name', says: 'mandates:wrong.name' } },
      }),
      'drop-view': form({
        operation: dropOwnView,
        input: (request) => ({ view: given(request, 'view') }),
        next: () => '/mandates',
      }),
    },
    title: (_, { words }) => words('mandates:register.room'),
    view: Register,
  }),
  page({
    id: 'mandates.figures',
    path: '/mandates/figures',
    room: 'mandates',
    reads: {
      figures: read(getFigures),
      bodies: read(listBodiesOn),
      presidencies: read(listPresidenciesOn),
    },
    title: (_, { words }) => words('mandates:figures.title'),
    view: MandateFigures,
  }),
  page({
    id: 'mandates.agenda',
    path: '/meetings/:meeting',
    room: 'meetings',
    reads: {
      agenda: read(getAgenda, ({ params, query }) => ({
        meeting: params['meeting'],
        after: fieldOf(query, 'after') || undefined,
      })),
    },
    title: ({ agenda }, { language }) => inLanguage(agenda.meeting.name, language),
    view: Agenda,
  }),
]

export const registerFiles = [
  filePage({
    path: '/mandates/export',
    operation: exportRegister,
    input: ({ query }) => registerAsked(query),
  }),
]

// What the register's address asks for: empty parts left out, days out of their three boxes.
function registerAsked(query: PageRequest['query']): Record<string, unknown> {
  const plain = Object.entries(query).filter(
    ([name, value]) => value !== '' && !/^(due-before|as-of)(-|$)/.test(name),
  )
  return {
    ...Object.fromEntries(plain),
    ...(query['states'] ? { states: fieldsOf(query, 'states').join(',') } : {}),
    due_before: dayAsked(query, 'due-before').day,
    as_of: dayAsked(query, 'as-of').day,
  }
}

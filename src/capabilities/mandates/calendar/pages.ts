import { form, page, read } from '../../../platform/http/page.ts'
import { given } from '../../../platform/http/sent-form.ts'
import { changeOwnPage, getOwnPage } from '../../directory/index.ts'
import { Own } from '../screens/own.tsx'
import { endCalendar, getCalendarLink, makeCalendar } from './operations.ts'

export const calendarPages = [
  page({
    id: 'mandates.own',
    path: '/me',
    reads: { own: read(getOwnPage), calendar: read(getCalendarLink) },
    forms: {
      change: form({
        operation: changeOwnPage,
        input: (request) => ({
          language: given(request, 'language'),
          digest: given(request, 'digest') === 'yes',
        }),
        next: () => '/me',
      }),
      'make-calendar': form({ operation: makeCalendar, input: () => ({}), next: () => '/me?sent=calendar' }),
      'end-calendar': form({ operation: endCalendar, input: () => ({}), next: () => '/me' }),
    },
    title: (_, { words }) => words('mandates:own.title'),
    view: Own,
  }),
]

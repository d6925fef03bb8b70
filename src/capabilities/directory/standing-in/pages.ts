import { fieldsOf, form, page, read } from '../../../platform/http/page.ts'
import { dayIn, given } from '../../../platform/http/sent-form.ts'
import { StandIns } from '../screens/stand-ins.tsx'
import { leaveToColleague, listStandIns, takeBack } from './operations.ts'

const here = (): string => '/me/stand-ins'

export const standingInPages = [
  page({
    id: 'directory.stand-ins',
    path: '/me/stand-ins',
    reads: { standIns: read(listStandIns) },
    forms: {
      leave: form({
        operation: leaveToColleague,
        input: (request) => ({
          appointment: given(request, 'appointment'),
          person: given(request, 'person'),
          tasks: fieldsOf(request.fields, 'tasks'),
          until: dayIn(request.fields, 'until'),
        }),
        next: here,
        wrong: {
          until: { field: 'until', says: 'directory:wrong.stand-until' },
          tasks: { field: 'tasks', says: 'directory:wrong.stand-tasks' },
          person: { field: 'person', says: 'directory:wrong.stand-person' },
        },
      }),
      end: form({
        operation: takeBack,
        input: (request) => ({ standIn: given(request, 'stand-in') }),
        next: here,
      }),
    },
    title: (_, { words }) => words('directory:stand-in.title'),
    view: StandIns,
  }),
]

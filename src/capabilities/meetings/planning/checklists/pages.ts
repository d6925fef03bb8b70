import { inLanguage } from '../../../../kernel/language.ts'
import { type PageRequest, form, page, read } from '../../../../platform/http/page.ts'
import { given, textIn, wrongText } from '../../../../platform/http/sent-form.ts'
import { MeetingChecklist } from '../../screens/planning/checklist.tsx'
import { ChecklistTemplate } from '../../screens/planning/checklist-template.tsx'
import {
  addChecklistItem,
  addTemplateItem,
  bring,
  getChecklist,
  getTemplate,
  removeTemplateItem,
  tickItem,
  untickItem,
} from './operations.ts'

const meeting = ({ params }: PageRequest) => ({ meeting: params['meeting'] })
const ofItem = (request: PageRequest) => ({ ...meeting(request), item: given(request, 'item') })
const back = (_: unknown, { params }: PageRequest): string => `/meetings/${params['meeting']}/checklist`
const taskIn = (request: PageRequest) => {
  const days = given(request, 'days')
  return {
    title: textIn(request, 'title'),
    // An empty box is no number, and not the day of the opening.
    days_before: days === '' ? undefined : Number(days),
    office: given(request, 'office'),
  }
}
const wrong = {
  ...wrongText('title', 'meetings:checklist.wrong-title'),
  days_before: { field: 'days', says: 'meetings:checklist.wrong-days' },
  office: { field: 'office', says: 'meetings:checklist.wrong-office' },
  mode: { field: 'mode', says: 'meetings:wrong.mode' },
} as const

export const checklistPages = [
  page({
    id: 'meetings.checklist',
    path: '/meetings/:meeting/checklist',
    room: 'meetings',
    alsoToReaders: true,
    reads: { found: read(getChecklist, meeting) },
    forms: {
      tick: form({ operation: tickItem, input: ofItem, next: back }),
      untick: form({ operation: untickItem, input: ofItem, next: back }),
      bring: form({ operation: bring, input: meeting, next: back }),
      add: form({
        operation: addChecklistItem,
        input: (request) => ({ ...meeting(request), ...taskIn(request) }),
        next: back,
        wrong,
      }),
    },
    title: ({ found }, { words, language }) =>
      words('meetings:checklist.page', { meeting: inLanguage(found.meeting.name, language) }),
    view: MeetingChecklist,
  }),
  page({
    id: 'meetings.checklist-template',
    path: '/meetings/checklist-template',
    room: 'meetings',
    alsoToReaders: true,
    reads: { found: read(getTemplate) },
    forms: {
      'add-template': form({
        operation: addTemplateItem,
        input: (request) => ({ mode: given(request, 'mode'), ...taskIn(request) }),
        next: () => '/meetings/checklist-template',
        wrong,
      }),
      remove: form({
        operation: removeTemplateItem,
        input: (request) => ({ item: given(request, 'item') }),
        next: () => '/meetings/checklist-template',
      }),
    },
    title: (_, { words }) => words('meetings:checklist.template'),
    view: ChecklistTemplate,
  }),
]

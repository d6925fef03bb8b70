import { inLanguage } from '../../../../kernel/language.ts'
import { type PageRequest, fieldOf, form, page, read } from '../../../../platform/http/page.ts'
import { dayIn, given, textIn, wrongText } from '../../../../platform/http/sent-form.ts'
import { listParticipantsOn } from '../../../conference/index.ts'
import type { DayCheck } from '../days/contract.ts'
import { ChangeWeek, PlanWeek } from '../../screens/planning/week-form.tsx'
import { Week } from '../../screens/planning/week.tsx'
import { Weeks } from '../../screens/planning/weeks.tsx'
import {
  enterWeek,
  getWeek,
  listMeetingWeeks,
  putIntoWeek,
  rewriteWeek,
  takeOutOfWeek,
} from './operations.ts'

const week = ({ params }: PageRequest) => ({ week: params['week'] })
const placing = (request: PageRequest) => ({ ...week(request), meeting: given(request, 'meeting') })
/** Where something lies on its days, that is shown first. */
const toDays = ({ week_id, day_check }: { readonly week_id: string; readonly day_check: DayCheck }): string =>
  `/meetings/weeks/${week_id}${day_check.warnings.length > 0 ? '/days' : ''}`
const toWeek = ({ week_id }: { readonly week_id: string }): string => `/meetings/weeks/${week_id}`
const weekIn = (request: PageRequest) => ({
  name: textIn(request, 'name'),
  place: textIn(request, 'place'),
  host_id: given(request, 'host') || null,
  opens_on: dayIn(request.fields, 'opens'),
  closes_on: dayIn(request.fields, 'closes'),
})
const wrong = {
  ...wrongText('name', 'meetings:wrong.name'),
  opens_on: { field: 'opens', says: 'meetings:wrong.day' },
  closes_on: { field: 'closes', says: 'meetings:wrong.day' },
} as const

export const weekPages = [
  page({
    id: 'meetings.weeks',
    path: '/meetings/weeks',
    room: 'meetings',
    reads: {
      list: read(listMeetingWeeks, ({ query }) => ({ before: fieldOf(query, 'before') || undefined })),
    },
    title: (_, { words }) => words('meetings:weeks.title'),
    view: Weeks,
  }),
  page({
    id: 'meetings.plan-week',
    path: '/meetings/weeks/new',
    room: 'meetings',
    reads: { participants: read(listParticipantsOn) },
    forms: { 'plan-week': form({ operation: enterWeek, input: weekIn, next: toDays, wrong }) },
    title: (_, { words }) => words('meetings:weeks.new'),
    view: PlanWeek,
  }),
  page({
    id: 'meetings.week',
    path: '/meetings/weeks/:week',
    room: 'meetings',
    alsoToReaders: true,
    reads: { found: read(getWeek, week) },
    forms: {
      put: form({
        operation: putIntoWeek,
        input: placing,
        next: toWeek,
        wrong: { meeting: { field: 'meeting', says: 'meetings:weeks.wrong-meeting' } },
      }),
      take: form({ operation: takeOutOfWeek, input: placing, next: toWeek }),
    },
    title: ({ found }, { language }) => inLanguage(found.week.name, language),
    view: Week,
  }),
  page({
    id: 'meetings.change-week',
    path: '/meetings/weeks/:week/change',
    room: 'meetings',
    reads: { found: read(getWeek, week), participants: read(listParticipantsOn) },
    forms: {
      'change-week': form({
        operation: rewriteWeek,
        input: (request) => ({ ...week(request), ...weekIn(request) }),
        next: toDays,
        wrong,
      }),
    },
    title: ({ found }, { language }) => inLanguage(found.week.name, language),
    view: ChangeWeek,
  }),
]

import { inLanguage } from '../../kernel/language.ts'
import { type PageRequest, fieldOf, form, page, read } from '../../platform/http/page.ts'
import { dayIn, given, textIn, wrongText } from '../../platform/http/sent-form.ts'
import { listBodiesOn, listParticipantsOn } from '../conference/index.ts'
import { change, getMeeting, listMeetingsBefore, plan } from './operations.ts'
import { agendaFiles, agendaPages } from './agenda/pages.ts'
import { convocationFiles, convocationPages } from './convocation/pages.ts'
import { delegationFiles, delegationPages } from './delegations/pages.ts'
import { credentialsFiles } from './credentials/pages.ts'
import { doorFiles, doorPages } from './door/pages.ts'
import { participantsFiles } from './participants/pages.ts'
import type { Meeting } from './contract.ts'
import { inShort } from './planning/days/rules.ts'
import { Meetings } from './screens/list.tsx'
import { particularsPages } from './particulars/pages.ts'
import type { DayCheck } from './planning/days/contract.ts'
import { feedFiles } from './planning/feed/pages.ts'
import { checklistPages } from './planning/checklists/pages.ts'
import { dayPages } from './planning/days/pages.ts'
import { holidayPages } from './planning/holidays/pages.ts'
import { weekPages } from './planning/weeks/pages.ts'
import { yearPages } from './planning/year/pages.ts'
import { registrationPages } from './registration/pages.ts'
import { sessionFiles, sessionPages, sessionStreams } from './session/pages.ts'
import { evaluationFiles, evaluationPages } from './evaluation/pages.ts'
import { minutesFiles, minutesPages } from './minutes/pages.ts'
import { silenceFiles, silencePages } from './silence/pages.ts'
import { statisticsFiles, statisticsPages } from './statistics/pages.ts'
import { tellMeeting } from './story/operations.ts'
import { MeetingStory } from './screens/story.tsx'
import { ChangeMeeting, PlanMeeting } from './screens/meeting-form.tsx'

const meetingIn = (request: PageRequest) => ({
  body_id: given(request, 'body'),
  number: given(request, 'number'),
  name: textIn(request, 'name'),
  host_id: given(request, 'host') || null,
  place: textIn(request, 'place'),
  mode: given(request, 'mode'),
  opens_on: dayIn(request.fields, 'opens'),
  closes_on: dayIn(request.fields, 'closes'),
  daily_from: given(request, 'daily-from') || null,
  daily_until: given(request, 'daily-until') || null,
})
/** Where something lies on its days, that is shown first; not again while they stay as they were. */
const toPlanned = (planned: Meeting & { day_check: DayCheck }, { fields }: PageRequest): string =>
  `/meetings/${planned.meeting_id}${
    planned.day_check.warnings.length > 0 && fieldOf(fields, 'days-before') !== inShort(planned)
      ? '/days'
      : ''
  }`
const meeting = ({ params }: PageRequest) => ({ meeting: params['meeting'] })
const wrong = {
  body_id: { field: 'body', says: 'meetings:wrong.body' },
  number: { field: 'number', says: 'meetings:wrong.number' },
  ...wrongText('name', 'meetings:wrong.name'),
  mode: { field: 'mode', says: 'meetings:wrong.mode' },
  opens_on: { field: 'opens', says: 'meetings:wrong.day' },
  closes_on: { field: 'closes', says: 'meetings:wrong.day' },
  daily_from: { field: 'daily-from', says: 'meetings:wrong.hour' },
  daily_until: { field: 'daily-until', says: 'meetings:wrong.hour' },
} as const

export const meetingPages = [
  page({
    id: 'meetings.list',
    path: '/meetings',
    room: 'meetings',
    reads: {
      meetings: read(listMeetingsBefore, ({ query }) => ({ before: fieldOf(query, 'before') || undefined })),
    },
    title: (_, { words }) => words('meetings:title'),
    view: Meetings,
  }),
  page({
    id: 'meetings.plan',
    path: '/meetings/new',
    room: 'meetings',
    reads: { bodies: read(listBodiesOn), participants: read(listParticipantsOn) },
    forms: {
      plan: form({
        operation: plan,
        input: meetingIn,
        next: toPlanned,
        wrong,
      }),
    },
    title: (_, { words }) => words('meetings:plan.title'),
    view: PlanMeeting,
  }),
  page({
    id: 'meetings.change',
    path: '/meetings/:meeting/change',
    room: 'meetings',
    reads: {
      found: read(getMeeting, meeting),
      bodies: read(listBodiesOn),
      participants: read(listParticipantsOn),
    },
    forms: {
      change: form({
        operation: change,
        input: (request) => ({
          ...meeting(request),
          ...meetingIn(request),
          state: given(request, 'state'),
        }),
        next: toPlanned,
        wrong,
      }),
    },
    title: ({ found }, { language }) => inLanguage(found.meeting.name, language),
    view: ChangeMeeting,
  }),
  page({
    id: 'meetings.story',
    path: '/meetings/:meeting/story',
    room: 'meetings',
    reads: {
      found: read(getMeeting, meeting),
      story: read(tellMeeting, (request) => ({
        ...meeting(request),
        before: fieldOf(request.query, 'before') || undefined,
      })),
    },
    title: ({ found }, { words, language }) =>
      words('directory:story.page', { name: inLanguage(found.meeting.name, language) }),
    view: MeetingStory,
  }),
  ...agendaPages,
  ...weekPages,
  ...yearPages,
  ...holidayPages,
  ...dayPages,
  ...checklistPages,
  ...delegationPages,
  ...doorPages,
  ...registrationPages,
  ...particularsPages,
  ...convocationPages,
  ...sessionPages,
  ...silencePages,
  ...minutesPages,
  ...evaluationPages,
  ...statisticsPages,
]

/** The files that pages of meetings offer. */
export const meetingFiles = [
  ...feedFiles,
  ...agendaFiles,
  ...delegationFiles,
  ...participantsFiles,
  ...credentialsFiles,
  ...doorFiles,
  ...convocationFiles,
  ...sessionFiles,
  ...silenceFiles,
  ...minutesFiles,
  ...evaluationFiles,
  ...statisticsFiles,
]

/** The streams that pages of meetings follow. */
export const meetingStreams = sessionStreams

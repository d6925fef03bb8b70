import { participantsOf } from '../../../kernel/actor.ts'
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
import { given, textIn, wrongText } from '../../../platform/http/sent-form.ts'
import { livePage } from '../../../platform/live/serving.ts'
import { listParticipantsOn } from '../../conference/index.ts'
import { memberOffices } from '../../directory/contract.ts'
import { BoothPage } from '../screens/session/booth.tsx'
import { Chair } from '../screens/session/chair.tsx'
import { Delegates } from '../screens/session/delegates.tsx'
import { Projector } from '../screens/session/projector.tsx'
import { whatAsked } from '../screens/session/say.ts'
import { Sessions } from '../screens/session/sessions.tsx'
import { Statements } from '../screens/session/statements.tsx'
import { followBooth, getBooth, getBoothStatement, sendLinks } from './booth/operations.ts'
import { add, ask, end, give, raise, withdrawFromList } from './floor/operations.ts'
import { followFloor, getChair, getFloor } from './live/operations.ts'
import { close, getSessions, open, show, takeUp, turn } from './sessions/operations.ts'
import {
  getOwnStatements,
  getStatement,
  getStatements,
  handStatementIn,
  takeBackStatement,
} from './statements/operations.ts'

const meeting = ({ params }: PageRequest) => ({ meeting: params['meeting'] })
const token = ({ params }: PageRequest) => ({ token: params['token'] })
const session = (request: PageRequest) => ({ session: given(request, 'session') })
const onRequest = (request: PageRequest) => ({ ...session(request), request: given(request, 'request') })
const after = ({ query }: PageRequest) => ({ after: fieldOf(query, 'after') || undefined })
const orNull = (text: string): string | null => (text === '' ? null : text)
const back =
  (to: string) =>
  (_: unknown, request: PageRequest): string =>
    `/meetings/${request.params['meeting']}/${to}`

/** For whom someone is on the list: whoever runs the session names them, others are one of their own. */
const asking = (request: PageRequest) => ({
  ...session(request),
  participant: given(request, 'participant'),
  ...whatAsked(given(request, 'kind')),
})

/** Minutes as they are written, with a half where it is one, in seconds. */
function secondsIn(request: PageRequest, name: string): number {
  const written = given(request, name).replace(',', '.')
  return /^\d{1,3}(\.\d{1,2})?$/.test(written) ? Math.round(Number(written) * 60) : Number.NaN
}

/** The participant a statement is handed in for: the one that is named, else the first that is spoken for. */
const delegation = (request: PageRequest) => ({
  ...meeting(request),
  participant:
    (fieldOf(request.query, 'for') || undefined) ??
    participantsOf(request.actor, ...memberOffices, 'observer', 'delegate')[0],
})

const wrong = {
  participant: { field: 'participant', says: 'meetings:wrong.participant-chosen' },
  item: { field: 'item', says: 'meetings:wrong.item-chosen' },
  ...wrongText('text', 'meetings:wrong.screen'),
  speech_seconds: { field: 'speech', says: 'meetings:wrong.limit' },
  point_seconds: { field: 'point', says: 'meetings:wrong.limit' },
  reply_seconds: { field: 'reply', says: 'meetings:wrong.limit' },
  second_reply_seconds: { field: 'second-reply', says: 'meetings:wrong.limit' },
  language: { field: 'language', says: 'meetings:wrong.statement-language' },
  file: { field: 'file', says: 'meetings:wrong.statement-file' },
} as const

export const sessionPages = [
  page({
    id: 'meetings.sessions',
    path: '/meetings/:meeting/sessions',
    room: 'meetings',
    reads: {
      found: read(getSessions, meeting),
      floor: read(getChair, meeting),
      papers: read(getStatements, (request) => ({ ...meeting(request), ...after(request) })),
    },
    forms: {
      open: form({
        operation: open,
        input: (request) => ({
          ...meeting(request),
          admits: fieldsOf(request.fields, 'admits'),
          speech_seconds: secondsIn(request, 'speech'),
          point_seconds: secondsIn(request, 'point'),
          reply_seconds: secondsIn(request, 'reply'),
          second_reply_seconds: secondsIn(request, 'second-reply'),
        }),
        next: back('chair'),
        wrong,
      }),
      links: form({ operation: sendLinks, input: meeting, next: back('sessions') }),
    },
    title: (_, { words }) => words('meetings:session.title'),
    view: Sessions,
  }),
  page({
    id: 'meetings.chair',
    path: '/meetings/:meeting/chair',
    frame: 'live',
    reads: { floor: read(getChair, meeting), participants: read(listParticipantsOn) },
    forms: {
      give: form({ operation: give, input: onRequest, next: back('chair') }),
      end: form({
        operation: end,
        input: (request) => ({ ...onRequest(request), ruling: orNull(given(request, 'ruling')) }),
        next: back('chair'),
      }),
      add: form({ operation: add, input: onRequest, next: back('chair') }),
      up: form({ operation: raise, input: onRequest, next: back('chair') }),
      off: form({
        operation: withdrawFromList,
        input: (request) => ({ ...onRequest(request), participant: given(request, 'participant') }),
        next: back('chair'),
      }),
      enter: form({ operation: ask, input: asking, next: back('chair'), wrong }),
      close: form({
        operation: close,
        input: (request) => ({ ...session(request), closed: given(request, 'closed') === 'yes' }),
        next: back('chair'),
      }),
      'take-up': form({
        operation: takeUp,
        input: (request) => ({ ...session(request), item: given(request, 'item') }),
        next: back('chair'),
        wrong,
      }),
      show: form({
        operation: show,
        input: (request) => ({
          ...session(request),
          text: textIn(request, 'text'),
          document: orNull(given(request, 'document')),
        }),
        next: back('chair'),
        wrong,
      }),
      turn: form({
        operation: turn,
        input: (request) => ({ ...session(request), to: given(request, 'to') }),
        next: back('chair'),
      }),
    },
    title: ({ floor }, { language }) => inLanguage(floor.meeting.name, language),
    view: Chair,
  }),
  page({
    id: 'meetings.projector',
    path: '/meetings/:meeting/projector',
    frame: 'live',
    reads: { floor: read(getChair, meeting) },
    title: ({ floor }, { language }) => inLanguage(floor.meeting.name, language),
    view: Projector,
  }),
  page({
    id: 'meetings.floor',
    path: '/meetings/:meeting/floor',
    frame: 'task',
    scripts: ['live'],
    styles: ['liveTask'],
    reads: { floor: read(getFloor, meeting), participants: read(listParticipantsOn) },
    forms: {
      ask: form({ operation: ask, input: asking, next: back('floor'), wrong }),
      withdraw: form({
        operation: withdrawFromList,
        input: (request) => ({ ...onRequest(request), participant: given(request, 'participant') }),
        next: back('floor'),
      }),
    },
    title: (_, { words }) => words('meetings:floor.title'),
    view: Delegates,
  }),
  page({
    id: 'meetings.hand-in-statement',
    path: '/meetings/:meeting/statements',
    frame: 'task',
    styles: ['liveTask'],
    reads: {
      floor: read(getFloor, meeting),
      own: read(getOwnStatements, (request) => ({ ...delegation(request), ...after(request) })),
    },
    forms: {
      'hand-in': form({
        operation: handStatementIn,
        input: (request) => {
          const [file] = request.files['file'] ?? []
          return {
            ...delegation(request),
            item: given(request, 'item'),
            language: given(request, 'language'),
            file: file && { name: file.name, content: Buffer.from(file.bytes).toString('base64') },
          }
        },
        next: back('statements'),
        wrong,
      }),
      'take-back': form({
        operation: takeBackStatement,
        input: (request) => ({
          ...meeting(request),
          participant: given(request, 'participant'),
          statement: given(request, 'statement'),
        }),
        next: back('statements'),
      }),
    },
    title: (_, { words }) => words('meetings:statement.hand-in'),
    view: Statements,
  }),
  page({
    id: 'meetings.booth',
    path: '/booth/:token',
    frame: 'task',
    scripts: ['live'],
    styles: ['liveTask'],
    reads: { found: read(getBooth, (request) => ({ ...token(request), ...after(request) })) },
    title: (_, { words }) => words('meetings:booth.title'),
    view: BoothPage,
  }),
]

export const sessionFiles = [
  filePage({
    path: '/meetings/:meeting/delegations/:participant/statements/:statement',
    operation: getStatement,
    input: ({ params }) => params,
  }),
  filePage({
    path: '/booth/:token/statements/:statement',
    operation: getBoothStatement,
    input: ({ params }) => params,
  }),
]

export const sessionStreams = [
  livePage({ path: '/meetings/:meeting/floor/live', operation: followFloor, input: meeting }),
  livePage({ path: '/booth/:token/live', operation: followBooth, input: token }),
]

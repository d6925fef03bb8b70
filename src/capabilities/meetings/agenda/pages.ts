import { inLanguage } from '../../../kernel/language.ts'
import { type PageRequest, fieldOf, filePage, form, page, read } from '../../../platform/http/page.ts'
import { dayIn, given, textIn, wrongText } from '../../../platform/http/sent-form.ts'
import { listDocuments } from '../../documents/index.ts'
import { AgendaPage } from '../screens/agenda/agenda-page.tsx'
import { AgendaEditor } from '../screens/agenda/editor.tsx'
import { AddItem, ItemPage, itemAsked } from '../screens/agenda/item-pages.tsx'
import { calledIn } from '../screens/agenda/say.tsx'
import {
  add,
  adopt,
  attach,
  change,
  circulate,
  detach,
  getAgenda,
  getClashes,
  move,
  print,
  remove,
} from './operations.ts'

const meeting = ({ params }: PageRequest) => ({ meeting: params['meeting'] })
const item = (request: PageRequest) => ({ ...meeting(request), item: request.params['item'] })
const orNull = (text: string): string | null => (text === '' ? null : text)

const itemIn = (request: PageRequest) => {
  const minutes = given(request, 'minutes')
  return {
    kind: given(request, 'kind'),
    title: textIn(request, 'title'),
    day: orNull(given(request, 'day')),
    // Browsers may write the seconds too.
    starts: orNull(given(request, 'starts').replace(/^(\d\d:\d\d):\d\d$/, '$1')),
    minutes: minutes === '' ? null : /^\d{1,4}$/.test(minutes) ? Number(minutes) : Number.NaN,
    presenter: textIn(request, 'presenter'),
    annotation: textIn(request, 'annotation'),
  }
}

const wrong = {
  kind: { field: 'kind', says: 'meetings:wrong.item-kind' },
  ...wrongText('title', 'meetings:wrong.name'),
  ...wrongText('presenter', 'meetings:wrong.presenter'),
  ...wrongText('annotation', 'meetings:wrong.annotation'),
  day: { field: 'day', says: 'meetings:wrong.meeting-day' },
  starts: { field: 'starts', says: 'meetings:wrong.starts' },
  minutes: { field: 'minutes', says: 'meetings:wrong.minutes' },
  symbol: { field: 'symbol', says: 'meetings:wrong.symbol' },
  adopted_on: { field: 'adopted_on', says: 'meetings:wrong.day' },
} as const

const itemsOf = ({ params }: PageRequest): string => `/meetings/${params['meeting']}/items`
/** Back to the agenda, with the focus on the item. */
const atItem = ({ item_id }: { item_id: string }, request: PageRequest): string =>
  `${itemsOf(request)}?moved=${item_id}#item-${item_id}`
const toDocuments = ({ item_id }: { item_id: string }, request: PageRequest): string =>
  `${itemsOf(request)}/${item_id}#documents`

/** A move as its button or the script says it: the item, the item it goes into, and the one it comes before. */
function moveIn(request: PageRequest) {
  const [moved = '', parent = '', before = ''] = given(request, 'to').split('/')
  return { ...meeting(request), item: moved, parent: orNull(parent), before: orNull(before) }
}

export const agendaPages = [
  page({
    id: 'meetings.agenda',
    path: '/meetings/:meeting/agenda',
    room: 'meetings',
    forVisitors: { frame: 'public' },
    reads: { found: read(getAgenda, meeting) },
    title: ({ found }, { words, language }) =>
      words('meetings:agenda.of', { meeting: inLanguage(found.meeting.name, language) }),
    view: AgendaPage,
  }),
  page({
    id: 'meetings.items',
    path: '/meetings/:meeting/items',
    room: 'meetings',
    reads: { found: read(getAgenda, meeting), told: read(getClashes, meeting) },
    forms: {
      move: form({ operation: move, input: moveIn, next: atItem }),
      circulate: form({ operation: circulate, input: meeting, next: (_, request) => itemsOf(request) }),
      adopt: form({
        operation: adopt,
        input: (request) => ({ ...meeting(request), adopted_on: dayIn(request.fields, 'adopted_on') }),
        next: (_, request) => itemsOf(request),
        wrong,
      }),
    },
    title: ({ found }, { words, language }) =>
      words('meetings:agenda.of', { meeting: inLanguage(found.meeting.name, language) }),
    view: AgendaEditor,
  }),
  page({
    id: 'meetings.add-item',
    path: '/meetings/:meeting/items/new',
    room: 'meetings',
    reads: { found: read(getAgenda, meeting) },
    forms: {
      add: form({
        operation: add,
        input: (request) => ({
          ...meeting(request),
          ...itemIn(request),
          parent: orNull(given(request, 'parent')),
          after: orNull(given(request, 'after')),
          decision: orNull(given(request, 'decision')),
        }),
        next: atItem,
        wrong: { ...wrong, decision: { field: 'decision', says: 'meetings:wrong.decision' } },
      }),
    },
    title: (_, { words }) => words('meetings:agenda.add'),
    view: AddItem,
  }),
  page({
    id: 'meetings.item',
    path: '/meetings/:meeting/items/:item',
    room: 'meetings',
    reads: { found: read(getAgenda, meeting), papers: read(listDocuments, meeting) },
    forms: {
      change: form({
        operation: change,
        input: (request) => ({ ...item(request), ...itemIn(request) }),
        next: atItem,
        wrong,
      }),
      attach: form({
        operation: attach,
        input: (request) => ({
          ...item(request),
          symbol: given(request, 'symbol') || given(request, 'paper'),
        }),
        next: toDocuments,
        wrong,
      }),
      detach: form({
        operation: detach,
        input: (request) => ({ ...item(request), document: given(request, 'document') }),
        next: toDocuments,
      }),
      remove: form({ operation: remove, input: item, next: (_, request) => itemsOf(request) }),
    },
    title: (data, context) => {
      const asked = itemAsked(data, context)
      return asked ? calledIn(asked, context) : context.words('meetings:agenda.gone')
    },
    view: ItemPage,
  }),
]

export const agendaFiles = [
  filePage({
    path: '/meetings/:meeting/agenda/print',
    operation: print,
    input: (request) => ({
      ...meeting(request),
      language: request.language,
      format: fieldOf(request.query, 'format') || undefined,
      annotated: fieldOf(request.query, 'annotated') || undefined,
    }),
  }),
]

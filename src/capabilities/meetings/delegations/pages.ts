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
import { given } from '../../../platform/http/sent-form.ts'
import { DelegationPage } from '../screens/delegation.tsx'
import { Delegations } from '../screens/delegations.tsx'
import { LeavePage } from '../screens/leave.tsx'
import { BOXES } from '../screens/nominate.tsx'
import { roleCalled, pastedRows } from './nominating/pasting.ts'
import {
  accreditPeople,
  askToRegisterAgain,
  confirmPeople,
  enterOthers,
  getDelegate,
  getDelegation,
  getNote,
  getOther,
  listDelegations,
  listOthers,
  nominateDelegation,
  substituteDelegate,
  withdrawDelegate,
  withdrawOther,
} from './operations.ts'

const meeting = ({ params }: PageRequest) => ({ meeting: params['meeting'] })
const participant = ({ params }: PageRequest) => ({ participant: params['participant'] })
const category = ({ params }: PageRequest) => ({ category: params['category'] })
const registration = ({ params }: PageRequest) => ({ registration: params['registration'] })
const after = ({ query }: PageRequest) => ({ after: fieldOf(query, 'after') || undefined })
const delegation = (request: PageRequest) => ({ ...meeting(request), ...participant(request) })

type Typed = { given_name: string; family_name: string; email: string; role: string; job_title: string }

function personIn(request: PageRequest, typed: Typed) {
  const language = given(request, 'language') === 'en' ? 'en' : 'es'
  const { job_title, role, ...names } = typed
  return {
    ...names,
    role: roleCalled(role) ?? null,
    language,
    job_title: job_title === '' ? {} : { [language]: job_title },
  }
}

/** Who was typed into the boxes and who was pasted, in this order; what is no table is one row without anything in it. */
function peopleIn(request: PageRequest) {
  const boxes = Array.from({ length: BOXES }, (_, place): Typed => {
    const box = (name: string): string => given(request, `${name}-${place}`)
    return {
      given_name: box('given_name'),
      family_name: box('family_name'),
      email: box('email'),
      role: box('role'),
      job_title: box('job_title'),
    }
  }).filter((one) => one.given_name + one.family_name + one.email !== '')
  const pasted = pastedRows(given(request, 'pasted')) ?? [
    { given_name: '', family_name: '', email: '', role: '', job_title: '' },
  ]
  return [...boxes, ...pasted].map((one) => personIn(request, one))
}

function noteIn({ files }: PageRequest) {
  const file = files['file']?.[0]
  return file ? { file: { name: file.name, content: Buffer.from(file.bytes).toString('base64') } } : {}
}

const chosen = (request: PageRequest) => ({
  ...meeting(request),
  registrations: fieldsOf(request.fields, 'person'),
})
const here =
  (kind: 'delegations' | 'others', last: 'participant' | 'category') =>
  (_: unknown, { params }: PageRequest): string =>
    `/meetings/${params['meeting']}/${kind}/${params[last]}`
const toDelegation = here('delegations', 'participant')
const toOthers = here('others', 'category')
const wrong = {
  note: { field: 'note', says: 'meetings:wrong.note' },
  people: { field: 'given_name-0', says: 'meetings:wrong.people' },
  registrations: { field: 'person', says: 'meetings:wrong.nobody-chosen' },
  why: { field: 'why', says: 'meetings:wrong.why' },
} as const

const choosing = (next: ReturnType<typeof here>) => ({
  accredit: form({ operation: accreditPeople, input: chosen, next, wrong }),
  confirm: form({ operation: confirmPeople, input: chosen, next, wrong }),
})

export const delegationPages = [
  page({
    id: 'meetings.delegations',
    path: '/meetings/:meeting/delegations',
    room: 'meetings',
    reads: { found: read(listDelegations, meeting) },
    title: ({ found }, { words, language }) =>
      words('meetings:delegations.of', { meeting: inLanguage(found.meeting.name, language) }),
    view: Delegations,
  }),
  page({
    id: 'meetings.delegation',
    path: '/meetings/:meeting/delegations/:participant',
    alsoToReaders: true,
    room: 'meetings',
    reads: { found: read(getDelegation, (request) => ({ ...delegation(request), ...after(request) })) },
    forms: {
      nominate: form({
        operation: nominateDelegation,
        input: (request) => ({
          ...delegation(request),
          ...noteIn(request),
          note: given(request, 'note'),
          people: peopleIn(request),
        }),
        next: toDelegation,
        wrong,
      }),
      ...choosing(toDelegation),
    },
    title: ({ found }, { language }) => inLanguage(found.participant?.short ?? {}, language),
    view: DelegationPage,
  }),
  page({
    id: 'meetings.others',
    path: '/meetings/:meeting/others/:category',
    alsoToReaders: true,
    room: 'meetings',
    reads: {
      found: read(listOthers, (request) => ({
        ...meeting(request),
        ...category(request),
        ...after(request),
      })),
    },
    forms: {
      nominate: form({
        operation: enterOthers,
        input: (request) => ({
          ...meeting(request),
          ...category(request),
          note: given(request, 'note'),
          people: peopleIn(request),
        }),
        next: toOthers,
        wrong,
      }),
      ...choosing(toOthers),
    },
    title: ({ found }, { words }) => words(`meetings:category.${found.category}`),
    view: DelegationPage,
  }),
  page({
    id: 'meetings.delegate',
    path: '/meetings/:meeting/delegations/:participant/:registration',
    room: 'meetings',
    reads: { found: read(getDelegate, (request) => ({ ...delegation(request), ...registration(request) })) },
    forms: {
      withdraw: form({
        operation: withdrawDelegate,
        input: (request) => ({
          ...delegation(request),
          ...registration(request),
          why: given(request, 'why'),
          successor: given(request, 'successor') || undefined,
        }),
        next: toDelegation,
        wrong: { ...wrong, successor: { field: 'successor', says: 'meetings:wrong.successor' } },
      }),
      substitute: form({
        operation: substituteDelegate,
        input: (request) => {
          const typed = {
            given_name: given(request, 'given_name-0'),
            family_name: given(request, 'family_name-0'),
            email: given(request, 'email-0'),
            role: '',
            job_title: given(request, 'job_title-0'),
          }
          const { role: _, ...person } = personIn(request, typed)
          return { ...delegation(request), ...registration(request), note: given(request, 'note'), person }
        },
        next: toDelegation,
        wrong,
      }),
      again: form({ operation: askToRegisterAgain, input: registration, next: toDelegation }),
    },
    title: ({ found }, { language }) => inLanguage(found.participant?.short ?? {}, language),
    view: LeavePage,
  }),
  page({
    id: 'meetings.other',
    path: '/meetings/:meeting/others/:category/:registration',
    room: 'meetings',
    reads: {
      found: read(getOther, (request) => ({
        ...meeting(request),
        ...category(request),
        ...registration(request),
      })),
    },
    forms: {
      withdraw: form({
        operation: withdrawOther,
        input: (request) => ({
          ...meeting(request),
          ...category(request),
          ...registration(request),
          why: given(request, 'why'),
        }),
        next: toOthers,
        wrong,
      }),
      again: form({ operation: askToRegisterAgain, input: registration, next: toOthers }),
    },
    title: ({ found }, { words }) => words(`meetings:category.${found.category}`),
    view: LeavePage,
  }),
]

export const delegationFiles = [
  filePage({
    path: '/meetings/:meeting/delegations/:participant/notes/:nomination',
    operation: getNote,
    input: (request) => ({ ...delegation(request), nomination: request.params['nomination'] }),
  }),
]

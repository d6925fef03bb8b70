import { inLanguage } from '../../../kernel/language.ts'
import { type PageRequest, fieldOf, filePage, form, page, read } from '../../../platform/http/page.ts'
import { given } from '../../../platform/http/sent-form.ts'
import { listParticipantsOn } from '../../conference/index.ts'
import { AttendancePage } from '../screens/door/attendance.tsx'
import { DoorPage } from '../screens/door/door.tsx'
import { AtTheDoorPage } from '../screens/door/person.tsx'
import { ScannerPage } from '../screens/door/scanner.tsx'
import { ofNoParticipant } from '../delegations/contract.ts'
import {
  checkInByHand,
  getAtTheDoor,
  getApp,
  getAttendance,
  getBadges,
  getDoor,
  getPlates,
  replaceLostBadge,
  takeIn,
} from './operations.ts'

const meeting = ({ params }: PageRequest) => ({ meeting: params['meeting'] })
const registration = ({ params }: PageRequest) => ({ registration: params['registration'] })
const asked = ({ query }: PageRequest, name: string): string | undefined =>
  fieldOf(query, name).trim() || undefined
const session = (request: PageRequest): string => given(request, 'session')

/** A participant by its id, else the category of those who come for none. */
const comingFor = (chosen: string) =>
  ofNoParticipant.safeParse(chosen).success ? { category: chosen } : { participant: chosen }

const printing = (request: PageRequest) => ({
  ...meeting(request),
  language: asked(request, 'language'),
})

export const doorPages = [
  page({
    id: 'meetings.door',
    path: '/meetings/:meeting/door',
    room: 'meetings',
    reads: {
      found: read(getDoor, (request) => ({
        ...meeting(request),
        session: asked(request, 'session'),
        name: asked(request, 'name'),
        after: asked(request, 'after'),
      })),
      participants: read(listParticipantsOn),
    },
    forms: {
      'walk-in': form({
        operation: takeIn,
        input: (request) => ({
          ...meeting(request),
          ...comingFor(given(request, 'for')),
          given_name: given(request, 'given_name'),
          family_name: given(request, 'family_name'),
          email: given(request, 'email'),
          role: given(request, 'role') || null,
          note: given(request, 'note'),
        }),
        next: ({ registration_id }, { params }) =>
          `/meetings/${params['meeting']}/door/people/${registration_id}`,
        wrong: { note: { field: 'note', says: 'meetings:wrong.note' } },
      }),
      'check-in': form({
        operation: checkInByHand,
        input: (request) => ({
          registration: given(request, 'registration'),
          session: session(request) === '' ? null : Number(session(request)),
        }),
        next: (_, { params, query }) => {
          const kept = new URLSearchParams(
            ['session', 'name', 'after'].flatMap((name): [string, string][] => {
              const value = fieldOf(query, name)
              return value === '' ? [] : [[name, value]]
            }),
          ).toString()
          return `/meetings/${params['meeting']}/door${kept === '' ? '' : `?${kept}`}`
        },
      }),
    },
    title: ({ found }, { words, language }) =>
      `${words('meetings:door.title')}, ${inLanguage(found.meeting.name, language)}`,
    view: DoorPage,
  }),
  page({
    id: 'meetings.at-the-door',
    path: '/meetings/:meeting/door/people/:registration',
    room: 'meetings',
    reads: { found: read(getAtTheDoor, registration) },
    forms: {
      replace: form({
        operation: replaceLostBadge,
        input: registration,
        next: (_, { params }) => `/meetings/${params['meeting']}/door/people/${params['registration']}`,
      }),
      'check-in': form({
        operation: checkInByHand,
        input: registration,
        next: (_, { params }) => `/meetings/${params['meeting']}/door/people/${params['registration']}`,
      }),
    },
    title: ({ found }) => found.person.name,
    view: AtTheDoorPage,
  }),
  page({
    id: 'meetings.scanner',
    path: '/meetings/:meeting/door/scanner',
    frame: 'task',
    installs: true,
    manifest: ({ params }) => `/meetings/${params['meeting']}/door/app.webmanifest`,
    scripts: ['scanning'],
    styles: ['scanner'],
    reads: { found: read(getDoor, meeting) },
    title: (_, { words }) => words('meetings:door.scanner.title'),
    view: ScannerPage,
  }),
  page({
    id: 'meetings.attendance',
    path: '/meetings/:meeting/attendance',
    room: 'meetings',
    reads: {
      found: read(getAttendance, (request) => ({
        ...meeting(request),
        session: asked(request, 'session'),
        day: asked(request, 'day'),
      })),
    },
    title: ({ found }, { words, language }) =>
      `${words('meetings:door.attendance.title')}, ${inLanguage(found.meeting.name, language)}`,
    view: AttendancePage,
  }),
]

/** Badges and name plates, as papers; and what installs the scanner. */
export const doorFiles = [
  filePage({ path: '/meetings/:meeting/door/app.webmanifest', operation: getApp, input: meeting }),
  filePage({
    path: '/meetings/:meeting/badges',
    operation: getBadges,
    input: (request) => ({
      ...printing(request),
      layout: asked(request, 'layout') ?? 'sheet',
      registration: asked(request, 'registration'),
      category: asked(request, 'category'),
    }),
  }),
  filePage({
    path: '/meetings/:meeting/name-plates',
    operation: getPlates,
    input: (request) => ({
      ...printing(request),
      order: asked(request, 'order'),
      from: asked(request, 'from'),
    }),
  }),
]

import { fieldOf, form, page, read } from '../../platform/http/page.ts'
import { dayAsked } from '../../platform/http/sent-form.ts'
import { listParticipantsOn } from '../conference/index.ts'
import { enterByLink, leaveEverywhere, listAppointments, requestLink } from './operations.ts'
import { accessPages } from './access/pages.ts'
import { importPages } from './import/pages.ts'
import { peoplePages } from './people/pages.ts'
import { standingInPages } from './standing-in/pages.ts'
import { securityPages } from './security/pages.ts'
import { enterByPasskeyAlone } from './sign-in/second/operations.ts'
import { signInsPages } from './sign-ins/pages.ts'
import { signInTermsPages } from './sign-in-terms/pages.ts'
import { tokenPages } from './tokens/pages.ts'
import { onwards, signInPages } from './sign-in/pages.ts'
import { ownDataPages } from './own-data/pages.ts'
import { storyPages } from './stories/pages.ts'
import { Appointments } from './screens/appointments.tsx'
import { beginByProvider, listOfferedProviders } from './providers/operations.ts'
import { AskForLink, Leave, OpenLink, TypeCode } from './screens/sign-in.tsx'

export const directoryPages = [
  page({
    id: 'directory.sign-in',
    path: '/sign-in',
    frame: 'task',
    reads: { offered: read(listOfferedProviders) },
    forms: {
      ask: form({
        operation: requestLink,
        input: ({ fields }) => ({
          email: fieldOf(fields, 'email').trim(),
          next: fieldOf(fields, 'next') || undefined,
        }),
        wrong: { email: { field: 'email', says: 'directory:wrong.email' } },
        next: (_, { fields }) => `/sign-in/code?email=${encodeURIComponent(fieldOf(fields, 'email').trim())}`,
      }),
      provider: form({
        operation: beginByProvider,
        input: ({ fields, query }) => ({
          provider: fieldOf(fields, 'provider'),
          next: fieldOf(query, 'next') || undefined,
        }),
        next: () => '/sign-in',
        binds: ({ browser }) => browser,
        shows: true,
      }),
      passkey: form({
        operation: enterByPasskeyAlone,
        input: ({ fields }) => ({ response: fieldOf(fields, 'response') }),
        next: onwards,
        session: ({ token }) => ({ token }),
      }),
    },
    scripts: ['passkey'],
    styles: ['signIn'],
    title: (_, { words }) => words('directory:sign-in.title'),
    view: AskForLink,
  }),
  page({
    id: 'directory.type-code',
    path: '/sign-in/code',
    frame: 'task',
    reads: {},
    forms: {
      enter: form({
        operation: enterByLink,
        input: ({ fields }) => ({ email: fieldOf(fields, 'email'), code: fieldOf(fields, 'code') }),
        wrong: {
          email: { field: 'email', says: 'directory:wrong.email' },
          code: { field: 'code', says: 'directory:wrong.code' },
        },
        next: onwards,
        session: ({ token }) => ({ token }),
      }),
    },
    title: (_, { words }) => words('directory:sign-in.sent-title'),
    view: TypeCode,
  }),
  page({
    id: 'directory.open-link',
    path: '/sign-in/:token',
    frame: 'task',
    reads: {},
    forms: {
      enter: form({
        operation: enterByLink,
        input: ({ params }) => ({ token: params['token'] }),
        next: onwards,
        session: ({ token }) => ({ token }),
      }),
    },
    title: (_, { words }) => words('directory:sign-in.open-title'),
    view: OpenLink,
  }),
  page({
    id: 'directory.leave',
    path: '/sign-out',
    alsoToReaders: true,
    frame: 'task',
    reads: {},
    forms: {
      leave: form({
        operation: leaveEverywhere,
        input: () => ({}),
        next: () => '/sign-in',
        session: () => 'end',
      }),
    },
    title: (_, { words }) => words('directory:sign-in.leave'),
    view: Leave,
  }),
  page({
    id: 'directory.appointments',
    path: '/directory',
    room: 'directory',
    reads: {
      held: read(listAppointments, ({ query }) => ({
        on: dayAsked(query, 'on').day,
        participant: fieldOf(query, 'participant') || undefined,
        office: fieldOf(query, 'office') || undefined,
      })),
      participants: read(listParticipantsOn, ({ query }) => ({ on: dayAsked(query, 'on').day })),
    },
    title: (_, { words }) => words('directory:room'),
    view: Appointments,
  }),
  ...signInPages,
  ...securityPages,
  ...tokenPages,
  ...signInsPages,
  ...signInTermsPages,
  ...peoplePages,
  ...standingInPages,
  ...accessPages,
  ...importPages,
  ...storyPages,
  ...ownDataPages,
]

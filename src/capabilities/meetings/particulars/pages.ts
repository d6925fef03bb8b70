import { inLanguage } from '../../../kernel/language.ts'
import { type PageRequest, fieldOf, form, page, read } from '../../../platform/http/page.ts'
import { dayIn, given } from '../../../platform/http/sent-form.ts'
import { ChooseParticulars } from '../screens/choose-particulars.tsx'
import { GiveParticulars } from '../screens/give-particulars.tsx'
import { ReadParticulars } from '../screens/read-particulars.tsx'
import {
  countParticulars,
  getOwnParticulars,
  giveOwnParticulars,
  openParticulars,
  settleParticularsKept,
} from './operations.ts'

const meeting = ({ params }: PageRequest) => ({ meeting: params['meeting'] })
const orNull = (text: string): string | null => (text === '' ? null : text)
const days = (text: string): number => (/^\d+$/.test(text) ? Number(text) : Number.NaN)
const says = (...fields: readonly string[]) =>
  Object.fromEntries(fields.map((field) => [field, { field, says: `meetings:particulars.wrong.${field}` }]))

export const particularsPages = [
  page({
    id: 'meetings.own-particulars',
    path: '/me/meetings/:meeting/particulars',
    frame: 'task',
    reads: { own: read(getOwnParticulars, meeting) },
    forms: {
      give: form({
        operation: giveOwnParticulars,
        input: (request) => ({
          ...meeting(request),
          passport_number: orNull(given(request, 'passport_number')),
          passport_expires: dayIn(request.fields, 'passport_expires'),
          nationality: orNull(given(request, 'nationality')),
          birth_date: dayIn(request.fields, 'birth_date'),
          diet: orNull(given(request, 'diet')),
          access_needs: orNull(given(request, 'access_needs')),
          emergency_contact: orNull(given(request, 'emergency_contact')),
          sex: orNull(given(request, 'sex')),
        }),
        next: (_, { params }) => `/me/meetings/${params['meeting']}/particulars?given=yes`,
        wrong: says(
          'passport_number',
          'passport_expires',
          'nationality',
          'birth_date',
          'diet',
          'access_needs',
          'emergency_contact',
          'sex',
        ),
      }),
    },
    title: (_, { words }) => words('meetings:particulars.title'),
    view: GiveParticulars,
  }),
  page({
    id: 'meetings.particulars-given',
    path: '/meetings/:meeting/particulars',
    alsoToReaders: true,
    room: 'meetings',
    reads: { given: read(countParticulars, meeting) },
    forms: {
      keep: form({
        operation: settleParticularsKept,
        input: (request) => ({ travel: days(given(request, 'travel')), stay: days(given(request, 'stay')) }),
        next: (_, { params }) => `/meetings/${params['meeting']}/particulars`,
        wrong: says('travel', 'stay'),
      }),
    },
    title: ({ given: { meeting: of } }, { language }) => inLanguage(of.name, language),
    view: ChooseParticulars,
  }),
  page({
    id: 'meetings.particulars',
    path: '/meetings/:meeting/particulars/:purpose',
    room: 'meetings',
    reads: {
      opened: read(openParticulars, (request) => ({
        ...meeting(request),
        purpose: request.params['purpose']?.replaceAll('-', ' '),
        after: fieldOf(request.query, 'after') || undefined,
      })),
    },
    title: ({ opened: { meeting: of } }, { language }) => inLanguage(of.name, language),
    view: ReadParticulars,
  }),
]

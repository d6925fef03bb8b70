import { type PageRequest, fieldOf, form, page, read } from '../../../../platform/http/page.ts'
import { dayIn, given, textIn, wrongText } from '../../../../platform/http/sent-form.ts'
import { writeCountry } from '../../../../platform/i18n/format.ts'
import { listParticipantsOn } from '../../../conference/index.ts'
import { Holidays } from '../../screens/planning/holidays.tsx'
import { enterHoliday, listHolidays, settleTravel, strikeHoliday, takeBackHoliday } from './operations.ts'

const said = (request: PageRequest) => ({ country: given(request, 'country'), day: given(request, 'day') })
/** Back to the country and the year that were shown. */
const itself = (_: unknown, { query }: PageRequest): string =>
  `/meetings/holidays?country=${fieldOf(query, 'country')}&year=${fieldOf(query, 'year')}`

export const holidayPages = [
  page({
    id: 'meetings.holidays',
    path: '/meetings/holidays',
    room: 'meetings',
    alsoToReaders: true,
    reads: {
      found: read(listHolidays, (request) => ({
        country: fieldOf(request.query, 'country') || undefined,
        year: fieldOf(request.query, 'year') || undefined,
      })),
      participants: read(listParticipantsOn),
    },
    forms: {
      enter: form({
        operation: enterHoliday,
        input: (request) => ({
          country: given(request, 'country'),
          day: dayIn(request.fields, 'day'),
          name: textIn(request, 'name'),
        }),
        next: itself,
        wrong: {
          day: { field: 'day', says: 'meetings:wrong.day' },
          ...wrongText('name', 'meetings:holidays.wrong-name'),
        },
      }),
      strike: form({ operation: strikeHoliday, input: said, next: itself }),
      'take-back': form({ operation: takeBackHoliday, input: said, next: itself }),
      travel: form({
        operation: settleTravel,
        input: (request) => ({ travel_days: Number(given(request, 'travel-days') || Number.NaN) }),
        next: itself,
        wrong: { travel_days: { field: 'travel-days', says: 'meetings:holidays.wrong-travel' } },
      }),
    },
    title: ({ found }, { words, language }) =>
      words('meetings:holidays.of', { country: writeCountry(found.country, language), year: found.year }),
    view: Holidays,
  }),
]

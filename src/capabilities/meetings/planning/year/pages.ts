import { fieldOf, fieldsOf, page, read } from '../../../../platform/http/page.ts'
import { YearPage } from '../../screens/planning/year.tsx'
import { getYear } from './operations.ts'

export const yearPages = [
  page({
    id: 'meetings.year',
    path: '/meetings/year',
    room: 'meetings',
    reads: {
      found: read(getYear, ({ query }) => ({
        year: fieldOf(query, 'year') || undefined,
        countries: fieldOf(query, 'chosen') ? fieldsOf(query, 'country').join(',') : undefined,
      })),
    },
    title: ({ found }, { words }) => words('meetings:year.title', { year: found.year }),
    view: YearPage,
  }),
]

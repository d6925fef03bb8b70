import { inLanguage } from '../../../kernel/language.ts'
import { type PageRequest, fieldOf, filePage, page, read } from '../../../platform/http/page.ts'
import { listBodiesOn } from '../../conference/index.ts'
import { BodyStatistics } from '../screens/statistics/body.tsx'
import { StatisticsPage } from '../screens/statistics/meeting.tsx'
import { getBodyStatistics, getStatistics, takeStatistics } from './operations.ts'

const meeting = ({ params }: PageRequest) => ({ meeting: params['meeting'] })

export const statisticsPages = [
  page({
    id: 'meetings.body-statistics',
    path: '/meetings/statistics',
    room: 'meetings',
    reads: {
      found: read(getBodyStatistics, ({ query }) => ({ body: fieldOf(query, 'body') || undefined })),
      bodies: read(listBodiesOn),
    },
    title: (_, { words }) => words('meetings:statistics.years-title'),
    view: BodyStatistics,
  }),
  page({
    id: 'meetings.statistics',
    path: '/meetings/:meeting/statistics',
    room: 'meetings',
    reads: { found: read(getStatistics, meeting) },
    title: ({ found }, { language }) => inLanguage(found.meeting.name, language),
    view: StatisticsPage,
  }),
]

export const statisticsFiles = [
  filePage({
    path: '/meetings/:meeting/statistics/file',
    operation: takeStatistics,
    input: (request) => ({
      ...meeting(request),
      format: fieldOf(request.query, 'format'),
      language: fieldOf(request.query, 'language') || undefined,
    }),
  }),
]

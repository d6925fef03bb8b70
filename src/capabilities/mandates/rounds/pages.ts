import { inLanguage } from '../../../kernel/language.ts'
import { type PageRequest, fieldOf, form, page, read } from '../../../platform/http/page.ts'
import { given, textIn, wrongText } from '../../../platform/http/sent-form.ts'
import { listBodiesOn } from '../../conference/index.ts'
import { Round } from '../screens/round.tsx'
import { Rounds } from '../screens/rounds.tsx'
import {
  endReviewRound,
  getReviewRound,
  listReviewRounds,
  openReviewRound,
  proposeForReview,
} from './operations.ts'

const round = (request: PageRequest) => ({ round: request.params['round'] })

export const roundPages = [
  page({
    id: 'mandates.rounds',
    path: '/rounds',
    alsoToReaders: true,
    room: 'mandates',
    reads: { rounds: read(listReviewRounds), bodies: read(listBodiesOn) },
    forms: {
      open: form({
        operation: openReviewRound,
        input: (request) => ({ body_id: given(request, 'body'), name: textIn(request, 'title') }),
        next: ({ round_id }) => `/rounds/${round_id}`,
        wrong: {
          ...wrongText('name', 'mandates:wrong.title', 'title'),
          body_id: { field: 'body', says: 'mandates:wrong.body' },
        },
      }),
    },
    title: (_, { words }) => words('mandates:rounds.title'),
    view: Rounds,
  }),
  page({
    id: 'mandates.round',
    path: '/rounds/:round',
    alsoToReaders: true,
    room: 'mandates',
    reads: {
      round: read(getReviewRound, (request) => ({
        ...round(request),
        after: fieldOf(request.query, 'after') || undefined,
      })),
      bodies: read(listBodiesOn),
    },
    forms: {
      propose: form({
        operation: proposeForReview,
        input: (request) => ({
          ...round(request),
          reference: given(request, 'reference'),
          choice: given(request, 'choice'),
          reason: given(request, 'reason'),
        }),
        next: (_, request) =>
          `/rounds/${request.params['round']}${after(request)}#${given(request, 'reference')}`,
        wrong: { choice: { field: 'choice', says: 'mandates:wrong.choice' } },
      }),
      end: form({
        operation: endReviewRound,
        input: (request) => ({
          ...round(request),
          symbol: given(request, 'symbol'),
          number: given(request, 'number'),
        }),
        next: (_, request) => `/rounds/${request.params['round']}`,
        wrong: {
          symbol: { field: 'symbol', says: 'mandates:wrong.symbol' },
          number: { field: 'number', says: 'mandates:wrong.number' },
        },
      }),
    },
    title: ({ round: { round: shown } }, { language }) => inLanguage(shown.name, language),
    view: Round,
  }),
]

const after = (request: PageRequest): string => {
  const place = fieldOf(request.query, 'after')
  return place === '' ? '' : `?after=${encodeURIComponent(place)}`
}

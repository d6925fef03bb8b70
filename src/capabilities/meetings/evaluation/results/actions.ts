import type { Instant } from '../../../../kernel/instant.ts'
import { inLanguage } from '../../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../../kernel/refusal.ts'
import type { Download } from '../../../../platform/operations/download.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { notFound } from '../../../../platform/operations/rules.ts'
import { type PaperCell, writePaper } from '../../../../platform/papers/index.ts'
import { findMeeting } from '../../storage.ts'
import { listAnswers } from '../answering/storage.ts'
import type { EvaluationFound, QuestionResults } from '../contract.ts'
import { LEAST_SHOWN, shownFromFive } from '../rules.ts'
import { countLinks, findEvaluation } from '../storage.ts'
import { countAnswers } from './counting.ts'

/** The evaluation of a meeting: how many have answered, and what, where the rules let it be shown. */
export async function evaluationOf(context: Context, id: string): Promise<EvaluationFound | Refusal> {
  const { tx, tenant } = context
  const conference = tenant.conferenceId
  const meeting = await findMeeting(tx, conference, id)
  if (!meeting) return notFound(id)
  const evaluation = await findEvaluation(tx, conference, id)
  if (!evaluation) return { meeting, standing: null, results: null }
  const { opened_at, deadline, reminded_on, questions } = evaluation
  const { asked, answered } = await countLinks(tx, conference, id)
  const shown = shownFromFive.decide({
    ended: context.now >= (deadline as Instant),
    answered,
    least: LEAST_SHOWN,
  })
  return {
    meeting,
    standing: { opened_at, deadline, reminded_on, asked, answered },
    results:
      shown === 'show' ? countAnswers(questions, await listAnswers(tx, conference, id), LEAST_SHOWN) : null,
  }
}

/** The results as a sheet: a row for each value of each question, by category, then the words. */
export async function resultsSheet(
  context: Context,
  ask: { readonly meeting: string; readonly format: 'xlsx' | 'csv' },
): Promise<Download | Refusal> {
  const found = await evaluationOf(context, ask.meeting)
  if (isRefusal(found)) return found
  const { meeting, standing, results } = found
  if (results === null || standing === null) return notFound(ask.meeting)
  const { language, tenant } = context
  const words = context.words(language)
  const column = (key: string, share: number, numeric = false) => ({
    head: words(`meetings:evaluation.column.${key}`),
    share,
    numeric,
  })
  return writePaper(ask.format, words('meetings:evaluation.file', { number: meeting.number }), {
    language,
    title: words('meetings:evaluation.title'),
    about: [
      inLanguage(meeting.name, language),
      words('meetings:evaluation.answered', { answered: standing.answered, asked: standing.asked }),
    ],
    foot: inLanguage(tenant.name, language),
    pages: '',
    columns: [
      column('question', 8),
      column('category', 3),
      column('answer', 6),
      column('count', 2, true),
      column('mean', 2, true),
    ],
    rows: results.flatMap((one) => rowsOf(context, one)),
    empty: '',
  })
}

function rowsOf(context: Context, { question, figures, comments }: QuestionResults): PaperCell[][] {
  const { language } = context
  const words = context.words(language)
  const wording = inLanguage(question.wording, language)
  return [
    ...figures.flatMap(({ category, counts, mean }) =>
      counts.map((count, at): PaperCell[] => [
        wording,
        words(category === null ? 'meetings:evaluation.everyone' : `meetings:category.${category}`),
        question.kind === 'rating' ? at + 1 : inLanguage(question.choices[at] ?? {}, language),
        count,
        at === 0 ? mean : null,
      ]),
    ),
    ...comments.map((comment): PaperCell[] => [wording, null, comment, null, null]),
  ]
}

import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { writeNumber } from '../../../../platform/i18n/format.ts'
import { StackedBars, type StackedBarsRow } from '../../../../ui/charts/stacked-bars.tsx'
import { Hang } from '../../../../ui/record/hang.tsx'
import type { Question } from '../contract.ts'
import type { Results } from './data.ts'

type Props = { readonly results: Results; readonly context: PageContext }

/** A picture of each choice and number, each with its table; of what is shared with the reader alone. */
export function Charts({ results, context }: Props) {
  const { words, language } = context
  const drawn = results.questions.flatMap((question) => {
    const rows =
      question.kind === 'choice'
        ? choices(question, results, context)
        : question.kind === 'number'
          ? numbers(question, results, context)
          : []
    return rows.length === 0 ? [] : [{ question, rows }]
  })
  if (drawn.length === 0) return null
  return (
    <Hang title={words('exchange:requests.record.charts')}>
      {drawn.map(({ question, rows }) => {
        const choice = question.kind === 'choice'
        const word = choice
          ? words('exchange:requests.results.countries')
          : question.shape.unit || words('exchange:requests.results.value')
        return (
          <StackedBars
            key={question.question_id}
            title={`${question.ordinal}. ${inLanguage(question.wording, language)}`}
            showTitle
            description={words(
              choice ? 'exchange:requests.results.choice-says' : 'exchange:requests.results.number-says',
            )}
            states={[{ kind: 'closed', word }]}
            rows={rows}
            words={{
              table: words('exchange:requests.results.table'),
              row: words(choice ? 'exchange:requests.results.option' : 'exchange:requests.results.country'),
              total: words('exchange:requests.results.total'),
            }}
          />
        )
      })}
    </Hang>
  )
}

function choices(question: Question, { answers }: Results, { language }: PageContext): StackedBarsRow[] {
  const chosen = answers.flatMap(({ question_id, value }) =>
    question_id === question.question_id ? (value.chosen ?? []) : [],
  )
  return question.shape.options.map((option, place) => {
    const count = chosen.filter((one) => one === place + 1).length
    return {
      key: String(place),
      label: inLanguage(option, language),
      counts: { closed: count },
      tail: writeNumber(count, language),
    }
  })
}

// A bar begins at zero: what lies below it is in the matrix, and is not drawn.
function numbers(question: Question, results: Results, { language }: PageContext): StackedBarsRow[] {
  const values = new Map(
    results.answers.flatMap(({ reply_id, question_id, value }) =>
      question_id === question.question_id && value.number != null ? [[reply_id, value.number]] : [],
    ),
  )
  if ([...values.values()].some((value) => value < 0)) return []
  return results.recipients.flatMap(({ participant_id, short, reply }) => {
    const value = reply ? values.get(reply.reply_id) : undefined
    return value === undefined
      ? []
      : [
          {
            key: participant_id,
            label: inLanguage(short, language),
            counts: { closed: value },
            tail: writeNumber(value, language),
          },
        ]
  })
}

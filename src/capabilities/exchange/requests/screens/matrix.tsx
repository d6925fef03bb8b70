import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import type { Question, Value } from '../contract.ts'
import { answerIn } from '../words.ts'
import type { RequestData } from './data.ts'

/** Countries down, questions across; a country whose reply is not shared with the reader says so. */
export function Matrix({ data, context }: { data: RequestData; context: PageContext }) {
  const { words, language } = context
  const { questions, recipients, answers, request } = data.found
  const values = new Map(
    answers.map(({ reply_id, question_id, value }) => [`${reply_id} ${question_id}`, value]),
  )
  return (
    <div className="wide" tabIndex={0} role="region" aria-label={words('exchange:requests.record.matrix')}>
      <table className="chart-table">
        <caption className="unseen">{words('exchange:requests.record.matrix')}</caption>
        <thead>
          <tr>
            <th scope="col">{words('exchange:requests.results.country')}</th>
            {questions.map(({ question_id, ordinal, wording }) => (
              <th key={question_id} scope="col">
                {`${ordinal}. ${inLanguage(wording, language)}`}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {recipients.map(({ participant_id, short, standing, reply }) => (
            <tr key={participant_id}>
              <th scope="row">{inLanguage(short, language)}</th>
              {reply ? (
                questions.map((question) => (
                  <td key={question.question_id}>
                    <Cell
                      question={question}
                      value={values.get(`${reply.reply_id} ${question.question_id}`)}
                      file={`/requests/${request.reference}/replies/${participant_id}/${question.question_id}`}
                      context={context}
                    />
                  </td>
                ))
              ) : (
                <td colSpan={questions.length} className="note">
                  {words(`exchange:requests.standing.${standing}`)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type CellProps = {
  readonly question: Question
  readonly value: Value | undefined
  readonly file: string
  readonly context: PageContext
}

function Cell({ question, value, file, context }: CellProps) {
  const said = value ? answerIn(question, value, context.language) : ''
  if (said === '') return <span className="note">{context.words('exchange:requests.results.no-answer')}</span>
  return question.kind === 'file' ? <a href={context.href(file)}>{said}</a> : said
}

import type { PageContext } from '../../../../platform/http/page.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { PostButton } from '../../../../ui/controls/post-button.tsx'
import { Step } from '../../../../ui/task/step.tsx'
import type { Question, Value } from '../contract.ts'
import { answerIn } from '../words.ts'
import { AnswerField } from './answer-field.tsx'
import type { OwnReplyData } from './data.ts'
import { momentWords, ownCountry } from './say.tsx'

type Props = { readonly data: OwnReplyData; readonly context: PageContext }

/** The question an address names by its place; nothing where there is none. */
export const questionAt = ({ own }: OwnReplyData, { request }: Pick<PageContext, 'request'>) =>
  own.questions.find(({ ordinal }) => String(ordinal) === request.params['question'])

/** One question a page: what the country has so far, what it answered last time, and who wrote. */
export function ReplyQuestion({ data, context }: Props) {
  const { words, href } = context
  const question = questionAt(data, context)
  if (!question) return null
  const { request, questions, answers } = data.own
  const answer = answers.find(({ question_id }) => question_id === question.question_id)
  const action = `${context.address.path}${context.address.search}`
  const to = `/requests/${request.reference}`
  const before = question.ordinal - 1
  return (
    <Step
      where={words('exchange:requests.answer.where', {
        ordinal: question.ordinal,
        count: questions.length,
        country: ownCountry(data, context),
      })}
      back={
        before === 0
          ? { href: href(`${to}/answer`), label: words('exchange:requests.answer.to-start') }
          : {
              href: href(`${to}/answer/${before}`),
              label: words('exchange:requests.answer.back', { ordinal: before }),
            }
      }
      saved={
        answer
          ? words('exchange:requests.answer.saved', {
              when: momentWords(answer.written_at, context),
              name: answer.name,
            })
          : words('exchange:requests.answer.kept')
      }
    >
      <Form
        action={action}
        form="write"
        version={answer?.version ?? 0}
        idempotencyKey={context.newKey()}
        files={question.kind === 'file'}
        hidden={{
          question: question.question_id,
          kind: question.kind,
          count: String(questions.length),
          columns: String(question.shape.columns.length),
        }}
      >
        <AnswerField question={question} stored={answer?.value} context={context} />
        <Button kind="primary">{words('exchange:requests.answer.save')}</Button>
        {question.kind === 'table' && (
          <Button kind="quiet" name="go" value="more">
            {words('exchange:requests.answer.more-rows')}
          </Button>
        )}
      </Form>
      <Earlier question={question} data={data} version={answer?.version ?? 0} context={context} />
    </Step>
  )
}

type EarlierProps = Props & { readonly question: Question; readonly version: number }

function Earlier({ question, data, version, context }: EarlierProps) {
  const { words, language, address } = context
  const earlier = data.own.earlier.find(({ question_id }) => question_id === question.question_id)
  if (!earlier) return null
  return (
    <div className="step-saved">
      <h2>{words('exchange:requests.answer.earlier')}</h2>
      <Said question={question} value={earlier.value} language={language} />
      <PostButton
        action={`${address.path}${address.search}`}
        hidden={{
          form: 'again',
          version: String(version),
          question: question.question_id,
          'idempotency-key': context.newKey(),
        }}
      >
        {words('exchange:requests.answer.use-again')}
      </PostButton>
    </div>
  )
}

type SaidProps = { readonly question: Question; readonly value: Value; readonly language: 'es' | 'en' }

/** An answer as it reads, line by line. */
export function Said({ question, value, language }: SaidProps) {
  return answerIn(question, value, language)
    .split('\n')
    .map((line, place) => ({ line, key: `${place} ${line}` }))
    .map(({ line, key }) => <p key={key}>{line}</p>)
}

import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { LinkButton } from '../../../../ui/controls/link-button.tsx'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { Step } from '../../../../ui/task/step.tsx'
import { isEmpty } from '../replies/fitting/rules.ts'
import type { OwnReplyData } from './data.ts'
import { deadlineWords, ownCountry } from './say.tsx'

/** Where a country begins: what is asked, until when, and the way to the first question without an answer. */
export function ReplyStart({ data, context }: { data: OwnReplyData; context: PageContext }) {
  const { words, language, href } = context
  const { request, questions, answers, in_time } = data.own
  const answered = new Set(answers.flatMap(({ question_id, value }) => (isEmpty(value) ? [] : [question_id])))
  const next = questions.find(({ question_id }) => !answered.has(question_id))
  const to = `/requests/${request.reference}`
  const introduction = inLanguage(request.introduction, language)
  return (
    <Step
      where={words('exchange:requests.answer.for', {
        reference: request.reference,
        country: ownCountry(data, context),
      })}
      title={inLanguage(request.title, language)}
      hint={
        <>
          {introduction !== '' && <p>{introduction}</p>}
          <p>{words('exchange:requests.answer.until', { deadline: deadlineWords(request, context) })}</p>
        </>
      }
      saved={in_time ? words('exchange:requests.answer.kept') : undefined}
      back={{ href: href(to), label: words('exchange:requests.answer.results') }}
    >
      {in_time ? (
        <p className="form">
          <LinkButton kind="primary" href={href(next ? `${to}/answer/${next.ordinal}` : `${to}/check`)}>
            {words(answered.size === 0 ? 'exchange:requests.answer.begin' : 'exchange:requests.answer.go-on')}
          </LinkButton>
        </p>
      ) : (
        <Notice kind="warn" title={words('exchange:requests.answer.late-title')}>
          <p>{words('exchange:requests.answer.late')}</p>
        </Notice>
      )}
    </Step>
  )
}

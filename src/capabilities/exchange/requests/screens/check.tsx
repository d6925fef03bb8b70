import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { CheckAnswers } from '../../../../ui/task/check-answers.tsx'
import { Step } from '../../../../ui/task/step.tsx'
import { isEmpty } from '../replies/fitting/rules.ts'
import type { OwnReplyData } from './data.ts'
import { Said } from './question.tsx'
import { momentWords, ownCountry } from './say.tsx'

/** Every answer once more, with who wrote it, before one clears the reply. */
export function ReplyCheck({ data, context }: { data: OwnReplyData; context: PageContext }) {
  const { words, language, href, address } = context
  const { request, questions, answers, reply_version, confidentiality } = data.own
  const country = ownCountry(data, context)
  const to = `/requests/${request.reference}`
  const change = words('exchange:requests.answer.change')
  return (
    <Step
      where={words('exchange:requests.answer.last-step', { country })}
      title={words('exchange:requests.answer.check-title')}
      hint={<p>{words('exchange:requests.answer.check-lead')}</p>}
      back={{ href: href(`${to}/answer`), label: words('exchange:requests.answer.to-start') }}
    >
      <CheckAnswers
        answers={[
          ...questions.map((question) => {
            const answer = answers.find(({ question_id }) => question_id === question.question_id)
            const wording = inLanguage(question.wording, language)
            return {
              key: question.question_id,
              question: wording,
              answer:
                answer && !isEmpty(answer.value) ? (
                  <>
                    <Said question={question} value={answer.value} language={language} />
                    <p className="note">
                      {words('exchange:requests.answer.written-by', {
                        name: answer.name,
                        when: momentWords(answer.written_at, context),
                      })}
                    </p>
                  </>
                ) : question.required ? undefined : (
                  words('exchange:requests.answer.none')
                ),
              missing: words('exchange:requests.answer.missing'),
              change: {
                href: href(`${to}/answer/${question.ordinal}?from=check`),
                label: change,
                about: wording,
              },
            }
          }),
          {
            key: 'confidentiality',
            question: words('exchange:requests.field.confidentiality'),
            answer: words(`exchange:requests.confidentiality.${confidentiality}`),
            change: {
              href: href(`${to}/confidentiality`),
              label: change,
              about: words('exchange:requests.field.confidentiality'),
            },
          },
        ]}
      />
      <Form action={address.path} form="clear" version={reply_version} idempotencyKey={context.newKey()}>
        <Button kind="primary">{words('exchange:requests.answer.clear', { country })}</Button>
      </Form>
    </Step>
  )
}

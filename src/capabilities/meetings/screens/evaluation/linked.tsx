import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { sentForm } from '../../../../platform/http/sent-form.ts'
import { Actions } from '../../../../ui/controls/actions.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { RadioGroup } from '../../../../ui/controls/radio-group.tsx'
import { TextArea } from '../../../../ui/controls/text-area.tsx'
import { ReceiptPage } from '../../../../ui/task/receipt-page.tsx'
import { Step } from '../../../../ui/task/step.tsx'
import type { LinkedEvaluation, Question } from '../../evaluation/contract.ts'
import { instantSaid } from '../../silence/instants.ts'

type Props = { readonly data: { readonly linked: LinkedEvaluation }; readonly context: PageContext }

/** What someone who was at a meeting is asked, behind the link of their mail: no account, no name. */
export function LinkedEvaluationPage({ data: { linked }, context }: Props) {
  const { words, language } = context
  return (
    <Step
      where={words('meetings:evaluation.linked.where')}
      title={inLanguage(linked.meeting, language)}
      hint={
        <>
          <p>{words('meetings:evaluation.linked.lead')}</p>
          <p>
            {words('meetings:evaluation.linked.until', {
              deadline: instantSaid(linked.deadline, language, linked.zone),
            })}
          </p>
        </>
      }
    >
      <Form action={context.address.path} form="answer" idempotencyKey={context.newKey()}>
        {linked.questions.map((question, at) => (
          <Asked key={`question ${at + 1}`} question={question} number={at + 1} context={context} />
        ))}
        <Actions>
          <Button kind="primary">{words('meetings:evaluation.linked.send')}</Button>
        </Actions>
      </Form>
    </Step>
  )
}

type AskedProps = { readonly question: Question; readonly number: number; readonly context: PageContext }

function Asked({ question, number, context }: AskedProps) {
  const { words, language } = context
  const form = sentForm(context, 'answer')
  const label = inLanguage(question.wording, language)
  // Whatever is wrong with the whole is told at the first.
  const wrong = number === 1 ? (form.error('value-1') ?? form.error('answers')) : undefined
  if (question.kind === 'words')
    return (
      <TextArea
        name={`words-${number}`}
        label={label}
        hint={words('meetings:evaluation.linked.words-hint')}
        maxLength={2000}
        value={form.value(`words-${number}`)}
        error={wrong}
      />
    )
  const name = `value-${number}`
  return (
    <RadioGroup
      name={name}
      label={label}
      value={form.value(name)}
      error={wrong}
      options={
        question.kind === 'rating'
          ? [5, 4, 3, 2, 1].map((mark) => ({
              value: String(mark),
              label: words(`meetings:evaluation.mark.${mark}`),
            }))
          : question.choices.map((choice, at) => ({
              value: String(at + 1),
              label: inLanguage(choice, language),
            }))
      }
    />
  )
}

/** That an answer arrived, and that nobody knows which it is. */
export function EvaluationReceived({ context }: { readonly context: PageContext }) {
  return (
    <ReceiptPage title={context.words('meetings:evaluation.received')}>
      <p>{context.words('meetings:evaluation.received-lead')}</p>
    </ReceiptPage>
  )
}

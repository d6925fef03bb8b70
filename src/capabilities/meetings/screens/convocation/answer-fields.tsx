import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { sentForm } from '../../../../platform/http/sent-form.ts'
import { RadioGroup } from '../../../../ui/controls/radio-group.tsx'
import { TextArea } from '../../../../ui/controls/text-area.tsx'
import { TextField } from '../../../../ui/controls/text-field.tsx'
import { type Answer, answerGiven } from '../../convocation/contract.ts'

type Props = {
  readonly form: string
  readonly participant: object
  readonly answer: Answer | null
  /** One thing a page. */
  readonly big?: boolean
  readonly context: PageContext
}

/** Whether a participant attends, who heads its delegation, and what else is to be said. */
export function AnswerFields({ form: name, participant, answer, big, context }: Props) {
  const { words, language } = context
  const form = sentForm(context, name)
  const optional = words('meetings:convocation.form.optional')
  return (
    <>
      <RadioGroup
        name="answer"
        size={big ? 'big' : 'small'}
        label={words('meetings:convocation.form.question', {
          participant: inLanguage(participant, language),
        })}
        value={form.value('answer', answer?.answer)}
        error={form.error('answer')}
        options={answerGiven.options.map((one) => ({
          value: one,
          label: words(`meetings:convocation.form.${one}`),
        }))}
      />
      <TextField
        name="head"
        label={words('meetings:convocation.form.head')}
        hint={words('meetings:convocation.form.head-hint')}
        optional={optional}
        maxLength={200}
        value={form.value('head', answer?.head)}
        error={form.error('head')}
      />
      <TextArea
        name="remark"
        rows={3}
        label={words('meetings:convocation.form.remark')}
        optional={optional}
        maxLength={1000}
        value={form.value('remark', answer?.remark)}
        error={form.error('remark')}
      />
    </>
  )
}

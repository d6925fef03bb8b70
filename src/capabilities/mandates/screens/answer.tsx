import { inLanguage } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { sentForm } from '../../../platform/http/sent-form.ts'
import { Actions } from '../../../ui/controls/actions.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { CheckboxField } from '../../../ui/controls/checkbox-field.tsx'
import { FileField } from '../../../ui/controls/file-field.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { RadioGroup } from '../../../ui/controls/radio-group.tsx'
import { TextArea } from '../../../ui/controls/text-area.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { Step } from '../../../ui/task/step.tsx'
import type { MandateRow } from '../contract.ts'
import { ACCEPTED } from './record-forms.tsx'
import { sourceText } from '../source.ts'
import { dueWords, stateWord } from './say.ts'

export type AnswerData = { readonly answer: { readonly mandate: MandateRow; readonly name: string } }

/** What was done about a mandate, asked of one person by a link in an e-mail. */
export function AnswerForm({ data: { answer }, context }: { data: AnswerData; context: PageContext }) {
  const { words, language } = context
  const { mandate, name } = answer
  const open = mandate.state === 'open' || mandate.state === 'in progress'
  const sent = sentForm(context, 'answer')
  const due = dueWords(mandate, context)
  return (
    <Step
      where={words('mandates:answer.for', { name, reference: mandate.reference ?? '' })}
      title={inLanguage(mandate.title, language)}
      hint={
        <>
          <p>{sourceText(mandate, language)}</p>
          <p>{words('mandates:answer.due', { day: due.day, words: due.quoted })}</p>
        </>
      }
      saved={words('mandates:answer.who-sees')}
    >
      {open ? (
        <Form
          action={context.address.path}
          form="answer"
          version={mandate.version}
          idempotencyKey={context.newKey()}
          files
        >
          <TextArea
            name="text"
            label={words('mandates:answer.what')}
            hint={words('mandates:answer.what-hint')}
            rows={6}
            value={sent.value('text')}
            error={sent.error('text')}
          />
          <RadioGroup
            name="done"
            label={words('mandates:answer.done')}
            size="big"
            value={sent.value('done', 'no')}
            options={[
              { value: 'no', label: words('mandates:answer.not-yet') },
              { value: 'yes', label: words('mandates:answer.fulfilled') },
            ]}
          />
          <FileField
            name="file"
            label={words('mandates:answer.file')}
            hint={words('mandates:act.evidence-kinds')}
            accept={ACCEPTED}
            error={sent.error('file')}
          />
          <TextField
            name="evidence-address"
            type="url"
            label={words('mandates:answer.address')}
            value={sent.value('evidence-address')}
            error={sent.error('evidence-address')}
          />
          <CheckboxField
            name="evidence-restricted"
            value="yes"
            label={words('mandates:act.evidence-restricted')}
            checked={sent.value('evidence-restricted') === 'yes'}
          />
          <Actions>
            <Button kind="primary">{words('mandates:answer.send')}</Button>
          </Actions>
        </Form>
      ) : (
        <p>{words('mandates:answer.closed', { state: stateWord(mandate, context).toLocaleLowerCase() })}</p>
      )}
    </Step>
  )
}

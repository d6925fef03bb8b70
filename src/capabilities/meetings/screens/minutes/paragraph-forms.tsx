import { type Text, inLanguage, languages } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { type SentForm, sentForm } from '../../../../platform/http/sent-form.ts'
import { Actions } from '../../../../ui/controls/actions.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { CheckboxField } from '../../../../ui/controls/checkbox-field.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { LinkButton } from '../../../../ui/controls/link-button.tsx'
import { RadioGroup } from '../../../../ui/controls/radio-group.tsx'
import { SelectField } from '../../../../ui/controls/select-field.tsx'
import { TextArea } from '../../../../ui/controls/text-area.tsx'
import { type MinutesFound, type Paragraph, paragraphKind } from '../../minutes/contract.ts'

type OnOne = { readonly paragraph: Paragraph; readonly context: PageContext }

/** The same page with the form still open, should it come back with what is wrong. */
const here = ({ address }: PageContext): string => `${address.path}${address.search}`

/** A paragraph in each of its languages, side by side. */
export function TextBoxes({ form, text, context }: { form: SentForm; text: Text; context: PageContext }) {
  return (
    <div className="aligned-texts">
      {languages.map((language) => (
        <TextArea
          key={language}
          name={`text-${language}`}
          label={context.words(`meetings:minutes.field.text-${language}`)}
          rows={5}
          ofRecord
          language={language}
          maxLength={6000}
          value={form.value(`text-${language}`, text[language])}
          error={form.error(`text-${language}`)}
        />
      ))}
    </div>
  )
}

const Send = ({ says, context }: { says: string; context: PageContext }) => (
  <Actions>
    <Button kind="primary">{context.words(says)}</Button>
    <LinkButton kind="quiet" href={context.address.path}>
      {context.words('meetings:minutes.leave')}
    </LinkButton>
  </Actions>
)

/** Writes a paragraph; whoever changes one language says whether the other still agrees. */
export function WriteForm({ paragraph, context }: OnOne) {
  const form = sentForm(context, 'write')
  return (
    <Form
      action={here(context)}
      form="write"
      version={paragraph.version}
      idempotencyKey={context.newKey()}
      hidden={{ paragraph: paragraph.paragraph_id }}
    >
      <TextBoxes form={form} text={paragraph.text} context={context} />
      <CheckboxField
        name="agree"
        label={context.words('meetings:minutes.field.agree')}
        hint={context.words('meetings:minutes.field.agree-hint')}
        checked={form.value('agree') === 'yes'}
      />
      <Send says="meetings:minutes.write" context={context} />
    </Form>
  )
}

/** A paragraph or a heading of one's own, behind another. */
export function AddForm({ after, context }: { after: string; context: PageContext }) {
  const form = sentForm(context, 'add')
  return (
    <div className="field-wide">
      <Form
        action={here(context)}
        form="add"
        idempotencyKey={context.newKey()}
        hidden={{ after }}
        label={context.words('meetings:minutes.add')}
      >
        <RadioGroup
          name="kind"
          label={context.words('meetings:minutes.field.kind')}
          value={form.value('kind', 'text')}
          options={paragraphKind.options.toReversed().map((one) => ({
            value: one,
            label: context.words(`meetings:minutes.kind.${one}`),
          }))}
        />
        <TextBoxes form={form} text={{}} context={context} />
        <Send says="meetings:minutes.add-send" context={context} />
      </Form>
    </div>
  )
}

/** For a delegation: how a paragraph should read, in one language, and why. */
export function CorrectionForm({ found, paragraph, context }: OnOne & { found: MinutesFound }) {
  const { words, language } = context
  const form = sentForm(context, 'propose')
  return (
    <div className="field-wide">
      <Form
        action={here(context)}
        form="propose"
        idempotencyKey={context.newKey()}
        hidden={{ paragraph: paragraph.paragraph_id, language }}
      >
        <SelectField
          name="participant"
          label={words('meetings:minutes.field.for')}
          value={form.value('participant', found.speaks_for[0]?.participant_id)}
          options={found.speaks_for.map(({ participant_id, name }) => ({
            value: participant_id,
            label: inLanguage(name, language),
          }))}
        />
        <TextArea
          name="words"
          label={words('meetings:minutes.field.words')}
          hint={words('meetings:minutes.field.words-hint')}
          rows={5}
          ofRecord
          language={language}
          maxLength={6000}
          value={form.value('words', inLanguage(paragraph.text, language))}
          error={form.error('words')}
        />
        <TextArea
          name="reason"
          label={words('meetings:minutes.field.reason')}
          rows={3}
          maxLength={2000}
          value={form.value('reason')}
          error={form.error('reason')}
        />
        <Send says="meetings:minutes.propose" context={context} />
      </Form>
    </div>
  )
}

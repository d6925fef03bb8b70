import type { PageContext } from '../../../platform/http/page.ts'
import { languageBoxes, sentForm } from '../../../platform/http/sent-form.ts'
import { Actions } from '../../../ui/controls/actions.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { DateField } from '../../../ui/controls/date-field.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { LanguageFields } from '../../../ui/controls/language-fields.tsx'
import { TextArea } from '../../../ui/controls/text-area.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'

/** An instruction of the Presidency to the Technical Secretariat. */
export function GuidelineForm({ context }: { context: PageContext }) {
  const { words } = context
  const sent = sentForm(context, 'instruct')
  return (
    <>
      <PageHead title={words('mandates:guideline.title')} sub={words('mandates:guideline.lead')} />
      <Form action={context.address.path} form="instruct" idempotencyKey={context.newKey()}>
        <LanguageFields {...languageBoxes(sent, 'title', (one) => words(`mandates:review.title-${one}`))} />
        <TextArea
          name="text"
          label={words('mandates:guideline.text')}
          hint={words('mandates:guideline.text-hint')}
          value={sent.value('text')}
          rows={6}
        />
        <DateField
          label={words('mandates:guideline.due')}
          hint={words('mandates:guideline.due-hint')}
          {...sent.day('due')}
        />
        <Actions>
          <Button kind="primary">{words('mandates:guideline.send')}</Button>
        </Actions>
      </Form>
    </>
  )
}

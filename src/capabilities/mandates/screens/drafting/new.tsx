import { inLanguage, languages } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { languageBoxes, sentForm } from '../../../../platform/http/sent-form.ts'
import { Actions } from '../../../../ui/controls/actions.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { LanguageFields } from '../../../../ui/controls/language-fields.tsx'
import { RadioGroup } from '../../../../ui/controls/radio-group.tsx'
import { SelectField } from '../../../../ui/controls/select-field.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import { documentKind } from '../../../documents/contract.ts'
import type { DraftsData } from './list.tsx'
import { WordsFields } from './paragraph-forms.tsx'

/** Begins a draft, from what is already written of it. */
export function NewDraft({ data: { found }, context }: { data: DraftsData; context: PageContext }) {
  const { words, language, tenant } = context
  const form = sentForm(context, 'open')
  return (
    <>
      <PageHead title={words('mandates:drafting.new.title')} sub={inLanguage(found.meeting.name, language)} />
      <Form action={context.address.path} form="open" idempotencyKey={context.newKey()}>
        <SelectField
          name="kind"
          label={words('mandates:intake.kind')}
          value={form.value('kind', 'conclusions')}
          options={documentKind.options.map((kind) => ({
            value: kind,
            label: words(`mandates:kind.${kind}`),
          }))}
        />
        <LanguageFields
          {...languageBoxes(form, 'title', (one) => words(`mandates:drafting.field.title-${one}`))}
        />
        <RadioGroup
          name="original"
          label={words('mandates:drafting.field.original')}
          value={form.value('original', tenant.originalLanguage)}
          options={languages.map((one) => ({ value: one, label: words(`documents:language.${one}`) }))}
        />
        <p className="note">{words('mandates:drafting.new.paste')}</p>
        <WordsFields form={form} rows={10} context={context} />
        <Actions>
          <Button kind="primary">{words('mandates:drafting.new.send')}</Button>
        </Actions>
      </Form>
    </>
  )
}

import { inLanguage, languages } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { languageBoxes, sentForm } from '../../../../platform/http/sent-form.ts'
import { Actions } from '../../../../ui/controls/actions.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { LanguageFields } from '../../../../ui/controls/language-fields.tsx'
import { SelectField } from '../../../../ui/controls/select-field.tsx'
import { TextArea } from '../../../../ui/controls/text-area.tsx'
import { TextField } from '../../../../ui/controls/text-field.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import type { Body } from '../../../conference/contract.ts'
import { DeadlineFields } from './deadline-fields.tsx'

type Props = {
  readonly data: { readonly bodies: { readonly bodies: readonly Body[] } }
  readonly context: PageContext
}

/** Puts a text before the members, in both languages at once. */
export function OpenSilence({ data, context }: Props) {
  const { words, language } = context
  const form = sentForm(context, 'open')
  return (
    <>
      <PageHead title={words('meetings:silence.open.title')} sub={words('meetings:silence.open.lead')} />
      <Form action={context.address.path} form="open" idempotencyKey={context.newKey()}>
        <SelectField
          name="body"
          label={words('meetings:field.body')}
          value={form.value('body')}
          error={form.error('body')}
          options={data.bodies.bodies.map((body) => ({
            value: body.body_id,
            label: inLanguage(body.name, language),
          }))}
        />
        <LanguageFields
          {...languageBoxes(form, 'title', (one) => words(`meetings:silence.field.title-${one}`))}
        />
        {languages.map((one) => (
          <TextArea
            key={one}
            name={`text-${one}`}
            label={words(`meetings:silence.field.text-${one}`)}
            rows={6}
            ofRecord
            language={one}
            value={form.value(`text-${one}`)}
            error={one === languages[0] ? form.error(`text-${one}`) : undefined}
          />
        ))}
        <TextField
          name="basis"
          label={words('meetings:silence.field.basis')}
          hint={words('meetings:silence.field.basis-hint')}
          value={form.value('basis')}
          error={form.error('basis')}
        />
        <DeadlineFields form={form} context={context} />
        <Actions>
          <Button kind="primary">{words('meetings:silence.open.send')}</Button>
        </Actions>
      </Form>
    </>
  )
}

import { inLanguage } from '../../../kernel/language.ts'
import { type PageContext } from '../../../platform/http/page.ts'
import { languageBoxes, sentForm } from '../../../platform/http/sent-form.ts'
import { Actions } from '../../../ui/controls/actions.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { CheckboxField } from '../../../ui/controls/checkbox-field.tsx'
import { Disclosure } from '../../../ui/controls/disclosure.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { LanguageFields } from '../../../ui/controls/language-fields.tsx'
import { SelectField } from '../../../ui/controls/select-field.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { type DocumentType, outcomeAccess } from '../contract.ts'

export type TypesData = { readonly types: { readonly types: readonly DocumentType[] } }

/** How each type of paper is called, counted and opened. */
export function DocumentTypes({ data, context }: { data: TypesData; context: PageContext }) {
  const { words } = context
  return (
    <>
      <PageHead title={words('documents:types.title')} sub={words('documents:types.lead')} />
      {data.types.types.map((type) => (
        <SettleType key={type.kind} type={type} context={context} />
      ))}
    </>
  )
}

function SettleType({ type, context }: { type: DocumentType; context: PageContext }) {
  const { words, language, request } = context
  const sentHere = context.sent === 'settle' && request.fields['kind'] === type.kind
  const form = sentForm(sentHere ? context : { ...context, sent: undefined }, 'settle')
  const id = (field: string): string => `f-${field}-${type.kind.replaceAll(' ', '-')}`
  return (
    <Disclosure
      open={sentHere}
      label={
        <>
          {inLanguage(type.name, language)} <span className="note number">{type.pattern}</span>
        </>
      }
    >
      <Form
        action={context.address.path}
        form="settle"
        version={type.version}
        idempotencyKey={context.newKey()}
        hidden={{ kind: type.kind }}
        label={words('documents:types.settle', { name: inLanguage(type.name, language) })}
      >
        <LanguageFields
          {...languageBoxes(form, 'name', (one) => words(`documents:types.name-${one}`), type.name)}
        />
        <TextField
          name="pattern"
          id={id('pattern')}
          label={words('documents:types.pattern')}
          hint={words('documents:types.pattern-hint')}
          value={form.value('pattern', type.pattern)}
          error={form.error('pattern')}
        />
        <SelectField
          name="access"
          id={id('access')}
          label={words('documents:types.access')}
          value={form.value('access', type.access)}
          error={form.error('access')}
          options={outcomeAccess.options.map((one) => ({
            value: one,
            label: words(`documents:access.${one}`),
          }))}
        />
        <CheckboxField
          name="retired"
          id={id('retired')}
          label={words('documents:types.retired')}
          checked={form.value('retired', type.retired ? 'yes' : '') === 'yes'}
        />
        <Actions>
          <Button>{words('documents:types.keep')}</Button>
        </Actions>
      </Form>
    </Disclosure>
  )
}

import { inLanguage } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import type { SentForm } from '../../../platform/http/sent-form.ts'
import { inOrder } from '../../../platform/i18n/format.ts'
import { CheckboxGroup } from '../../../ui/controls/checkbox-group.tsx'
import { Disclosure } from '../../../ui/controls/disclosure.tsx'
import { SelectField } from '../../../ui/controls/select-field.tsx'
import type { Participant } from '../../conference/contract.ts'
import { access } from '../contract.ts'

type Props = {
  readonly participants: readonly Participant[]
  readonly form: SentForm
  readonly context: PageContext
  readonly stored?: { readonly access: string; readonly readers: readonly string[] }
}

/** Who a paper is open to: a class of readers, or participants by name. */
export function AccessFields({ participants, form, context, stored }: Props) {
  const { words, language } = context
  const named = form.values('readers', stored?.readers)
  return (
    <>
      <SelectField
        name="access"
        label={words('documents:register.access')}
        value={form.value('access', stored?.access ?? 'members')}
        error={form.error('access')}
        options={access.options.map((one) => ({ value: one, label: words(`documents:access.${one}`) }))}
      />
      <Disclosure
        label={words('documents:register.readers')}
        open={named.length > 0 || form.error('readers') !== undefined}
      >
        <CheckboxGroup
          name="readers"
          label={words('documents:register.readers')}
          hint={words('documents:register.readers-hint')}
          size="small"
          values={named}
          error={form.error('readers')}
          options={inOrder(participants, ({ short }) => inLanguage(short, language), language).map((one) => ({
            value: one.participant_id,
            label: inLanguage(one.short, language),
          }))}
        />
      </Disclosure>
    </>
  )
}

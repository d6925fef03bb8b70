import type { PageContext } from '../../../platform/http/page.ts'
import { SelectField } from '../../../ui/controls/select-field.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'

/** By whose names participants stand in order, and the letter that was drawn to begin with. */
export function PrecedenceFields({ context: { words, tenant } }: { readonly context: PageContext }) {
  return (
    <>
      <SelectField
        name="order"
        label={words('meetings:participants.field.order')}
        value={tenant.originalLanguage}
        options={(['es', 'en'] as const).map((one) => ({
          value: one,
          label: words(`meetings:participants.order.${one}`),
        }))}
      />
      <TextField
        name="from"
        size="code"
        maxLength={1}
        label={words('meetings:participants.field.from')}
        hint={words('meetings:participants.from-hint')}
        autoComplete="off"
      />
    </>
  )
}

import type { PageContext } from '../../../platform/http/page.ts'
import { sentForm } from '../../../platform/http/sent-form.ts'
import { Actions } from '../../../ui/controls/actions.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { RadioGroup } from '../../../ui/controls/radio-group.tsx'
import { SelectField } from '../../../ui/controls/select-field.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { type ImportDraft, dayOrder, importField } from '../import/contract.ts'

export type ColumnsData = { readonly draft: ImportDraft }

/** Which column holds what: proposed by the heads, corrected by the person. */
export function ImportColumns({ data: { draft }, context }: { data: ColumnsData; context: PageContext }) {
  const { words, href } = context
  const form = sentForm(context, 'columns')
  return (
    <>
      <PageHead
        title={words('directory:import.columns-title')}
        sub={words('directory:import.columns-lead', { count: draft.rows })}
      />
      <Form
        action={context.address.path}
        form="columns"
        version={draft.version}
        idempotencyKey={context.newKey()}
        hidden={{ columns: String(draft.head.length) }}
      >
        {draft.head.map((head, place) => {
          const name = `column-${place}`
          const sample = draft.sample.map((row) => row[place] ?? '').filter((cell) => cell !== '')
          return (
            <SelectField
              key={name}
              name={name}
              label={head || words('directory:import.no-head', { number: place + 1 })}
              hint={
                sample.length === 0 ? words('directory:import.no-sample') : sample.join(' · ').slice(0, 120)
              }
              error={form.error(name)}
              value={form.value(name, draft.columns[place])}
              options={[
                { value: '', label: words('directory:import.not-used') },
                ...importField.options.map((field) => ({
                  value: field,
                  label: words(`directory:import.field.${field}`),
                })),
              ]}
            />
          )
        })}
        <RadioGroup
          name="day_order"
          label={words('directory:import.day-order')}
          hint={words('directory:import.day-order-hint')}
          value={form.value('day_order', draft.day_order)}
          options={dayOrder.options.map((one) => ({
            value: one,
            label: words(`directory:import.order.${one}`),
          }))}
        />
        <Actions>
          <Button kind="primary">{words('directory:import.try')}</Button>
          <LinkButton kind="quiet" href={href('/directory/import')}>
            {words('directory:person.cancel')}
          </LinkButton>
        </Actions>
      </Form>
    </>
  )
}

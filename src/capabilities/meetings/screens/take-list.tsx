import type { PageContext } from '../../../platform/http/page.ts'
import { rosterFormats } from '../../../platform/papers/roster.ts'
import { Actions } from '../../../ui/controls/actions.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { SelectField } from '../../../ui/controls/select-field.tsx'
import { Section } from '../../../ui/layout/section.tsx'
import { listKind } from '../participants/contract.ts'
import { PrecedenceFields } from './precedence-fields.tsx'

/** Takes the list of participants away: which, in which language and order, as what. */
export function TakeList({ meeting, context }: { meeting: string; context: PageContext }) {
  const { words, href, language } = context
  const chosen = (name: string, options: readonly string[], value: string) => (
    <SelectField
      name={name}
      label={words(`meetings:participants.field.${name}`)}
      value={value}
      options={options.map((one) => ({ value: one, label: words(`meetings:participants.${name}.${one}`) }))}
    />
  )
  return (
    <Section title={words('meetings:participants.take')} note={words('meetings:participants.take-lead')}>
      <Form method="get" layout="columns" action={href(`/meetings/${meeting}/participants`)}>
        {chosen('kind', listKind.options, 'provisional')}
        {chosen('format', rosterFormats, 'pdf')}
        {chosen('language', ['es', 'en'], language)}
        <PrecedenceFields context={context} />
        <Actions>
          <Button>{words('meetings:participants.take-send')}</Button>
        </Actions>
      </Form>
    </Section>
  )
}

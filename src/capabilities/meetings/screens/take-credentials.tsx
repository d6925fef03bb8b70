import type { PageContext } from '../../../platform/http/page.ts'
import { paperFormats } from '../../../platform/papers/index.ts'
import { Actions } from '../../../ui/controls/actions.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { SelectField } from '../../../ui/controls/select-field.tsx'
import { Section } from '../../../ui/layout/section.tsx'

/** Takes the credentials report away, as what and in which language. */
export function TakeCredentials({ meeting, context }: { meeting: string; context: PageContext }) {
  const { words, href, language } = context
  return (
    <Section title={words('meetings:credentials.title')} note={words('meetings:credentials.lead')}>
      <Form method="get" layout="columns" action={href(`/meetings/${meeting}/credentials`)}>
        <SelectField
          name="format"
          label={words('meetings:participants.field.format')}
          value="pdf"
          options={paperFormats.map((one) => ({
            value: one,
            label: words(`meetings:credentials.format.${one}`),
          }))}
        />
        <SelectField
          name="language"
          label={words('meetings:participants.field.language')}
          value={language}
          options={(['es', 'en'] as const).map((one) => ({
            value: one,
            label: words(`meetings:participants.language.${one}`),
          }))}
        />
        <Actions>
          <Button kind="plain">{words('meetings:credentials.send')}</Button>
        </Actions>
      </Form>
    </Section>
  )
}

import { inLanguage } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { sentForm } from '../../../platform/http/sent-form.ts'
import { Actions } from '../../../ui/controls/actions.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { CheckboxGroup } from '../../../ui/controls/checkbox-group.tsx'
import { DateField } from '../../../ui/controls/date-field.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { type Terms, asked, category } from '../delegations/contract.ts'
import type { Meeting } from '../contract.ts'

export type TermsData = {
  readonly found: { readonly meeting: Meeting; readonly terms: Terms | null; readonly version: number }
}

/** How registration to a meeting goes: until when, how many, and what is asked. */
export function RegistrationTerms({ data: { found }, context }: { data: TermsData; context: PageContext }) {
  const { words, language, href } = context
  const { meeting, terms, version } = found
  const form = sentForm(context, 'settle')
  return (
    <>
      <PageHead
        title={words('meetings:terms.title')}
        sub={
          <a href={href(`/meetings/${meeting.meeting_id}/delegations`)}>
            {inLanguage(meeting.name, language)}
          </a>
        }
      />
      <Form action={context.address.path} form="settle" version={version} idempotencyKey={context.newKey()}>
        <DateField
          {...form.day('until', terms?.nominations_until)}
          label={words('meetings:terms.nominations')}
          hint={words('meetings:terms.nominations-hint')}
        />
        <div>
          <h2>{words('meetings:terms.quotas')}</h2>
          <p className="note">{words('meetings:terms.quotas-lead')}</p>
        </div>
        {category.options.map((one) => (
          <TextField
            key={one}
            name={`quota-${one}`}
            size="code"
            inputMode="numeric"
            label={words(`meetings:category.${one}`)}
            hint={words(
              one === 'member' || one === 'observer' ? 'meetings:terms.each' : 'meetings:terms.in-all',
            )}
            optional={words('meetings:terms.no-bound')}
            value={form.value(`quota-${one}`, terms?.quotas[one]?.toString())}
            error={form.error(`quota-${one}`)}
          />
        ))}
        <CheckboxGroup
          name="asks"
          label={words('meetings:terms.asks')}
          hint={words('meetings:terms.asks-hint')}
          values={form.values('asks', terms?.asks)}
          options={asked.options.map((one) => ({ value: one, label: words(`meetings:terms.ask.${one}`) }))}
        />
        <Actions>
          <Button kind="primary">{words('meetings:terms.send')}</Button>
          <LinkButton kind="quiet" href={href(`/meetings/${meeting.meeting_id}/delegations`)}>
            {words('meetings:terms.back')}
          </LinkButton>
        </Actions>
      </Form>
    </>
  )
}

import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { sentForm } from '../../../../platform/http/sent-form.ts'
import { Actions } from '../../../../ui/controls/actions.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { CheckboxGroup } from '../../../../ui/controls/checkbox-group.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { LinkButton } from '../../../../ui/controls/link-button.tsx'
import { TextField } from '../../../../ui/controls/text-field.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import { type Body, participantStatus } from '../../../conference/contract.ts'
import type { ConvocationTerms } from '../../convocation/contract.ts'

export type ConvocationTermsData = {
  readonly found: ConvocationTerms & { readonly version: number }
  readonly bodies: { readonly bodies: readonly Body[] }
}
type Props = { readonly data: ConvocationTermsData; readonly context: PageContext }

/** How long before it opens a meeting is convoked, and who is. */
export function ConvocationTermsPage({ data: { found, bodies }, context }: Props) {
  const { words, language, href } = context
  const form = sentForm(context, 'settle')
  const days = (name: string, label: string, stored: number | undefined) => (
    <TextField
      key={name}
      name={name}
      size="code"
      inputMode="numeric"
      label={label}
      value={form.value(name, stored?.toString())}
      error={form.error(name)}
    />
  )
  return (
    <>
      <PageHead title={words('meetings:convocation.terms.title')} />
      <Form
        action={context.address.path}
        form="settle"
        version={found.version}
        idempotencyKey={context.newKey()}
      >
        <TextField
          name="days"
          size="code"
          inputMode="numeric"
          label={words('meetings:convocation.terms.days')}
          hint={words('meetings:convocation.terms.days-hint')}
          value={form.value('days', String(found.notice_days))}
          error={form.error('days')}
        />
        <div>
          <h2>{words('meetings:convocation.terms.bodies')}</h2>
          <p className="note">{words('meetings:convocation.terms.bodies-lead')}</p>
        </div>
        {bodies.bodies.map((one) =>
          days(`days-${one.body_id}`, inLanguage(one.name, language), found.bodies[one.body_id]),
        )}
        <CheckboxGroup
          name="statuses"
          label={words('meetings:convocation.terms.statuses')}
          values={form.values('statuses', found.statuses)}
          error={form.error('statuses')}
          options={participantStatus.options.map((one) => ({
            value: one,
            label: words(`conference:status.${one}`),
          }))}
        />
        <Actions>
          <Button kind="primary">{words('meetings:convocation.terms.save')}</Button>
          <LinkButton kind="quiet" href={href(`/meetings/convocation-letter/${language}`)}>
            {words('meetings:convocation.wording.link')}
          </LinkButton>
        </Actions>
      </Form>
    </>
  )
}

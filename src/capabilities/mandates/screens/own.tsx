import { type PageContext, fieldOf } from '../../../platform/http/page.ts'
import { writeDay } from '../../../platform/i18n/format.ts'
import { Actions } from '../../../ui/controls/actions.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { CheckboxField } from '../../../ui/controls/checkbox-field.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { Notice } from '../../../ui/controls/notice.tsx'
import { PostButton } from '../../../ui/controls/post-button.tsx'
import { RadioGroup } from '../../../ui/controls/radio-group.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { Section } from '../../../ui/layout/section.tsx'

export type OwnData = {
  readonly own: {
    readonly given_name: string
    readonly family_name: string
    readonly email: string
    readonly language: string
    readonly digest: boolean
    readonly version: number
  }
  readonly calendar: { readonly since: string | null }
}

type Props = { readonly data: OwnData; readonly context: PageContext }

/** A person's own page: the letters they get, their calendar, the way to what they sign in with, and the way out. */
export function Own({ data, context }: Props) {
  const { words, href } = context
  const { own } = data
  return (
    <>
      <PageHead title={`${own.given_name} ${own.family_name}`} sub={own.email} />
      <Section title={words('mandates:own.letters')}>
        <Form
          action={context.address.path}
          form="change"
          version={own.version}
          idempotencyKey={context.newKey()}
        >
          <RadioGroup
            name="language"
            label={words('mandates:own.language')}
            value={own.language}
            options={[
              { value: 'es', label: words('mandates:language.es') },
              { value: 'en', label: words('mandates:language.en') },
            ]}
          />
          <CheckboxField
            name="digest"
            value="yes"
            label={words('mandates:own.digest')}
            checked={own.digest}
          />
          <Actions>
            <Button kind="primary">{words('mandates:own.save')}</Button>
          </Actions>
        </Form>
      </Section>
      <Calendar data={data} context={context} />
      <Section title={words('mandates:own.security')}>
        <p>
          <a href={href('/me/security')}>{words('mandates:own.security-link')}</a>
        </p>
        <Actions>
          <LinkButton href={href('/me/stand-ins')}>{words('directory:stand-in.link')}</LinkButton>
          <LinkButton href={href('/sign-out')}>{words('mandates:own.leave')}</LinkButton>
          <LinkButton kind="quiet" href={href('/me/data')}>
            {words('directory:data.title')}
          </LinkButton>
        </Actions>
      </Section>
    </>
  )
}

function Calendar({ data: { calendar }, context }: Props) {
  const { words, language } = context
  const post = (form: string, label: string) => (
    <PostButton action={context.address.path} hidden={{ form, 'idempotency-key': context.newKey() }}>
      {words(label)}
    </PostButton>
  )
  return (
    <Section title={words('mandates:own.calendar')}>
      {fieldOf(context.request.query, 'sent') === 'calendar' && (
        <Notice kind="done" live title={words('mandates:own.calendar-sent')} />
      )}
      <p>
        {calendar.since
          ? words('mandates:own.calendar-since', {
              day: writeDay(calendar.since.slice(0, 10), language, 'long'),
            })
          : words('mandates:own.calendar-lead')}
      </p>
      <Actions>
        {post('make-calendar', calendar.since ? 'mandates:own.calendar-again' : 'mandates:own.calendar-make')}
        {calendar.since && post('end-calendar', 'mandates:own.calendar-end')}
      </Actions>
    </Section>
  )
}

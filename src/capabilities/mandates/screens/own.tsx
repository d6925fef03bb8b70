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
    readonly sessions: readonly {
      readonly session_id: string
      readonly device: string
      readonly created_at: string
      readonly here: boolean
    }[]
  }
  readonly calendar: { readonly since: string | null }
}

type Props = { readonly data: OwnData; readonly context: PageContext }

/** A person's own page: the letters they get, their calendar, where they are signed in, and the way out. */
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
      <Section title={words('mandates:own.sessions')}>
        <ul className="links">
          {own.sessions.map((session) => (
            <li key={session.session_id}>
              {`${deviceWords(session.device) || words('mandates:own.device')}, ${writeDay(session.created_at.slice(0, 10), context.language)}`}{' '}
              {session.here ? (
                <span className="note">{words('mandates:own.here')}</span>
              ) : (
                <PostButton
                  action={context.address.path}
                  kind="quiet"
                  hidden={{ form: 'end-session', session: session.session_id }}
                >
                  {words('mandates:own.end')}
                </PostButton>
              )}
            </li>
          ))}
        </ul>
        <Actions>
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

// Enough for a person to know their own machines: the browser and what it runs on.
function deviceWords(agent: string): string {
  const browser = /Firefox|Edg|OPR|Chrome|Safari/.exec(agent)?.[0] ?? ''
  const system = /Android|iPhone|iPad|Windows|Mac OS X|Linux/.exec(agent)?.[0] ?? ''
  return [{ Edg: 'Edge', OPR: 'Opera' }[browser] ?? browser, system].filter(Boolean).join(', ')
}

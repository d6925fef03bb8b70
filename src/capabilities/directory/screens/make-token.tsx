import { type PageContext, fieldsOf } from '../../../platform/http/page.ts'
import { sentForm } from '../../../platform/http/sent-form.ts'
import { writeDay } from '../../../platform/i18n/format.ts'
import { Actions } from '../../../ui/controls/actions.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { CheckboxGroup } from '../../../ui/controls/checkbox-group.tsx'
import { Disclosure } from '../../../ui/controls/disclosure.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { RadioGroup } from '../../../ui/controls/radio-group.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'

export type MakeTokenData = { readonly own: { readonly may: readonly string[] } }
type Props = { readonly data: MakeTokenData; readonly context: PageContext }
type Made = { readonly token: string; readonly expires_at: string }

/** A token for a program: what it is called, what it may do, until when. */
export function MakeToken({ data, context }: Props) {
  const { made, words } = context
  if (made) return <MadeToken made={made as Made} context={context} />
  return (
    <>
      <PageHead title={words('directory:token.title')} sub={words('directory:token.lead')} />
      <TokenForm data={data} context={context} />
    </>
  )
}

function TokenForm({ data: { own }, context }: Props) {
  const { words, address, request } = context
  const form = sentForm(context, 'make')
  const chosen = fieldsOf(request.fields, 'operations')
  const rooms = [...new Set(own.may.map((id) => id.split('.')[0] ?? ''))]
  return (
    <Form action={address.path} form="make">
      <TextField
        name="name"
        size="short"
        maxLength={60}
        label={words('directory:token.name')}
        hint={words('directory:token.name-hint')}
        value={form.value('name')}
        error={form.error('name')}
      />
      <TextField
        name="days"
        size="code"
        inputMode="numeric"
        label={words('directory:token.days')}
        hint={words('directory:token.days-hint')}
        value={form.value('days', '90')}
        error={form.error('days')}
      />
      <RadioGroup
        name="scope"
        label={words('directory:token.scope')}
        value={form.value('scope', 'reads')}
        options={[
          {
            value: 'reads',
            label: words('directory:token.reads'),
            hint: words('directory:token.reads-hint'),
          },
          { value: 'chosen', label: words('directory:token.chosen') },
        ]}
        error={form.error('operations')}
      />
      {rooms.map((room) => {
        const here = own.may.filter((id) => id.startsWith(`${room}.`))
        return (
          <Disclosure
            key={room}
            label={words(`apps:capability.${room}`)}
            open={here.some((id) => chosen.includes(id))}
          >
            <CheckboxGroup
              name="operations"
              id={`f-operations-${room}`}
              label={<span className="unseen">{words(`apps:capability.${room}`)}</span>}
              values={chosen}
              options={here.map((id) => ({ value: id, label: words(id.replace('.', ':operations.')) }))}
            />
          </Disclosure>
        )
      })}
      <Actions>
        <Button kind="primary">{words('directory:token.make')}</Button>
      </Actions>
    </Form>
  )
}

function MadeToken({ made, context }: { made: Made; context: PageContext }) {
  const { words, language, href } = context
  return (
    <>
      <PageHead title={words('directory:token.made-title')} />
      <div className="stack">
        <p role="status">
          {words('directory:token.made', { day: writeDay(made.expires_at.slice(0, 10), language, 'long') })}
        </p>
        <p className="secret">
          <code>{made.token}</code>
        </p>
        <p className="note">{words('directory:token.made-use')}</p>
        <p className="no-print">
          <a href={href('/me/security')}>{words('directory:token.kept')}</a>
        </p>
      </div>
    </>
  )
}

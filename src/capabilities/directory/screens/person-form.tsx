import type { PageContext } from '../../../platform/http/page.ts'
import { sentForm } from '../../../platform/http/sent-form.ts'
import { Actions } from '../../../ui/controls/actions.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { RadioGroup } from '../../../ui/controls/radio-group.tsx'
import { TextField, type TextFieldProps } from '../../../ui/controls/text-field.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { type ChannelKind, type Person, channelKind } from '../contract.ts'
import { fullName } from './say.ts'

/** What a person is entered with. */
export function EnterPerson({ context }: { context: PageContext }) {
  const { words } = context
  return (
    <>
      <PageHead title={words('directory:person.enter-title')} sub={words('directory:person.enter-lead')} />
      <PersonForm name="enter" context={context} back="/directory/people" />
    </>
  )
}

/** The same facts again, as they stand. */
export function ChangePerson({
  data: { person },
  context,
}: {
  data: { readonly person: Person }
  context: PageContext
}) {
  const { words } = context
  return (
    <>
      <PageHead
        title={words('directory:person.change-title', { name: fullName(person) })}
        sub={words('directory:person.change-lead')}
      />
      <PersonForm
        name="change"
        person={person}
        context={context}
        back={`/directory/people/${person.person_id}`}
      />
    </>
  )
}

const KINDS: Record<ChannelKind, Pick<TextFieldProps, 'type' | 'size'>> = {
  phone: { type: 'tel', size: 'short' },
  mobile: { type: 'tel', size: 'short' },
  whatsapp: { type: 'tel', size: 'short' },
  skype: { size: 'short' },
  'second e-mail': { type: 'email' },
}

function PersonForm({
  name,
  person,
  context,
  back,
}: {
  name: string
  person?: Person
  context: PageContext
  back: string
}) {
  const { words, href, language } = context
  const form = sentForm(context, name)
  const optional = words('directory:person.optional')
  const channel = (kind: ChannelKind): string =>
    person?.channels.find((one) => one.kind === kind)?.value ?? ''
  const text = (
    field: 'given_name' | 'family_name' | 'treatment' | 'email',
    more?: Partial<TextFieldProps>,
  ) => (
    <TextField
      name={field}
      label={words(`directory:person.${field}`)}
      value={form.value(field, person?.[field])}
      error={form.error(field)}
      {...more}
    />
  )
  return (
    <Form
      action={context.address.path}
      form={name}
      version={person?.version}
      idempotencyKey={context.newKey()}
    >
      {text('given_name')}
      {text('family_name')}
      {text('treatment', { size: 'short', optional, hint: words('directory:person.treatment-hint') })}
      {text('email', { type: 'email', hint: words('directory:person.email-hint') })}
      <RadioGroup
        name="language"
        label={words('directory:person.language')}
        hint={words('directory:person.language-hint')}
        value={form.value('language', person?.language ?? language)}
        options={(['es', 'en'] as const).map((one) => ({
          value: one,
          label: words(`directory:language.${one}`),
        }))}
      />
      {channelKind.options.map((kind) => (
        <TextField
          key={kind}
          name={`channel-${kind}`}
          label={words(`directory:channel.${kind}`)}
          optional={optional}
          value={form.value(`channel-${kind}`, channel(kind))}
          {...KINDS[kind]}
        />
      ))}
      <Actions>
        <Button kind="primary">{words(`directory:person.save-${name}`)}</Button>
        <LinkButton kind="quiet" href={href(back)}>
          {words('directory:person.cancel')}
        </LinkButton>
      </Actions>
    </Form>
  )
}

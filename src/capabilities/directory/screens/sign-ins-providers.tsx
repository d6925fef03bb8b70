import { inLanguage } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { sentForm } from '../../../platform/http/sent-form.ts'
import { inOrder } from '../../../platform/i18n/format.ts'
import { Actions } from '../../../ui/controls/actions.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Disclosure } from '../../../ui/controls/disclosure.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { PostButton } from '../../../ui/controls/post-button.tsx'
import { SelectField } from '../../../ui/controls/select-field.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { Section } from '../../../ui/layout/section.tsx'
import type { Participant } from '../../conference/contract.ts'

export type ProvidersData = {
  readonly signIns: {
    readonly providers: readonly {
      readonly provider_id: string
      readonly name: string
      readonly issuer: string
      readonly participant_id: string
    }[]
    readonly callback: string
  }
  readonly participants: { readonly participants: readonly Participant[] }
}
type Props = { readonly data: ProvidersData; readonly context: PageContext }

/** The identity providers, each with whose people it vouches for, and the form for one more. */
export function Providers({ data, context }: Props) {
  const { words, language, address } = context
  const { providers } = data.signIns
  const nameOf = (id: string): string =>
    inLanguage(data.participants.participants.find((one) => one.participant_id === id)?.short ?? {}, language)
  return (
    <Section title={words('directory:provider.title')}>
      <div className="stack">
        <p className="note">{words('directory:provider.lead')}</p>
        {providers.length === 0 ? (
          <p>{words('directory:provider.none')}</p>
        ) : (
          <ul className="holdings">
            {providers.map(({ provider_id, name, issuer, participant_id }) => (
              <li key={provider_id}>
                <span>
                  <strong>{name}</strong>
                  <span className="note">
                    {words('directory:provider.serves', { participant: nameOf(participant_id), issuer })}
                  </span>
                </span>
                <PostButton
                  action={address.path}
                  kind="quiet"
                  hidden={{ form: 'remove-provider', provider: provider_id }}
                  label={words('directory:provider.remove-named', { name })}
                >
                  {words('directory:provider.remove')}
                </PostButton>
              </li>
            ))}
          </ul>
        )}
        <Disclosure label={words('directory:provider.add')} open={context.sent === 'add-provider'}>
          <AddProvider data={data} context={context} />
        </Disclosure>
      </div>
    </Section>
  )
}

function AddProvider({ data, context }: Props) {
  const { words, language, address } = context
  const form = sentForm(context, 'add-provider')
  const field = (name: string) => ({ name, value: form.value(name), error: form.error(name) })
  const participants = inOrder(
    [...data.participants.participants],
    (one) => inLanguage(one.short, language),
    language,
  )
  return (
    <Form action={address.path} form="add-provider">
      <p className="note">{words('directory:provider.callback', { address: data.signIns.callback })}</p>
      <TextField {...field('name')} size="short" label={words('directory:provider.name')} />
      <TextField
        {...field('issuer')}
        type="url"
        label={words('directory:provider.issuer')}
        hint={words('directory:provider.issuer-hint')}
      />
      <TextField {...field('client_id')} autoComplete="off" label={words('directory:provider.client-id')} />
      <TextField
        name="client_secret"
        type="password"
        autoComplete="off"
        label={words('directory:provider.client-secret')}
        hint={words('directory:provider.client-secret-hint')}
        error={form.error('client_secret')}
      />
      <SelectField
        {...field('participant')}
        label={words('directory:provider.participant')}
        options={[
          { value: '', label: words('platform:choose') },
          ...participants.map((one) => ({
            value: one.participant_id,
            label: inLanguage(one.short, language),
          })),
        ]}
      />
      <Actions>
        <Button kind="primary">{words('directory:provider.save')}</Button>
      </Actions>
    </Form>
  )
}

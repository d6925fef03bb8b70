import type { PageContext } from '../../../../platform/http/page.ts'
import { sentForm } from '../../../../platform/http/sent-form.ts'
import { Actions } from '../../../../ui/controls/actions.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { CheckboxGroup } from '../../../../ui/controls/checkbox-group.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { LinkButton } from '../../../../ui/controls/link-button.tsx'
import { TextField } from '../../../../ui/controls/text-field.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import { type Endpoint, eventKind } from '../contract.ts'
import type { MadeSecret, WebhookData } from './data.ts'
import { Secret } from './secret.tsx'

const THINGS = ['document', 'mandate', 'meeting', 'page'] as const

/** Where an endpoint stands and what it is told of; once it is added, its secret. */
export function AddWebhook({ context }: { context: PageContext }) {
  const { words, href, made } = context
  if (made) {
    const secret = made as MadeSecret
    return (
      <>
        <PageHead title={words('exchange:webhooks.secret.made-title')} />
        <div className="stack">
          <Secret made={secret} context={context} />
          <p className="no-print">
            <a href={href(`/exchange/webhooks/${secret.endpoint_id}`)}>
              {words('exchange:webhooks.secret.kept')}
            </a>
          </p>
        </div>
      </>
    )
  }
  return (
    <>
      <PageHead
        title={words('exchange:webhooks.form.new')}
        sub={words('exchange:webhooks.form.lead')}
        actions={
          <LinkButton kind="quiet" href={href('/exchange/webhooks')}>
            {words('exchange:form.back')}
          </LinkButton>
        }
      />
      <Form action={context.address.path} form="add">
        <Fields form="add" endpoint={undefined} context={context} />
        <Actions>
          <Button kind="primary">{words('exchange:webhooks.form.save')}</Button>
        </Actions>
      </Form>
    </>
  )
}

/** The same for an endpoint that is there. */
export function ChangeWebhook({ data, context }: { data: WebhookData; context: PageContext }) {
  const { words, href } = context
  const { endpoint } = data.found
  return (
    <>
      <PageHead
        title={words('exchange:webhooks.form.edit')}
        sub={endpoint.name}
        actions={
          <LinkButton kind="quiet" href={href(`/exchange/webhooks/${endpoint.endpoint_id}`)}>
            {words('exchange:form.back')}
          </LinkButton>
        }
      />
      <Form
        action={context.address.path}
        form="change"
        version={endpoint.version}
        idempotencyKey={context.newKey()}
      >
        <Fields form="change" endpoint={endpoint} context={context} />
        <Actions>
          <Button kind="primary">{words('exchange:webhooks.form.keep')}</Button>
        </Actions>
      </Form>
    </>
  )
}

function Fields(of: { form: string; endpoint: Endpoint | undefined; context: PageContext }) {
  const { words } = of.context
  const form = sentForm(of.context, of.form)
  return (
    <>
      <TextField
        name="name"
        maxLength={80}
        label={words('exchange:webhooks.form.name')}
        hint={words('exchange:webhooks.form.name-hint')}
        value={form.value('name', of.endpoint?.name)}
        error={form.error('name')}
      />
      <TextField
        name="address"
        type="url"
        maxLength={500}
        autoComplete="off"
        label={words('exchange:webhooks.form.address')}
        hint={words('exchange:webhooks.form.address-hint')}
        value={form.value('address', of.endpoint?.address)}
        error={form.error('address')}
      />
      {THINGS.map((thing, place) => (
        <CheckboxGroup
          key={thing}
          name="kinds"
          {...(place === 0 ? {} : { id: `f-kinds-${thing}` })}
          label={words(`exchange:webhooks.thing.${thing}`)}
          hint={place === 0 ? words('exchange:webhooks.form.kinds-hint') : undefined}
          values={form.values('kinds', of.endpoint?.kinds)}
          error={place === 0 ? form.error('kinds') : undefined}
          options={eventKind.options
            .filter((kind) => kind.startsWith(`${thing}.`))
            .map((kind) => ({
              value: kind,
              label: words(`exchange:webhooks.kind.${kind}`),
              hint: <code>{kind}</code>,
            }))}
        />
      ))}
    </>
  )
}

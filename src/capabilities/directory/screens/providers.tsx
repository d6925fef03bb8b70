import { type PageContext, fieldOf } from '../../../platform/http/page.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { PostButton } from '../../../ui/controls/post-button.tsx'
import { Step } from '../../../ui/task/step.tsx'

export type Offered = { readonly provider_id: string; readonly name: string }

/** The providers one may sign in with, on the sign-in page. */
export function OfferedProviders({
  providers,
  context,
}: {
  providers: readonly Offered[]
  context: PageContext
}) {
  const { words, address } = context
  if (providers.length === 0) return null
  return (
    <section className="other-way">
      <h2>{words('directory:provider.or')}</h2>
      {providers.map(({ provider_id, name }) => (
        <PostButton
          key={provider_id}
          action={`${address.path}${address.search}`}
          hidden={{ form: 'provider', provider: provider_id }}
        >
          {words('directory:provider.enter', { name })}
        </PostButton>
      ))}
    </section>
  )
}

export type WayOut = { readonly address: string; readonly name: string }

/** Where one is about to be led: a link, for the page's policy lets no form lead elsewhere. */
export function GoToProvider({ way, context }: { way: WayOut; context: PageContext }) {
  const { words } = context
  const { host } = new URL(way.address)
  return (
    <Step
      where={words('directory:sign-in.title')}
      title={words('directory:provider.out-title', { name: way.name })}
      hint={words('directory:provider.out-lead', { host })}
    >
      <p className="step-go">
        <LinkButton kind="primary" href={way.address}>
          {words('directory:provider.out', { host })}
        </LinkButton>
      </p>
    </Step>
  )
}

/** Back from a provider: looking at the page uses nothing up, only its button does. */
export function ComeBack({ context }: { context: PageContext }) {
  const { words, address, request } = context
  return (
    <Step
      where={words('directory:sign-in.title')}
      title={words('directory:provider.back-title')}
      hint={words('directory:provider.back-lead')}
      back={
        context.errors.length > 0
          ? { href: context.href('/sign-in'), label: words('directory:sign-in.title') }
          : undefined
      }
    >
      {fieldOf(request.query, 'state') !== '' && context.errors.length === 0 && (
        <Form action={`${address.path}${address.search}`} form="enter">
          <Button kind="primary">{words('directory:sign-in.enter')}</Button>
        </Form>
      )}
    </Step>
  )
}

import type { PageContext } from '../../../platform/http/page.ts'
import { sentForm } from '../../../platform/http/sent-form.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Disclosure } from '../../../ui/controls/disclosure.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { PostButton } from '../../../ui/controls/post-button.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { Views } from '../../../ui/register/views.tsx'
import { stillToFollow } from '../contract.ts'
import type { RegisterData } from './register-data.ts'

/** The common views and one's own, and a line to keep the present one. */
export function RegisterViews({
  views,
  context,
}: {
  views: RegisterData['views']['views']
  context: PageContext
}) {
  const { words, href, address } = context
  const here = `${address.path}${address.search}`
  const common = [
    { path: `/mandates?${stillToFollow}`, key: 'active' },
    { path: '/mandates?overdue=true', key: 'overdue' },
    { path: '/mandates?states=confirmed', key: 'to-close' },
    { path: '/mandates?kind=guideline', key: 'guidelines' },
    { path: '/mandates', key: 'all' },
  ]
  const own = views.map((view) => ({ ...view, href: href(`/mandates?${view.query}`) }))
  const mine = own.find((view) => view.href === here)
  const isCommon = common.some(({ path }) => href(path) === here)
  return (
    <>
      <Views
        whole
        label={words('mandates:register.views')}
        views={[
          ...common.map(({ path, key }) => ({
            href: href(path),
            label: words(`mandates:register.view.${key}`),
            current: href(path) === here,
          })),
          { href: href('/mandates/figures'), label: words('mandates:register.view.figures') },
          { href: href('/rounds'), label: words('mandates:rounds.title') },
          ...own.map((view) => ({ href: view.href, label: view.name, current: view === mine })),
        ]}
        save={
          mine ? (
            <PostButton
              action={here}
              kind="quiet"
              hidden={{ form: 'drop-view', view: mine.view_id, 'idempotency-key': context.newKey() }}
            >
              {words('mandates:register.drop-view', { name: mine.name })}
            </PostButton>
          ) : undefined
        }
      />
      {!mine && !isCommon && <SaveView context={context} />}
    </>
  )
}

function SaveView({ context }: { context: PageContext }) {
  const { words, address } = context
  const sent = sentForm(context, 'save-view')
  return (
    <Disclosure label={words('mandates:register.save-view')} open={context.sent === 'save-view'}>
      <Form
        action={`${address.path}${address.search}`}
        form="save-view"
        idempotencyKey={context.newKey()}
        hidden={{ query: queryOf(context) }}
      >
        <TextField
          name="name"
          size="short"
          label={words('mandates:register.view-name')}
          value={sent.value('name')}
          error={sent.error('name')}
        />
        <p>
          <Button>{words('mandates:register.view-keep')}</Button>
        </p>
      </Form>
    </Disclosure>
  )
}

/** The list to take away: as register or as matrix, in each format. */
export function Taking({ context }: { context: PageContext }) {
  const { words, href } = context
  const formats = ['xlsx', 'csv', 'pdf', 'docx'] as const
  const query = queryOf(context)
  return (
    <nav className="take no-print" aria-label={words('mandates:register.take')}>
      {(['register', 'matrix'] as const).map((layout) => (
        <p key={layout}>
          <span>{words(`mandates:register.take-${layout}`)}</span>
          {formats.map((format) => (
            <a
              key={format}
              href={href(
                `/mandates/export?${query}${query === '' ? '' : '&'}layout=${layout}&format=${format}`,
              )}
              aria-label={`${words(`mandates:register.take-${layout}`)}, ${format.toUpperCase()}`}
            >
              {format.toUpperCase()}
            </a>
          ))}
        </p>
      ))}
    </nav>
  )
}

// The filter as the address holds it, without the place in it and without what was left empty.
function queryOf({ address }: PageContext): string {
  const query = new URLSearchParams(address.search)
  const kept = [...query].filter(([name, value]) => name !== 'after' && value !== '')
  return new URLSearchParams(kept).toString()
}

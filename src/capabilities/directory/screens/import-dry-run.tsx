import { type PageContext, fieldOf } from '../../../platform/http/page.ts'
import { writeNumber } from '../../../platform/i18n/format.ts'
import { Actions } from '../../../ui/controls/actions.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Empty } from '../../../ui/controls/empty.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { Pager } from '../../../ui/controls/pager.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { Views } from '../../../ui/register/views.tsx'
import { type DryRun, rowKind } from '../import/contract.ts'
import { ImportRows } from './import-rows.tsx'

export type DryRunData = { readonly draft: DryRun }

/** What an import would do, row by row, before anything is stored. */
export function ImportDryRun({ data: { draft }, context }: { data: DryRunData; context: PageContext }) {
  const { words, language, href, request, address } = context
  const { counts } = draft
  const good = counts.create + counts.change
  const kind = fieldOf(request.query, 'kind')
  const count = (number: number) => ({ count: number, number: writeNumber(number, language) })
  return (
    <>
      <PageHead
        title={words('directory:import.dry-title', count(good))}
        sub={
          <>
            {words('directory:import.dry-lead')}{' '}
            {counts.error > 0 && words('directory:import.left-out', count(counts.error))}
          </>
        }
      />
      <Form
        action={address.path}
        form="import"
        version={draft.version}
        idempotencyKey={context.newKey()}
        layout="bare"
      >
        <Actions>
          {good > 0 && <Button kind="primary">{words('directory:import.run', count(good))}</Button>}
          <LinkButton
            kind={good > 0 ? 'plain' : 'primary'}
            href={href(`/directory/import/${draft.draft_id}/columns`)}
          >
            {words('directory:import.change-columns')}
          </LinkButton>
          <LinkButton kind="quiet" href={href('/directory/import')}>
            {words('directory:import.other')}
          </LinkButton>
        </Actions>
      </Form>
      <Views
        whole
        label={words('directory:import.rows')}
        views={[
          {
            href: address.path,
            label: words('directory:import.all', count(draft.rows)),
            current: kind === '',
          },
          ...rowKind.options
            .filter((one) => counts[one] > 0)
            .map((one) => ({
              href: `${address.path}?kind=${one}`,
              label: words(`directory:import.kinds.${one}`, count(counts[one])),
              current: kind === one,
            })),
        ]}
      />
      {draft.shown.length === 0 ? (
        <Empty title={words('directory:import.no-rows')} />
      ) : (
        <ImportRows rows={draft.shown} caption={words('directory:import.rows')} context={context} />
      )}
      {draft.next !== null && (
        <Pager
          label={words('directory:import.pages')}
          next={{
            href: `${address.path}?${new URLSearchParams({ ...(kind ? { kind } : {}), after: String(draft.next) }).toString()}`,
            label: words('directory:people.next'),
          }}
        />
      )}
    </>
  )
}

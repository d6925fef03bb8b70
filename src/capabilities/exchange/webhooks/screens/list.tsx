import type { PageContext } from '../../../../platform/http/page.ts'
import { Empty } from '../../../../ui/controls/empty.tsx'
import { LinkButton } from '../../../../ui/controls/link-button.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import { RegisterTable } from '../../../../ui/register/register-table.tsx'
import { TwoLines } from '../../../../ui/register/two-lines.tsx'
import { ExchangeViews } from '../../screens/exchange-views.tsx'
import type { EndpointRow } from '../contract.ts'
import type { WebhooksData } from './data.ts'
import { EndpointState, atWords } from './say.tsx'

/** The programs elsewhere that are told of what happens here, each with how it stands. */
export function Webhooks({ data, context }: { data: WebhooksData; context: PageContext }) {
  const { words, href } = context
  const { endpoints } = data.list
  const add = (
    <LinkButton kind="primary" href={href('/exchange/webhooks/new')}>
      {words('exchange:webhooks.add')}
    </LinkButton>
  )
  return (
    <>
      <PageHead
        title={words('exchange:webhooks.title')}
        sub={words('exchange:webhooks.lead')}
        actions={endpoints.length > 0 && add}
      />
      <ExchangeViews now="webhooks" context={context} />
      {endpoints.length === 0 ? (
        <Empty title={words('exchange:webhooks.none')} action={add}>
          {words('exchange:webhooks.none-lead')}
        </Empty>
      ) : (
        <RegisterTable
          caption={words('exchange:webhooks.title')}
          columns={[
            { key: 'name', header: words('exchange:webhooks.endpoint'), namesRow: true, phone: 'title' },
            { key: 'kinds', header: words('exchange:webhooks.told-of'), phone: 'line' },
            { key: 'waiting', header: words('exchange:webhooks.waiting'), numeric: true, phone: 'none' },
            { key: 'taken', header: words('exchange:webhooks.last-taken'), phone: 'line' },
            { key: 'state', header: words('exchange:webhooks.state'), phone: 'start' },
          ]}
          rows={endpoints.map((row) => rowOf(row, context))}
        />
      )}
    </>
  )
}

function rowOf(row: EndpointRow, context: PageContext) {
  const { words, href } = context
  const to = href(`/exchange/webhooks/${row.endpoint_id}`)
  return {
    key: row.endpoint_id,
    href: to,
    cells: {
      name: (
        <TwoLines second={<span className="hash">{row.address}</span>}>
          <a href={to}>{row.name}</a>
        </TwoLines>
      ),
      kinds: words('exchange:webhooks.kinds', { count: row.kinds.length }),
      waiting: row.waiting === 0 ? '–' : row.waiting,
      taken: row.last_taken_at ? atWords(row.last_taken_at, context) : words('exchange:webhooks.never'),
      state: <EndpointState endpoint={row} context={context} />,
    },
  }
}

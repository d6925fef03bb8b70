import { holds } from '../../../kernel/actor.ts'
import { dayAt, type Instant } from '../../../kernel/instant.ts'
import { inLanguage } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { writeDay } from '../../../platform/i18n/format.ts'
import { Empty } from '../../../ui/controls/empty.tsx'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { Pager } from '../../../ui/controls/pager.tsx'
import { Reference } from '../../../ui/controls/reference.tsx'
import { RegisterHead } from '../../../ui/register/register-head.tsx'
import { RegisterTable } from '../../../ui/register/register-table.tsx'
import { TwoLines } from '../../../ui/register/two-lines.tsx'
import { Under } from '../../../ui/register/under.tsx'
import { presidencyOffices, secretariatDesk } from '../../directory/contract.ts'
import type { CircularRow } from '../circulars/contract.ts'
import type { CircularsData } from './circular-data.ts'
import { CircularStateMark } from './circular-say.tsx'
import { ExchangeViews } from './exchange-views.tsx'

/** Circulars and notes, the latest first: what was written to whom, and how many acknowledged it. */
export function Circulars({ data, context }: { data: CircularsData; context: PageContext }) {
  const { words, href } = context
  const { circulars, next } = data.list
  const writes = holds(context.actor, ...secretariatDesk, ...presidencyOffices)
  const write = writes && (
    <LinkButton kind="primary" href={href('/exchange/circulars/new')}>
      {words('exchange:list.write')}
    </LinkButton>
  )
  return (
    <>
      <RegisterHead title={words('exchange:list.title')} actions={circulars.length > 0 && write} />
      <ExchangeViews now="circulars" context={context} />
      {circulars.length === 0 ? (
        <Empty title={words('exchange:list.empty')} action={write}>
          {words(writes ? 'exchange:list.empty-writes' : 'exchange:list.empty-reads')}
        </Empty>
      ) : (
        <RegisterTable
          caption={words('exchange:list.title')}
          columns={[
            { key: 'reference', header: words('exchange:field.reference'), whole: true, phone: 'start' },
            { key: 'subject', header: words('exchange:field.subject'), namesRow: true, phone: 'title' },
            { key: 'day', header: words('exchange:list.day'), whole: true, phone: 'line' },
            { key: 'told', header: words('exchange:list.acknowledged'), phone: 'line' },
            { key: 'state', header: words('exchange:field.state'), whole: true, phone: 'end' },
          ]}
          rows={circulars.map((row) => rowOf(row, context))}
        />
      )}
      {next && (
        <Under
          count={
            <Pager
              label={words('exchange:list.pages')}
              next={{ href: `${context.address.path}?before=${next}`, label: words('exchange:list.next') }}
            />
          }
        />
      )}
    </>
  )
}

function rowOf(row: CircularRow, context: PageContext) {
  const { words, language, href, tenant } = context
  const to = href(`/exchange/circulars/${row.circular_id}`)
  const at = (row.sent_at ?? row.drafted_at) as Instant
  return {
    key: row.circular_id,
    href: to,
    cells: {
      reference: <Reference>{row.reference ?? words(`exchange:kind.${row.kind}`)}</Reference>,
      subject: (
        <TwoLines second={words(`exchange:sender.${row.sender}`)}>
          <a href={to}>{inLanguage(row.subject, language)}</a>
        </TwoLines>
      ),
      day: writeDay(dayAt(at, tenant.zone), language),
      told:
        row.written > 0
          ? words('exchange:list.of', { acknowledged: row.acknowledged, count: row.written })
          : null,
      state: <CircularStateMark state={row.state} context={context} />,
    },
  }
}

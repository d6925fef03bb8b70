import { holds } from '../../../../kernel/actor.ts'
import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { writeList } from '../../../../platform/i18n/format.ts'
import { Empty } from '../../../../ui/controls/empty.tsx'
import { LinkButton } from '../../../../ui/controls/link-button.tsx'
import { Pager } from '../../../../ui/controls/pager.tsx'
import { Reference } from '../../../../ui/controls/reference.tsx'
import { RegisterHead } from '../../../../ui/register/register-head.tsx'
import { RegisterTable } from '../../../../ui/register/register-table.tsx'
import { TwoLines } from '../../../../ui/register/two-lines.tsx'
import { Under } from '../../../../ui/register/under.tsx'
import { secretariatDesk } from '../../../directory/contract.ts'
import { ExchangeViews } from '../../screens/exchange-views.tsx'
import type { RequestRow } from '../contract.ts'
import type { RequestListData } from './data.ts'
import { RequestStateMark, deadlineWords } from './say.tsx'

/** The information requests, each with its deadline and how it stands for the reader. */
export function RequestList({ data, context }: { data: RequestListData; context: PageContext }) {
  const { words, language, href, address } = context
  const { requests, next } = data.list
  return (
    <>
      <RegisterHead
        title={words('exchange:requests.list.room')}
        actions={
          holds(context.actor, ...secretariatDesk) && (
            <LinkButton kind="primary" href={href('/requests/new')}>
              {words('exchange:requests.list.new')}
            </LinkButton>
          )
        }
      />
      <ExchangeViews now="requests" context={context} />
      {requests.length === 0 ? (
        <Empty title={words('exchange:requests.list.none')}>
          {words('exchange:requests.list.none-lead')}
        </Empty>
      ) : (
        <RegisterTable
          caption={words('exchange:requests.list.caption')}
          columns={[
            { key: 'reference', header: words('exchange:requests.list.reference'), phone: 'start' },
            { key: 'title', header: words('exchange:requests.list.what'), namesRow: true, phone: 'title' },
            { key: 'deadline', header: words('exchange:requests.list.deadline'), phone: 'line' },
            { key: 'replied', header: words('exchange:requests.list.replied'), whole: true, phone: 'line' },
            { key: 'state', header: words('exchange:requests.list.state'), whole: true, phone: 'end' },
          ]}
          rows={requests.map((row) => {
            const to = href(`/requests/${row.reference}`)
            return {
              key: row.request_id,
              href: to,
              cells: {
                reference: <Reference>{row.reference}</Reference>,
                title: (
                  <TwoLines second={secondLine(row, context)}>
                    <a href={to}>{inLanguage(row.title, language)}</a>
                  </TwoLines>
                ),
                deadline: deadlineWords(row, context),
                replied:
                  row.state === 'draft'
                    ? '–'
                    : words('exchange:requests.list.of', {
                        cleared: row.cleared,
                        recipients: row.recipients,
                      }),
                state: <RequestStateMark state={row.state} context={context} />,
              },
            }
          })}
        />
      )}
      {next && (
        <Under
          count={
            <Pager
              label={words('exchange:requests.list.pages')}
              next={{
                href: `${address.path}?before=${encodeURIComponent(next)}`,
                label: words('exchange:list.next'),
              }}
            />
          }
        />
      )}
    </>
  )
}

function secondLine(row: RequestRow, { words, language }: PageContext): string {
  if (row.state !== 'draft' && row.own !== null) return words(`exchange:requests.own.${row.own}`)
  if (row.state !== 'open' || row.overdue.length === 0) return ''
  const countries = writeList(
    row.overdue.map((short) => inLanguage(short, language)),
    language,
  )
  return words('exchange:requests.list.overdue', { countries })
}

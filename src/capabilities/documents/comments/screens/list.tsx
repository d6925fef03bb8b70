import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { Empty } from '../../../../ui/controls/empty.tsx'
import { Pager } from '../../../../ui/controls/pager.tsx'
import { Reference } from '../../../../ui/controls/reference.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import { RegisterTable } from '../../../../ui/register/register-table.tsx'
import { Under } from '../../../../ui/register/under.tsx'
import type { RoundRow } from '../contract.ts'
import { RoundMark, deadlineWords } from './say.tsx'

type Data = { readonly list: { readonly rounds: readonly RoundRow[]; readonly next: string | null } }

/** The papers that are or were open to comments, the last deadline first. */
export function CommentRounds({ data, context }: { data: Data; context: PageContext }) {
  const { words, language, href, address } = context
  const { rounds, next } = data.list
  return (
    <>
      <PageHead title={words('documents:comments.list')} sub={words('documents:comments.list-lead')} />
      {rounds.length === 0 ? (
        <Empty title={words('documents:comments.no-round')}>
          {words('documents:comments.no-round-lead')}
        </Empty>
      ) : (
        <RegisterTable
          caption={words('documents:comments.list')}
          columns={[
            { key: 'symbol', header: words('documents:field.symbol'), phone: 'start' },
            { key: 'title', header: words('documents:list.what'), namesRow: true, phone: 'title' },
            { key: 'deadline', header: words('documents:comments.deadline'), phone: 'line' },
            { key: 'count', header: words('documents:comments.title'), whole: true, phone: 'line' },
            { key: 'state', header: words('documents:list.state'), whole: true, phone: 'end' },
          ]}
          rows={rounds.map((round) => {
            const to = href(`/documents/${round.document_id}/comments/${round.round_id}`)
            return {
              key: round.round_id,
              href: to,
              cells: {
                symbol: <Reference>{round.symbol}</Reference>,
                title: <a href={to}>{inLanguage(round.title, language)}</a>,
                deadline: deadlineWords(round.deadline, context),
                count: words('documents:comments.count', { count: round.comments }),
                state: <RoundMark open={round.open} context={context} />,
              },
            }
          })}
        />
      )}
      {next && (
        <Under
          count={
            <Pager
              label={words('documents:comments.pages')}
              next={{
                href: `${address.path}?before=${encodeURIComponent(next)}`,
                label: words('documents:list.next'),
              }}
            />
          }
        />
      )}
    </>
  )
}

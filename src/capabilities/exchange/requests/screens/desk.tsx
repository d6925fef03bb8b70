import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { writeList } from '../../../../platform/i18n/format.ts'
import { Section } from '../../../../ui/layout/section.tsx'
import { LinkList } from '../../../../ui/record/link-list.tsx'
import type { OwedRow, RequestRow } from '../contract.ts'
import { StandingMark, deadlineWords } from './say.tsx'

export type RequestsOnDeskData = {
  readonly waiting: { readonly own: readonly OwedRow[]; readonly overdue: readonly RequestRow[] }
}

/** On the desk: the requests one's own country has to answer, and for the secretariat what countries owe after the deadline. */
export function RequestsOnDesk({ data, context }: { data: RequestsOnDeskData; context: PageContext }) {
  const { words, language, href } = context
  const { own, overdue } = data.waiting
  if (own.length === 0 && overdue.length === 0) return null
  const labelOf = ({ reference, title }: RequestRow) => `${reference} · ${inLanguage(title, language)}`
  return (
    <Section
      title={words('exchange:requests.list.room')}
      note={<a href={href('/requests')}>{words('exchange:requests.desk.every')}</a>}
    >
      <LinkList
        links={[
          ...own.map((row) => ({
            href: href(`/requests/${row.reference}/answer`),
            label: labelOf(row),
            state: row.own === null ? null : <StandingMark standing={row.own} context={context} />,
            note: words('exchange:requests.desk.note', {
              until: words('exchange:requests.answer.until', { deadline: deadlineWords(row, context) }),
              left:
                row.left === 0
                  ? words('exchange:requests.desk.answered')
                  : words('exchange:requests.desk.left', { count: row.left }),
            }),
          })),
          ...overdue.map((row) => ({
            href: href(`/requests/${row.reference}`),
            label: labelOf(row),
            note: words('exchange:requests.desk.overdue', {
              countries: writeList(
                row.overdue.map((short) => inLanguage(short, language)),
                language,
              ),
              deadline: deadlineWords(row, context),
            }),
          })),
        ]}
      />
    </Section>
  )
}

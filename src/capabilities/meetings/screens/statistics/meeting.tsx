import { type Instant, dayAt } from '../../../../kernel/instant.ts'
import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { writeDay, writeDays, writeNumber } from '../../../../platform/i18n/format.ts'
import { paperFormats } from '../../../../platform/papers/index.ts'
import { PairedBar, PairedBarKey } from '../../../../ui/charts/paired-bar.tsx'
import { Empty } from '../../../../ui/controls/empty.tsx'
import { LinkButton } from '../../../../ui/controls/link-button.tsx'
import { Figures } from '../../../../ui/desk/figures.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import { Section } from '../../../../ui/layout/section.tsx'
import { LinkList } from '../../../../ui/record/link-list.tsx'
import { Sheet } from '../../../../ui/sheet/sheet.tsx'
import { category } from '../../delegations/contract.ts'
import { type CountedRow, type MeetingStatistics, sexes } from '../../statistics/contract.ts'
import { bySexCells, saidOf, shareOfWomen } from './say.ts'

type Props = { readonly data: { readonly found: MeetingStatistics }; readonly context: PageContext }

/** Who was registered, confirmed and there, by delegation, by category and by sex. */
export function StatisticsPage({ data, context }: Props) {
  const { words, language, href } = context
  const { meeting, taken_at, rows } = data.found
  return (
    <>
      <PageHead
        title={words('meetings:statistics.title')}
        sub={
          <>
            <a href={href(`/meetings/${meeting.meeting_id}`)}>{inLanguage(meeting.name, language)}</a>
            {`, ${writeDays(meeting.opens_on, meeting.closes_on, language, 'long')}. `}
            {taken_at === null
              ? words('meetings:statistics.live')
              : words('meetings:statistics.taken', {
                  day: writeDay(dayAt(taken_at as Instant, meeting.zone), language, 'long'),
                })}
          </>
        }
        actions={
          <LinkButton kind="quiet" href={href(`/meetings/statistics?body=${meeting.body_id}`)}>
            {words('meetings:statistics.years')}
          </LinkButton>
        }
      />
      {rows.length === 0 ? (
        <Empty title={words('meetings:statistics.none')}>{words('meetings:statistics.none-lead')}</Empty>
      ) : (
        <>
          <Totals data={data} context={context} />
          <ByDelegation data={data} context={context} />
          <ByCategory data={data} context={context} />
          <Section title={words('meetings:statistics.take')}>
            <LinkList
              links={paperFormats.map((format) => ({
                href: href(`/meetings/${meeting.meeting_id}/statistics/file?format=${format}`),
                label: words(`meetings:statistics.format.${format}`),
              }))}
            />
          </Section>
        </>
      )}
    </>
  )
}

function Totals({ data: { found }, context }: Props) {
  const { words, language } = context
  const { total } = found
  const number = (value: number): string => writeNumber(value, language)
  return (
    <Figures
      label={words('meetings:statistics.figures')}
      figures={[
        ...(['registered', 'confirmed', 'attended'] as const).map((one) => ({
          id: one,
          number: number(total[one]),
          name: words(`meetings:statistics.${one}`),
        })),
        {
          id: 'women',
          number: total.by_sex === null ? '–' : shareOfWomen(total.by_sex, context),
          name: words('meetings:statistics.women'),
          note: total.by_sex
            ? words('meetings:statistics.of-said', { number: number(saidOf(total.by_sex)) })
            : words('meetings:statistics.kept-back'),
        },
      ]}
    />
  )
}

const column = (key: string, header: string) => ({ key, header, holds: 'figure' as const })

function ByDelegation({ data: { found }, context }: Props) {
  const { words, language } = context
  const { rows, total, among } = found
  const most = Math.max(1, ...rows.map(({ confirmed, attended }) => Math.max(confirmed, attended)))
  const keptBack = rows.some(({ by_sex }) => by_sex === null)
  return (
    <Section
      title={words('meetings:statistics.by-delegation')}
      note={
        <PairedBarKey
          done={words('meetings:statistics.attended')}
          of={words('meetings:statistics.confirmed')}
        />
      }
    >
      <Sheet
        caption={words('meetings:statistics.by-delegation')}
        wideHint={words('meetings:statistics.wide')}
        columns={[
          { key: 'name', header: words('meetings:statistics.whose'), holds: 'text' },
          { key: 'bar', header: words('meetings:statistics.chart'), holds: 'picture' },
          ...(['registered', 'confirmed', 'attended'] as const).map((one) =>
            column(one, words(`meetings:statistics.${one}`)),
          ),
          ...sexes.map((sex) => ({
            ...column(sex, words(`meetings:statistics.sex.${sex}`)),
            group: words(`meetings:statistics.among.${among}`),
          })),
        ]}
        rows={rows.map((row) => ({
          key: `${row.category} ${row.participant_id ?? ''}`,
          cells: {
            name: nameOf(row, context),
            bar: <PairedBar done={row.attended} of={row.confirmed} most={most} />,
            ...figuresOf(row, language),
            ...bySexCells(row.by_sex, context),
          },
        }))}
        total={{
          name: words('meetings:statistics.total'),
          ...figuresOf(total, language),
          ...bySexCells(total.by_sex, context),
        }}
      />
      {keptBack && <p className="note also">{words('meetings:statistics.kept-back-note')}</p>}
    </Section>
  )
}

const nameOf = ({ name, category: as }: CountedRow, { words, language }: PageContext): string =>
  inLanguage(name, language) || words(`meetings:category.${as}`)

const figuresOf = (
  { registered, confirmed, attended }: Pick<CountedRow, 'registered' | 'confirmed' | 'attended'>,
  language: PageContext['language'],
): Record<string, string> => ({
  registered: writeNumber(registered, language),
  confirmed: writeNumber(confirmed, language),
  attended: writeNumber(attended, language),
})

function ByCategory({ data: { found }, context }: Props) {
  const { words, language } = context
  const sums = category.options.flatMap((as) => {
    const rows = found.rows.filter((row) => row.category === as)
    const sum = (of: 'registered' | 'confirmed' | 'attended'): number =>
      rows.reduce((total, row) => total + row[of], 0)
    const counted = { registered: sum('registered'), confirmed: sum('confirmed'), attended: sum('attended') }
    return rows.length === 0 ? [] : [{ as, ...counted }]
  })
  const most = Math.max(1, ...sums.map(({ confirmed, attended }) => Math.max(confirmed, attended)))
  return (
    <Section title={words('meetings:statistics.by-category')}>
      <Sheet
        caption={words('meetings:statistics.by-category')}
        wideHint={words('meetings:statistics.wide')}
        columns={[
          { key: 'name', header: words('meetings:statistics.category'), holds: 'text' },
          { key: 'bar', header: words('meetings:statistics.chart'), holds: 'picture' },
          ...(['registered', 'confirmed', 'attended'] as const).map((one) =>
            column(one, words(`meetings:statistics.${one}`)),
          ),
        ]}
        rows={sums.map(({ as, ...counted }) => ({
          key: as,
          cells: {
            name: words(`meetings:category.${as}`),
            bar: <PairedBar done={counted.attended} of={counted.confirmed} most={most} />,
            ...figuresOf(counted, language),
          },
        }))}
      />
    </Section>
  )
}

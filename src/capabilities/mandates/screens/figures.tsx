import { inLanguage } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { inOrder, writeNumber } from '../../../platform/i18n/format.ts'
import { PairedBar, PairedBarKey } from '../../../ui/charts/paired-bar.tsx'
import { StackedBars, type StackedBarsRow } from '../../../ui/charts/stacked-bars.tsx'
import { Empty } from '../../../ui/controls/empty.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { Section } from '../../../ui/layout/section.tsx'
import { RegisterTable } from '../../../ui/register/register-table.tsx'
import type { StateKind } from '../../../ui/state.tsx'
import type { Body, Presidency } from '../../conference/contract.ts'
import { taskedWords } from './say.ts'

type Tally = { readonly key: string | null; readonly state: string; readonly count: number }
export type FiguresData = {
  readonly figures: {
    readonly body: Tally[]
    readonly presidency: Tally[]
    readonly tasked: Tally[]
    readonly age: Tally[]
    readonly compliance: { presidency_id: string; due: number; in_time: number }[]
  }
  readonly bodies: { readonly bodies: Body[] }
  readonly presidencies: { readonly presidencies: Presidency[] }
}

type Props = { readonly data: FiguresData; readonly context: PageContext }
type Named = { readonly key: string; readonly label: string; readonly href?: string }

/** How the mandates stand, in pictures that are tables too. */
export function MandateFigures({ data, context }: Props) {
  const { words, language, href } = context
  const { figures, bodies, presidencies } = data
  const named = {
    body: bodies.bodies.map((body) => ({
      key: body.body_id,
      label: inLanguage(body.name, language),
      href: href(`/mandates?body=${body.body_id}`),
    })),
    presidency: presidencies.presidencies.map((term) => ({
      key: term.presidency_id,
      // By its years: figures compare terms, and name no country.
      label: words('mandates:figures.term', { term: yearsOf(term) }),
      href: href(`/mandates?presidency=${term.presidency_id}`),
    })),
    tasked: inOrder(
      [...new Set(figures.tasked.map((tally) => tally.key ?? ''))].map((key) => ({
        key,
        label: taskedWords([key], context),
        href: href(`/mandates?tasked=${encodeURIComponent(key)}`),
      })),
      (one) => one.label,
      language,
    ),
    age: ['0', '1', '2', '3', '4', '5'].map((key) => ({
      key,
      label: words(`mandates:figures.age-${key}`),
    })),
  }
  if (figures.body.length === 0 && figures.presidency.length === 0)
    return <Empty title={words('mandates:register.none')} />
  return (
    <>
      <PageHead title={words('mandates:figures.title')} sub={words('mandates:figures.lead')} />
      {(['body', 'presidency', 'tasked', 'age'] as const).map((by, place) => (
        <Section key={by} title={words(`mandates:figures.by-${by}`)}>
          <Bars by={by} tallies={figures[by]} rows={named[by]} legend={place === 0} context={context} />
        </Section>
      ))}
      <Compliance data={data} named={named.presidency} context={context} />
    </>
  )
}

const yearsOf = ({ from_day, until_day }: Presidency): string => {
  const [from, until] = [from_day.slice(0, 4), until_day.slice(0, 4)]
  return from === until ? from : `${from}–${until}`
}

// In the order of the bar: what is done first, what presses last.
const ORDER: readonly StateKind[] = ['closed', 'reported', 'progress', 'open', 'overdue', 'superseded']
const KIND: Readonly<Record<string, StateKind>> = {
  open: 'open',
  'in progress': 'progress',
  reported: 'reported',
  confirmed: 'reported',
  closed: 'closed',
  superseded: 'superseded',
  lapsed: 'superseded',
  overdue: 'overdue',
}

function Bars({
  by,
  tallies,
  rows,
  legend,
  context: { words, language },
}: {
  by: string
  tallies: readonly Tally[]
  rows: readonly Named[]
  legend: boolean
  context: PageContext
}) {
  const shown = rows.flatMap((row): StackedBarsRow[] => {
    const own = tallies.filter((tally) => tally.key === row.key)
    const total = own.reduce((sum, tally) => sum + tally.count, 0)
    if (total === 0) return []
    const counts: Partial<Record<StateKind, number>> = {}
    for (const { state, count } of own) {
      const kind = KIND[state] ?? 'open'
      counts[kind] = (counts[kind] ?? 0) + count
    }
    return [{ ...row, counts, tail: writeNumber(total, language) }]
  })
  return (
    <StackedBars
      title={words(`mandates:figures.by-${by}`)}
      description={words('mandates:figures.says')}
      legend={legend}
      states={ORDER.filter((kind) => shown.some((row) => (row.counts[kind] ?? 0) > 0)).map((kind) => ({
        kind,
        word: words(`mandates:figures.state.${kind}`),
      }))}
      rows={shown}
      words={{
        table: words('mandates:figures.table'),
        row: words(`mandates:figures.row-${by}`),
        total: words('mandates:figures.total'),
      }}
    />
  )
}

function Compliance({
  data: { figures },
  named,
  context: { words, language },
}: Props & { named: readonly Named[] }) {
  const rows = named.flatMap((term) => {
    const found = figures.compliance.find((one) => one.presidency_id === term.key)
    return found ? [{ ...term, ...found }] : []
  })
  const most = Math.max(1, ...rows.map((row) => row.due))
  const percent = new Intl.NumberFormat(language === 'es' ? 'es-CR' : 'en-GB', { style: 'percent' })
  return (
    <Section title={words('mandates:figures.compliance')} note={words('mandates:figures.compliance-how')}>
      {rows.length === 0 ? (
        <Empty title={words('mandates:figures.no-compliance')} />
      ) : (
        <>
          <p className="note">
            <PairedBarKey done={words('mandates:figures.in-time')} of={words('mandates:figures.fell-due')} />
          </p>
          <RegisterTable
            caption={words('mandates:figures.compliance')}
            columns={[
              {
                key: 'term',
                header: words('mandates:figures.row-presidency'),
                namesRow: true,
                phone: 'title',
              },
              {
                key: 'bar',
                header: words('mandates:figures.bar'),
                phone: 'none',
              },
              { key: 'due', header: words('mandates:figures.fell-due'), numeric: true, phone: 'line' },
              { key: 'in', header: words('mandates:figures.in-time'), numeric: true, phone: 'line' },
              { key: 'share', header: words('mandates:figures.share'), numeric: true, phone: 'end' },
            ]}
            rows={rows.map((row) => ({
              key: row.key,
              cells: {
                term: <a href={row.href}>{row.label}</a>,
                bar: <PairedBar done={row.in_time} of={row.due} most={most} />,
                due: writeNumber(row.due, language),
                in: writeNumber(row.in_time, language),
                share: percent.format(row.in_time / row.due),
              },
            }))}
          />
        </>
      )}
    </Section>
  )
}

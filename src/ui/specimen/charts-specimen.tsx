import { Lineage } from '../charts/lineage.tsx'
import { PairedBar, PairedBarKey } from '../charts/paired-bar.tsx'
import { StackedBars } from '../charts/stacked-bars.tsx'
import { StateLegend } from '../charts/state-legend.tsx'
import { YearStrip } from '../charts/year-strip.tsx'
import { Fold } from '../register/fold.tsx'
import { Amount } from '../sheet/amount.tsx'
import { Proof } from '../sheet/proof.tsx'
import { Sheet } from '../sheet/sheet.tsx'
import { stateKinds } from '../state.tsx'
import type { Texts } from './texts.ts'

export function ChartsSpecimen({ t }: { t: Texts }) {
  const states = stateKinds.map((kind) => ({ kind, word: t.states[kind] }))
  const words = { table: t.all, row: t.short, total: '=' }
  return (
    <>
      <Fold title={t.title} legend={<StateLegend states={states} />} open>
        <StackedBars
          title={t.title}
          description={t.long}
          states={states}
          words={words}
          rows={[
            {
              key: 'a',
              label: '2025',
              tail: '8 / 36',
              counts: {
                closed: 8,
                reported: 4,
                progress: 6,
                open: 9,
                draft: 3,
                refused: 2,
                superseded: 3,
                overdue: 1,
              },
            },
            { key: 'b', label: '2026', tail: '0', counts: {}, href: '#main' },
          ]}
        />
      </Fold>
      <Lineage
        title={t.who}
        description={t.long}
        words={{ list: t.all, wide: t.next, leadsTo: t.next, states: t.states }}
        columns={[
          { key: 'y1', label: '2023' },
          { key: 'y2', label: '2025' },
          { key: 'y3', label: '2026' },
        ]}
        nodes={[
          { id: 'a', column: 'y1', kind: 'text', label: t.longReference, sub: t.short, href: '#main' },
          { id: 'b', column: 'y2', kind: 'superseded', label: t.reference, href: '#main' },
          { id: 'c', column: 'y3', kind: 'overdue', label: t.long, current: true },
          { id: 'd', column: 'y1', kind: 'closed', label: t.title },
        ]}
        edges={[
          { from: 'a', to: 'c' },
          { from: 'b', to: 'c' },
          { from: 'd', to: 'b' },
        ]}
      />
      <YearStrip
        title={t.title}
        description={t.text}
        ticks={['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12']}
        today={{ at: 0.9, label: '23 11' }}
        words={{ table: t.all, what: t.short, when: t.parts.day, state: t.change, states: t.states }}
        items={[
          { key: 'a', label: t.title, from: 0.1, to: 0.4, kind: 'closed', when: '1–4' },
          { key: 'b', label: t.long, from: 0.5, to: 0.5, kind: 'overdue', when: '7', href: '#main' },
          { key: 'c', label: t.short, from: 0.6, to: 0.95, kind: 'progress', when: '8–11' },
        ]}
      />
      <Sheet
        caption={t.title}
        wideHint={t.next}
        columns={[
          { key: 'name', header: t.short, holds: 'text' },
          { key: 'one', header: '2025', group: t.title },
          { key: 'two', header: '2026', group: t.title },
          {
            key: 'bar',
            header: <PairedBarKey done={t.states.closed} of={t.states.open} />,
            holds: 'picture',
          },
        ]}
        rows={[
          { key: 'h', kind: 'heading', cells: { name: t.title } },
          {
            key: 'a',
            depth: 1,
            cells: {
              name: t.long,
              one: (
                <Amount is="negative" says="-2 500.00" href="#main">
                  2,500.00
                </Amount>
              ),
              two: (
                <Amount is="zero" says="0">
                  0
                </Amount>
              ),
              bar: <PairedBar done={3} of={8} most={10} />,
            },
          },
          { key: 's', kind: 'subtotal', cells: { name: '=', one: <Amount>2,500.00</Amount>, two: '–' } },
        ]}
        total={{ name: '=', one: <Amount>103,087.54</Amount>, two: <Amount>1,188.45</Amount> }}
      />
      <Proof items={[{ key: 'a', title: t.short, text: t.long }]} />
    </>
  )
}

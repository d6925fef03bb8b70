import { inLanguage } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { StackedBars } from '../../../ui/charts/stacked-bars.tsx'
import { Section } from '../../../ui/layout/section.tsx'
import { RegisterTable } from '../../../ui/register/register-table.tsx'
import { TwoLines } from '../../../ui/register/two-lines.tsx'
import type { CircularRecord, DeliveredTo, DeliveryOf } from '../circulars/contract.ts'
import { DeliveryMark, atWords } from './circular-say.tsx'

type Props = { readonly found: CircularRecord; readonly context: PageContext }

/** How far the mails of each participant came: a bar with its table, and the people, what went wrong first. */
export function Delivery({ found, context }: Props) {
  const { words } = context
  const acknowledged = found.delivery.reduce((sum, one) => sum + one.acknowledged, 0)
  return (
    <>
      <Section
        id="delivery"
        title={words('exchange:record.delivery')}
        note={words('exchange:list.of', { acknowledged, count: found.recipients })}
      >
        <StackedBars
          title={words('exchange:record.delivery')}
          description={words('exchange:record.delivery-says')}
          legend
          states={[
            { kind: 'closed', word: words('exchange:delivery.acknowledged') },
            { kind: 'reported', word: words('exchange:delivery.opened') },
            { kind: 'progress', word: words('exchange:delivery.sent') },
            { kind: 'open', word: words('exchange:delivery.written') },
            { kind: 'refused', word: words('exchange:delivery.bounced') },
            { kind: 'superseded', word: words('exchange:delivery.left out') },
          ]}
          rows={found.delivery.map((one) => ({
            key: one.participant_id ?? 'none',
            label: nameOf(one, context),
            counts: countsOf(one),
            tail: words('exchange:list.of', { acknowledged: one.acknowledged, count: one.listed }),
          }))}
          words={{
            table: words('exchange:record.as-table'),
            row: words('exchange:record.participant'),
            total: words('exchange:record.total'),
          }}
        />
      </Section>
      <People found={found} context={context} />
    </>
  )
}

const nameOf = ({ participant }: DeliveryOf, { words, language }: PageContext): string =>
  participant ? inLanguage(participant, language) : words('exchange:record.no-participant')

// Each mail stands once in the bar, at the furthest it came.
function countsOf(one: DeliveryOf) {
  const opened = Math.max(0, one.opened - one.acknowledged)
  const sent = Math.max(0, one.sent - one.bounced - Math.max(one.opened, one.acknowledged))
  const known = one.acknowledged + opened + sent + one.bounced + one.left_out
  return {
    closed: one.acknowledged,
    reported: opened,
    progress: sent,
    open: Math.max(0, one.listed - known),
    refused: one.bounced,
    superseded: one.left_out,
  }
}

function People({ found, context }: Props) {
  const { words, language } = context
  const names = new Map(found.delivery.map((one) => [one.participant_id, nameOf(one, context)] as const))
  return (
    <Section
      title={words('exchange:record.people')}
      note={
        found.people_whole ? undefined : words('exchange:record.people-first', { count: found.people.length })
      }
    >
      <RegisterTable
        caption={words('exchange:record.people')}
        columns={[
          { key: 'who', header: words('exchange:record.recipient'), namesRow: true, phone: 'title' },
          { key: 'state', header: words('exchange:field.state'), phone: 'end' },
          { key: 'when', header: words('exchange:record.when'), phone: 'line' },
        ]}
        rows={found.people.map((one) => ({
          key: one.recipient_id,
          cells: {
            who: (
              <TwoLines
                second={[names.get(one.participant_id), words(`directory:office.${one.office}`)]
                  .filter(Boolean)
                  .join(', ')}
              >
                <span lang={language}>{one.name}</span>
              </TwoLines>
            ),
            state: <DeliveryMark state={one.state} context={context} />,
            when: whenOf(one, context),
          },
        }))}
      />
    </Section>
  )
}

function whenOf(one: DeliveredTo, context: PageContext): string {
  const { words } = context
  const at = one.acknowledged_at ?? one.opened_at ?? one.sent_at
  return [
    ...(one.left_out_why ? [words(`exchange:why.${one.left_out_why}`)] : []),
    ...(at ? [atWords(at, context)] : []),
    ...(one.bounce_status ? [one.bounce_status] : []),
    ...(one.mails > 1 ? [words('exchange:record.mails', { count: one.mails })] : []),
  ].join(', ')
}

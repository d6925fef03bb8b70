import { inLanguage } from '../../../kernel/language.ts'
import { writeDay, writeNumber } from '../../../platform/i18n/format.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { Empty } from '../../../ui/controls/empty.tsx'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { Days } from '../../../ui/desk/days.tsx'
import { Figures } from '../../../ui/desk/figures.tsx'
import { Waiting } from '../../../ui/desk/waiting.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { Section } from '../../../ui/layout/section.tsx'
import { RailSection, Split } from '../../../ui/layout/split.tsx'
import type { MandateRow } from '../contract.ts'
import type { DeskOutput } from '../desk/contract.ts'
import { daysOf } from './desk-days.tsx'

type Props = { readonly data: { readonly desk: DeskOutput }; readonly context: PageContext }

/** What waits for the reader, each with its one next action, and what others hold. */
export function Desk({ data: { desk }, context }: Props) {
  const { words, href, language } = context
  const days = daysOf(desk, context)
  const count = days.reduce((sum, day) => sum + day.todos.length, 0)
  return (
    <>
      <PageHead title={capital(writeDay(context.today, language, 'weekday'))} />
      <Glance desk={desk} context={context} />
      <Split
        rail={
          desk.seat === 'presidency' ? (
            <Held of="with-bodies" mandates={desk.confirmed} context={context} />
          ) : (
            <Held of="with-presidency" mandates={desk.reported} context={context} />
          )
        }
      >
        <Section
          title={words(`mandates:desk.waits.${desk.seat}`)}
          note={count === 0 ? undefined : words('mandates:desk.count', { count })}
        >
          {days.length === 0 ? (
            <Empty
              title={words('mandates:desk.empty')}
              action={<LinkButton href={href('/mandates')}>{words('mandates:desk.see-register')}</LinkButton>}
            />
          ) : (
            <Days days={days} />
          )}
        </Section>
      </Split>
    </>
  )
}

/** Four figures, each leading to its mandates in the register. */
function Glance({ desk, context }: { desk: DeskOutput; context: PageContext }) {
  const { words, href, language } = context
  const figure = (name: string, number: number, asked: Record<string, string>, own: boolean) => {
    const tasked = own && desk.tasked ? { tasked: desk.tasked.join(',') } : {}
    return {
      href: href(`/mandates?${new URLSearchParams({ ...asked, ...tasked }).toString()}`),
      number: writeNumber(number, language),
      name: words(`mandates:desk.figure.${name}`, { count: number }),
    }
  }
  const member = desk.seat === 'member'
  return (
    <Figures
      label={words('mandates:desk.figures')}
      figures={[
        figure('overdue', desk.overdue, { overdue: 'true' }, true),
        figure('open', desk.open, { states: 'open,in progress' }, true),
        figure('to-confirm', desk.to_confirm, { states: 'reported' }, member),
        figure('to-close', desk.to_close, { states: 'confirmed' }, member),
      ]}
    />
  )
}

/** What others hold. */
function Held({ of, mandates, context }: { of: string; mandates: MandateRow[]; context: PageContext }) {
  const { words, href, language } = context
  return (
    <RailSection title={words(`mandates:desk.${of}.title`)}>
      {mandates.length === 0 ? (
        <p className="note">{words(`mandates:desk.${of}.none`)}</p>
      ) : (
        <Waiting
          items={mandates.map((mandate) => ({
            id: mandate.mandate_id,
            what: inLanguage(mandate.title, language),
            href: href(`/mandates/${mandate.reference}`),
            who: mandate.reference ?? '',
          }))}
        />
      )}
    </RailSection>
  )
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1)

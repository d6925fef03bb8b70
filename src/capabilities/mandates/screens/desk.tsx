import { inLanguage } from '../../../kernel/language.ts'
import { writeDay, writeNumber } from '../../../platform/i18n/format.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { Empty } from '../../../ui/controls/empty.tsx'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { Days, type TodoProps } from '../../../ui/desk/days.tsx'
import { Figures } from '../../../ui/desk/figures.tsx'
import { Waiting } from '../../../ui/desk/waiting.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { Section } from '../../../ui/layout/section.tsx'
import { RailSection, Split } from '../../../ui/layout/split.tsx'
import { StateMark } from '../../../ui/state.tsx'
import type { MandateRow } from '../contract.ts'
import { dueWords, shapeOf, stateWord } from './say.ts'

export type DeskData = {
  readonly desk: {
    readonly due: MandateRow[]
    readonly reported: MandateRow[]
    readonly overdue: number
    readonly open: number
    readonly to_confirm: number
    readonly to_close: number
  }
}

/** What waits for the reader, by day, each with its one next action. */
export function Desk({ data: { desk }, context }: { data: DeskData; context: PageContext }) {
  const { words, href, language } = context
  const figure = (name: string, number: number, path: string) => ({
    href: href(path),
    number: writeNumber(number, language),
    name: words(`mandates:desk.figure.${name}`, { count: number }),
  })
  const late = desk.due.filter((mandate) => mandate.overdue)
  const soon = desk.due.filter((mandate) => !mandate.overdue)
  const days = [
    { id: 'late', name: words('mandates:desk.late'), todos: late.map((mandate) => todo(mandate, context)) },
    { id: 'soon', name: words('mandates:desk.soon'), todos: soon.map((mandate) => todo(mandate, context)) },
  ].filter((day) => day.todos.length > 0)
  return (
    <>
      <PageHead title={capital(writeDay(context.today, language, 'weekday'))} />
      <Figures
        label={words('mandates:desk.figures')}
        figures={[
          figure('overdue', desk.overdue, '/mandates?overdue=true'),
          figure('open', desk.open, '/mandates?states=open,in%20progress'),
          figure('to-confirm', desk.to_confirm, '/mandates?states=reported'),
          figure('to-close', desk.to_close, '/mandates?states=confirmed'),
        ]}
      />
      <Split
        rail={
          <RailSection title={words('mandates:desk.with-presidency')}>
            {desk.reported.length === 0 ? (
              <p className="note">{words('mandates:desk.nothing-reported')}</p>
            ) : (
              <Waiting
                items={desk.reported.map((mandate) => ({
                  id: mandate.mandate_id,
                  what: inLanguage(mandate.title, language),
                  href: href(`/mandates/${mandate.reference}`),
                  who: mandate.reference ?? '',
                }))}
              />
            )}
          </RailSection>
        }
      >
        <Section
          title={words('mandates:desk.waits')}
          note={words('mandates:desk.count', { count: desk.due.length })}
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

function todo(mandate: MandateRow, context: PageContext): TodoProps {
  const due = dueWords(mandate, context)
  const path = context.href(`/mandates/${mandate.reference}`)
  return {
    id: mandate.mandate_id,
    title: inLanguage(mandate.title, context.language),
    href: path,
    state: <StateMark kind={shapeOf(mandate)}>{stateWord(mandate, context)}</StateMark>,
    text: `${mandate.reference} · ${due.day}, ${due.quoted}`,
    action: { href: `${path}#report`, label: context.words('mandates:desk.report') },
  }
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1)

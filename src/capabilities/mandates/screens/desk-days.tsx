import { inLanguage } from '../../../kernel/language.ts'
import { writeList } from '../../../platform/i18n/format.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import type { Day, TodoProps } from '../../../ui/desk/days.tsx'
import { StateMark } from '../../../ui/state.tsx'
import type { MandateRow } from '../contract.ts'
import type { DeskOutput, RoundInHand, Seat, Undecided } from '../desk/contract.ts'
import { dueWords, shapeOf, stateWord } from './say.ts'

/** The matters of a desk in the order in which to take them up, each with its one next action. */
export function daysOf(desk: DeskOutput, context: PageContext): Day[] {
  const { seat } = desk
  const group = (name: string, mandates: readonly MandateRow[], act: Act | undefined) => ({
    id: name,
    name: context.words(`mandates:desk.${name}`),
    todos: mandates.map((mandate) => todo(mandate, act, awaitedBy(mandate, desk), context)),
  })
  const reporting = seat === 'onlooker' ? undefined : reportBy(seat)
  const notLate = desk.due.filter((mandate) => !mandate.overdue)
  // The secretariat's own day makes nobody late; yet what has passed is not what comes next.
  const isPastProposed = ({ due_day, proposed_day }: MandateRow): boolean =>
    due_day === null && proposed_day !== null && proposed_day < context.today
  const days = [
    {
      id: 'to-read',
      name: context.words('mandates:desk.to-read'),
      todos: desk.to_read.map((document) => reading(document, context)),
    },
    group('to-confirm', seat === 'presidency' ? desk.reported : [], confirming),
    group(
      'late',
      desk.due.filter((mandate) => mandate.overdue),
      reporting,
    ),
    group('past-proposed', notLate.filter(isPastProposed), reporting),
    group(
      'soon',
      notLate.filter((mandate) => !isPastProposed(mandate)),
      reporting,
    ),
    {
      id: 'to-review',
      name: context.words('mandates:desk.to-review'),
      todos: desk.to_review.map((round) => reviewing(round, context)),
    },
    group('to-close', seat === 'secretariat' ? desk.confirmed : [], closing),
  ].filter((day) => day.todos.length > 0)
  return withFirstAction(days)
}

type Act = (mandate: MandateRow) => { readonly at: string; readonly says: string }

const confirming: Act = () => ({ at: 'supervise', says: 'confirm' })
const closing: Act = () => ({ at: 'close', says: 'close' })

// The secretariat reports what it was charged with and asks the others how theirs stands.
const reportBy =
  (seat: Seat): Act =>
  ({ tasked }) =>
    seat === 'secretariat' && !tasked.includes('TS')
      ? { at: 'ask', says: 'ask' }
      : { at: 'report', says: 'report' }

// The references of what a mandate depends on.
const awaitedBy = ({ mandate_id }: MandateRow, { awaited }: DeskOutput): readonly string[] =>
  awaited.filter((one) => one.mandate_id === mandate_id).map(({ reference }) => reference)

function todo(
  mandate: MandateRow,
  act: Act | undefined,
  awaited: readonly string[],
  context: PageContext,
): TodoProps {
  const due = dueWords(mandate, context)
  const path = context.href(`/mandates/${mandate.reference}`)
  const next = act?.(mandate)
  return {
    id: mandate.mandate_id,
    title: inLanguage(mandate.title, context.language),
    href: path,
    state: <StateMark kind={shapeOf(mandate)}>{stateWord(mandate, context)}</StateMark>,
    text: (
      <>
        <span className="whole">{mandate.reference}</span> ·{' '}
        <span className={due.proposed ? 'whole proposed' : 'whole'}>{due.day}</span>, {due.quoted}
        {awaited.length > 0 &&
          ` · ${context.words('mandates:desk.depends-on', { references: writeList(awaited, context.language) })}`}
      </>
    ),
    ...(next
      ? { action: { href: `${path}#${next.at}`, label: context.words(`mandates:desk.${next.says}`) } }
      : {}),
  }
}

function reading(document: Undecided, { words, href, language }: PageContext): TodoProps {
  const path = href(`/readings/${document.document_id}`)
  return {
    id: document.document_id,
    title: inLanguage(document.title, language),
    href: path,
    text: (
      <>
        <span className="whole">{document.symbol}</span> ·{' '}
        {words('mandates:desk.undecided', { count: document.paragraphs })}
      </>
    ),
    action: { href: path, label: words('mandates:desk.read') },
  }
}

function reviewing(round: RoundInHand, { words, href, language }: PageContext): TodoProps {
  const path = href(`/rounds/${round.round_id}`)
  return {
    id: round.round_id,
    title: inLanguage(round.name, language),
    href: path,
    text: words('mandates:desk.without-proposal', { count: round.missing }),
    action: { href: path, label: words(`mandates:desk.${round.missing > 0 ? 'propose' : 'see-round'}`) },
  }
}

// The one filled button of the page is what to do first.
function withFirstAction(days: Day[]): Day[] {
  const first = days[0]?.todos[0]
  if (!first?.action || typeof first.action !== 'object' || !('href' in first.action)) return days
  const action = { ...first.action, primary: true }
  return days.map((day, at) =>
    at === 0 ? { ...day, todos: [{ ...first, action }, ...day.todos.slice(1)] } : day,
  )
}

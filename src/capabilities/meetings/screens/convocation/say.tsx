import type { Instant } from '../../../../kernel/instant.ts'
import { dayAt } from '../../../../kernel/instant.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { writeDay, writeTime } from '../../../../platform/i18n/format.ts'
import { StateMark, type StateKind } from '../../../../ui/state.tsx'
import type { Answer, AnswerGiven, Letter } from '../../convocation/contract.ts'

const ANSWERS: Readonly<Record<AnswerGiven, StateKind>> = {
  attends: 'closed',
  'does not attend': 'refused',
  later: 'progress',
}

/** What was answered, in its word and shape. */
export function AnswerMark({ answer, context }: { answer: Answer | null; context: PageContext }) {
  const said = answer?.answer
  return (
    <StateMark kind={said ? ANSWERS[said] : 'open'}>
      {context.words(`meetings:convocation.answer.${said ?? 'none'}`)}
    </StateMark>
  )
}

const STANDINGS: Readonly<Record<Letter['standing'], StateKind>> = {
  'being written': 'draft',
  'nobody to write to': 'refused',
  bounced: 'overdue',
  'in doubt': 'overdue',
  'on its way': 'progress',
  sent: 'reported',
}

/** What became of a letter's mails. */
export function StandingMark({ letter, context }: { letter: Letter; context: PageContext }) {
  return (
    <StateMark kind={STANDINGS[letter.standing]}>
      {context.words(`meetings:convocation.standing.${letter.standing}`)}
    </StateMark>
  )
}

/** The day an instant falls on where the conference is, as people write it. */
export const dayOf = (instant: string, { tenant, language }: PageContext): string =>
  writeDay(dayAt(instant as Instant, tenant.zone), language, 'long')

export const timeOf = (instant: string, { tenant, language }: PageContext): string =>
  writeTime(instant as Instant, language, tenant.zone)

/** In which way an answer came. */
export const howOf = ({ how, note }: Answer, { words }: PageContext): string =>
  words(`meetings:convocation.how.${how}`, { note })

import { type Instant, dayAt } from '../../../../kernel/instant.ts'
import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { writeDay, writeTime } from '../../../../platform/i18n/format.ts'
import { StateMark, type StateKind } from '../../../../ui/state.tsx'
import type { Request, Standing } from '../contract.ts'
import { deadlineIn } from '../words.ts'
import type { OwnReplyData } from './data.ts'

export const deadlineWords = ({ deadline }: Pick<Request, 'deadline'>, context: PageContext): string =>
  deadlineIn(deadline, { words: context.words, language: context.language, zone: context.tenant.zone })

/** A moment as its day and hour where the conference is. */
export function momentWords(at: string, { language, tenant }: PageContext): string {
  const moment = at as Instant
  return `${writeDay(dayAt(moment, tenant.zone), language)}, ${writeTime(moment, language, tenant.zone)}`
}

const KINDS: Record<Request['state'], StateKind> = { draft: 'draft', open: 'open', closed: 'closed' }

export function RequestStateMark({ state, context }: { state: Request['state']; context: PageContext }) {
  return <StateMark kind={KINDS[state]}>{context.words(`exchange:requests.state.${state}`)}</StateMark>
}

const STANDINGS: Record<Standing, StateKind> = {
  cleared: 'closed',
  awaited: 'open',
  overdue: 'overdue',
  'not shared': 'superseded',
}

export function StandingMark({ standing, context }: { standing: Standing; context: PageContext }) {
  return (
    <StateMark kind={STANDINGS[standing]}>
      {context.words(`exchange:requests.standing.${standing}`)}
    </StateMark>
  )
}

/** The country the reader answers for. */
export function ownCountry({ own, participants }: OwnReplyData, context: PageContext): string {
  const country = participants.participants.find((one) => one.participant_id === own.participant_id)
  return inLanguage(country?.short ?? {}, context.language)
}

/** A number as one types it in this language. */
export const typedNumber = (number: number | null | undefined, { language }: PageContext): string =>
  number == null ? '' : language === 'es' ? String(number).replace('.', ',') : String(number)

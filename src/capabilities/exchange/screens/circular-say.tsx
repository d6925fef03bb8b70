import { dayAt, type Instant } from '../../../kernel/instant.ts'
import { inLanguage } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { writeDay, writeList, writeTime } from '../../../platform/i18n/format.ts'
import { type StateKind, StateMark } from '../../../ui/state.tsx'
import type { Participant } from '../../conference/contract.ts'
import type { Audience, CircularState, DeliveryState } from '../circulars/contract.ts'

const SHAPES: Readonly<Record<CircularState, StateKind>> = {
  draft: 'draft',
  'awaiting release': 'open',
  released: 'progress',
  sent: 'closed',
  stopped: 'refused',
}

export function CircularStateMark({ state, context }: { state: CircularState; context: PageContext }) {
  return <StateMark kind={SHAPES[state]}>{context.words(`exchange:state.${state}`)}</StateMark>
}

export const DELIVERY: Readonly<Record<DeliveryState, StateKind>> = {
  listed: 'draft',
  written: 'open',
  sent: 'progress',
  delayed: 'progress',
  opened: 'reported',
  acknowledged: 'closed',
  'in doubt': 'draft',
  bounced: 'refused',
  'left out': 'superseded',
}

export function DeliveryMark({ state, context }: { state: DeliveryState; context: PageContext }) {
  return <StateMark kind={DELIVERY[state]}>{context.words(`exchange:delivery.${state}`)}</StateMark>
}

/** A day and hour where the conference is. */
export function atWords(at: string, { words, language, tenant }: PageContext): string {
  const instant = at as Instant
  return words('exchange:record.at', {
    day: writeDay(dayAt(instant, tenant.zone), language),
    hour: writeTime(instant, language, tenant.zone),
  })
}

/** Whom a circular was chosen for, as a sentence. */
export function audienceWords(
  audience: Audience,
  participants: readonly Participant[],
  { words, language }: PageContext,
): string {
  const names = new Map(
    participants.map((one) => [one.participant_id, inLanguage(one.short, language)] as const),
  )
  const whose = [
    ...audience.groups.map((one) => words(`exchange:group-of.${one}`)),
    ...audience.participants.map((one) => names.get(one) ?? one),
  ]
  const offices = audience.offices.map((one) => words(`directory:office.${one}`).toLocaleLowerCase())
  const people = audience.people.length
  return [
    ...(whose.length > 0 && offices.length > 0
      ? [
          words('exchange:record.to-offices', {
            offices: writeList(offices, language),
            whose: writeList(whose, language),
          }),
        ]
      : []),
    ...(people > 0 ? [words('exchange:record.to-people', { count: people })] : []),
  ].join('; ')
}

import { dayAt, type Instant } from '../../../../kernel/instant.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { writeDay, writeTime } from '../../../../platform/i18n/format.ts'
import { type StateKind, StateMark } from '../../../../ui/state.tsx'
import type { AttemptMade, Delivery, DeliveryState, Endpoint } from '../contract.ts'

/** How long a receiver may take, as it is told. */
const PATIENCE_SECONDS = 15

/** A day and hour where the conference is. */
export function atWords(at: string, { words, language, tenant }: PageContext): string {
  const instant = at as Instant
  return words('exchange:record.at', {
    day: writeDay(dayAt(instant, tenant.zone), language),
    hour: writeTime(instant, language, tenant.zone),
  })
}

/** Whether an endpoint is on, takes what it is sent, or why it is off. */
export function EndpointState({ endpoint, context }: { endpoint: Endpoint; context: PageContext }) {
  const { words } = context
  const { off_why, failing_since } = endpoint
  if (off_why === 'by hand')
    return <StateMark kind="draft">{words('exchange:webhooks.is.by hand')}</StateMark>
  if (off_why !== null)
    return (
      <StateMark kind="refused">
        {words(off_why === 'gone' ? 'exchange:webhooks.is.gone' : 'exchange:webhooks.is.off-failing')}
      </StateMark>
    )
  return failing_since === null ? (
    <StateMark kind="closed">{words('exchange:webhooks.is.on')}</StateMark>
  ) : (
    <StateMark kind="progress">
      {words('exchange:webhooks.is.failing', { at: atWords(failing_since, context) })}
    </StateMark>
  )
}

const SHAPES: Readonly<Record<DeliveryState, StateKind>> = {
  waiting: 'progress',
  taken: 'closed',
  failed: 'refused',
  withdrawn: 'superseded',
}

export function MessageState({ state, context }: { state: DeliveryState; context: PageContext }) {
  return <StateMark kind={SHAPES[state]}>{context.words(`exchange:webhooks.delivery.${state}`)}</StateMark>
}

/** What came of an attempt: the answer's status and how long it took, or why there was none. */
export function resultWords(
  { status, failure, ms }: Pick<AttemptMade, 'status' | 'failure' | 'ms'>,
  { words }: PageContext,
): string {
  if (status !== null) return words('exchange:webhooks.result.status', { status, ms: ms ?? 0 })
  return words(`exchange:webhooks.result.${failure ?? 'unknown'}`, { seconds: PATIENCE_SECONDS })
}

/** The same for the last attempt of a message. */
export const lastResult = (delivery: Delivery, context: PageContext): string =>
  delivery.attempts === 0 ? context.words('exchange:webhooks.result.none') : resultWords(delivery, context)

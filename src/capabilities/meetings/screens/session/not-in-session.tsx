import type { ReactNode } from 'react'
import type { PageContext } from '../../../../platform/http/page.ts'
import type { FloorNow } from '../../session/contract.ts'

/** What stands where nothing goes on: no session yet, one that is suspended or closed, or one for others. */
export function NotInSession({
  floor: { session, attends },
  context: { words },
  children,
}: {
  readonly floor: FloorNow
  readonly context: PageContext
  readonly children?: ReactNode
}) {
  const ordinal = session?.ordinal ?? 0
  const title =
    session === null
      ? words('meetings:session.not-now')
      : attends
        ? `${words('meetings:session.called', { ordinal })}, ${words(`meetings:session.state.${session.state}`)}`
        : words('meetings:session.closed-to-you')
  return (
    <div className="live-rest">
      <h1 data-live-head="" tabIndex={-1}>
        {title}
      </h1>
      {session === null && <p>{words('meetings:session.not-now-lead')}</p>}
      {!attends && <p>{words('meetings:session.closed-lead')}</p>}
      {children}
    </div>
  )
}

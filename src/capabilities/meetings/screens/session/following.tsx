import type { ReactNode } from 'react'
import type { PageContext } from '../../../../platform/http/page.ts'
import { LivePiece } from '../../../../ui/live/live-piece.tsx'
import type { FloorNow } from '../../session/contract.ts'
import { saysOf } from './say.ts'

/** How often a page looks again that has nothing to follow yet. */
const LOOK_SECONDS = 20

/** The piece of a screen that follows its session; before there is one, and for those who do not attend it, it looks again now and then. */
export function Following({
  floor,
  stream,
  className,
  context,
  children,
}: {
  readonly floor: FloorNow
  readonly stream: string
  readonly className?: string
  readonly context: PageContext
  readonly children: ReactNode
}) {
  const { words, href, now } = context
  return (
    <LivePiece
      id="floor"
      className={className}
      {...(floor.attends
        ? { follows: { stream: href(stream), seen: floor.sequence } }
        : { every: LOOK_SECONDS })}
      now={Date.parse(now)}
      says={saysOf(floor, context)}
      lost={words('meetings:session.lost')}
    >
      {children}
    </LivePiece>
  )
}

export const floorStream = ({ meeting }: FloorNow): string => `/meetings/${meeting.meeting_id}/floor/live`

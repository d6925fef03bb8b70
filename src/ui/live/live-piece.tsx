import type { ReactNode } from 'react'

export type LivePieceProps = {
  id: string
  /** The stream it follows, and how far it had come when this was made; without one it looks again after `every` seconds. */
  follows?: { readonly stream: string; readonly seen: number } | undefined
  every?: number | undefined
  /** What time it was on the server when this was made, in milliseconds. */
  now: number
  /** What a reader who sees nothing is told when it changes. */
  says: string
  /** When the line is lost; `{time}` stands for when it was last heard. */
  lost: string
  className?: string | undefined
  children: ReactNode
}

/** A piece of a page that follows the server (see browser/live), and the two places beside it in which that is said. */
export function LivePiece({ id, follows, every, now, says, lost, className, children }: LivePieceProps) {
  return (
    <>
      <div
        className={className}
        id={id}
        data-live={follows?.stream}
        data-seen={follows?.seen}
        data-every={every}
        data-now={now}
        data-says={says}
        data-lost={lost}
      >
        {children}
      </div>
      <p className="unseen" role="status" data-live-says={id} />
      <p className="live-line" role="status" data-live-line={id} />
    </>
  )
}

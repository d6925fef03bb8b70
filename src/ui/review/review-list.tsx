import type { ReactNode } from 'react'

export type ReviewListProps = {
  /** What the marks mean, each in its own look. */
  legend: { verb: string; who: string; due: string }
  /** The head of the column at the right. */
  heading: ReactNode
  children: ReactNode
}

export function ReviewList({ legend, heading, children }: ReviewListProps) {
  return (
    <div className="review">
      <div className="review-key">
        <ul className="serif">
          <li>
            <span className="mark-verb">{legend.verb}</span>
          </li>
          <li>
            <span className="mark-who">{legend.who}</span>
          </li>
          <li>
            <span className="mark-due">{legend.due}</span>
          </li>
        </ul>
        <b>{heading}</b>
      </div>
      {children}
    </div>
  )
}

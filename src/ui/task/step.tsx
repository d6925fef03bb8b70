import type { ReactNode } from 'react'

export type StepProps = {
  /** "Question 2 of 5. Answering for …", where the heading does not say it. */
  where?: ReactNode
  /** The heading; left out where the one question is the heading. */
  title?: ReactNode
  hint?: ReactNode
  /** An ErrorSummary: it comes before the heading. */
  errors?: ReactNode
  /** The way back, below. */
  back?: { href: string; label: ReactNode } | undefined
  /** What is kept, and what happens next. */
  saved?: ReactNode
  children?: ReactNode
}

/** One thing a page. */
export function Step({ where, title, hint, errors, back, saved, children }: StepProps) {
  return (
    <>
      {errors}
      {where ? <p className="step">{where}</p> : null}
      {title ? <h1>{title}</h1> : null}
      {hint ? <div className="step-hint">{hint}</div> : null}
      {children}
      {back ? (
        <p className="step-back">
          <a href={back.href}>{back.label}</a>
        </p>
      ) : null}
      {saved ? <p className="step-saved note">{saved}</p> : null}
    </>
  )
}

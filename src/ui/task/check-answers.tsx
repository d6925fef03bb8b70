import type { ReactNode } from 'react'

export type Answer = {
  key: string
  question: ReactNode
  /** Left out: not answered yet, `missing` says so. */
  answer?: ReactNode
  missing?: ReactNode
  /** `about` is heard after the word, so that five "Change" differ. */
  change?: { href: string; label: ReactNode; about: string } | undefined
}

/** Everything once more before it is sent. */
export function CheckAnswers({ answers }: { answers: readonly Answer[] }) {
  return (
    <dl className="check">
      {answers.map(({ key, question, answer, missing, change }) => (
        <div key={key}>
          <dt>{question}</dt>
          <dd>{answer ?? <span className="check-missing">{missing}</span>}</dd>
          {change ? (
            <dd className="check-change">
              <a href={change.href}>
                {change.label}
                <span className="unseen"> {change.about}</span>
              </a>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  )
}

import { Fragment, type ReactNode } from 'react'
import { HiddenFields } from '../controls/hidden-fields.tsx'

export type SentencePart =
  | { text: string; id: string }
  | {
      id: string
      /** What is chosen, as it reads in the sentence. */
      chosen: ReactNode
      /** What the controls are about, for who hears them without the sentence. */
      label: string
      controls: ReactNode
      /** Conditions one may add, rather than one that holds. */
      add?: boolean | undefined
      /** Opens by itself: what is in it needs to be put right. */
      open?: boolean | undefined
    }

export type SentenceProps = {
  action: string
  parts: readonly SentencePart[]
  apply: string
  /** Rest of the address that must live on: saved view, columns. */
  hidden?: Readonly<Record<string, string>> | undefined
  label: string
}

/** The filter as a sentence: each underlined part opens its controls, and all of it is one GET form whose address holds the view. */
export function Sentence({ action, parts, apply, hidden, label }: SentenceProps) {
  return (
    <form className="sentence" action={action} method="get" role="search" aria-label={label}>
      <HiddenFields values={hidden} />
      {parts.map((part) =>
        'text' in part ? (
          <Fragment key={part.id}>
            {/^[,.;:)]/.test(part.text) ? null : ' '}
            {part.text}
          </Fragment>
        ) : (
          <Fragment key={part.id}>
            {' '}
            <details
              className={part.add ? 'part part-add' : 'part'}
              name="sentence"
              data-popover=""
              open={part.open}
            >
              <summary>
                {part.chosen}
                {part.add ? null : <span className="unseen"> ({part.label})</span>}
              </summary>
              <fieldset className="popover">
                <legend className="unseen">{part.label}</legend>
                {part.controls}
                <button className="button button-small" type="submit">
                  {apply}
                </button>
              </fieldset>
            </details>
          </Fragment>
        ),
      )}
    </form>
  )
}

import type { ReactNode } from 'react'
import { RecordHead } from '../record/record-head.tsx'
import { Progress } from '../controls/progress.tsx'

export type ReviewHeadProps = {
  reference: string
  note?: ReactNode
  title: ReactNode
  language?: string | undefined
  read: { done: number; of: number; words: ReactNode }
  actions?: ReactNode
}

/** Reading a text paragraph by paragraph: what it is, and how far one has come. */
export function ReviewHead({ reference, note, title, language, read, actions }: ReviewHeadProps) {
  return (
    <RecordHead
      reference={reference}
      note={note}
      title={title}
      language={language}
      beside={
        <Progress value={read.done} max={read.of}>
          {read.words}
        </Progress>
      }
      actions={actions}
    />
  )
}

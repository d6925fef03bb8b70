import type { ReactNode } from 'react'
import { HiddenFields } from './hidden-fields.tsx'

export type PartsFormProps = {
  action: string
  /** Which of the page's forms was sent, without scripts. */
  form: string
  idempotencyKey: string
  /** Where what is sent in parts is announced, and the page that shows it. */
  url: string
  next: string
  /** What was begun before: its id, its file's name and size. */
  begun?: { id: string; name: string; bytes: number } | undefined
  /** sending and waiting hold `{sent}` and `{total}`; other: the file is not the one begun. */
  words: { sending: string; waiting: string; failed: string; other: string }
  children: ReactNode
}

/** A form whose file goes in parts, with a bar (see browser/parts); without scripts it goes whole, as far as a form may. */
export function PartsForm({
  action,
  form,
  idempotencyKey,
  url,
  next,
  begun,
  words,
  children,
}: PartsFormProps) {
  return (
    <form
      className="form"
      action={action}
      method="post"
      encType="multipart/form-data"
      noValidate
      data-parts={url}
      data-parts-next={next}
      data-parts-id={begun?.id}
      data-parts-name={begun?.name}
      data-parts-bytes={begun?.bytes}
      data-sending={words.sending}
      data-waiting={words.waiting}
      data-failed={words.failed}
      data-other={words.other}
    >
      <HiddenFields values={{ form, 'idempotency-key': idempotencyKey }} />
      {children}
      <div className="progress">
        <span className="note number" role="status" data-parts-says="" />
        <progress hidden aria-hidden="true" />
      </div>
    </form>
  )
}

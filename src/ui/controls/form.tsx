import type { ReactNode } from 'react'
import { HiddenFields } from './hidden-fields.tsx'

export type FormProps = {
  action: string
  method?: 'post' | 'get' | undefined
  id?: string | undefined
  /** Which of the page's forms was sent; goes as `form`. */
  form?: string | undefined
  /** The version that was read; goes as `version`. */
  version?: string | number | undefined
  /** Makes a second send harmless; goes as `idempotency-key`. */
  idempotencyKey?: string | undefined
  hidden?: Readonly<Record<string, string>> | undefined
  /** Sends files. */
  files?: boolean | undefined
  /** fields: one under the other. columns: beside each other where there is room. bare: what is in it lays itself out. */
  layout?: 'fields' | 'columns' | 'bare' | undefined
  /** Saves while one writes (see browser/autosave). `owner` keeps two people's unsent words on one machine apart. */
  autosave?: Autosave | undefined
  label?: string | undefined
  children: ReactNode
}

export type Autosave = {
  url: string
  owner: string
  words: { saving: string; saved: string; failed: string; restored: string }
}

const looks = { fields: 'form', columns: 'form form-columns', bare: undefined }

/** The server checks and answers at the fields, so the browser's own bubbles stay away. */
export function Form(props: FormProps) {
  const { action, method = 'post', autosave, children } = props
  const hidden = {
    ...(props.form === undefined ? {} : { form: props.form }),
    ...(props.version === undefined ? {} : { version: String(props.version) }),
    ...(props.idempotencyKey === undefined ? {} : { 'idempotency-key': props.idempotencyKey }),
    ...props.hidden,
  }
  return (
    <form
      className={looks[props.layout ?? 'fields']}
      id={props.id}
      action={action}
      method={method}
      encType={props.files ? 'multipart/form-data' : undefined}
      noValidate
      aria-label={props.label}
      data-autosave={autosave?.url}
      data-owner={autosave?.owner}
      data-saving={autosave?.words.saving}
      data-saved={autosave?.words.saved}
      data-failed={autosave?.words.failed}
      data-restored={autosave?.words.restored}
    >
      <HiddenFields values={hidden} />
      {children}
      {autosave ? <p className="form-saved note" role="status" data-autosave-says="" /> : null}
    </form>
  )
}

import type { ReactNode } from 'react'
import { HiddenFields } from '../controls/hidden-fields.tsx'

export type SearchFormProps = {
  action: string
  name: string
  value: string
  label: string
  hint: ReactNode
  send: string
  /** Rest of the address that must live on. */
  hidden?: Readonly<Record<string, string>> | undefined
}

/** The one box of a search page. */
export function SearchForm({ action, name, value, label, hint, send, hidden }: SearchFormProps) {
  return (
    <form className="search-form" action={action} method="get" role="search">
      <HiddenFields values={hidden} />
      <label className="field-label" htmlFor="search-box">
        {label}
      </label>
      <div className="search-line">
        <input
          className="input"
          id="search-box"
          name={name}
          type="search"
          enterKeyHint="search"
          defaultValue={value}
          aria-describedby="search-hint"
          autoFocus={value === ''}
        />
        <button className="button button-primary" type="submit">
          {send}
        </button>
      </div>
      <p className="note" id="search-hint">
        {hint}
      </p>
    </form>
  )
}

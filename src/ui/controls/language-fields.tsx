import { TextField } from './text-field.tsx'

export type LanguageField = {
  readonly language: string
  readonly label: string
  readonly value: string
}

export type LanguageFieldsProps = {
  /** Sends `name-es`, `name-en` …, a box a language. */
  readonly name: string
  readonly fields: readonly LanguageField[]
  readonly hint?: string | undefined
  readonly optional?: string | undefined
  /** Told at the first box: one of the languages is enough. */
  readonly error?: string | undefined
}

/** One text in each language. */
export function LanguageFields({ name, fields, hint, optional, error }: LanguageFieldsProps) {
  return fields.map(({ language, label, value }, place) => (
    <TextField
      key={language}
      name={`${name}-${language}`}
      label={label}
      hint={place === 0 ? hint : undefined}
      optional={optional}
      value={value}
      error={place === 0 ? error : undefined}
      language={language}
    />
  ))
}

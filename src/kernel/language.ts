/** The languages a conference may work in. More languages are more catalogues. */
export const languages = ['es', 'en'] as const
export type Language = (typeof languages)[number]

/** A text per language; a conference fills those it works in. */
export type Text = { readonly [L in Language]?: string | undefined }

/** The text in the reader's language, else in whichever there is. */
export function inLanguage(text: Text, language: Language): string {
  return text[language] ?? languages.map((other) => text[other]).find((other) => other !== undefined) ?? ''
}

export const isLanguage = (value: unknown): value is Language => languages.includes(value as Language)

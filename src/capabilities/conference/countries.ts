import codes from 'i18n-iso-countries/codes.json' with { type: 'json' }
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' }
import spanish from 'i18n-iso-countries/langs/es.json' with { type: 'json' }
import type { Language } from '../../kernel/language.ts'

type Names = Readonly<Record<string, string | readonly string[]>>
const names: Record<Language, Names> = { es: spanish.countries, en: english.countries }

// The standard gives some countries several names; the first is the common one.
const first = (name: string | readonly string[] | undefined): string =>
  (typeof name === 'string' ? name : name?.[0]) ?? ''

/** Every country of ISO 3166-1 by its three letters, with its common names: proposals, which the conference may word otherwise. */
export const countries: readonly { readonly code: string; readonly short: Record<Language, string> }[] = (
  codes as readonly (readonly string[])[]
).map(([two = '', three = '']) => ({
  code: three,
  short: { es: first(names.es[two]), en: first(names.en[two]) },
}))

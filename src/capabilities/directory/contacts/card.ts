import { type Language, type Text, inLanguage } from '../../../kernel/language.ts'
import { cardOf } from '../taking-away/card.ts'
import type { Office } from '../contract.ts'

type Reached = {
  readonly person_id: string
  readonly given_name: string
  readonly family_name: string
  readonly institution: string
  readonly email: string | null
  readonly phone: string | null
}
type Held = { readonly office: Office; readonly country: Text | null }

/** A card with what someone shares, and nothing else that is known of them. */
export function contactCard(person: Reached, held: readonly Held[], language: Language): string {
  const { institution } = person
  return cardOf(
    {
      ...person,
      treatment: null,
      channels: person.phone === null ? [] : [{ kind: 'phone', value: person.phone }],
      held: held.map(({ office, country }) => ({
        office,
        participant:
          institution === '' || country === null
            ? country
            : { [language]: `${institution}, ${inLanguage(country, language)}` },
      })),
    },
    language,
  )
}

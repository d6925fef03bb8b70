import { type Language, inLanguage } from '../../../../kernel/language.ts'
import { inOrder, writeCountry, writeList } from '../../../../platform/i18n/format.ts'

type Named = {
  readonly key: string
  readonly name: Parameters<typeof inLanguage>[0]
  readonly country: string
}

/** Holidays of several countries that are one day by one name, as one; the countries as a list in words. */
export function gathered<Holiday extends Named>(
  holidays: readonly Holiday[],
  language: Language,
): { first: Holiday; name: string; countries: string }[] {
  const groups = Map.groupBy(holidays, ({ key, name }) => `${key} ${inLanguage(name, language)}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const countries = group.map(({ country }) => writeCountry(country, language))
    return [
      {
        first,
        name: inLanguage(first.name, language),
        countries: writeList(
          inOrder(countries, (name) => name, language),
          language,
        ),
      },
    ]
  })
}

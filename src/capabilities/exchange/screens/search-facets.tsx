import { inLanguage, languages } from '../../../kernel/language.ts'
import { type PageContext, fieldOf } from '../../../platform/http/page.ts'
import { writeNumber } from '../../../platform/i18n/format.ts'
import { RailSection } from '../../../ui/layout/split.tsx'
import { FacetList } from '../../../ui/search/facet-list.tsx'
import { type SearchData, narrowed } from './search-data.ts'

/** What the results are narrowed by: types, years and bodies, each with how many there are, and the language. */
export function Narrowing({ data, context }: { data: SearchData; context: PageContext }) {
  const { words, request, language } = context
  const nameOf = (facet: 'kind' | 'year' | 'body', value: string): string => {
    if (facet === 'kind')
      return inLanguage(data.types.types.find(({ kind }) => kind === value)?.name ?? {}, language) || value
    if (facet === 'body')
      return (
        inLanguage(data.bodies.bodies.find(({ body_id }) => body_id === value)?.name ?? {}, language) || value
      )
    return value
  }
  const chosen = (facet: string): string => fieldOf(request.query, facet)
  return (
    <>
      {(['kind', 'year', 'body'] as const).map((facet) => {
        const found = data.texts.facets.filter((one) => one.facet === facet)
        if (found.length === 0 && chosen(facet) === '') return null
        return (
          <RailSection key={facet} title={words(`documents:search.${facet}`)}>
            <FacetList
              items={
                chosen(facet) === ''
                  ? found.slice(0, 8).map(({ value, count }) => ({
                      href: narrowed(context, { [facet]: value }),
                      label: nameOf(facet, value),
                      count: writeNumber(count, language),
                    }))
                  : [
                      {
                        href: narrowed(context, { [facet]: '' }),
                        label: nameOf(facet, chosen(facet)),
                        drop: words('documents:search.drop', { name: nameOf(facet, chosen(facet)) }),
                      },
                    ]
              }
            />
          </RailSection>
        )
      })}
      <RailSection title={words('documents:search.language')}>
        <FacetList
          items={(chosen('language') === ''
            ? languages
            : languages.filter((one) => one === chosen('language'))
          ).map((one) => ({
            href: narrowed(context, { language: chosen('language') === '' ? one : '' }),
            label: words(`documents:language.${one}`),
            drop:
              chosen('language') === ''
                ? undefined
                : words('documents:search.drop', { name: words(`documents:language.${one}`) }),
          }))}
        />
      </RailSection>
    </>
  )
}

import { inLanguage, languages } from '../../../kernel/language.ts'
import { type PageContext, fieldOf } from '../../../platform/http/page.ts'
import { writeNumber } from '../../../platform/i18n/format.ts'
import { Empty } from '../../../ui/controls/empty.tsx'
import { Pager } from '../../../ui/controls/pager.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { Split } from '../../../ui/layout/split.tsx'
import { LinkList } from '../../../ui/record/link-list.tsx'
import { Results } from '../../../ui/search/results.tsx'
import { SearchForm } from '../../../ui/search/search-form.tsx'
import { type Finding, findingGroup } from '../finding/contract.ts'
import { type Hit, type SearchData, narrowed } from './search-data.ts'
import { Narrowing } from './search-facets.tsx'

type Props = { readonly data: SearchData; readonly context: PageContext }

/** One search over everything the reader may see: places to go to, and every passage of every text. */
export function Search({ data, context }: Props) {
  const { words, language, request, address } = context
  const { texts } = data
  const typed = fieldOf(request.query, 'q').trim()
  const places = data.places.found.filter(({ group }) => group !== 'document')
  const count = writeNumber(texts.count, language)
  return (
    <>
      <PageHead title={words('documents:search.title')} />
      <SearchForm
        action={address.path}
        name="q"
        value={typed}
        label={words('documents:search.label')}
        hint={words('documents:search.hint')}
        send={words('documents:search.send')}
        hidden={Object.fromEntries(
          ['kind', 'year', 'body', 'language'].flatMap((name) => {
            const value = fieldOf(request.query, name)
            return value === '' ? [] : [[name, value]]
          }),
        )}
      />
      {typed === '' ? (
        <Empty title={words('documents:search.begin')}>{words('documents:search.begin-lead')}</Empty>
      ) : (
        <Split rail={<Narrowing data={data} context={context} />}>
          {places.length > 0 && <Places places={places} context={context} />}
          {texts.documents.length === 0 ? (
            <Empty title={words('documents:search.none', { words: typed })}>
              {words('documents:search.none-lead')}
            </Empty>
          ) : (
            <>
              <h2 className="results-count">
                {words('documents:search.count', { count: texts.count, number: count, words: typed })}
              </h2>
              {texts.loosely && <p className="note">{words('documents:search.loosely')}</p>}
              {texts.bounded && <p className="note">{words('documents:search.bounded')}</p>}
              <Results
                label={words('documents:search.results')}
                results={texts.documents.map((hit) => resultOf(hit, data, context))}
              />
            </>
          )}
          {texts.next && (
            <Pager
              label={words('documents:search.pages')}
              next={{ href: narrowed(context, { after: texts.next }), label: words('documents:search.next') }}
            />
          )}
        </Split>
      )}
    </>
  )
}

function Places({ places, context }: { places: readonly Finding[]; context: PageContext }) {
  const { words, href } = context
  return (
    <div className="places">
      {findingGroup.options
        .map((group) => ({ group, found: places.filter((one) => one.group === group) }))
        .filter(({ found }) => found.length > 0)
        .map(({ group, found }) => (
          <section key={group}>
            <h2>{words(`exchange:group.${group}`)}</h2>
            <LinkList
              links={found.map(({ title, note, path }) => ({ href: href(path), label: title, note }))}
            />
          </section>
        ))}
    </div>
  )
}

function resultOf(hit: Hit, { types }: SearchData, context: PageContext) {
  const { words, language, href, actor } = context
  const inside = actor.kind === 'person'
  const type = types.types.find(({ kind }) => kind === hit.kind)
  const address = (mark: string): string =>
    inside ? `/documents/${hit.document_id}/text#p-${mark}` : `/d/${hit.symbol}#p-${mark}`
  return {
    href: href(inside ? `/documents/${hit.document_id}` : `/d/${hit.symbol}`),
    reference: hit.symbol,
    title: inLanguage(hit.title, language),
    note: [type ? inLanguage(type.name, language) : hit.kind, hit.dated_on.slice(0, 4)].join(', '),
    passages: hit.passages.map(({ language: of, mark, number, pieces }) => ({
      href: href(address(mark)),
      label: number === '' ? '' : number,
      language: of,
      says: languages.length > 1 && of !== language ? words(`documents:in-sentence.${of}`) : '',
      pieces,
    })),
  }
}

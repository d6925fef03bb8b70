import { holds } from '../../../kernel/actor.ts'
import { inLanguage } from '../../../kernel/language.ts'
import { type PageContext, fieldOf } from '../../../platform/http/page.ts'
import { writeDay, writeNumber } from '../../../platform/i18n/format.ts'
import { Empty } from '../../../ui/controls/empty.tsx'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { Pager } from '../../../ui/controls/pager.tsx'
import { Reference } from '../../../ui/controls/reference.tsx'
import { RegisterHead } from '../../../ui/register/register-head.tsx'
import { RegisterTable } from '../../../ui/register/register-table.tsx'
import { TwoLines } from '../../../ui/register/two-lines.tsx'
import { Under } from '../../../ui/register/under.tsx'
import { secretariatDesk } from '../../directory/contract.ts'
import type { DocumentRow } from '../contract.ts'
import type { LibraryData } from './data.ts'
import { LibrarySentence } from './list-sentence.tsx'
import { DocumentStateMark, languagesInLine, typeName } from './say.tsx'

/** The register of documents: with symbol, type, day, languages and state, as far as the reader may see. */
export function Library({ data, context }: { data: LibraryData; context: PageContext }) {
  const { words, language, href } = context
  const { documents, count, more_than_counted, next } = data.library
  const number = writeNumber(count, language)
  const staff = holds(context.actor, ...secretariatDesk)
  const filtered = context.address.search !== ''
  const meeting = fieldOf(context.request.query, 'meeting')
  // Visitors read the text at its address; who holds an office has the record.
  const to = ({ document_id, symbol }: DocumentRow): string =>
    context.actor.kind === 'person' ? `/documents/${document_id}` : `/d/${symbol}`
  return (
    <>
      <RegisterHead
        title={
          more_than_counted
            ? words('documents:list.more-than', { number })
            : words('documents:list.title', { count, number })
        }
        actions={
          <>
            {meeting !== '' && documents.length > 0 && (
              <LinkButton kind="quiet" download href={href(`/meetings/${meeting}/papers.zip`)}>
                {words('documents:bundle.take')}
              </LinkButton>
            )}
            {context.actor.kind === 'person' && (
              <LinkButton kind="quiet" href={href('/documents/comments')}>
                {words('documents:comments.title')}
              </LinkButton>
            )}
            {staff && (
              <>
                <LinkButton kind="primary" href={href('/documents/new')}>
                  {words('documents:list.register')}
                </LinkButton>
                <LinkButton kind="quiet" href={href('/documents/archives')}>
                  {words('documents:archives.take-in')}
                </LinkButton>
                <LinkButton kind="quiet" href={href('/documents/types')}>
                  {words('documents:list.types')}
                </LinkButton>
              </>
            )}
          </>
        }
      />
      <LibrarySentence data={data} context={context} />
      {documents.length === 0 ? (
        <Empty title={words(filtered ? 'documents:list.none' : 'documents:list.empty')}>
          {words(filtered ? 'documents:list.none-lead' : 'documents:list.empty-lead')}
        </Empty>
      ) : (
        <RegisterTable
          caption={words('documents:list.caption')}
          columns={[
            { key: 'symbol', header: words('documents:field.symbol'), phone: 'start' },
            { key: 'title', header: words('documents:list.what'), namesRow: true, phone: 'title' },
            { key: 'languages', header: words('documents:list.languages'), phone: 'line' },
            { key: 'day', header: words('documents:list.date'), whole: true, phone: 'line' },
            { key: 'state', header: words('documents:list.state'), whole: true, phone: 'end' },
          ]}
          rows={documents.map((row) => ({
            key: row.document_id,
            href: href(to(row)),
            cells: {
              symbol: <Reference>{row.symbol}</Reference>,
              title: (
                <TwoLines second={typeName(data.types.types, row.kind, context)}>
                  <a href={href(to(row))}>{inLanguage(row.title, language)}</a>
                </TwoLines>
              ),
              languages: languagesInLine(row, context),
              day: writeDay(row.dated_on, language),
              state: <DocumentStateMark state={row.state} context={context} />,
            },
          }))}
        />
      )}
      {next && (
        <Under
          count={
            <Pager
              label={words('documents:list.pages')}
              next={{ href: nextPage(context, next), label: words('documents:list.next') }}
            />
          }
        />
      )}
    </>
  )
}

function nextPage({ address }: PageContext, next: string): string {
  const query = new URLSearchParams(address.search)
  query.set('after', next)
  return `${address.path}?${query.toString()}`
}

import { inLanguage } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { writeDay } from '../../../platform/i18n/format.ts'
import { Empty } from '../../../ui/controls/empty.tsx'
import { Pager } from '../../../ui/controls/pager.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { DocumentList } from '../../../ui/public/document-list.tsx'
import type { Document, DocumentRow, DocumentType } from '../../documents/contract.ts'

export type TextsData = {
  readonly texts: { readonly documents: readonly Document[]; readonly next: string | null }
}

/** What the bodies adopted, latest first. */
export function PublicTexts({ data: { texts }, context }: { data: TextsData; context: PageContext }) {
  const { words, language, href } = context
  return (
    <>
      <PageHead title={words('exchange:site.texts')} sub={words('exchange:site.texts-lead')} />
      {texts.documents.length === 0 ? (
        <Empty title={words('exchange:site.no-texts')} />
      ) : (
        <DocumentList
          label={words('exchange:site.texts')}
          items={texts.documents.map((document) => ({
            href: href(`/d/${document.symbol}`),
            symbol: document.symbol,
            title: inLanguage(document.title, language),
            ...(document.adopted_on ? { note: writeDay(document.adopted_on, language, 'long') } : {}),
          }))}
        />
      )}
      <More next={texts.next} name="before" context={context} />
    </>
  )
}

export type DocumentsData = {
  readonly library: { readonly documents: readonly DocumentRow[]; readonly next: string | null }
  readonly types: { readonly types: readonly DocumentType[] }
}

/** Every document that is open to everyone, latest first. */
export function PublicDocuments({ data, context }: { data: DocumentsData; context: PageContext }) {
  const { words, language, href } = context
  const { documents, next } = data.library
  return (
    <>
      <PageHead title={words('exchange:site.documents')} sub={words('exchange:site.documents-lead')} />
      {documents.length === 0 ? (
        <Empty title={words('exchange:site.no-texts')} />
      ) : (
        <DocumentList
          label={words('exchange:site.documents')}
          items={documents.map((row) => ({
            href: href(`/d/${row.symbol}`),
            symbol: row.symbol,
            title: inLanguage(row.title, language),
            note: [
              inLanguage(data.types.types.find(({ kind }) => kind === row.kind)?.name ?? {}, language) ||
                row.kind,
              writeDay(row.dated_on, language, 'long'),
            ].join(', '),
          }))}
        />
      )}
      <More next={next} name="after" context={context} />
    </>
  )
}

export function More({ next, name, context }: { next: string | null; name: string; context: PageContext }) {
  const { words, address } = context
  if (next === null) return null
  return (
    <Pager
      label={words('exchange:site.pages')}
      next={{ href: `${address.path}?${name}=${next}`, label: words('exchange:site.earlier') }}
    />
  )
}

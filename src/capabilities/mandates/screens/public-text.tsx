import { type Language, inLanguage, languages } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { writeDay } from '../../../platform/i18n/format.ts'
import { Empty } from '../../../ui/controls/empty.tsx'
import { Pager } from '../../../ui/controls/pager.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { DocumentList } from '../../../ui/public/document-list.tsx'
import { PublicDocument } from '../../../ui/public/public-document.tsx'
import type { Document } from '../../documents/contract.ts'
import type { ProvisionRow } from '../contract.ts'

export type PublicTextData = {
  readonly text: {
    readonly document: Document
    readonly papers: readonly { readonly language: Language; readonly name: string }[]
    readonly provisions: (Omit<ProvisionRow, 'mandates'> & { readonly references: string[] })[]
  }
}

/** A text of record with an address for each paragraph, the same in both languages. */
export function PublicText({ data: { text }, context }: { data: PublicTextData; context: PageContext }) {
  const { words, language } = context
  const { document, provisions } = text
  const shown = provisions.some((provision) => provision.text[language])
    ? language
    : document.original_language
  const path = `/d/${document.symbol}`
  return (
    <PublicDocument
      symbol={document.symbol}
      title={inLanguage(document.title, shown)}
      language={shown}
      about={words('mandates:public.about', {
        day: document.adopted_on ? writeDay(document.adopted_on, language, 'long') : '',
        mandates: provisions.reduce((sum, provision) => sum + provision.references.length, 0),
        count: provisions.length,
      })}
      languagesLabel={words('mandates:public.languages')}
      languages={languages.map((one) => ({
        language: one,
        label:
          one === document.original_language
            ? words('mandates:public.original', { language: words(`mandates:language.${one}`) })
            : words(`mandates:language.${one}`),
        href: `/${one}${path}`,
        current: one === shown,
      }))}
      files={text.papers.map(({ language: of, name }) => ({
        href: `/${language}/papers?symbol=${encodeURIComponent(document.symbol)}&language=${of}`,
        label: words('mandates:public.paper', {
          language: words(`mandates:language.${of}`),
          kind: (name.split('.').at(-1) ?? '').toUpperCase(),
        }),
      }))}
      paragraphLabel={(number) => words('mandates:public.paragraph', { number })}
      paragraphs={provisions.map((provision) => ({
        kind: 'paragraph' as const,
        id: `p-${provision.number}`,
        number: provision.number,
        address: `#p-${provision.number}`,
        depth: Math.min(2, Math.max(0, provision.level - 1)) as 0 | 1 | 2,
        text: provision.text[shown] ?? inLanguage(provision.text, shown),
      }))}
    />
  )
}

export type PublicTextsData = {
  readonly texts: { readonly documents: Document[]; readonly next: string | null }
}

export function PublicTexts({ data: { texts }, context }: { data: PublicTextsData; context: PageContext }) {
  const { words, language, href } = context
  if (texts.documents.length === 0) return <Empty title={words('mandates:public.none')} />
  return (
    <>
      <PageHead title={words('mandates:public.title')} />
      <DocumentList
        label={words('mandates:public.title')}
        items={texts.documents.map((document) => ({
          href: href(`/d/${document.symbol}`),
          symbol: document.symbol,
          title: inLanguage(document.title, language),
          ...(document.adopted_on ? { note: writeDay(document.adopted_on, language, 'long') } : {}),
        }))}
      />
      {texts.next && (
        <Pager
          label={words('mandates:public.pages')}
          next={{
            href: `${context.address.path}?before=${texts.next}`,
            label: words('mandates:public.earlier'),
          }}
        />
      )}
    </>
  )
}

import { type Language, inLanguage, languages } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { writeDay } from '../../../platform/i18n/format.ts'
import { LinkedData } from '../../../ui/public/linked-data.tsx'
import { PublicDocument, type PublicParagraph } from '../../../ui/public/public-document.tsx'
import type { PublicText } from '../site/contract.ts'

type Props = { readonly data: { readonly text: PublicText }; readonly context: PageContext }

/** A text at its address: whole, with the paragraph one came for marked, its languages, its files, and what came of it. */
export function PublicTextPage({ data: { text }, context }: Props) {
  const { words, language, href } = context
  const { document, versions } = text
  const shown = shownLanguage(text, language)
  const path = `/d/${document.symbol}${text.target === null ? '' : `/${text.target}`}`
  const there = versions.filter(({ hash }) => hash !== null)
  return (
    <>
      <LinkedData data={schemaOf(text, shown, context)} />
      <PublicDocument
        symbol={document.symbol}
        title={inLanguage(document.title, shown)}
        language={shown}
        about={<About text={text} context={context} />}
        languagesLabel={words('exchange:site.languages')}
        languages={there.map(({ language: one, kind }) => ({
          language: one,
          label:
            kind === 'translation'
              ? words(`documents:language.${one}`)
              : `${words(`documents:language.${one}`)}, ${words(`documents:version-kind.${kind}`)}`,
          href: context.addressIn(one).replace(/\/d\/.*$/, path),
          current: one === shown,
        }))}
        files={[
          ...there.flatMap(({ language: of, file }) =>
            file
              ? [
                  {
                    href: href(`/papers?symbol=${encodeURIComponent(document.symbol)}&language=${of}`),
                    label: words('exchange:site.paper', {
                      language: words(`documents:in-sentence.${of}`),
                      kind: (file.name.split('.').at(-1) ?? '').toUpperCase(),
                    }),
                  },
                ]
              : [],
          ),
          ...(text.paragraphs.some((paragraph) => paragraph.versions[shown])
            ? [
                {
                  href: href(`/documents/${document.document_id}/print.pdf?language=${shown}`),
                  label: words('documents:printing.take'),
                },
              ]
            : []),
          ...(document.adopted_on && there.some(({ language: one }) => one === shown)
            ? [{ href: href(`/akoma-ntoso/${document.symbol}.xml`), label: 'Akoma Ntoso' }]
            : []),
        ]}
        paragraphLabel={(number) => words('exchange:site.paragraph', { number })}
        paragraphs={paragraphsOf(text, shown, context)}
      />
    </>
  )
}

const shownLanguage = ({ document, paragraphs }: PublicText, language: Language): Language =>
  paragraphs.length === 0 || paragraphs.some(({ versions }) => versions[language])
    ? language
    : document.original_language

function About({ text, context }: { text: PublicText; context: PageContext }) {
  const { words, language, href } = context
  const { document, derived, parent, mandates } = text
  const count = mandates.reduce((sum, { references }) => sum + references.length, 0)
  const revision = derived.findLast(({ relation }) => relation === 'revision')
  return (
    <>
      {document.adopted_on
        ? words('exchange:site.adopted', { day: writeDay(document.adopted_on, language, 'long') })
        : writeDay(document.dated_on, language, 'long')}{' '}
      {words(`documents:state.${document.state}`)}. {count > 0 && words('exchange:site.gave', { count })}{' '}
      {document.state === 'superseded' && revision && (
        <a href={href(`/d/${revision.symbol}`)}>
          {words('documents:record.superseded-by', { symbol: revision.symbol })}
        </a>
      )}
      {parent && document.relation && (
        <a href={href(`/d/${parent.symbol}`)}>
          {words('documents:record.follows', {
            relation: words(`documents:relation.${document.relation}`),
            symbol: parent.symbol,
          })}
        </a>
      )}
      {derived
        .filter(({ relation }) => relation !== 'revision')
        .map(({ symbol, relation }) => (
          <p key={symbol}>
            <a href={href(`/d/${symbol}`)}>{symbol}</a>, {words(`documents:relation.${relation}`)}
          </p>
        ))}
    </>
  )
}

function paragraphsOf(text: PublicText, shown: Language, context: PageContext): PublicParagraph[] {
  const { words } = context
  return text.paragraphs.flatMap(({ mark, kind, level, versions, missing }): PublicParagraph[] => {
    const version = versions[shown]
    if (!version)
      return missing.includes(shown)
        ? [
            {
              kind: 'gap',
              id: mark,
              number: mark,
              text: words('documents:text.missing', { language: words(`documents:in-sentence.${shown}`) }),
            },
          ]
        : []
    if (kind === 'heading') return [{ kind: 'heading', id: mark, text: version.text }]
    const numbered = version.number !== ''
    return [
      {
        kind: 'paragraph',
        id: mark,
        address: numbered ? `p-${mark}` : undefined,
        href: context.href(`/d/${text.document.symbol}/${mark}#p-${mark}`),
        label: mark,
        number: mark,
        depth: Math.min(2, Math.max(0, level - 1)) as 0 | 1 | 2,
        text: version.text,
        target: text.target === mark,
        note: text.target === mark ? <Target text={text} mark={mark} context={context} /> : undefined,
      },
    ]
  })
}

/** Beside the paragraph one came for: its address, how to cite it, and what was done about it. */
function Target({ text, mark, context }: { text: PublicText; mark: string; context: PageContext }) {
  const { words, language, href, tenant, actor } = context
  const { document } = text
  const references = text.mandates.find(({ number }) => number === mark)?.references ?? []
  return (
    <>
      <span className="address">{`${tenant.base}/d/${document.symbol}/${mark}`}</span>{' '}
      {words('exchange:site.same-address')}{' '}
      <cite>
        {words('exchange:site.cite', {
          conference: inLanguage(tenant.acronym, language),
          title: inLanguage(document.title, language),
          symbol: document.symbol,
          number: mark,
        })}
      </cite>
      {references.map((reference) => (
        <p key={reference}>
          {/* the register is for those who hold an office */}
          {actor.kind === 'person' ? (
            <a href={href(`/mandates/${reference}`)}>{reference}</a>
          ) : (
            words('exchange:site.mandate', { reference })
          )}
        </p>
      ))}
    </>
  )
}

/** The text for machines that read pages (schema.org). */
function schemaOf({ document, versions }: PublicText, shown: Language, { tenant, addressIn }: PageContext) {
  return {
    '@context': 'https://schema.org',
    '@type': document.adopted_on ? 'Legislation' : 'DigitalDocument',
    name: inLanguage(document.title, shown),
    identifier: document.symbol,
    inLanguage: shown,
    datePublished: document.dated_on,
    ...(document.adopted_on
      ? { legislationDate: document.adopted_on, legislationIdentifier: document.symbol }
      : {}),
    publisher: { '@type': 'Organization', name: inLanguage(tenant.name, shown) },
    workTranslation: languages
      .filter(
        (one) => one !== shown && versions.some(({ language, hash }) => language === one && hash !== null),
      )
      .map((one) => ({ '@type': 'CreativeWork', inLanguage: one, url: addressIn(one) })),
  }
}

import { type Language, inLanguage, languages } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { writeNumber } from '../../../platform/i18n/format.ts'
import { Empty } from '../../../ui/controls/empty.tsx'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { RecordHead } from '../../../ui/record/record-head.tsx'
import { SideBySide, type SideBySideCell } from '../../../ui/record/side-by-side.tsx'
import { StateMark } from '../../../ui/state.tsx'
import type { AlignedParagraph, Document } from '../contract.ts'
import { DocumentStateMark } from './say.tsx'

export type TextData = {
  readonly text: { readonly document: Document; readonly paragraphs: readonly AlignedParagraph[] }
}

/** A document paragraph by paragraph, its languages side by side: which is the original, what is missing, what is stale. */
export function SideBySideText({ data: { text }, context }: { data: TextData; context: PageContext }) {
  const { words, language, href } = context
  const { document, paragraphs } = text
  const original = document.original_language
  const columns = languages
    .filter((one) => paragraphs.some(({ versions }) => versions[one] !== undefined))
    .toSorted((a, b) => Number(b === original) - Number(a === original))
  const count = (of: 'missing' | 'stale'): string =>
    writeNumber(paragraphs.filter((one) => one[of].length > 0).length, language)
  return (
    <>
      <RecordHead
        reference={document.symbol}
        state={<DocumentStateMark state={document.state} context={context} />}
        title={inLanguage(document.title, language)}
        note={
          paragraphs.length > 0 &&
          words('documents:text.sum', {
            paragraphs: writeNumber(paragraphs.length, language),
            missing: count('missing'),
            stale: count('stale'),
          })
        }
        actions={
          <LinkButton kind="quiet" href={href(`/documents/${document.document_id}`)}>
            {words('documents:text.back')}
          </LinkButton>
        }
      />
      {paragraphs.length === 0 ? (
        <Empty title={words('documents:text.none')}>{words('documents:text.none-lead')}</Empty>
      ) : (
        <SideBySide
          caption={words('documents:text.title')}
          markHeader={words('documents:text.mark')}
          columns={columns.map((one) => ({
            language: one,
            name: words(`documents:language.${one}`),
            status: one === original ? words('documents:text.original') : undefined,
          }))}
          rows={paragraphs.map((paragraph) => ({
            address: `p-${paragraph.mark}`,
            mark: isNumbered(paragraph) ? paragraph.mark : undefined,
            heading: paragraph.kind === 'heading',
            depth: Math.min(2, Math.max(0, paragraph.level - 1)) as 0 | 1 | 2,
            cells: columns.map((one) => cellOf(paragraph, one, context)),
          }))}
        />
      )}
    </>
  )
}

const isNumbered = ({ versions }: AlignedParagraph): boolean =>
  Object.values(versions).some((version) => version !== undefined && version.number !== '')

function cellOf(paragraph: AlignedParagraph, language: Language, { words }: PageContext): SideBySideCell {
  const version = paragraph.versions[language]
  if (!version)
    return {
      text: null,
      flag: {
        kind: 'missing',
        says: (
          <StateMark kind="open">
            {words('documents:text.missing', { language: words(`documents:in-sentence.${language}`) })}
          </StateMark>
        ),
      },
    }
  const stale = paragraph.stale.includes(language)
  return {
    number: version.number,
    text: version.text,
    flag: stale
      ? { kind: 'stale', says: <StateMark kind="progress">{words('documents:text.stale')}</StateMark> }
      : undefined,
  }
}

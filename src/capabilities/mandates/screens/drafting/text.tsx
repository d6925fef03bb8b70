import type { ReactNode } from 'react'
import { type Language, languages } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { SideBySide, type SideBySideCell, type SideBySideRow } from '../../../../ui/record/side-by-side.tsx'
import { furthestFirst } from '../../drafting/amendments/treatment.ts'
import type { Amendment, DraftFound, DraftParagraph } from '../../drafting/contract.ts'
import { numbersOf, printedNumber } from '../../drafting/numbering.ts'
import { placeBehind } from '../../drafting/placing.ts'
import { AmendmentHead, AmendmentWords } from './amendment.tsx'
import { StandingMark, calledParagraph, namesOf, pendingOn, standingOf, standingOn } from './say.tsx'

type Props = { readonly found: DraftFound; readonly context: PageContext }

/** The text on the table in its languages: what is not agreed stands in brackets, and below each paragraph what is proposed for it. */
export function DraftText({ found, context }: Props) {
  const { words } = context
  const { draft, paragraphs } = found
  // What was taken out is seen while the text is on the table; what was adopted is numbered anew, as in the document of record.
  const kept = paragraphs
    .filter(({ state }) => state !== 'deleted' || draft.state === 'tabled')
    .map((one) => (draft.state === 'adopted' ? { ...one, number: null } : one))
  const numbers = numbersOf(kept)
  const rows = kept.map((paragraph, at) => ({
    paragraph: { ...paragraph, number: numbers[at] ?? null },
    row: rowOf({ ...paragraph, number: numbers[at] ?? null }, found, context),
  }))
  const added = (behind: string | null): SideBySideRow[] =>
    found.amendments
      .filter(
        ({ state, kind, paragraph_id }) => state === 'pending' && kind === 'add' && paragraph_id === behind,
      )
      .map((amendment) => addedRow(amendment, found, context))
  return (
    <SideBySide
      caption={words('mandates:drafting.text')}
      markHeader={words('mandates:drafting.number')}
      columns={languages.map((language) => ({
        language,
        name: words(`documents:language.${language}`),
        status: draft.original_language === language ? words('mandates:drafting.original') : undefined,
      }))}
      rows={[
        ...added(null),
        ...rows.flatMap(({ paragraph, row }) => [row, ...added(paragraph.paragraph_id)]),
      ]}
    />
  )
}

const depthOf = (kind: DraftParagraph['kind']): 0 | 1 => (kind === 'sub-item' ? 1 : 0)

function rowOf(paragraph: DraftParagraph, found: DraftFound, context: PageContext): SideBySideRow {
  const { words, href } = context
  const { draft } = found
  const standing = standingOf(paragraph, found)
  const brackets = draft.state === 'tabled' && (standing === 'amended' || standing === 'bracketed')
  const given = found.given.find(({ number }) => number === paragraph.number)
  return {
    address: `d-${paragraph.paragraph_id}`,
    mark: paragraph.number ?? <Preamble context={context} />,
    ...(draft.state === 'drafting' || draft.state === 'tabled'
      ? { href: href(`/drafts/${draft.draft_id}/paragraphs/${paragraph.paragraph_id}`) }
      : {}),
    depth: depthOf(paragraph.kind),
    cells: languages.map((language) => cellOf(paragraph, language, brackets, context)),
    foot: (
      <>
        {draft.state === 'tabled' && (
          <p className="paragraph-standing">
            <StandingMark standing={standing} context={context} />
            {standingOn(paragraph, found.brackets).length > 0 && (
              <span className="note">
                {words('mandates:drafting.in-brackets', {
                  who: namesOf(standingOn(paragraph, found.brackets), context),
                })}
              </span>
            )}
            {paragraph.state !== 'deleted' && (
              <a href={href(`/drafts/${draft.draft_id}/paragraphs/${paragraph.paragraph_id}`)}>
                {words(
                  `mandates:drafting.to-paragraph.${found.speaks_for.length > 0 && paragraph.state === 'open' ? 'speak' : 'see'}`,
                )}
                <span className="unseen"> {calledParagraph(paragraph, context)}</span>
              </a>
            )}
          </p>
        )}
        {draft.state === 'drafting' && (
          <p className="paragraph-standing only-narrow">
            <a href={href(`/drafts/${draft.draft_id}/paragraphs/${paragraph.paragraph_id}`)}>
              {words('mandates:drafting.write.drafting')}
              <span className="unseen"> {calledParagraph(paragraph, context)}</span>
            </a>
          </p>
        )}
        {furthestFirst(pendingOn(paragraph, found.amendments), paragraph.text).map((amendment) => (
          <div key={amendment.amendment_id} className="amendment">
            <AmendmentHead amendment={amendment} context={context} />
            <AmendmentWords amendment={amendment} stands={paragraph.text} context={context} />
          </div>
        ))}
        {given && (
          <p className="note">
            {words('mandates:drafting.gave')}{' '}
            {given.references.map((reference, at) => (
              <span key={reference}>
                {at > 0 && ', '}
                <a href={href(`/mandates/${reference}`)}>{reference}</a>
              </span>
            ))}
          </p>
        )}
      </>
    ),
  }
}

function cellOf(
  paragraph: DraftParagraph,
  language: Language,
  brackets: boolean,
  { words }: PageContext,
): SideBySideCell {
  const text = paragraph.text[language]
  if (!text) return { text: null, flag: { kind: 'missing', says: words('mandates:drafting.missing') } }
  return {
    number: printedNumber(paragraph, language),
    text: <Bracketed there={brackets}>{paragraph.state === 'deleted' ? <del>{text}</del> : text}</Bracketed>,
    flag: paragraph.stale.includes(language)
      ? { kind: 'stale', says: words('mandates:drafting.stale') }
      : undefined,
  }
}

const Preamble = ({ context }: { context: PageContext }) => (
  <span className="preamble-mark">{context.words('mandates:drafting.preamble-mark')}</span>
)

function Bracketed({ there, children }: { there: boolean; children: ReactNode }) {
  if (!there) return children
  return (
    <>
      <b className="bracket">[</b>
      {children}
      <b className="bracket">]</b>
    </>
  )
}

/** A paragraph that is proposed, where it would stand and under the number it would bear. */
function addedRow(amendment: Amendment, found: DraftFound, context: PageContext): SideBySideRow {
  const kind = amendment.adds ?? 'item'
  const { number } = placeBehind(found.paragraphs, amendment.paragraph_id, kind)
  return {
    address: `a-${amendment.amendment_id}`,
    mark: number ?? <Preamble context={context} />,
    href: context.href(`/drafts/${found.draft.draft_id}/additions#a-${amendment.amendment_id}`),
    depth: depthOf(kind),
    cells: languages.map((language) => {
      const text = amendment.text[language]
      return text
        ? {
            number: printedNumber({ kind, number }, language),
            text: (
              <Bracketed there>
                <ins>{text}</ins>
              </Bracketed>
            ),
          }
        : { text: null, flag: { kind: 'missing' as const, says: context.words('mandates:drafting.missing') } }
    }),
    foot: <AmendmentHead amendment={amendment} context={context} />,
  }
}

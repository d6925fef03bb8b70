import { inLanguage, languages } from '../../../kernel/language.ts'
import { writeDay } from '../../../platform/i18n/format.ts'
import { type PageContext, fieldOf } from '../../../platform/http/page.ts'
import { KeysLegend } from '../../../ui/controls/keys-legend.tsx'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { Under } from '../../../ui/register/under.tsx'
import { ReviewHead } from '../../../ui/review/review-head.tsx'
import { ReviewList } from '../../../ui/review/review-list.tsx'
import { ReviewRow, type ReviewText } from '../../../ui/review/review-row.tsx'
import type { Participant } from '../../conference/contract.ts'
import type { Document } from '../../documents/contract.ts'
import type { ProvisionRow, ReadingWarning } from '../contract.ts'
import type { Opening } from '../reading/contract.ts'
import { type Beside, Correcting, Moving } from './review-correcting.tsx'
import { type Draft, MandateProposal, NoProposal } from './review-deciding.tsx'
import { ReadingNotes } from './review-notes.tsx'
import { marksOf } from './marks.ts'
import { taskedWords } from './say.ts'

export type ReviewData = {
  readonly review: {
    readonly document: Document
    readonly provisions: ProvisionRow[]
    readonly opening: Opening
    readonly warnings: ReadingWarning[]
    readonly drafts: Readonly<Record<string, Draft>>
  }
  readonly participants: { readonly participants: readonly Participant[] }
}

/** One document, paragraph by paragraph: the text, and what is proposed to be made of it. */
export function Review({
  data: { review, participants },
  context,
}: {
  data: ReviewData
  context: PageContext
}) {
  const { words, language, href } = context
  const { document, provisions } = review
  const now = currentOf(provisions, context)
  const read = provisions.filter((provision) => provision.state === 'read').length
  const original = words(`mandates:language-in-sentence.${document.original_language}`)
  return (
    <>
      <ReviewHead
        reference={document.symbol}
        note={words('mandates:review.original', {
          language: original,
          day: document.adopted_on ? writeDay(document.adopted_on, language, 'long') : '',
        })}
        title={inLanguage(document.title, language)}
        read={{
          done: read,
          of: provisions.length,
          words: words('mandates:review.progress', { read, count: provisions.length }),
        }}
        actions={<LinkButton href={href('/desk')}>{words('mandates:review.leave')}</LinkButton>}
      />
      <ReadingNotes opening={review.opening} warnings={review.warnings} context={context} />
      <ReviewList
        legend={{
          verb: words('mandates:review.verb'),
          who: words('mandates:review.who'),
          due: words('mandates:review.due'),
        }}
        heading={words('mandates:review.proposals')}
      >
        {provisions.map((provision) => (
          <Row
            key={provision.provision_id}
            provision={provision}
            now={provision === now}
            document={document}
            draft={review.drafts[provision.provision_id] ?? {}}
            participants={participants.participants}
            beside={besideOf(provisions, provision)}
            context={context}
          />
        ))}
      </ReviewList>
      <Under
        count={words('mandates:review.nothing-counts')}
        keys={
          <KeysLegend
            keys={[
              { keys: ['c'], does: words('mandates:review.key-confirm') },
              { keys: ['n'], does: words('mandates:review.key-not') },
              { keys: ['j', 'k'], does: words('mandates:review.key-move') },
            ]}
          />
        }
      />
    </>
  )
}

// The paragraph in hand: the one whose form was refused, the one asked for, else the first that is not decided.
function currentOf(provisions: readonly ProvisionRow[], { request }: PageContext): ProvisionRow | undefined {
  const sent = fieldOf(request.fields, 'provision')
  const asked = fieldOf(request.query, 'at')
  return (
    provisions.find((provision) => provision.provision_id === sent && isOpen(provision)) ??
    provisions.find((provision) => provision.number === asked && isOpen(provision)) ??
    provisions.find(isOpen)
  )
}

const isOpen = (one: ProvisionRow): boolean => one.state === 'proposed'

// Where the reviewer goes from here: to the paragraphs before and after that are still to be decided.
function besideOf(provisions: readonly ProvisionRow[], provision: ProvisionRow): Beside {
  const place = provisions.indexOf(provision)
  return {
    earlier: provisions.slice(0, place).findLast(isOpen)?.number,
    later: provisions.slice(place + 1).find(isOpen)?.number,
  }
}

function Row({
  provision,
  now,
  document,
  draft,
  participants,
  beside,
  context,
}: {
  provision: ProvisionRow
  now: boolean
  document: Document
  draft: Draft
  participants: readonly Participant[]
  beside: Beside
  context: PageContext
}) {
  const { words } = context
  // Of several mandates the next one to decide; once all are, the first.
  const mandate = provision.mandates.find((one) => one.state === 'proposed') ?? provision.mandates[0]
  const decided = provision.state === 'read'
  const depth = Math.min(2, Math.max(0, provision.level - 1)) as 0 | 1 | 2
  const confirmed = decided && mandate?.reference
  return (
    <ReviewRow
      id={`p-${provision.number}`}
      number={provision.number}
      depth={depth}
      texts={textsOf(provision, document, context)}
      is={now ? 'now' : confirmed ? 'confirmed' : decided ? 'read' : 'proposed'}
      line={
        mandate
          ? `${words(`mandates:class.${provision.class}`)}, ${taskedWords(mandate.tasked, context)}`
          : words(`mandates:class.${provision.class}`)
      }
      lineNote={
        confirmed ? (
          <a href={context.href(`/mandates/${mandate.reference}`)}>{mandate.reference}</a>
        ) : (
          words(`mandates:review.${lineNoteOf(provision)}`)
        )
      }
      {...(decided
        ? {}
        : {
            href: `${context.address.path}?at=${encodeURIComponent(provision.number)}#p-${provision.number}`,
          })}
    >
      {now && (
        <>
          {mandate?.state === 'proposed' ? (
            <MandateProposal
              provision={provision}
              mandate={mandate}
              draft={draft}
              participants={participants}
              context={context}
            />
          ) : (
            <NoProposal provision={provision} draft={draft} context={context} />
          )}
          <Correcting provision={provision} context={context} />
          <Moving beside={beside} context={context} />
        </>
      )}
    </ReviewRow>
  )
}

// A paragraph whose languages do not say the same is to be found at a glance.
function lineNoteOf({ state, disagreements }: ProvisionRow): string {
  if (state === 'read') return 'no-mandate'
  return disagreements.length > 0 ? 'differs' : 'proposed'
}

function textsOf(
  provision: ProvisionRow,
  document: Document,
  context: PageContext,
): [ReviewText, ...ReviewText[]] {
  const order = [
    document.original_language,
    ...languages.filter((language) => language !== document.original_language),
  ]
  const texts = order.flatMap((language): ReviewText[] => {
    const text = provision.text[language]
    return text === undefined
      ? []
      : [
          {
            language,
            text,
            marks: marksOf(provision.spans[language]),
            name: context.words(`mandates:language.${language}`),
          },
        ]
  })
  const [first = { language: document.original_language, text: '' }, ...others] = texts
  return [first, ...others]
}

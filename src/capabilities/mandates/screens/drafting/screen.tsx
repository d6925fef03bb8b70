import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { LivePiece } from '../../../../ui/live/live-piece.tsx'
import { AmendmentHead, AmendmentWords } from './amendment.tsx'
import { furthestFirst } from '../../drafting/amendments/treatment.ts'
import { printedNumber } from '../../drafting/numbering.ts'
import { type DraftData, namesOf, pendingOn, standingOf, standingOn } from './say.tsx'

/** The text on the screen in the room, in the language of the page: what is not agreed first and whole, what is agreed in a line. */
export function DraftScreen({ data: { found }, context }: { data: DraftData; context: PageContext }) {
  const { words, href, language } = context
  const { draft } = found
  return (
    <LivePiece
      id="draft-screen"
      className="live-text"
      follows={{ stream: href(`/drafts/${draft.draft_id}/live`), seen: draft.version }}
      now={Date.parse(context.now)}
      says={words('mandates:drafting.changed')}
      lost={words('meetings:session.lost')}
    >
      <header className="live-head">
        <span>{inLanguage(found.meeting, language)}</span>
        <span>{words(`mandates:drafting.state.${draft.state}`)}</span>
      </header>
      <h1>{inLanguage(draft.title, language)}</h1>
      {found.paragraphs
        .filter(({ state }) => state !== 'deleted')
        .map((paragraph) => {
          const standing = standingOf(paragraph, found)
          const open = standing === 'amended' || standing === 'bracketed'
          const pending = furthestFirst(pendingOn(paragraph, found.amendments), paragraph.text)
          return (
            <article key={paragraph.paragraph_id} className={open ? 'live-paragraph' : 'live-settled'}>
              <p className="of-record" lang={language}>
                <span className="number">{printedNumber(paragraph, language)}</span> {open && '['}
                {inLanguage(paragraph.text, language)}
                {open && ']'}
              </p>
              <p className="live-standing">
                {words(`mandates:drafting.standing.${standing}`)}
                {standing === 'bracketed' && `: ${namesOf(standingOn(paragraph, found.brackets), context)}`}
              </p>
              {pending.map((amendment) => (
                <div key={amendment.amendment_id} className="amendment">
                  <AmendmentHead amendment={amendment} context={context} />
                  <AmendmentWords amendment={amendment} stands={paragraph.text} context={context} />
                </div>
              ))}
            </article>
          )
        })}
    </LivePiece>
  )
}

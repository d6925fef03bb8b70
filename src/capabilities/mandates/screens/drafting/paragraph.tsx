import { languages } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { Actions } from '../../../../ui/controls/actions.tsx'
import { LinkButton } from '../../../../ui/controls/link-button.tsx'
import { PostButton } from '../../../../ui/controls/post-button.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import { Section } from '../../../../ui/layout/section.tsx'
import { Bilingual } from '../../../../ui/record/bilingual.tsx'
import { inLanguage } from '../../../../kernel/language.ts'
import { furthestFirst } from '../../drafting/amendments/treatment.ts'
import type { Amendment, DraftFound, DraftParagraph } from '../../drafting/contract.ts'
import { numbersOf } from '../../drafting/numbering.ts'
import { awaitedIn } from '../../drafting/paragraphs/languages.ts'
import { mayDraft } from '../../drafting/permissions.ts'
import { hindranceOf } from '../../drafting/rules.ts'
import { AmendmentHead, AmendmentWords } from './amendment.tsx'
import { BracketForm, ProposeForm, WriteForm } from './paragraph-forms.tsx'
import {
  type DraftData,
  type OnParagraph,
  StandingMark,
  calledParagraph,
  momentSaid,
  pendingOn,
  standingOf,
  standingOn,
} from './say.tsx'

type Props = { readonly data: DraftData; readonly context: PageContext }

/** One paragraph on the table: its words, what is proposed for it in the order it is taken up, who keeps it in brackets. */
export function ParagraphPage({ data: { found }, context }: Props) {
  const { words, href, language } = context
  const { draft, paragraphs } = found
  const at = paragraphs.findIndex(({ paragraph_id }) => paragraph_id === context.request.params['paragraph'])
  const stored = paragraphs[at]
  // Taken out while it was drafted: there is nothing of it any more.
  if (!stored) return <PageHead title={words('mandates:drafting.gone')} />
  const paragraph = { ...stored, number: numbersOf(paragraphs)[at] ?? null }
  const about = { found, paragraph, context }
  const pending = furthestFirst(pendingOn(paragraph, found.amendments), paragraph.text)
  const decided = found.amendments.filter(
    ({ paragraph_id, kind, state }) =>
      paragraph_id === paragraph.paragraph_id && kind !== 'add' && state !== 'pending',
  )
  return (
    <>
      <PageHead
        title={calledParagraph(paragraph, context)}
        sub={
          <>
            <a href={href(`/drafts/${draft.draft_id}`)}>{inLanguage(draft.title, language)}</a>
            {draft.state === 'tabled' && (
              <>
                {' · '}
                <StandingMark standing={standingOf(paragraph, found)} context={context} />
              </>
            )}
          </>
        }
        actions={<Neighbours paragraphs={paragraphs} at={at} found={found} context={context} />}
      />
      <Bilingual
        versions={languages.map((one) => ({
          language: one,
          name: words(`documents:language.${one}`),
          text: paragraph.text[one] ?? words('mandates:drafting.missing'),
          flag: paragraph.text[one] ? (paragraph.stale.includes(one) ? 'stale' : undefined) : 'missing',
          status: paragraph.stale.includes(one) ? words('mandates:drafting.stale') : undefined,
        }))}
      />
      {mayDraft(context.actor) && draft.state === 'tabled' && <Agreement {...about} />}
      {pending.length > 0 && (
        <Section
          title={words('mandates:drafting.amendments')}
          note={words('mandates:drafting.furthest-first')}
        >
          {pending.map((amendment) => (
            <div key={amendment.amendment_id} className="amendment">
              <AmendmentHead amendment={amendment} context={context} />
              <AmendmentWords amendment={amendment} stands={paragraph.text} context={context} />
              <AmendmentActions amendment={amendment} found={found} context={context} />
            </div>
          ))}
        </Section>
      )}
      <Brackets {...about} />
      {draft.state === 'tabled' && paragraph.state === 'open' && <ProposeForm {...about} />}
      {mayDraft(context.actor) &&
        (draft.state === 'drafting' ||
          (draft.state === 'tabled' && paragraph.state === 'open' && awaitedIn(paragraph).length > 0)) && (
          <WriteForm {...about} />
        )}
      {decided.length > 0 && (
        <Section title={words('mandates:drafting.decided')}>
          {decided.map((amendment) => (
            <div key={amendment.amendment_id} className="amendment">
              <AmendmentHead amendment={amendment} context={context} />
              <AmendmentWords amendment={amendment} stands={amendment.before ?? {}} context={context} />
            </div>
          ))}
        </Section>
      )}
    </>
  )
}

function Neighbours({
  paragraphs,
  at,
  found,
  context,
}: {
  readonly paragraphs: readonly DraftParagraph[]
  readonly at: number
  readonly found: DraftFound
  readonly context: PageContext
}) {
  const { words, href } = context
  const to = (one: DraftParagraph): string =>
    href(`/drafts/${found.draft.draft_id}/paragraphs/${one.paragraph_id}`)
  const [before, after] = [paragraphs[at - 1], paragraphs[at + 1]]
  return (
    <>
      {before && (
        <LinkButton kind="quiet" href={to(before)}>
          {words('mandates:drafting.before')}
        </LinkButton>
      )}
      {after && (
        <LinkButton kind="quiet" href={to(after)}>
          {words('mandates:drafting.after')}
        </LinkButton>
      )}
    </>
  )
}

/** The chair: nobody objects, so it is agreed; or it is taken up again. */
function Agreement({ found, paragraph, context }: OnParagraph) {
  const { words } = context
  if (paragraph.state === 'deleted') return null
  const hidden = (form: string) => ({
    form,
    version: String(paragraph.version),
    'idempotency-key': context.newKey(),
  })
  if (paragraph.state === 'agreed')
    return (
      <Actions>
        <PostButton kind="plain" action={context.address.path} hidden={hidden('reopen')}>
          {words('mandates:drafting.reopen')}
        </PostButton>
      </Actions>
    )
  const hindered = hindranceOf({
    ...paragraph,
    pending: pendingOn(paragraph, found.amendments).length,
    brackets: standingOn(paragraph, found.brackets).length,
  })
  return hindered === undefined ? (
    <Actions>
      <PostButton kind="primary" action={context.address.path} hidden={hidden('agree')}>
        {words('mandates:drafting.agree')}
      </PostButton>
    </Actions>
  ) : null
}

/** Accepted or not, by whoever chairs; taken back by whoever proposed it. */
export function AmendmentActions({
  amendment,
  found,
  context,
}: {
  readonly amendment: Amendment
  readonly found: DraftFound
  readonly context: PageContext
}) {
  const { words } = context
  const own = found.speaks_for.some(({ participant_id }) => participant_id === amendment.participant_id)
  const hidden = (form: string, more: Record<string, string>) => ({
    form,
    amendment: amendment.amendment_id,
    ...more,
    'idempotency-key': context.newKey(),
  })
  if (!own && !mayDraft(context.actor)) return null
  return (
    <Actions>
      {mayDraft(context.actor) && (
        <>
          <PostButton
            kind="plain"
            action={context.address.path}
            hidden={hidden('decide', { accepted: 'yes' })}
          >
            {words('mandates:drafting.accept')}
          </PostButton>
          <PostButton
            kind="quiet"
            action={context.address.path}
            hidden={hidden('decide', { accepted: 'no' })}
          >
            {words('mandates:drafting.not-accept')}
          </PostButton>
        </>
      )}
      <PostButton
        kind="quiet"
        action={context.address.path}
        hidden={hidden('take-back', { participant: amendment.participant_id })}
      >
        {words('mandates:drafting.take-back')}
      </PostButton>
    </Actions>
  )
}

function Brackets({ found, paragraph, context }: OnParagraph) {
  const { words, language } = context
  const placed = found.brackets.filter(({ paragraph_id }) => paragraph_id === paragraph.paragraph_id)
  const may = found.draft.state === 'tabled' && paragraph.state === 'open'
  if (placed.length === 0 && !may) return null
  return (
    <Section title={words('mandates:drafting.brackets')} note={words('mandates:drafting.brackets-note')}>
      {placed.map((one) => {
        const own = found.speaks_for.some(({ participant_id }) => participant_id === one.participant_id)
        return (
          <div key={one.bracket_id} className="amendment">
            <p className="amendment-head">
              <b>{inLanguage(one.name, language)}</b>{' '}
              <span className="note">
                {momentSaid(one.placed_at, context)}
                {one.lifted_at !== null &&
                  `, ${words('mandates:drafting.lifted', { at: momentSaid(one.lifted_at, context) })}`}
              </span>
            </p>
            {one.reason !== null && <p className="note">{one.reason}</p>}
            {may && one.lifted_at === null && (own || mayDraft(context.actor)) && (
              <PostButton
                kind="quiet"
                action={context.address.path}
                hidden={{
                  form: 'bracket',
                  participant: one.participant_id,
                  stands: 'no',
                  'idempotency-key': context.newKey(),
                }}
              >
                {words('mandates:drafting.lift')}
              </PostButton>
            )}
          </div>
        )
      })}
      {may && <BracketForm found={found} paragraph={paragraph} context={context} />}
    </Section>
  )
}

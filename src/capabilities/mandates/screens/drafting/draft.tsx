import { holds } from '../../../../kernel/actor.ts'
import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { writeNumber } from '../../../../platform/i18n/format.ts'
import { Actions } from '../../../../ui/controls/actions.tsx'
import { Empty } from '../../../../ui/controls/empty.tsx'
import { LinkButton } from '../../../../ui/controls/link-button.tsx'
import { PostButton } from '../../../../ui/controls/post-button.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import { Section } from '../../../../ui/layout/section.tsx'
import { LivePiece } from '../../../../ui/live/live-piece.tsx'
import { secretariatDesk } from '../../../directory/contract.ts'
import { mayDraft } from '../../drafting/permissions.ts'
import { type DraftData, DraftMark, type Standing, momentSaid, standingOf } from './say.tsx'
import { DraftText } from './text.tsx'

type Props = { readonly data: DraftData; readonly context: PageContext }

/** The draft of what a meeting will adopt: how it stands, and its text. */
export function DraftPage({ data: { found }, context }: Props) {
  const { words, href, language } = context
  const { draft } = found
  const at = `/drafts/${draft.draft_id}`
  return (
    <>
      <PageHead
        title={inLanguage(draft.title, language)}
        sub={
          <>
            {words(`mandates:kind.${draft.kind}`)},{' '}
            <a href={href(`/meetings/${draft.meeting_id}/drafts`)}>{inLanguage(found.meeting, language)}</a> ·{' '}
            <DraftMark state={draft.state} context={context} />
          </>
        }
        actions={<DraftActions found={found} context={context} />}
      />
      {found.symbol !== null && (
        <p>
          {words('mandates:drafting.adopted-as')} <a href={href(`/d/${found.symbol}`)}>{found.symbol}</a>
        </p>
      )}
      <LivePiece
        id="draft-text"
        follows={{ stream: href(`${at}/live`), seen: draft.version }}
        now={Date.parse(context.now)}
        says={words('mandates:drafting.changed')}
        lost={words('meetings:session.lost')}
      >
        <Section title={words('mandates:drafting.text')} note={sumOf(found, context)}>
          {found.paragraphs.length === 0 ? (
            <Empty title={words('mandates:drafting.empty')} />
          ) : (
            <DraftText found={found} context={context} />
          )}
        </Section>
      </LivePiece>
      {(draft.state === 'drafting' ? mayDraft(context.actor) : draft.state === 'tabled') && (
        <Actions>
          <LinkButton kind="quiet" href={href(`${at}/additions`)}>
            {words(`mandates:drafting.add.${draft.state}`)}
          </LinkButton>
        </Actions>
      )}
      {mayDraft(context.actor) && <Chair found={found} context={context} />}
      <Versions found={found} context={context} />
    </>
  )
}

const COUNTED: readonly Standing[] = ['agreed', 'free', 'amended', 'bracketed', 'awaited']

/** "5 agreed, 2 with amendments, 1 in brackets". */
function sumOf(found: DraftData['found'], { words, language }: PageContext): string {
  const standings = found.paragraphs.map((paragraph) => standingOf(paragraph, found))
  if (found.draft.state !== 'tabled')
    return words('mandates:drafting.paragraphs', {
      count: standings.length,
      number: writeNumber(standings.length, language),
    })
  return COUNTED.flatMap((standing) => {
    const count = standings.filter((one) => one === standing).length
    return count === 0
      ? []
      : [words(`mandates:drafting.sum.${standing}`, { count, number: writeNumber(count, language) })]
  }).join(', ')
}

function DraftActions({ found, context }: Props['data'] & { readonly context: PageContext }) {
  const { words, href, actor } = context
  const { draft } = found
  const at = href(`/drafts/${draft.draft_id}`)
  return (
    <>
      {draft.state === 'tabled' && holds(actor, ...secretariatDesk) && (
        <LinkButton kind="primary" href={`${at}/adopt`}>
          {words('mandates:drafting.adopt.link')}
        </LinkButton>
      )}
      {draft.state === 'drafting' && mayDraft(actor) && found.paragraphs.length > 0 && (
        <PostButton
          kind="primary"
          action={context.address.path}
          hidden={{
            form: 'table',
            version: String(draft.version),
            'idempotency-key': context.newKey(),
          }}
        >
          {words('mandates:drafting.table')}
        </PostButton>
      )}
      {draft.tabled_at !== null && draft.state !== 'withdrawn' && (
        <LinkButton kind="quiet" href={`${at}/screen`}>
          {words('mandates:drafting.screen')}
        </LinkButton>
      )}
    </>
  )
}

/** For whoever chairs: issues the text as it stands, or takes it back. */
function Chair({ found, context }: Props['data'] & { readonly context: PageContext }) {
  const { words } = context
  const { draft } = found
  if (draft.state !== 'tabled' && draft.state !== 'drafting') return null
  const hidden = (form: string) => ({
    form,
    version: String(draft.version),
    'idempotency-key': context.newKey(),
  })
  return (
    <Section
      title={words('mandates:drafting.chair')}
      note={draft.state === 'tabled' && words('mandates:drafting.chair-note')}
    >
      <Actions>
        {draft.state === 'tabled' && (
          <PostButton kind="plain" action={context.address.path} hidden={hidden('issue')}>
            {words('mandates:drafting.issue')}
          </PostButton>
        )}
        <PostButton kind="quiet" action={context.address.path} hidden={hidden('withdraw')}>
          {words('mandates:drafting.withdraw')}
        </PostButton>
      </Actions>
    </Section>
  )
}

function Versions({ found, context }: Props['data'] & { readonly context: PageContext }) {
  const { words, href } = context
  const { draft, versions } = found
  if (versions.length === 0) return null
  const last = versions.at(-1)?.number ?? 1
  return (
    <Section title={words('mandates:drafting.versions')}>
      <ol className="draft-versions">
        {versions.map(({ number, made_at }) => (
          <li key={number}>
            {words('mandates:drafting.version-called', { number })},{' '}
            <time dateTime={made_at}>{momentSaid(made_at, context)}</time>
            {number < last && (
              <>
                {' · '}
                <a href={href(`/drafts/${draft.draft_id}/comparison?from=${number}&to=${last}`)}>
                  {words('mandates:drafting.compare-with', { number: last })}
                </a>
              </>
            )}
          </li>
        ))}
      </ol>
    </Section>
  )
}

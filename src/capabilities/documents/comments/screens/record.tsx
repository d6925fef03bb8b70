import { holds } from '../../../../kernel/actor.ts'
import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { LinkButton } from '../../../../ui/controls/link-button.tsx'
import { Pager } from '../../../../ui/controls/pager.tsx'
import { PostButton } from '../../../../ui/controls/post-button.tsx'
import { RailSection, Split } from '../../../../ui/layout/split.tsx'
import { Facts } from '../../../../ui/record/facts.tsx'
import { Hang } from '../../../../ui/record/hang.tsx'
import { RecordHead } from '../../../../ui/record/record-head.tsx'
import { Under } from '../../../../ui/register/under.tsx'
import { memberOffices, secretariatDesk } from '../../../directory/contract.ts'
import type { AlignedParagraph } from '../../contract.ts'
import type { RoundRecord } from '../contract.ts'
import { MoveDeadline } from './deadline.tsx'
import { CommentItem } from './item.tsx'
import { RoundMark, deadlineWords, calledParagraph, shownIn } from './say.tsx'

type Props = { readonly data: { readonly found: RoundRecord }; readonly context: PageContext }

/** A paper with what its readers say on it: the text paragraph by paragraph, the comments under each, and what became of them. */
export function Comments({ data, context }: Props) {
  const { words, language, address, request } = context
  const { document, paragraphs, comments, open, next, round } = data.found
  const comes = holds(context.actor, ...memberOffices) && open
  const to = `/documents/${document.document_id}/comments/${round.round_id}/write`
  const on = (mark: string) =>
    comments
      .filter((one) => one.mark === mark)
      .map((one) => <CommentItem key={one.comment_id} comment={one} found={data.found} context={context} />)
  const whole = on('')
  const first = request.query['after'] === undefined
  return (
    <>
      <RecordHead
        reference={document.symbol}
        state={<RoundMark open={open} context={context} />}
        note={words('documents:comments.title')}
        title={inLanguage(document.title, language)}
        actions={<NextActions data={data} context={context} />}
      />
      <Split rail={<Rail data={data} context={context} />}>
        {(first || whole.length > 0) && (
          <Hang title={words('documents:comments.whole')} id="whole">
            {whole.length === 0 ? (
              <p className="note">{words('documents:comments.none-whole')}</p>
            ) : (
              <ul className="remarks">{whole}</ul>
            )}
          </Hang>
        )}
        {paragraphs.map((paragraph) => (
          <Passage
            key={paragraph.mark}
            paragraph={paragraph}
            write={comes ? `${to}?mark=${encodeURIComponent(paragraph.mark)}` : undefined}
            context={context}
          >
            {on(paragraph.mark)}
          </Passage>
        ))}
      </Split>
      {next && (
        <Under
          count={
            <Pager
              label={words('documents:comments.pages')}
              next={{
                href: `${address.path}?after=${encodeURIComponent(next)}`,
                label: words('documents:list.next'),
              }}
            />
          }
        />
      )}
    </>
  )
}

function Passage({
  paragraph,
  write,
  context,
  children,
}: {
  paragraph: AlignedParagraph
  /** Where one comments on it. */
  write: string | undefined
  context: PageContext
  children: React.ReactNode[]
}) {
  const { words, language, href } = context
  const shown = shownIn(paragraph, language)
  const number = calledParagraph(paragraph, context)
  return (
    <Hang title={number} id={`p-${paragraph.mark}`}>
      <p
        className={paragraph.kind === 'heading' ? 'of-record remark-heading' : 'of-record'}
        lang={shown?.language}
      >
        {shown?.text}
      </p>
      {children.length > 0 && <ul className="remarks">{children}</ul>}
      {write && (
        <p className="remark-write no-print">
          <a href={href(write)} aria-label={words('documents:comments.on-paragraph', { number })}>
            {words('documents:comments.say')}
          </a>
        </p>
      )}
    </Hang>
  )
}

function NextActions({ data, context }: Props) {
  const { words, href, actor } = context
  const { document, round, open } = data.found
  if (holds(actor, ...memberOffices) && open)
    return (
      <LinkButton
        kind="primary"
        href={href(`/documents/${document.document_id}/comments/${round.round_id}/write`)}
      >
        {words('documents:comments.say-whole')}
      </LinkButton>
    )
  if (!holds(actor, ...secretariatDesk) || !open) return null
  return (
    <PostButton
      kind="plain"
      action={context.address.path}
      hidden={{ form: 'close', version: String(round.version), 'idempotency-key': context.newKey() }}
    >
      {words('documents:comments.close')}
    </PostButton>
  )
}

function Rail({ data, context }: Props) {
  const { words, href } = context
  const { document, round, tally, open } = data.found
  const fact = (key: string, value: React.ReactNode) => ({
    key,
    name: words(`documents:comments.fact.${key}`),
    value,
  })
  return (
    <>
      <RailSection title={words('documents:record.facts')}>
        <Facts
          items={[
            fact('deadline', deadlineWords(round.deadline, context)),
            fact('shared', words(`documents:comments.shared.${round.shared_with}`)),
            fact(
              'said',
              tally.comments === 0
                ? words('documents:comments.none-so-far')
                : words('documents:comments.of-countries', {
                    comments: words('documents:comments.count', { count: tally.comments }),
                    countries: words('documents:comments.countries', { count: tally.countries }),
                  }),
            ),
            ...(open ? [] : [fact('answered', words('documents:comments.tally', tally))]),
          ]}
        />
        {holds(context.actor, ...secretariatDesk) && open && <MoveDeadline round={round} context={context} />}
      </RailSection>
      <RailSection title={words('documents:comments.take')}>
        <p>
          <a
            href={href(`/documents/${document.document_id}/comments/${round.round_id}/comments.xlsx`)}
            download
          >
            {words('documents:comments.sheet')}
          </a>
        </p>
        <p>
          <a href={href(`/documents/${document.document_id}`)}>{words('documents:text.back')}</a>
        </p>
      </RailSection>
    </>
  )
}

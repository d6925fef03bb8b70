import { holds } from '../../../../kernel/actor.ts'
import { isRefusal } from '../../../../kernel/refusal.ts'
import { inLanguage } from '../../../../kernel/language.ts'
import { type PageContext, fieldOf } from '../../../../platform/http/page.ts'
import { writeDay, writeNumber } from '../../../../platform/i18n/format.ts'
import { Empty } from '../../../../ui/controls/empty.tsx'
import { LinkButton } from '../../../../ui/controls/link-button.tsx'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { Pager } from '../../../../ui/controls/pager.tsx'
import { PostButton } from '../../../../ui/controls/post-button.tsx'
import { Figures } from '../../../../ui/desk/figures.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import { Section } from '../../../../ui/layout/section.tsx'
import { RegisterTable } from '../../../../ui/register/register-table.tsx'
import { secretariatDesk } from '../../../directory/contract.ts'
import type { Convocation, ConvocationRecord } from '../../convocation/contract.ts'
import { remindedOnceADay } from '../../convocation/reminding/rules.ts'
import { AnswerMark, StandingMark, dayOf, timeOf } from './say.tsx'

export type ConvocationData = { readonly found: ConvocationRecord }
type Props = { readonly data: ConvocationData; readonly context: PageContext }

/** What became of a convocation: each letter, its mail and its answer. */
export function ConvocationPage({ data: { found }, context }: Props) {
  const { words, language, href } = context
  const { meeting, convocation } = found
  const at = `/meetings/${meeting.meeting_id}`
  return (
    <>
      <PageHead
        title={words('meetings:convocation.title')}
        sub={
          <>
            <a href={href(at)}>{inLanguage(meeting.name, language)}</a>
            {convocation?.sent_at &&
              `, ${words('meetings:convocation.record.sub', {
                day: dayOf(convocation.sent_at, context),
                until: writeDay(convocation.answer_until, language, 'long'),
              })}`}
            {convocation?.late_reason &&
              `. ${words('meetings:convocation.record.late', { reason: convocation.late_reason })}`}
          </>
        }
      />
      <Reminded context={context} />
      <Standing found={found} context={context} />
      {convocation?.state === 'sent' && <Sent found={found} convocation={convocation} context={context} />}
    </>
  )
}

/** How many went, once a reminder was sent. */
function Reminded({ context }: { context: PageContext }) {
  const { words, request } = context
  const [participants, mails] = ['reminded', 'mails'].map((one) => Number(fieldOf(request.query, one)))
  if (!participants || !mails) return null
  return (
    <Notice
      kind="done"
      live
      title={words('meetings:convocation.record.reminded-now', { count: participants })}
    >
      <p>{words('meetings:convocation.record.mails', { count: mails })}</p>
    </Notice>
  )
}

/** What is to be done before the letters have left. */
function Standing({ found, context }: { found: ConvocationRecord; context: PageContext }) {
  const { words, href } = context
  const { convocation, meeting } = found
  const desk = holds(context.actor, ...secretariatDesk)
  const toConvoke = desk && (
    <LinkButton kind="primary" href={href(`/meetings/${meeting.meeting_id}/convoke`)}>
      {words('meetings:convocation.convoke')}
    </LinkButton>
  )
  if (convocation === null)
    return (
      <Empty title={words('meetings:convocation.record.none')} action={toConvoke}>
        {words('meetings:convocation.record.none-lead')}
      </Empty>
    )
  if (convocation.state === 'stopped')
    return (
      <Empty title={words('meetings:convocation.record.stopped')} action={toConvoke}>
        {words('meetings:convocation.record.stopped-lead')}
      </Empty>
    )
  if (convocation.state === 'sent') return null
  const waits = convocation.state === 'awaiting release'
  return (
    <>
      <Notice
        kind="warn"
        title={
          waits
            ? words('meetings:convocation.record.awaits')
            : words('meetings:convocation.record.leaves', {
                time: timeOf(convocation.leaves_at ?? convocation.asked_at, context),
              })
        }
      >
        <p>
          {waits
            ? words('meetings:convocation.record.awaits-lead', {
                who: found.asked_by ?? '–',
                mailboxes: found.mailboxes,
              })
            : words('meetings:convocation.record.leaves-lead')}
        </p>
      </Notice>
      {desk && (
        <div className="actions no-print">
          {found.may_release && (
            <Act form="release" kind="primary" convocation={convocation} context={context} />
          )}
          <Act form="stop" kind="plain" convocation={convocation} context={context} />
        </div>
      )}
    </>
  )
}

type ActProps = {
  readonly form: 'release' | 'stop' | 'remind'
  readonly kind: 'primary' | 'plain'
  readonly convocation: Convocation
  readonly context: PageContext
}

function Act({ form, kind, convocation, context }: ActProps) {
  return (
    <PostButton
      kind={kind}
      action={context.address.path}
      hidden={{ form, version: String(convocation.version), 'idempotency-key': context.newKey() }}
    >
      {context.words(`meetings:convocation.record.${form}`)}
    </PostButton>
  )
}

type SentProps = {
  readonly found: ConvocationRecord
  readonly convocation: Convocation
  readonly context: PageContext
}

function Sent({ found, convocation, context }: SentProps) {
  const { words, language } = context
  const { counts } = found
  const number = (value: number): string => writeNumber(value, language)
  const desk = holds(context.actor, ...secretariatDesk)
  const silent = counts.silent + counts.later
  return (
    <>
      <Figures
        label={words('meetings:convocation.record.figures')}
        figures={(['attend', 'decline', 'later', 'silent'] as const).map((one, place) => ({
          id: one,
          number: number(counts[one]),
          unit:
            place === 0
              ? words('meetings:convocation.record.of', { number: number(counts.letters) })
              : undefined,
          name: words(`meetings:convocation.record.${one}`),
        }))}
      />
      {counts.bounced + counts.unreachable > 0 && (
        <Notice
          kind="warn"
          title={[
            ...(counts.bounced > 0
              ? [words('meetings:convocation.record.bounced', { count: counts.bounced })]
              : []),
            ...(counts.unreachable > 0
              ? [words('meetings:convocation.record.unreachable', { count: counts.unreachable })]
              : []),
          ].join('. ')}
        >
          <p>{words('meetings:convocation.record.by-hand')}</p>
        </Notice>
      )}
      {desk && silent > 0 && (
        <Section title={words('meetings:convocation.record.open', { count: silent })}>
          <p className="note">
            {words('meetings:convocation.record.remind-note')}{' '}
            {convocation.reminded_at !== null &&
              words('meetings:convocation.record.reminded', {
                day: dayOf(convocation.reminded_at, context),
                time: timeOf(convocation.reminded_at, context),
              })}
          </p>
          {mayRemind(found, convocation, context.now) && (
            <div className="actions no-print">
              <Act form="remind" kind="plain" convocation={convocation} context={context} />
            </div>
          )}
        </Section>
      )}
      <Letters found={found} context={context} />
    </>
  )
}

/** Whether a reminder is offered now, by the rule that decides it. */
const mayRemind = (
  { counts }: ConvocationRecord,
  { reminded_at, sent_at }: Convocation,
  now: string,
): boolean =>
  !isRefusal(
    remindedOnceADay.decide({
      hours: (Date.parse(now) - Date.parse(reminded_at ?? sent_at ?? now)) / 3_600_000,
      silent: counts.silent + counts.later - counts.unreachable,
    }),
  )

function Letters({ found, context }: { found: ConvocationRecord; context: PageContext }) {
  const { words, language, href } = context
  const at = `/meetings/${found.meeting.meeting_id}/convocation`
  const head = (key: 'participant' | 'symbol' | 'mail' | 'answer' | 'head'): string =>
    words(`meetings:convocation.record.${key}`)
  return (
    <Section
      title={words('meetings:convocation.record.letters')}
      note={words('meetings:convocation.plan.count', { count: found.counts.letters })}
    >
      <RegisterTable
        caption={words('meetings:convocation.record.letters')}
        columns={[
          { key: 'participant', header: head('participant'), namesRow: true, phone: 'title' },
          { key: 'symbol', header: head('symbol'), whole: true, phone: 'start' },
          { key: 'mail', header: head('mail'), phone: 'line' },
          { key: 'answer', header: head('answer'), phone: 'end' },
          { key: 'head', header: head('head'), phone: 'line' },
        ]}
        rows={found.letters.map((letter) => ({
          key: letter.letter_id,
          cells: {
            participant: (
              <a href={href(`${at}/${letter.participant_id}`)}>{inLanguage(letter.short, language)}</a>
            ),
            symbol: letter.kept ? <a href={href(`/d/${letter.symbol}`)}>{letter.symbol}</a> : letter.symbol,
            mail: <StandingMark letter={letter} context={context} />,
            answer: <AnswerMark answer={letter.answer} context={context} />,
            head: letter.answer?.head,
          },
        }))}
      />
      {found.next !== null && (
        <Pager
          label={words('meetings:convocation.record.pages')}
          next={{
            href: `${context.address.path}?after=${found.next}`,
            label: words('meetings:convocation.record.next'),
          }}
        />
      )}
    </Section>
  )
}

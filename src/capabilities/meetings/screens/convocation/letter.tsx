import { holds, participantsOf } from '../../../../kernel/actor.ts'
import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { sentForm } from '../../../../platform/http/sent-form.ts'
import { writeDay } from '../../../../platform/i18n/format.ts'
import { Actions } from '../../../../ui/controls/actions.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { Empty } from '../../../../ui/controls/empty.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { TextField } from '../../../../ui/controls/text-field.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import { Section } from '../../../../ui/layout/section.tsx'
import { KeyValues } from '../../../../ui/record/key-values.tsx'
import { presidencyOffices, secretariatDesk } from '../../../directory/contract.ts'
import { type OwnLetter, type SentLetter, speakers } from '../../convocation/contract.ts'
import { AnswerFields } from './answer-fields.tsx'
import { AnswerMark, StandingMark, dayOf, howOf } from './say.tsx'

export type LetterData = { readonly found: OwnLetter }
type Props = { readonly data: LetterData; readonly context: PageContext }

/** The letter to one participant: what was answered, and the way to answer or to note what came on paper. */
export function ConvocationLetterPage({ data: { found }, context }: Props) {
  const { words, language, href } = context
  const { meeting, sent } = found
  const seesAll = holds(context.actor, ...secretariatDesk, ...presidencyOffices, 'auditor')
  return (
    <>
      <PageHead
        title={inLanguage(found.participant, language)}
        sub={
          <>
            {seesAll ? (
              <a href={href(`/meetings/${meeting.meeting_id}/convocation`)}>
                {words('meetings:convocation.title')}
              </a>
            ) : (
              words('meetings:convocation.title')
            )}
            {': '}
            <a href={href(`/meetings/${meeting.meeting_id}`)}>{inLanguage(meeting.name, language)}</a>
          </>
        }
      />
      {sent === null ? (
        <Empty title={words('meetings:convocation.own.none')}>
          {words('meetings:convocation.own.none-lead')}
        </Empty>
      ) : (
        <>
          <Section title={words('meetings:convocation.own.letter')}>
            <Known sent={sent} context={context} />
          </Section>
          <Answering sent={sent} opened={found.opened} context={context} />
        </>
      )}
    </>
  )
}

type Of = { readonly sent: SentLetter; readonly context: PageContext }

function Answering({ sent, opened, context }: Of & { readonly opened: boolean }) {
  const { words, language } = context
  const { letter, convocation } = sent
  const own = participantsOf(context.actor, ...speakers).includes(letter.participant_id)
  const desk = holds(context.actor, ...secretariatDesk)
  if (!own && !desk) return null
  if (opened)
    return (
      <Notice kind="warn" title={words('meetings:convocation.own.opened')}>
        <p>{words('meetings:convocation.own.opened-lead')}</p>
      </Notice>
    )
  return (
    <>
      {own && (
        <Section title={words('meetings:convocation.own.own-answer')}>
          <p className="note">
            {words('meetings:convocation.own.until', {
              day: writeDay(convocation.answer_until, language, 'long'),
            })}
          </p>
          <Form
            action={context.address.path}
            form="answer"
            version={letter.answer?.version ?? 0}
            idempotencyKey={context.newKey()}
          >
            <AnswerFields form="answer" participant={letter.short} answer={letter.answer} context={context} />
            <Actions>
              <Button kind="primary">
                {words(`meetings:convocation.form.${letter.answer ? 'change' : 'send'}`)}
              </Button>
            </Actions>
          </Form>
        </Section>
      )}
      {desk && <OnPaper sent={sent} primary={!own} context={context} />}
    </>
  )
}

function Known({ sent, context }: Of) {
  const { words, href } = context
  const { letter, colleagues } = sent
  const { answer } = letter
  return (
    <KeyValues
      items={[
        {
          key: 'letter',
          name: words('meetings:convocation.own.letter'),
          value: letter.kept ? <a href={href(`/d/${letter.symbol}`)}>{letter.symbol}</a> : letter.symbol,
        },
        {
          key: 'mail',
          name: words('meetings:convocation.own.mail'),
          value: (
            <>
              <StandingMark letter={letter} context={context} />
              {letter.bounced > 0 && (
                <span className="note">
                  {' '}
                  {words('meetings:convocation.own.mails', { count: letter.mails, bounced: letter.bounced })}
                </span>
              )}
            </>
          ),
        },
        {
          key: 'answer',
          name: words('meetings:convocation.own.answer'),
          value: (
            <>
              <AnswerMark answer={answer} context={context} />
              {answer && (
                <span className="note">
                  {' '}
                  {words('meetings:convocation.own.answered', {
                    day: dayOf(answer.answered_at, context),
                    how: howOf(answer, context),
                  })}
                </span>
              )}
            </>
          ),
        },
        ...(answer && answer.head !== ''
          ? [{ key: 'head', name: words('meetings:convocation.own.head'), value: answer.head }]
          : []),
        ...(answer && answer.remark !== ''
          ? [{ key: 'remark', name: words('meetings:convocation.own.remark'), value: answer.remark }]
          : []),
        ...(colleagues.length > 0
          ? [
              {
                key: 'colleagues',
                name: words('meetings:convocation.own.colleagues'),
                value: colleagues.map(({ name }) => name).join(', '),
              },
            ]
          : []),
      ]}
    />
  )
}

function OnPaper({ sent, primary, context }: Of & { readonly primary: boolean }) {
  const { words } = context
  const { letter } = sent
  const form = sentForm(context, 'note')
  return (
    <Section title={words('meetings:convocation.own.on-paper')}>
      <Form
        action={context.address.path}
        form="note"
        version={letter.answer?.version ?? 0}
        idempotencyKey={context.newKey()}
      >
        <TextField
          name="note"
          label={words('meetings:convocation.form.note')}
          hint={words('meetings:convocation.form.note-hint')}
          maxLength={200}
          value={form.value('note')}
          error={form.error('note')}
        />
        <AnswerFields form="note" participant={letter.short} answer={letter.answer} context={context} />
        <Actions>
          <Button kind={primary ? 'primary' : 'plain'}>{words('meetings:convocation.form.note-send')}</Button>
        </Actions>
      </Form>
    </Section>
  )
}

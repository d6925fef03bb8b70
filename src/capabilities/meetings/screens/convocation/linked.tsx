import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { sentForm } from '../../../../platform/http/sent-form.ts'
import { writeDay, writeDays } from '../../../../platform/i18n/format.ts'
import { Actions } from '../../../../ui/controls/actions.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { RadioGroup } from '../../../../ui/controls/radio-group.tsx'
import { TextField } from '../../../../ui/controls/text-field.tsx'
import { ReceiptPage } from '../../../../ui/task/receipt-page.tsx'
import { Step } from '../../../../ui/task/step.tsx'
import { type LinkedLetter, language as letterLanguage } from '../../convocation/contract.ts'
import { AnswerFields } from './answer-fields.tsx'
import { dayOf } from './say.tsx'

export type LinkedData = { readonly linked: LinkedLetter }
type Props = { readonly data: LinkedData; readonly context: PageContext }

const placeOf = ({ request }: PageContext): string => `/convocation/${request.params['token']}`

/** A convocation as whoever holds its link answers it, without an account. */
export function LinkedConvocation({ data: { linked }, context }: Props) {
  const { words, language, href } = context
  const { meeting, answer } = linked
  const participant = inLanguage(linked.participant, language)
  return (
    <Step
      where={words('meetings:convocation.linked.where', { participant, symbol: linked.symbol })}
      title={inLanguage(meeting.name, language)}
      hint={
        <>
          <p>
            {[
              writeDays(meeting.opens_on, meeting.closes_on, language, 'long'),
              inLanguage(meeting.place, language),
            ]
              .filter((part) => part !== '')
              .join(', ')}
          </p>
          <p>
            {words('meetings:convocation.linked.lead', {
              participant,
              name: linked.name,
              day: writeDay(linked.answer_until, language, 'long'),
            })}
          </p>
          {!linked.opened && answer && (
            <p>
              {words('meetings:convocation.own.answered', {
                day: dayOf(answer.answered_at, context),
                how: words(`meetings:convocation.how.${answer.how}`, { note: answer.note }),
              })}
            </p>
          )}
          <LeftTo linked={linked} context={context} />
          {linked.languages.map((one) => (
            <p key={one}>
              <a href={href(`${placeOf(context)}/paper?language=${one}`)} download>
                {words('meetings:convocation.linked.paper', {
                  language: words(`meetings:convocation.language.${one}`),
                })}
              </a>
            </p>
          ))}
        </>
      }
      back={
        linked.may_leave && !linked.opened
          ? { href: href(`${placeOf(context)}/colleague`), label: words('meetings:convocation.linked.leave') }
          : undefined
      }
      saved={linked.opened ? undefined : words('meetings:convocation.linked.saved')}
    >
      {linked.opened ? (
        <Notice kind="warn" title={words('meetings:convocation.own.opened')}>
          <p>
            {words('meetings:convocation.linked.received-lead', {
              participant,
              answer: words(`meetings:convocation.answer.${answer?.answer ?? 'none'}`),
            })}
          </p>
        </Notice>
      ) : (
        <Answering linked={linked} context={context} />
      )}
    </Step>
  )
}

function Answering({ linked, context }: { linked: LinkedLetter; context: PageContext }) {
  const { answer } = linked
  return (
    <Form
      action={context.address.path}
      form="answer"
      version={answer?.version ?? 0}
      idempotencyKey={context.newKey()}
    >
      <AnswerFields form="answer" participant={linked.participant} answer={answer} big context={context} />
      <Actions>
        <Button kind="primary">
          {context.words(`meetings:convocation.form.${answer ? 'change' : 'send'}`)}
        </Button>
      </Actions>
    </Form>
  )
}

function LeftTo({ linked, context }: { linked: LinkedLetter; context: PageContext }) {
  if (linked.colleagues.length === 0) return null
  return (
    <p>
      {context.words('meetings:convocation.linked.left-to', {
        names: linked.colleagues.map(({ name }) => name).join(', '),
      })}
    </p>
  )
}

/** What happens with an answer that was sent. */
export function ConvocationAnswered({ data: { linked }, context }: Props) {
  const { words, language, href } = context
  const back = (
    <p>
      <a href={href(placeOf(context))}>{words('meetings:convocation.linked.again')}</a>
    </p>
  )
  if (linked.answer === null)
    return <ReceiptPage title={words('meetings:convocation.linked.not-yet')}>{back}</ReceiptPage>
  return (
    <ReceiptPage
      title={words('meetings:convocation.linked.received')}
      number={linked.symbol}
      numberLabel={inLanguage(linked.meeting.name, language)}
      next={
        <p>
          {words('meetings:convocation.linked.received-lead', {
            participant: inLanguage(linked.participant, language),
            answer: words(`meetings:convocation.answer.${linked.answer.answer}`),
          })}
        </p>
      }
    >
      {back}
    </ReceiptPage>
  )
}

/** To whom an answer is left. */
export function LeaveToColleague({ data: { linked }, context }: Props) {
  const { words, language, href } = context
  const form = sentForm(context, 'leave')
  return (
    <Step
      where={words('meetings:convocation.linked.where', {
        participant: inLanguage(linked.participant, language),
        symbol: linked.symbol,
      })}
      title={words('meetings:convocation.linked.leave-title')}
      hint={<p>{words('meetings:convocation.linked.leave-lead')}</p>}
      back={{ href: href(placeOf(context)), label: words('meetings:convocation.linked.again') }}
    >
      <LeftTo linked={linked} context={context} />
      {linked.may_leave && !linked.opened && (
        <Form action={context.address.path} form="leave" idempotencyKey={context.newKey()}>
          <TextField
            name="name"
            label={words('meetings:convocation.linked.name')}
            maxLength={80}
            value={form.value('name')}
            error={form.error('name')}
          />
          <TextField
            name="email"
            type="email"
            label={words('meetings:convocation.linked.email')}
            maxLength={320}
            value={form.value('email')}
            error={form.error('email')}
          />
          <RadioGroup
            name="language"
            label={words('meetings:convocation.linked.language')}
            value={form.value('language', language)}
            error={form.error('language')}
            options={letterLanguage.options.map((one) => ({
              value: one,
              label: words(`meetings:convocation.language.${one}`),
            }))}
          />
          <Actions>
            <Button kind="primary">{words('meetings:convocation.linked.leave-send')}</Button>
          </Actions>
        </Form>
      )}
    </Step>
  )
}

/** The link to a colleague is on its way. */
export function AnswerLeft({ data: { linked }, context }: Props) {
  const { words, href } = context
  return (
    <ReceiptPage
      title={words('meetings:convocation.linked.left')}
      next={<LeftTo linked={linked} context={context} />}
    >
      <p>
        <a href={href(placeOf(context))}>{words('meetings:convocation.linked.again')}</a>
      </p>
    </ReceiptPage>
  )
}

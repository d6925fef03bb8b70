import { holds, participantsOf } from '../../../../kernel/actor.ts'
import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { sentForm } from '../../../../platform/http/sent-form.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Disclosure } from '../../../../ui/controls/disclosure.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { LinkButton } from '../../../../ui/controls/link-button.tsx'
import { PostButton } from '../../../../ui/controls/post-button.tsx'
import { SelectField } from '../../../../ui/controls/select-field.tsx'
import { TextArea } from '../../../../ui/controls/text-area.tsx'
import { RailSection, Split } from '../../../../ui/layout/split.tsx'
import { Facts } from '../../../../ui/record/facts.tsx'
import { Hang } from '../../../../ui/record/hang.tsx'
import { KeyValues } from '../../../../ui/record/key-values.tsx'
import { RecordHead } from '../../../../ui/record/record-head.tsx'
import { memberOffices, secretariatDesk } from '../../../directory/contract.ts'
import { Charts } from './charts.tsx'
import type { RequestData } from './data.ts'
import { Matrix } from './matrix.tsx'
import { RequestStateMark, StandingMark, deadlineWords } from './say.tsx'

type Props = { readonly data: RequestData; readonly context: PageContext }

/** A request with what was replied, as far as it is shared with the reader. */
export function RequestRecord({ data, context }: Props) {
  const { words, language, href } = context
  const { request, questions, recipients } = data.found
  const introduction = inLanguage(request.introduction, language)
  const cleared = recipients.filter(({ standing }) => standing === 'cleared').length
  const every = recipients.every(({ standing }) => standing !== 'not shared')
  const counted = { cleared, recipients: recipients.length }
  return (
    <>
      <RecordHead
        reference={request.reference}
        state={<RequestStateMark state={request.state} context={context} />}
        title={inLanguage(request.title, language)}
        actions={<NextActions data={data} context={context} />}
      />
      <Split
        rail={
          <RailSection title={words('exchange:requests.record.facts')}>
            <Facts
              items={[
                {
                  key: 'deadline',
                  name: words('exchange:requests.field.deadline'),
                  value: deadlineWords(request, context),
                },
                {
                  key: 'confidentiality',
                  name: words('exchange:requests.edit.confidentiality'),
                  value: words(`exchange:requests.confidentiality.${request.confidentiality}`),
                },
              ]}
            />
            {holds(context.actor, ...secretariatDesk) && (
              <p>
                <a href={href(`/requests/${request.reference}/story`)}>
                  {words('exchange:requests.record.story')}
                </a>
              </p>
            )}
          </RailSection>
        }
      >
        {introduction !== '' && (
          <Hang title={words('exchange:requests.record.introduction')}>
            <p>{introduction}</p>
          </Hang>
        )}
        {cleared === 0 && (
          <Hang title={words('exchange:requests.record.questions')}>
            <ol>
              {questions.map(({ question_id, wording }) => (
                <li key={question_id}>{inLanguage(wording, language)}</li>
              ))}
            </ol>
          </Hang>
        )}
        {request.state !== 'draft' && (
          <>
            <Hang
              title={words('exchange:requests.record.replies')}
              note={words(
                every ? 'exchange:requests.record.answered' : 'exchange:requests.record.shared',
                counted,
              )}
            >
              <Countries data={data} context={context} />
              {holds(context.actor, ...secretariatDesk) &&
                request.state === 'open' &&
                (cleared > 0 || request.deadline <= context.now) && (
                  <Reopening data={data} context={context} />
                )}
            </Hang>
            <Hang title={words('exchange:requests.record.matrix')}>
              {cleared === 0 ? (
                <p>{words(`exchange:requests.record.${every ? 'none-yet' : 'all-shared'}`)}</p>
              ) : (
                <Matrix data={data} context={context} />
              )}
              <p>
                <a href={href(`/requests/${request.reference}/results.xlsx`)} download>
                  {words('exchange:requests.record.sheet')}
                </a>
              </p>
            </Hang>
            {cleared > 0 && <Charts results={data.found} context={context} />}
          </>
        )}
      </Split>
    </>
  )
}

function NextActions({ data, context }: Props) {
  const { words, href, language, actor } = context
  const { request, recipients } = data.found
  const own = participantsOf(actor, ...memberOffices)
  const asked = recipients.find(({ participant_id }) => own.includes(participant_id))
  const to = `/requests/${request.reference}`
  if (asked && request.state !== 'draft')
    return (
      <LinkButton kind="primary" href={href(`${to}/answer`)}>
        {asked.standing === 'cleared'
          ? words('exchange:requests.record.see-own')
          : words('exchange:requests.record.answer', { country: inLanguage(asked.short, language) })}
      </LinkButton>
    )
  if (!holds(actor, ...secretariatDesk)) return null
  if (request.state === 'draft')
    return (
      <LinkButton kind="primary" href={href(`${to}/edit`)}>
        {words('exchange:requests.record.edit')}
      </LinkButton>
    )
  return (
    <>
      <LinkButton kind="plain" href={href(`/requests/new?from=${request.reference}`)}>
        {words('exchange:requests.record.again')}
      </LinkButton>
      {request.state === 'open' && (
        <PostButton
          kind="quiet"
          action={context.address.path}
          hidden={{ form: 'close', version: String(request.version), 'idempotency-key': context.newKey() }}
        >
          {words('exchange:requests.record.close')}
        </PostButton>
      )}
    </>
  )
}

function Countries({ data, context }: Props) {
  const { words, language } = context
  return (
    <KeyValues
      items={data.found.recipients.map(({ participant_id, short, standing, reply, reopened_at }) => ({
        key: participant_id,
        name: inLanguage(short, language),
        value: (
          <>
            <StandingMark standing={standing} context={context} />
            <span className="note">
              {[
                '',
                ...(reply ? [words(`exchange:requests.confidentiality.${reply.confidentiality}`)] : []),
                ...(reopened_at === null ? [] : [words('exchange:requests.record.reopened')]),
              ].join(' · ')}
            </span>
          </>
        ),
      }))}
    />
  )
}

function Reopening({ data, context }: Props) {
  const { words, language, address, sent } = context
  const form = sentForm(context, 'reopen')
  return (
    <Disclosure label={words('exchange:requests.record.reopen')} open={sent === 'reopen'}>
      <p>{words('exchange:requests.record.reopen-lead')}</p>
      <Form
        action={address.path}
        form="reopen"
        version={data.found.request.version}
        idempotencyKey={context.newKey()}
      >
        <SelectField
          name="participant"
          label={words('exchange:requests.field.country')}
          value={form.value('participant')}
          options={data.found.recipients.map(({ participant_id, short }) => ({
            value: participant_id,
            label: inLanguage(short, language),
          }))}
        />
        <TextArea
          name="reason"
          rows={2}
          label={words('exchange:requests.field.reason')}
          value={form.value('reason')}
          error={form.error('reason')}
        />
        <Button>{words('exchange:requests.record.reopen-send')}</Button>
      </Form>
    </Disclosure>
  )
}

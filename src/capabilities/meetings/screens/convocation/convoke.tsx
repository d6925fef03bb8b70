import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { sentForm } from '../../../../platform/http/sent-form.ts'
import { writeDay, writeNumber } from '../../../../platform/i18n/format.ts'
import { Actions } from '../../../../ui/controls/actions.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { DateField } from '../../../../ui/controls/date-field.tsx'
import { Empty } from '../../../../ui/controls/empty.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { LinkButton } from '../../../../ui/controls/link-button.tsx'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { TextArea } from '../../../../ui/controls/text-area.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import { Section } from '../../../../ui/layout/section.tsx'
import { KeyValues } from '../../../../ui/record/key-values.tsx'
import { RegisterTable } from '../../../../ui/register/register-table.tsx'
import { StateMark } from '../../../../ui/state.tsx'
import type { Addressee, Plan } from '../../convocation/contract.ts'

export type ConvokeData = { readonly plan: Plan }
type Props = { readonly data: ConvokeData; readonly context: PageContext }

/** What convoking a meeting would do, seen before anything leaves: who gets which letter, and whether it is in time. */
export function ConvokePage({ data: { plan }, context }: Props) {
  const { words, language, href } = context
  const { meeting, convocation, addressees } = plan
  const at = `/meetings/${meeting.meeting_id}`
  const meetingName = inLanguage(meeting.name, language)
  return (
    <>
      <PageHead
        title={words('meetings:convocation.plan.title', { meeting: meetingName })}
        sub={<a href={href(at)}>{words('meetings:to-meeting')}</a>}
        actions={
          <LinkButton kind="quiet" href={href(`/meetings/convocation-letter/${language}`)}>
            {words('meetings:convocation.wording.link')}
          </LinkButton>
        }
      />
      {convocation !== null && convocation.state !== 'stopped' ? (
        <Empty
          title={words('meetings:convocation.plan.already')}
          action={
            <LinkButton href={href(`${at}/convocation`)}>{words('meetings:convocation.plan.see')}</LinkButton>
          }
        />
      ) : (
        <>
          <Facts plan={plan} context={context} />
          {addressees.length > 0 && (
            <Section title={words('meetings:convocation.convoke')}>
              <Unreachable plan={plan} context={context} />
              <ConvokeForm plan={plan} context={context} />
            </Section>
          )}
          <Section
            title={words('meetings:convocation.plan.who')}
            note={words('meetings:convocation.plan.count', { count: addressees.length })}
          >
            {addressees.length === 0 ? (
              <Empty title={words('meetings:convocation.plan.none')}>
                {words('meetings:convocation.plan.none-lead')}
              </Empty>
            ) : (
              <Addressees plan={plan} context={context} />
            )}
          </Section>
        </>
      )}
    </>
  )
}

type OfPlan = { readonly plan: Plan; readonly context: PageContext }

function Facts({ plan, context }: OfPlan) {
  const { words, language } = context
  const day = (one: string): string => writeDay(one, language, 'long')
  return (
    <Section title={words('meetings:convocation.plan.facts')}>
      <KeyValues
        items={[
          {
            key: 'opens',
            name: words('meetings:convocation.plan.opens'),
            value: words('meetings:convocation.plan.in-days', {
              day: day(plan.meeting.opens_on),
              count: plan.days_left,
            }),
          },
          {
            key: 'notice',
            name: words('meetings:convocation.plan.notice'),
            value: (
              <StateMark kind={plan.late ? 'overdue' : 'closed'}>
                {words(`meetings:convocation.plan.notice-${plan.late ? 'late' : 'in-time'}`, {
                  count: plan.notice_days,
                  day: day(plan.in_time_until),
                })}
              </StateMark>
            ),
          },
          {
            key: 'agenda',
            name: words('meetings:convocation.plan.agenda'),
            value: words(`meetings:convocation.plan.agenda-is.${plan.agenda}`),
          },
          {
            key: 'mailboxes',
            name: words('meetings:convocation.plan.mailboxes'),
            value: writeNumber(plan.mailboxes, language),
          },
        ]}
      />
    </Section>
  )
}

function Unreachable({ plan, context }: OfPlan) {
  const { words } = context
  const count = plan.addressees.filter(({ people }) => people.length === 0).length
  if (count === 0) return null
  return (
    <Notice kind="warn" title={words('meetings:convocation.plan.unreachable', { count })}>
      <p>{words('meetings:convocation.plan.unreachable-lead')}</p>
    </Notice>
  )
}

function ConvokeForm({ plan, context }: OfPlan) {
  const { words } = context
  const form = sentForm(context, 'convoke')
  const many = plan.mailboxes > plan.second_person_above
  return (
    <Form
      action={context.address.path}
      form="convoke"
      version={plan.meeting.version}
      idempotencyKey={context.newKey()}
    >
      <DateField
        {...form.day('until', plan.answer_until)}
        label={words('meetings:convocation.plan.until')}
        hint={words('meetings:convocation.plan.until-hint')}
      />
      {plan.late && (
        <TextArea
          name="reason"
          rows={3}
          label={words('meetings:convocation.plan.reason')}
          hint={words('meetings:convocation.plan.reason-hint')}
          maxLength={1000}
          value={form.value('reason')}
          error={form.error('reason')}
        />
      )}
      <p className="note">
        {words(many ? 'meetings:convocation.plan.second' : 'meetings:convocation.plan.what', {
          limit: plan.second_person_above,
          minutes: plan.wait_minutes,
        })}
      </p>
      <Actions>
        <Button kind="primary">
          {words(`meetings:convocation.plan.${many ? 'ask' : 'send'}`, { count: plan.addressees.length })}
        </Button>
      </Actions>
    </Form>
  )
}

function Addressees({ plan, context }: OfPlan) {
  const { words, language, href } = context
  const at = `/meetings/${plan.meeting.meeting_id}/convocation`
  return (
    <RegisterTable
      caption={words('meetings:convocation.plan.who')}
      columns={[
        {
          key: 'participant',
          header: words('meetings:convocation.plan.participant'),
          namesRow: true,
          phone: 'title',
        },
        { key: 'people', header: words('meetings:convocation.plan.people'), phone: 'line' },
        { key: 'letter', header: words('meetings:convocation.plan.languages'), phone: 'line' },
      ]}
      rows={plan.addressees.map((one) => ({
        key: one.participant_id,
        cells: {
          participant: inLanguage(one.short, language),
          people: <Readers one={one} context={context} />,
          letter: one.languages.map((each, place) => (
            <span key={each}>
              {place > 0 && ' · '}
              <a
                href={href(`${at}/${one.participant_id}/preview?letter=${each}&until=${plan.answer_until}`)}
                aria-label={`${words('meetings:convocation.plan.preview', {
                  language: words(`meetings:convocation.language.${each}`),
                })}: ${inLanguage(one.short, language)}`}
                download
              >
                {words(`meetings:convocation.language.${each}`)}
              </a>
            </span>
          )),
        },
      }))}
    />
  )
}

function Readers({ one, context }: { one: Addressee; context: PageContext }) {
  const { words } = context
  if (one.people.length === 0)
    return <StateMark kind="refused">{words('meetings:convocation.plan.nobody')}</StateMark>
  return <>{one.people.map(({ name }) => name).join(', ')}</>
}

import { holds } from '../../../../kernel/actor.ts'
import { type Day, addDays } from '../../../../kernel/day.ts'
import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { sentForm } from '../../../../platform/http/sent-form.ts'
import { writeDay, writeDays } from '../../../../platform/i18n/format.ts'
import { Actions } from '../../../../ui/controls/actions.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { Empty } from '../../../../ui/controls/empty.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { LinkButton } from '../../../../ui/controls/link-button.tsx'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { PostButton } from '../../../../ui/controls/post-button.tsx'
import { SelectField } from '../../../../ui/controls/select-field.tsx'
import { Days } from '../../../../ui/desk/days.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import { Section } from '../../../../ui/layout/section.tsx'
import { secretariatDesk } from '../../../directory/contract.ts'
import type { Meeting } from '../../contract.ts'
import type { WeekRecord } from '../../planning/weeks/contract.ts'

type Props = { readonly data: { readonly found: WeekRecord }; readonly context: PageContext }

/** A meeting week, day by day. */
export function Week({ data: { found }, context }: Props) {
  const { words, language, href } = context
  const { week, meetings } = found
  const staff = holds(context.actor, ...secretariatDesk)
  return (
    <>
      <PageHead
        title={inLanguage(week.name, language)}
        sub={[inLanguage(week.place, language), writeDays(week.opens_on, week.closes_on, language, 'long')]
          .filter((part) => part !== '')
          .join(', ')}
        actions={
          staff && (
            <>
              <LinkButton href={href(`/meetings/weeks/${week.week_id}/change`)}>
                {words('meetings:weeks.change')}
              </LinkButton>
              <LinkButton kind="quiet" href={href(`/meetings/weeks/${week.week_id}/days`)}>
                {words('meetings:on-days.title')}
              </LinkButton>
            </>
          )
        }
      />
      {found.clashes.length > 0 && <Clashes found={found} context={context} />}
      {meetings.length === 0 ? (
        <Empty title={words('meetings:weeks.empty')} />
      ) : (
        <Section title={words('meetings:weeks.days')}>
          <Days days={daysOf(found, staff, context)} />
        </Section>
      )}
      {staff && <PutIn found={found} context={context} />}
    </>
  )
}

function daysOf({ week, meetings }: WeekRecord, staff: boolean, context: PageContext) {
  const { words, language, href } = context
  const days: Day[] = []
  for (let day = week.opens_on as Day; day <= week.closes_on; day = addDays(day, 1)) days.push(day)
  return days.map((day) => ({
    id: day,
    name: writeDay(day, language, 'weekday'),
    todos: meetings
      .filter(({ opens_on, closes_on }) => opens_on <= day && day <= closes_on)
      .map((meeting) => ({
        id: meeting.meeting_id,
        title: inLanguage(meeting.name, language),
        href: href(`/meetings/${meeting.meeting_id}`),
        text: said(meeting, context),
        // Once: on the day it opens.
        action: staff && meeting.opens_on === day && (
          <PostButton
            kind="quiet"
            action={context.address.path}
            hidden={{ form: 'take', meeting: meeting.meeting_id, 'idempotency-key': context.newKey() }}
          >
            {words('meetings:weeks.take')}
          </PostButton>
        ),
      })),
  }))
}

const said = (meeting: Meeting, { words, language }: PageContext): string =>
  [
    meeting.daily_from === null ? '' : `${meeting.daily_from}–${meeting.daily_until}`,
    inLanguage(meeting.place, language),
    words(`meetings:mode.${meeting.mode}`),
    words(`meetings:state.${meeting.state}`).toLocaleLowerCase(),
  ]
    .filter((part) => part !== '')
    .join(', ')

function Clashes({ found, context }: { found: WeekRecord; context: PageContext }) {
  const { words, language } = context
  const nameOf = (id: string): string => {
    const one = found.meetings.find(({ meeting_id }) => meeting_id === id)
    return one ? inLanguage(one.name, language) : ''
  }
  return (
    <Notice kind="warn" title={words('meetings:weeks.clashes')}>
      <ul>
        {found.clashes.map(({ meetings: [one, other], why }) => (
          <li key={`${one} ${other}`}>
            {words(`meetings:weeks.clash.${why}`, { one: nameOf(one), other: nameOf(other) })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function PutIn({ found, context }: { found: WeekRecord; context: PageContext }) {
  const { words, language } = context
  const form = sentForm(context, 'put')
  if (found.others.length === 0) return <p className="note also">{words('meetings:weeks.no-others')}</p>
  return (
    <Section title={words('meetings:weeks.put-title')}>
      <Form action={context.address.path} form="put" idempotencyKey={context.newKey()}>
        <SelectField
          name="meeting"
          label={words('meetings:meeting')}
          value={form.value('meeting')}
          error={form.error('meeting')}
          options={found.others.map((one) => ({
            value: one.meeting_id,
            label: `${inLanguage(one.name, language)}, ${writeDays(one.opens_on, one.closes_on, language)}`,
          }))}
        />
        <Actions>
          <Button kind="primary">{words('meetings:weeks.put')}</Button>
        </Actions>
      </Form>
    </Section>
  )
}

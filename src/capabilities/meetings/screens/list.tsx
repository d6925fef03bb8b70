import { holds } from '../../../kernel/actor.ts'
import { inLanguage } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { writeDays } from '../../../platform/i18n/format.ts'
import { Empty } from '../../../ui/controls/empty.tsx'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { Pager } from '../../../ui/controls/pager.tsx'
import { RegisterHead } from '../../../ui/register/register-head.tsx'
import { RegisterTable } from '../../../ui/register/register-table.tsx'
import { memberOffices, presidencyOffices, secretariat, secretariatDesk } from '../../directory/contract.ts'
import type { Meeting } from '../contract.ts'

export type MeetingsData = {
  readonly meetings: { readonly meetings: Meeting[]; readonly next: string | null }
}

/** The meetings, latest first. */
export function Meetings({ data: { meetings }, context }: { data: MeetingsData; context: PageContext }) {
  const { words, language } = context
  const rows = meetings.meetings
  return (
    <>
      <RegisterHead
        title={words('meetings:title')}
        actions={
          <>
            {holds(context.actor, ...secretariatDesk) && (
              <LinkButton href={context.href('/meetings/new')}>{words('meetings:plan.title')}</LinkButton>
            )}
            {holds(context.actor, ...secretariat, ...presidencyOffices, ...memberOffices, 'auditor') && (
              <LinkButton kind="quiet" href={context.href('/silence')}>
                {words('meetings:silence.title')}
              </LinkButton>
            )}
            {context.actor.kind === 'person' && (
              <LinkButton kind="quiet" href={context.href('/meetings/year')}>
                {words('meetings:year.link')}
              </LinkButton>
            )}
            <LinkButton kind="quiet" href={context.href('/meetings/weeks')}>
              {words('meetings:weeks.title')}
            </LinkButton>
            <LinkButton kind="quiet" href={context.href('/meetings/calendar.ics')}>
              {words('meetings:calendar.subscribe')}
            </LinkButton>
          </>
        }
      />
      {rows.length === 0 ? (
        <Empty title={words('meetings:none')} />
      ) : (
        <RegisterTable
          caption={words('meetings:title')}
          columns={[
            { key: 'day', header: words('meetings:days'), whole: true, phone: 'start' },
            { key: 'name', header: words('meetings:meeting'), namesRow: true, phone: 'title' },
            { key: 'place', header: words('meetings:place'), phone: 'line' },
            { key: 'state', header: words('meetings:state-head'), phone: 'end' },
          ]}
          rows={rows.map((meeting) => ({
            key: meeting.meeting_id,
            cells: {
              day: writeDays(meeting.opens_on, meeting.closes_on, language),
              name: (
                <a href={context.href(`/meetings/${meeting.meeting_id}`)}>
                  {inLanguage(meeting.name, language)}
                </a>
              ),
              place: `${inLanguage(meeting.place, language)}, ${words(`meetings:mode.${meeting.mode}`)}`,
              state: words(`meetings:state.${meeting.state}`),
            },
          }))}
        />
      )}
      {meetings.next && (
        <Pager
          label={words('meetings:pages')}
          next={{ href: `${context.address.path}?before=${meetings.next}`, label: words('meetings:earlier') }}
        />
      )}
    </>
  )
}

import { holds } from '../../../../kernel/actor.ts'
import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { writeDays } from '../../../../platform/i18n/format.ts'
import { Empty } from '../../../../ui/controls/empty.tsx'
import { LinkButton } from '../../../../ui/controls/link-button.tsx'
import { Pager } from '../../../../ui/controls/pager.tsx'
import { RegisterHead } from '../../../../ui/register/register-head.tsx'
import { RegisterTable } from '../../../../ui/register/register-table.tsx'
import { secretariatDesk } from '../../../directory/contract.ts'
import type { MeetingWeek } from '../../planning/weeks/contract.ts'

type Props = {
  readonly data: { readonly list: { readonly weeks: MeetingWeek[]; readonly next: string | null } }
  readonly context: PageContext
}

/** The meeting weeks, latest first. */
export function Weeks({ data: { list }, context }: Props) {
  const { words, language, href } = context
  return (
    <>
      <RegisterHead
        title={words('meetings:weeks.title')}
        actions={
          holds(context.actor, ...secretariatDesk) && (
            <LinkButton href={href('/meetings/weeks/new')}>{words('meetings:weeks.new')}</LinkButton>
          )
        }
      />
      {list.weeks.length === 0 ? (
        <Empty title={words('meetings:weeks.none')} />
      ) : (
        <RegisterTable
          caption={words('meetings:weeks.title')}
          columns={[
            { key: 'day', header: words('meetings:days'), whole: true, phone: 'start' },
            { key: 'name', header: words('meetings:weeks.week'), namesRow: true, phone: 'title' },
            { key: 'place', header: words('meetings:place'), phone: 'line' },
          ]}
          rows={list.weeks.map((week) => ({
            key: week.week_id,
            cells: {
              day: writeDays(week.opens_on, week.closes_on, language),
              name: <a href={href(`/meetings/weeks/${week.week_id}`)}>{inLanguage(week.name, language)}</a>,
              place: inLanguage(week.place, language),
            },
          }))}
        />
      )}
      {list.next && (
        <Pager
          label={words('meetings:weeks.title')}
          next={{
            href: `${context.address.path}?before=${list.next}`,
            label: words('meetings:weeks.earlier'),
          }}
        />
      )}
    </>
  )
}

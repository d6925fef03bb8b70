import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { writeCountry, writeDays, writeList } from '../../../../platform/i18n/format.ts'
import { Actions } from '../../../../ui/controls/actions.tsx'
import { Empty } from '../../../../ui/controls/empty.tsx'
import { LinkButton } from '../../../../ui/controls/link-button.tsx'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import { RegisterTable } from '../../../../ui/register/register-table.tsx'
import type { Meeting } from '../../contract.ts'
import type { DayCheck, DayWarning } from '../../planning/days/contract.ts'
import type { MeetingWeek } from '../../planning/weeks/contract.ts'
import { gathered } from './gathered.ts'

type MeetingProps = {
  readonly data: { readonly found: { readonly meeting: Meeting; readonly day_check: DayCheck } }
  readonly context: PageContext
}

/** What lies on the days of a meeting. */
export const MeetingDays = ({ data: { found }, context }: MeetingProps) => (
  <OnTheDays
    of={found.meeting}
    check={found.day_check}
    path={`/meetings/${found.meeting.meeting_id}`}
    context={context}
  />
)

type WeekProps = {
  readonly data: { readonly found: { readonly week: MeetingWeek; readonly day_check: DayCheck } }
  readonly context: PageContext
}

/** What lies on the days of a meeting week. */
export const WeekDays = ({ data: { found }, context }: WeekProps) => (
  <OnTheDays
    of={found.week}
    check={found.day_check}
    path={`/meetings/weeks/${found.week.week_id}`}
    context={context}
  />
)

type Props = {
  readonly of: Pick<Meeting, 'name' | 'opens_on' | 'closes_on'>
  readonly check: DayCheck
  readonly path: string
  readonly context: PageContext
}

function OnTheDays({ of, check, path, context }: Props) {
  const { words, language, href } = context
  return (
    <>
      <PageHead
        title={words('meetings:on-days.title')}
        sub={
          <>
            <a href={href(path)}>{inLanguage(of.name, language)}</a>
            {`, ${writeDays(of.opens_on, of.closes_on, language, 'long')}`}
          </>
        }
      />
      {check.warnings.length === 0 ? (
        <Empty title={words('meetings:on-days.none')} />
      ) : (
        <>
          <Notice kind="warn" title={words('meetings:on-days.warning')}>
            <p>{words('meetings:on-days.lead')}</p>
          </Notice>
          <RegisterTable
            caption={words('meetings:on-days.title')}
            columns={[
              { key: 'days', header: words('meetings:days'), whole: true, phone: 'start' },
              { key: 'what', header: words('meetings:year.what'), namesRow: true, phone: 'title' },
              { key: 'why', header: words('meetings:on-days.why-head'), phone: 'line' },
              { key: 'when', header: words('meetings:on-days.when-head'), phone: 'end' },
            ]}
            rows={rowsOf(check.warnings, context)}
          />
        </>
      )}
      {check.unknown.length > 0 && (
        <p className="note also">
          {words('meetings:year.unknown', {
            countries: writeList(
              check.unknown.map((code) => writeCountry(code, language)),
              language,
            ),
          })}
        </p>
      )}
      {check.warnings.length > 0 && (
        <div className="apart">
          <Actions>
            <LinkButton kind="primary" href={href(`${path}/change`)}>
              {words('meetings:on-days.change')}
            </LinkButton>
            <LinkButton href={href(path)}>{words('meetings:on-days.leave')}</LinkButton>
          </Actions>
        </div>
      )}
    </>
  )
}

function rowsOf(warnings: readonly DayWarning[], { words, language, href }: PageContext) {
  const holidays = warnings.flatMap(({ country, ...one }) =>
    country === null ? [] : [{ ...one, country, key: `${one.from_day} ${one.why}` }],
  )
  const others = warnings.filter(({ country }) => country === null)
  const row = (one: Omit<DayWarning, 'country'>, name: string, countries: string) => ({
    key: `${one.from_day} ${name} ${one.why}`,
    cells: {
      days: writeDays(one.from_day, one.until_day, language),
      what: one.path === null ? name : <a href={href(one.path)}>{name}</a>,
      why: words(`meetings:on-days.why.${one.why}`, { countries }),
      when: words(`meetings:on-days.when.${one.when}`),
    },
  })
  return [
    ...gathered(holidays, language).map(({ first, name, countries }) => row(first, name, countries)),
    ...others.map((one) => row(one, inLanguage(one.name, language), '')),
  ].toSorted((a, b) => a.key.localeCompare(b.key))
}

import { type Day, addDays, addMonths, dayOf, weekdayOf } from '../../../../kernel/day.ts'
import { holds } from '../../../../kernel/actor.ts'
import { inLanguage } from '../../../../kernel/language.ts'
import { type PageContext, fieldOf } from '../../../../platform/http/page.ts'
import { inOrder, weekdaysOf, writeDay, writeDays, writeMonth } from '../../../../platform/i18n/format.ts'
import { Month, type MonthDay, MonthKey } from '../../../../ui/calendar/month.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { Disclosure } from '../../../../ui/controls/disclosure.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { LinkButton } from '../../../../ui/controls/link-button.tsx'
import { Pager } from '../../../../ui/controls/pager.tsx'
import { SelectField } from '../../../../ui/controls/select-field.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import type { Participant } from '../../../conference/contract.ts'
import { memberOffices } from '../../../directory/contract.ts'
import { isStaff } from '../../proposing/staff.ts'
import { ExchangeViews } from '../../screens/exchange-views.tsx'
import { type CalendarEntry, entryKind } from '../contract.ts'
import { SHAPES, hoursIn, titleIn } from './say.ts'

type Data = {
  readonly found: { readonly month: string; readonly entries: readonly CalendarEntry[] }
  readonly participants: { readonly participants: readonly Participant[] }
}
type Props = { readonly data: Data; readonly context: PageContext }

/** What happens in the region in a month: meetings, deadlines, events of members and partners. */
export function RegionCalendar({ data, context }: Props) {
  const { words, language, href, actor } = context
  const { month, entries } = data.found
  const first = firstOf(month)
  const staff = isStaff(context)
  const writes = staff || holds(actor, ...memberOffices)
  return (
    <>
      <PageHead
        title={capital(writeMonth(first, language))}
        sub={words('exchange:calendar.lead')}
        actions={
          writes && (
            <>
              <LinkButton kind="primary" href={href('/exchange/calendar/new')}>
                {words(staff ? 'exchange:calendar.new' : 'exchange:calendar.propose')}
              </LinkButton>
              <LinkButton kind="quiet" href={href('/exchange/calendar/proposals')}>
                {words('exchange:calendar.proposals')}
              </LinkButton>
            </>
          )
        }
      />
      <ExchangeViews now="calendar" context={context} />
      <Filter data={data} context={context} />
      <Pager
        label={words('exchange:calendar.months')}
        back={monthLink(addMonths(first, -1), context)}
        next={monthLink(addMonths(first, 1), context)}
      />
      {entries.length === 0 && <p className="note">{words('exchange:calendar.none')}</p>}
      <Month
        caption={words('exchange:calendar.caption', { month: writeMonth(first, language) })}
        weekdays={weekdaysOf(language).map(({ weekday, short, long }) => ({
          key: String(weekday),
          short,
          long,
        }))}
        weeks={weeksOf(first, entries, context)}
        todaySays={words('exchange:calendar.today')}
      />
      <MonthKey
        kinds={entryKind.options.map((kind) => ({
          shape: SHAPES[kind],
          says: words(`exchange:calendar.kind.${kind}`),
        }))}
      />
      <p className="no-print">
        <a href={href('/me')}>{words('exchange:calendar.subscribe')}</a>
      </p>
    </>
  )
}

const firstOf = (month: string): Day => dayOf(Number(month.slice(0, 4)), Number(month.slice(5)), 1)
const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1)

function monthLink(day: Day, { address, language }: PageContext) {
  const query = new URLSearchParams(address.search)
  query.set('month', day.slice(0, 7))
  return { href: `${address.path}?${query.toString()}`, label: capital(writeMonth(day, language)) }
}

/** The weeks a month lies in, whole, each day with what it holds. */
function weeksOf(first: Day, entries: readonly CalendarEntry[], context: PageContext): MonthDay[][] {
  const [start] = weekdaysOf(context.language)
  const before = (weekdayOf(first) - (start?.weekday ?? 1) + 7) % 7
  const from = addDays(first, -before)
  const next = addMonths(first, 1)
  const weeks: MonthDay[][] = []
  for (let monday = from; monday < next; monday = addDays(monday, 7))
    weeks.push(
      Array.from({ length: 7 }, (_, place) => dayIn(addDays(monday, place), first, entries, context)),
    )
  return weeks
}

function dayIn(day: Day, first: Day, entries: readonly CalendarEntry[], context: PageContext): MonthDay {
  const { words, language, href } = context
  const outside = day.slice(0, 7) !== first.slice(0, 7)
  const here = outside ? [] : entries.filter(({ from_day, until_day }) => from_day <= day && day <= until_day)
  return {
    id: day,
    number: Number(day.slice(8)),
    says: writeDay(day, language, 'weekday'),
    today: day === context.today,
    outside,
    entries: here.map((entry) => ({
      id: `${day} ${entry.id}`,
      href: href(entry.path),
      title: titleIn(entry.title, context),
      kind: { shape: SHAPES[entry.kind], says: words(`exchange:calendar.kind.${entry.kind}`) },
      // A list of days shows the first of them alone: how long it lasts is said there.
      note: [daysIn(entry, context), hoursIn(entry, context), inLanguage(entry.place, language)]
        .filter((part) => part !== '')
        .join(', '),
      // On the first of the month what began before begins for who reads this month.
      again: entry.from_day < day && day !== first,
    })),
  }
}

const daysIn = ({ from_day, until_day }: CalendarEntry, { language }: PageContext): string =>
  from_day === until_day ? '' : writeDays(from_day, until_day, language)

function Filter({ data, context }: Props) {
  const { words, language, address, request } = context
  const any = { value: '', label: words('exchange:calendar.any') }
  const chosen = fieldOf(request.query, 'kind') !== '' || fieldOf(request.query, 'participant') !== ''
  return (
    <Disclosure label={words('exchange:calendar.filter')} open={chosen}>
      <Form action={address.path} method="get" layout="columns" hidden={{ month: data.found.month }}>
        <SelectField
          name="kind"
          label={words('exchange:calendar.kinds')}
          value={fieldOf(request.query, 'kind')}
          options={[
            any,
            ...entryKind.options.map((kind) => ({
              value: kind,
              label: words(`exchange:calendar.kind.${kind}`),
            })),
          ]}
        />
        <SelectField
          name="participant"
          label={words('exchange:calendar.whose')}
          value={fieldOf(request.query, 'participant')}
          options={[
            any,
            ...inOrder(
              data.participants.participants,
              ({ short }) => inLanguage(short, language),
              language,
            ).map(({ participant_id, short }) => ({
              value: participant_id,
              label: inLanguage(short, language),
            })),
          ]}
        />
        <Button>{words('exchange:calendar.show')}</Button>
      </Form>
    </Disclosure>
  )
}

import { holds } from '../../../../kernel/actor.ts'
import { type Day, addMonths, dayOf, lastDateOf, partsOf, weekdayOf } from '../../../../kernel/day.ts'
import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import {
  inOrder,
  weekdaysOf,
  writeDays,
  writeList,
  writeMonthName,
} from '../../../../platform/i18n/format.ts'
import { Year, type YearDay, YearKey, type YearMark, type YearMonth } from '../../../../ui/calendar/year.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { CheckboxGroup } from '../../../../ui/controls/checkbox-group.tsx'
import { Disclosure } from '../../../../ui/controls/disclosure.tsx'
import { Empty } from '../../../../ui/controls/empty.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { LinkButton } from '../../../../ui/controls/link-button.tsx'
import { Pager } from '../../../../ui/controls/pager.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import { Section } from '../../../../ui/layout/section.tsx'
import { RegisterTable } from '../../../../ui/register/register-table.tsx'
import { secretariatDesk } from '../../../directory/contract.ts'
import type { YearEntry, YearFound } from '../../planning/year/contract.ts'
import { gathered } from './gathered.ts'

type Props = { readonly data: { readonly found: YearFound }; readonly context: PageContext }

const MARKS: Record<YearEntry['kind'], YearMark> = { meeting: 'main', week: 'frame', event: 'other' }
/** Which of several on one day is drawn. */
const BEFORE: readonly YearEntry['kind'][] = ['meeting', 'event', 'week']

/** A year at a glance: meetings and meeting weeks, events of others, the holidays of chosen countries; and all of it by date. */
export function YearPage({ data, context }: Props) {
  const { words, href } = context
  const { year } = data.found
  const staff = holds(context.actor, ...secretariatDesk)
  return (
    <>
      <div className="year-sheet">
        <PageHead
          title={words('meetings:year.title', { year })}
          sub={words('meetings:year.lead')}
          actions={
            <>
              {staff && <LinkButton href={href('/meetings/new')}>{words('meetings:plan.title')}</LinkButton>}
              <LinkButton kind="quiet" href={href(`/meetings/holidays?year=${year}`)}>
                {words('meetings:holidays.title')}
              </LinkButton>
            </>
          }
        />
        <Pager
          label={words('meetings:year.years')}
          back={yearLink(year - 1, context)}
          next={yearLink(year + 1, context)}
        />
        <Countries data={data} context={context} />
        <Year
          weekdays={weekdaysOf(context.language).map(({ weekday, long }) => ({
            key: String(weekday),
            letter: long.charAt(0).toLocaleUpperCase(),
          }))}
          months={monthsOf(data.found, context)}
        />
        <YearKey
          signs={[
            ...BEFORE.map((kind) => ({ mark: MARKS[kind], says: words(`meetings:year.kind.${kind}`) })),
            { mark: 'dot' as const, says: words('meetings:year.kind.holiday') },
          ]}
        />
      </div>
      <div className="no-print">
        <ByDate data={data} context={context} />
      </div>
    </>
  )
}

function yearLink(year: number, { address }: PageContext) {
  const query = new URLSearchParams(address.search)
  query.set('year', String(year))
  return { href: `${address.path}?${query.toString()}`, label: String(year) }
}

function monthsOf({ year, entries, holidays }: YearFound, context: PageContext): YearMonth[] {
  const { language, href, today } = context
  const start = weekdaysOf(language)[0]?.weekday ?? 1
  const free = new Set(holidays.map(({ day }) => day))
  const markOn = (day: Day): YearMark | undefined => {
    const here = entries.filter(({ from_day, until_day }) => from_day <= day && day <= until_day)
    const kind = BEFORE.find((one) => here.some((entry) => entry.kind === one))
    return kind && MARKS[kind]
  }
  return Array.from({ length: 12 }, (_, place) => {
    const first = addMonths(dayOf(year, 1, 1), place)
    const days = Array.from({ length: lastDateOf(year, place + 1) }, (_day, date): YearDay => {
      const day = dayOf(year, place + 1, date + 1)
      return {
        id: day,
        number: date + 1,
        mark: markOn(day),
        dot: free.has(day),
        rest: weekdayOf(day) > 5,
        today: day === today,
      }
    })
    return {
      id: first,
      name: writeMonthName(first, language),
      before: (weekdayOf(first) - start + 7) % 7,
      days,
      lines: entries.filter(beginsIn(first)).map((entry) => ({
        id: entry.id,
        days: writeDays(entry.from_day, entry.until_day, language, 'short'),
        href: href(entry.path),
        title: inLanguage(entry.title, language),
        mark: MARKS[entry.kind],
      })),
    }
  })
}

// What began the year before begins in January for who reads this year.
const beginsIn =
  (first: Day) =>
  ({ from_day }: YearEntry): boolean =>
    from_day.slice(0, 7) === first.slice(0, 7) || (partsOf(first).month === 1 && from_day < first)

function Countries({ data: { found }, context }: Props) {
  const { words, language, address } = context
  const countries = inOrder(found.countries, ({ short }) => inLanguage(short, language), language)
  const unknown = countries.filter(({ shown, known }) => shown && !known)
  return (
    <>
      <Disclosure label={words('meetings:year.choose')} open={address.search.includes('chosen')}>
        <Form action={address.path} method="get" hidden={{ year: String(found.year), chosen: 'yes' }}>
          <CheckboxGroup
            name="country"
            label={words('meetings:year.countries')}
            values={countries.filter(({ shown }) => shown).map(({ country }) => country)}
            options={countries.map(({ country, short }) => ({
              value: country,
              label: inLanguage(short, language),
            }))}
          />
          <Button>{words('meetings:year.show')}</Button>
        </Form>
      </Disclosure>
      {unknown.length > 0 && (
        <p className="note">
          {words('meetings:year.unknown', {
            countries: writeList(
              unknown.map(({ short }) => inLanguage(short, language)),
              language,
            ),
          })}
        </p>
      )}
    </>
  )
}

function ByDate({ data: { found }, context }: Props) {
  const { words, language, href } = context
  const rows = [
    ...found.entries.map((entry) => ({
      key: `${entry.from_day} ${entry.id}`,
      cells: {
        days: writeDays(entry.from_day, entry.until_day, language, 'short'),
        what: <a href={href(entry.path)}>{inLanguage(entry.title, language)}</a>,
        kind: words(`meetings:year.kind.${entry.kind}`),
        where: inLanguage(entry.place, language),
      },
    })),
    ...gathered(
      found.holidays.map((one) => ({ ...one, key: one.day })),
      language,
    ).map(({ first, name, countries }) => ({
      key: `${first.day} ${name}`,
      cells: {
        days: writeDays(first.day, first.day, language, 'short'),
        what: name,
        kind: words('meetings:year.kind.holiday'),
        where: countries,
      },
    })),
  ].toSorted((a, b) => a.key.localeCompare(b.key))
  return (
    <Section title={words('meetings:year.by-date')}>
      {rows.length === 0 ? (
        <Empty title={words('meetings:year.none')} />
      ) : (
        <RegisterTable
          caption={words('meetings:year.by-date')}
          columns={[
            { key: 'days', header: words('meetings:days'), whole: true, phone: 'start' },
            { key: 'what', header: words('meetings:year.what'), namesRow: true, phone: 'title' },
            { key: 'kind', header: words('meetings:year.kind-head'), phone: 'end' },
            { key: 'where', header: words('meetings:year.where'), phone: 'line' },
          ]}
          rows={rows}
        />
      )}
    </Section>
  )
}

import { holds } from '../../../../kernel/actor.ts'
import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { languageBoxes, sentForm } from '../../../../platform/http/sent-form.ts'
import { inOrder, writeCountry, writeDay } from '../../../../platform/i18n/format.ts'
import { Actions } from '../../../../ui/controls/actions.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { DateField } from '../../../../ui/controls/date-field.tsx'
import { Empty } from '../../../../ui/controls/empty.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { LanguageFields } from '../../../../ui/controls/language-fields.tsx'
import { Pager } from '../../../../ui/controls/pager.tsx'
import { PostButton } from '../../../../ui/controls/post-button.tsx'
import { SelectField } from '../../../../ui/controls/select-field.tsx'
import { TextField } from '../../../../ui/controls/text-field.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import { Section } from '../../../../ui/layout/section.tsx'
import { RegisterTable } from '../../../../ui/register/register-table.tsx'
import type { Participant } from '../../../conference/contract.ts'
import { secretariatDesk } from '../../../directory/contract.ts'
import { type HolidayListed, isCountry } from '../../planning/holidays/contract.ts'

type Data = {
  readonly found: {
    readonly country: string
    readonly year: number
    readonly known: boolean
    readonly days: readonly HolidayListed[]
    readonly travel_days: number
    readonly version: number
  }
  readonly participants: { readonly participants: readonly Participant[] }
}
type Props = { readonly data: Data; readonly context: PageContext }

/** Where the forms go, and come back to. */
const here = ({ found }: Data, { address }: PageContext): string =>
  `${address.path}?country=${found.country}&year=${found.year}`

/** The holidays of a country in a year, where the secretariat puts them right. */
export function Holidays({ data, context }: Props) {
  const { words, language, address, href } = context
  const { country, year } = data.found
  const staff = holds(context.actor, ...secretariatDesk)
  const yearLink = (to: number) => ({
    href: `${address.path}?country=${country}&year=${to}`,
    label: String(to),
  })
  return (
    <>
      <PageHead
        title={words('meetings:holidays.of', { country: writeCountry(country, language), year })}
        sub={
          <>
            {words('meetings:holidays.lead')}{' '}
            <a href={href(`/meetings/year?year=${year}`)}>{words('meetings:holidays.to-year')}</a>
          </>
        }
      />
      <ChooseCountry data={data} context={context} />
      <div className="apart">
        <Pager label={words('meetings:year.years')} back={yearLink(year - 1)} next={yearLink(year + 1)} />
      </div>
      <div className="apart">
        <ListOfDays data={data} staff={staff} context={context} />
      </div>
      {staff && <EnterHoliday data={data} context={context} />}
      {staff && <TravelDays data={data} context={context} />}
    </>
  )
}

function ChooseCountry({ data, context }: Props) {
  const { words, language, address } = context
  const { country, year } = data.found
  const countries = data.participants.participants.filter(isCountry)
  return (
    <Form action={address.path} method="get" layout="columns" hidden={{ year: String(year) }}>
      <SelectField
        name="country"
        label={words('meetings:holidays.country')}
        value={country}
        options={inOrder(countries, ({ short }) => inLanguage(short, language), language).map((one) => ({
          value: one.code,
          label: inLanguage(one.short, language),
        }))}
      />
      <Button>{words('meetings:year.show')}</Button>
    </Form>
  )
}

function ListOfDays({ data, staff, context }: Props & { readonly staff: boolean }) {
  const { found } = data
  const { words, language } = context
  if (!found.known)
    return (
      <Empty title={words('meetings:holidays.unknown', { country: writeCountry(found.country, language) })} />
    )
  const title = words('meetings:holidays.title')
  return (
    <RegisterTable
      caption={title}
      columns={[
        { key: 'day', header: words('meetings:holidays.day'), whole: true, phone: 'start' },
        { key: 'name', header: words('meetings:holidays.name'), namesRow: true, phone: 'title' },
        { key: 'source', header: words('meetings:holidays.source'), phone: 'line' },
        ...(staff
          ? [
              {
                key: 'act',
                header: words('meetings:holidays.act'),
                quietHeader: true,
                phone: 'line' as const,
              },
            ]
          : []),
      ]}
      rows={found.days.map((one) => ({
        key: one.day,
        cells: {
          day: writeDay(one.day, language, 'weekday'),
          name: one.held ? inLanguage(one.name, language) : words('meetings:holidays.taken-out'),
          source: words(`meetings:holidays.from.${one.source}`),
          act: (
            <PostButton
              kind="quiet"
              action={here(data, context)}
              hidden={{
                form: one.source === 'said' ? 'take-back' : 'strike',
                country: one.country,
                day: one.day,
                'idempotency-key': context.newKey(),
              }}
            >
              {words(`meetings:holidays.${one.source === 'said' ? 'take-back' : 'strike'}`)}
              <span className="unseen"> {writeDay(one.day, language, 'long')}</span>
            </PostButton>
          ),
        },
      }))}
    />
  )
}

function EnterHoliday({ data, context }: Props) {
  const { words } = context
  const form = sentForm(context, 'enter')
  return (
    <Section title={words('meetings:holidays.enter-title')}>
      <Form
        action={here(data, context)}
        form="enter"
        hidden={{ country: data.found.country }}
        idempotencyKey={context.newKey()}
      >
        <DateField label={words('meetings:holidays.day')} {...form.day('day')} />
        <LanguageFields {...languageBoxes(form, 'name', (one) => words(`meetings:holidays.name-${one}`))} />
        <Actions>
          <Button kind="primary">{words('meetings:holidays.enter')}</Button>
        </Actions>
      </Form>
    </Section>
  )
}

function TravelDays({ data, context }: Props) {
  const { found } = data
  const { words } = context
  const form = sentForm(context, 'travel')
  return (
    <Section title={words('meetings:holidays.travel-title')}>
      <Form
        action={here(data, context)}
        form="travel"
        version={found.version}
        idempotencyKey={context.newKey()}
      >
        <TextField
          name="travel-days"
          size="code"
          inputMode="numeric"
          label={words('meetings:holidays.travel')}
          hint={words('meetings:holidays.travel-hint')}
          value={form.value('travel-days', String(found.travel_days))}
          error={form.error('travel-days')}
        />
        <Actions>
          <Button>{words('meetings:holidays.settle')}</Button>
        </Actions>
      </Form>
    </Section>
  )
}

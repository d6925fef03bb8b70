import type { Instant } from '../../../../kernel/instant.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import type { SentForm } from '../../../../platform/http/sent-form.ts'
import { writeTime } from '../../../../platform/i18n/format.ts'
import { DateField } from '../../../../ui/controls/date-field.tsx'
import { RadioGroup } from '../../../../ui/controls/radio-group.tsx'
import { TextField } from '../../../../ui/controls/text-field.tsx'
import { ProposalForm } from '../../proposing/form.tsx'
import { proposalSent } from '../../proposing/sent.ts'
import { type ShownEvent, eventKind } from '../contract.ts'

/** Zones of the region, offered while one types; any other IANA zone may be written. */
const ZONES = [
  'America/Costa_Rica',
  'America/El_Salvador',
  'America/Guatemala',
  'America/Managua',
  'America/Mexico_City',
  'America/New_York',
  'America/Panama',
  'America/Santo_Domingo',
  'America/Tegucigalpa',
  'America/Toronto',
  'America/Belize',
  'UTC',
]

type Written = {
  readonly found?: ShownEvent
  readonly back: string
  readonly context: PageContext
}

/** A new event: the secretariat enters it, a country proposes it. */
export const NewEvent = ({ context }: { context: PageContext }) => (
  <EventForm back="/exchange/calendar" context={context} />
)

export const EditEvent = ({
  data: { found },
  context,
}: {
  data: { found: ShownEvent }
  context: PageContext
}) => <EventForm found={found} back={`/exchange/calendar/${found.event_id}`} context={context} />

function EventForm({ found, back, context }: Written) {
  const sent = proposalSent(context, found)
  return (
    <ProposalForm
      sent={sent}
      what="calendar"
      found={found}
      back={back}
      titleHint={context.words('exchange:calendar.title-hint')}
      context={context}
    >
      <Held form={sent.form} found={found} context={context} />
    </ProposalForm>
  )
}

type HeldProps = {
  readonly form: SentForm
  readonly found: ShownEvent | undefined
  readonly context: PageContext
}

/** Whose it is, where it is held and when. */
function Held({ form, found, context }: HeldProps) {
  const { words } = context
  return (
    <>
      <RadioGroup
        name="kind"
        label={words('exchange:calendar.field.kind')}
        value={form.value('kind', found?.kind ?? 'member')}
        error={form.error('kind')}
        options={eventKind.options.map((one) => ({
          value: one,
          label: words(`exchange:calendar.kind.${one}`),
        }))}
      />
      <TextField
        name="organiser"
        label={words('exchange:calendar.field.organiser')}
        value={form.value('organiser', found?.organiser)}
        error={form.error('organiser')}
      />
      <TextField
        name="place"
        label={words('exchange:calendar.field.place')}
        optional={words('documents:register.optional')}
        value={form.value('place', found?.place)}
        error={form.error('place')}
      />
      <When form={form} found={found} context={context} />
      <TextField
        name="link"
        type="url"
        label={words('exchange:calendar.field.link')}
        optional={words('documents:register.optional')}
        value={form.value('link', found?.link)}
        error={form.error('link')}
      />
    </>
  )
}

function When({ form, found, context }: HeldProps) {
  const { words, language, tenant } = context
  const zone = found?.zone ?? tenant.zone
  const time = (at: string | null | undefined) => (at ? writeTime(at as Instant, language, zone) : '')
  const hour = (field: string, label: string, stored: string) => (
    <TextField
      name={field}
      size="code"
      type="time"
      label={words(`exchange:calendar.field.${label}`)}
      optional={words('documents:register.optional')}
      value={form.value(field, stored)}
      error={form.error(field)}
    />
  )
  return (
    <>
      <DateField label={words('exchange:calendar.field.from')} {...form.day('from', found?.from_day)} />
      {hour('from-time', 'from-time', time(found?.starts_at))}
      <DateField label={words('exchange:calendar.field.until')} {...form.day('until', found?.until_day)} />
      {hour('until-time', 'until-time', time(found?.ends_at))}
      <TextField
        name="zone"
        size="short"
        label={words('exchange:calendar.field.zone')}
        hint={words('exchange:calendar.zone-hint')}
        suggestions={ZONES}
        value={form.value('zone', zone)}
        error={form.error('zone')}
      />
    </>
  )
}

import { inLanguage } from '../../../../kernel/language.ts'
import type { Instant } from '../../../../kernel/instant.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { type SentForm, languageBoxes, sentForm } from '../../../../platform/http/sent-form.ts'
import { writeTime } from '../../../../platform/i18n/format.ts'
import { Actions } from '../../../../ui/controls/actions.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { DateField } from '../../../../ui/controls/date-field.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { LanguageFields } from '../../../../ui/controls/language-fields.tsx'
import { LinkButton } from '../../../../ui/controls/link-button.tsx'
import { RadioGroup } from '../../../../ui/controls/radio-group.tsx'
import { TextField } from '../../../../ui/controls/text-field.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import { audience } from '../../proposing/contract.ts'
import { isStaff } from '../../proposing/staff.ts'
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

/** A new event: the secretariat enters it, a country proposes it. */
export function NewEvent({ context }: { context: PageContext }) {
  const { words } = context
  const staff = isStaff(context)
  return (
    <>
      <PageHead
        title={words(staff ? 'exchange:calendar.new' : 'exchange:calendar.propose')}
        sub={words(staff ? 'exchange:calendar.new-lead' : 'exchange:calendar.propose-lead')}
      />
      <Fields name={staff ? 'publish' : 'propose'} context={context} back="/exchange/calendar" />
    </>
  )
}

export function EditEvent({
  data: { found },
  context,
}: {
  data: { found: ShownEvent }
  context: PageContext
}) {
  const { words, language } = context
  return (
    <>
      <PageHead
        title={inLanguage(found.title, language)}
        sub={words(
          found.state === 'returned'
            ? 'exchange:announcements.again-lead'
            : 'exchange:announcements.edit-lead',
        )}
      />
      <Fields name="change" found={found} context={context} back={`/exchange/calendar/${found.event_id}`} />
    </>
  )
}

type FieldsProps = {
  readonly name: 'publish' | 'propose' | 'change'
  readonly found?: ShownEvent
  readonly context: PageContext
  readonly back: string
}

function Fields({ name, found, context, back }: FieldsProps) {
  const { words, href, address } = context
  const form = sentForm(context, name)
  return (
    <Form action={address.path} form={name} version={found?.version} idempotencyKey={context.newKey()}>
      <LanguageFields
        {...languageBoxes(form, 'title', (one) => words(`documents:register.title-${one}`), found?.title)}
        hint={words('exchange:calendar.title-hint')}
      />
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
      <RadioGroup
        name="audience"
        label={words('exchange:proposing.who-reads')}
        value={form.value('audience', found?.audience ?? 'members')}
        error={form.error('audience')}
        options={audience.options.map((one) => ({
          value: one,
          label: words(`exchange:proposing.audience.${one}`),
        }))}
      />
      <Actions>
        <Button kind="primary">{words(`exchange:announcements.send-${name}`)}</Button>
        <LinkButton kind="quiet" href={href(back)}>
          {words('exchange:proposing.cancel')}
        </LinkButton>
      </Actions>
    </Form>
  )
}

function When({
  form,
  found,
  context,
}: {
  form: SentForm
  found: ShownEvent | undefined
  context: PageContext
}) {
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

import { addDays } from '../../../../kernel/day.ts'
import { inLanguage, languages } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { languageBoxes, sentForm } from '../../../../platform/http/sent-form.ts'
import { Actions } from '../../../../ui/controls/actions.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { CheckboxField } from '../../../../ui/controls/checkbox-field.tsx'
import { DateField } from '../../../../ui/controls/date-field.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { LanguageFields } from '../../../../ui/controls/language-fields.tsx'
import { LinkButton } from '../../../../ui/controls/link-button.tsx'
import { RadioGroup } from '../../../../ui/controls/radio-group.tsx'
import { TextArea } from '../../../../ui/controls/text-area.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import { audience } from '../../proposing/contract.ts'
import { isStaff } from '../../proposing/staff.ts'
import type { ShownAnnouncement } from '../contract.ts'

/** A new announcement: the secretariat publishes it, a country proposes it. */
export function NewAnnouncement({ context }: { context: PageContext }) {
  const { words } = context
  const staff = isStaff(context)
  return (
    <>
      <PageHead
        title={words(staff ? 'exchange:announcements.new' : 'exchange:announcements.propose')}
        sub={words(staff ? 'exchange:announcements.new-lead' : 'exchange:announcements.propose-lead')}
      />
      <Fields name={staff ? 'publish' : 'propose'} context={context} back="/exchange/announcements" />
    </>
  )
}

export function EditAnnouncement({
  data: { found },
  context,
}: {
  data: { found: ShownAnnouncement }
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
      <Fields
        name="change"
        found={found}
        context={context}
        back={`/exchange/announcements/${found.announcement_id}`}
      />
    </>
  )
}

type FieldsProps = {
  readonly name: 'publish' | 'propose' | 'change'
  readonly found?: ShownAnnouncement
  readonly context: PageContext
  readonly back: string
}

function Fields({ name, found, context, back }: FieldsProps) {
  const { words, href, address, today } = context
  const form = sentForm(context, name)
  return (
    <Form action={address.path} form={name} version={found?.version} idempotencyKey={context.newKey()}>
      <LanguageFields
        {...languageBoxes(form, 'title', (one) => words(`documents:register.title-${one}`), found?.title)}
      />
      {languages.map((one, place) => (
        <TextArea
          key={one}
          name={`text-${one}`}
          rows={6}
          language={one}
          label={words(`documents:register.${one}`)}
          hint={place === 0 ? words('exchange:announcements.text-hint') : undefined}
          value={form.value(`text-${one}`, found?.text[one])}
          error={form.error(`text-${one}`)}
        />
      ))}
      <DateField
        label={words('exchange:announcements.from')}
        {...form.day('from', found?.from_day ?? today)}
      />
      <DateField
        label={words('exchange:announcements.until')}
        {...form.day('until', found?.until_day ?? addDays(today, 30))}
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
      {isStaff(context) && (
        <CheckboxField
          name="pinned"
          label={words('exchange:announcements.pin')}
          checked={form.value('pinned', found?.pinned ? 'yes' : '') === 'yes'}
        />
      )}
      <Actions>
        <Button kind="primary">{words(`exchange:announcements.send-${name}`)}</Button>
        <LinkButton kind="quiet" href={href(back)}>
          {words('exchange:proposing.cancel')}
        </LinkButton>
      </Actions>
    </Form>
  )
}

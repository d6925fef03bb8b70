import { addDays } from '../../../../kernel/day.ts'
import { languages } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import type { SentForm } from '../../../../platform/http/sent-form.ts'
import { CheckboxField } from '../../../../ui/controls/checkbox-field.tsx'
import { DateField } from '../../../../ui/controls/date-field.tsx'
import { TextArea } from '../../../../ui/controls/text-area.tsx'
import { ProposalForm } from '../../proposing/form.tsx'
import { proposalSent } from '../../proposing/sent.ts'
import { isStaff } from '../../proposing/staff.ts'
import type { ShownAnnouncement } from '../contract.ts'

type Written = {
  readonly found?: ShownAnnouncement
  readonly back: string
  readonly context: PageContext
}

/** A new announcement: the secretariat publishes it, a country proposes it. */
export const NewAnnouncement = ({ context }: { context: PageContext }) => (
  <AnnouncementForm back="/exchange/announcements" context={context} />
)

export const EditAnnouncement = ({
  data: { found },
  context,
}: {
  data: { found: ShownAnnouncement }
  context: PageContext
}) => (
  <AnnouncementForm
    found={found}
    back={`/exchange/announcements/${found.announcement_id}`}
    context={context}
  />
)

function AnnouncementForm({ found, back, context }: Written) {
  const sent = proposalSent(context, found)
  const pin = (
    <CheckboxField
      name="pinned"
      label={context.words('exchange:announcements.pin')}
      checked={sent.form.value('pinned', found?.pinned ? 'yes' : '') === 'yes'}
    />
  )
  return (
    <ProposalForm
      sent={sent}
      what="announcements"
      found={found}
      back={back}
      more={isStaff(context) && pin}
      context={context}
    >
      <Shown form={sent.form} found={found} context={context} />
    </ProposalForm>
  )
}

type ShownProps = {
  readonly form: SentForm
  readonly found: ShownAnnouncement | undefined
  readonly context: PageContext
}

/** What is shown, and from when until when. */
function Shown({ form, found, context: { words, today } }: ShownProps) {
  return (
    <>
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
    </>
  )
}

import { type Instant, dayAt } from '../../../../kernel/instant.ts'
import { inLanguage, languages } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { type SentForm, languageBoxes } from '../../../../platform/http/sent-form.ts'
import { inOrder, writeTime } from '../../../../platform/i18n/format.ts'
import { CheckboxGroup } from '../../../../ui/controls/checkbox-group.tsx'
import { DateField } from '../../../../ui/controls/date-field.tsx'
import { LanguageFields } from '../../../../ui/controls/language-fields.tsx'
import { RadioGroup } from '../../../../ui/controls/radio-group.tsx'
import { TextArea } from '../../../../ui/controls/text-area.tsx'
import { TextField } from '../../../../ui/controls/text-field.tsx'
import type { Participant } from '../../../conference/contract.ts'
import { type Request, confidentiality } from '../contract.ts'

type AboutProps = {
  readonly form: SentForm
  readonly participants: readonly Participant[]
  /** What is stored, or what the earlier request had. */
  readonly stored?: Partial<Pick<Request, 'title' | 'introduction' | 'deadline' | 'confidentiality'>>
  /** Those asked so far; without it, every member. */
  readonly recipients?: readonly string[] | undefined
  readonly context: PageContext
}

/** What a request is about, whom it asks and until when. */
export function AboutFields({ form, participants, stored, recipients, context }: AboutProps) {
  const { words, language, tenant } = context
  const optional = words('exchange:requests.edit.optional')
  const deadline = stored?.deadline as Instant | undefined
  const members = participants.filter(({ status }) => status === 'member')
  return (
    <>
      <LanguageFields
        {...languageBoxes(
          form,
          'title',
          (one) => words(`exchange:requests.edit.title-${one}`),
          stored?.title,
        )}
      />
      {languages.map((one) => (
        <TextArea
          key={one}
          name={`introduction-${one}`}
          rows={3}
          language={one}
          optional={optional}
          label={words(`exchange:requests.edit.introduction-${one}`)}
          value={form.value(`introduction-${one}`, stored?.introduction?.[one])}
          error={form.error(`introduction-${one}`)}
        />
      ))}
      <DateField
        label={words('exchange:requests.edit.day')}
        {...form.day('deadline', deadline && dayAt(deadline, tenant.zone))}
      />
      <TextField
        name="time"
        size="code"
        type="time"
        label={words('exchange:requests.edit.time', {
          place: (tenant.zone.split('/').at(-1) ?? '').replaceAll('_', ' '),
        })}
        hint={words('exchange:requests.edit.time-hint')}
        value={form.value('time', deadline ? writeTime(deadline, language, tenant.zone) : '17:00')}
        error={form.error('time')}
      />
      <RadioGroup
        name="confidentiality"
        label={words('exchange:requests.edit.confidentiality')}
        error={form.error('confidentiality')}
        value={form.value('confidentiality', stored?.confidentiality ?? 'members')}
        options={confidentiality.options.map((one) => ({
          value: one,
          label: words(`exchange:requests.confidentiality.${one}`),
        }))}
      />
      <CheckboxGroup
        name="recipients"
        label={words('exchange:requests.edit.recipients')}
        error={form.error('recipients')}
        values={form.values('recipients', recipients ?? members.map(({ participant_id }) => participant_id))}
        options={inOrder(members, ({ short }) => inLanguage(short, language), language).map(
          ({ participant_id, short }) => ({ value: participant_id, label: inLanguage(short, language) }),
        )}
      />
    </>
  )
}

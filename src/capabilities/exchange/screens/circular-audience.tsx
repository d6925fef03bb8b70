import { inLanguage } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import type { SentForm } from '../../../platform/http/sent-form.ts'
import { inOrder } from '../../../platform/i18n/format.ts'
import { CheckboxGroup } from '../../../ui/controls/checkbox-group.tsx'
import { Disclosure } from '../../../ui/controls/disclosure.tsx'
import { type Audience, addressedOffice, receivingOffices } from '../circulars/contract.ts'
import type { AroundData } from './circular-data.ts'

type Props = {
  readonly data: AroundData
  readonly form: SentForm
  readonly context: PageContext
  readonly stored: Audience | undefined
}

/** Whom a circular is for: participants together or by name, the offices held for them, and people by name. */
export function AudienceFields({ data, form, context, stored }: Props) {
  const { words, language } = context
  const participants = form.values('participants', stored?.participants)
  const people = form.values('people', stored?.people)
  return (
    <>
      <CheckboxGroup
        name="groups"
        label={words('exchange:form.groups')}
        values={form.values('groups', stored?.groups)}
        error={form.error('groups')}
        options={(['members', 'observers'] as const).map((one) => ({
          value: one,
          label: words(`exchange:form.all-${one}`),
        }))}
      />
      <Disclosure label={words('exchange:form.participants')} open={participants.length > 0}>
        <CheckboxGroup
          name="participants"
          label={words('exchange:form.participants')}
          values={participants}
          options={inOrder(
            data.participants.participants,
            ({ short }) => inLanguage(short, language),
            language,
          ).map((one) => ({ value: one.participant_id, label: inLanguage(one.short, language) }))}
        />
      </Disclosure>
      <CheckboxGroup
        name="offices"
        label={words('exchange:form.offices')}
        values={form.values('offices', stored?.offices ?? ['focal point'])}
        options={addressedOffice.options.map((one) => ({
          value: one,
          label: words(`directory:office.${one}`),
        }))}
      />
      <Disclosure
        label={words('exchange:form.people')}
        open={people.length > 0 || form.error('people') !== undefined}
      >
        <CheckboxGroup
          name="people"
          label={words('exchange:form.people')}
          values={people}
          error={form.error('people')}
          options={peopleOf(data, context)}
        />
      </Disclosure>
    </>
  )
}

function peopleOf({ held }: AroundData, { words, language }: PageContext) {
  const receiving = held.appointments.filter(
    ({ office, suspended_at }) => receivingOffices.has(office) && suspended_at === null,
  )
  const people = [...Map.groupBy(receiving, (one) => one.person_id).values()].flatMap(
    ([first]) => first ?? [],
  )
  return inOrder(people, (one) => `${one.family_name} ${one.given_name}`, language).map((one) => ({
    value: one.person_id,
    label: `${one.given_name} ${one.family_name}`,
    hint: words(`directory:office.${one.office}`),
  }))
}

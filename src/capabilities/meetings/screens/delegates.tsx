import { holds } from '../../../kernel/actor.ts'
import { type Text, inLanguage } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { sentForm } from '../../../platform/http/sent-form.ts'
import { inOrder, writeDay, writeNumber } from '../../../platform/i18n/format.ts'
import { Actions } from '../../../ui/controls/actions.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Empty } from '../../../ui/controls/empty.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { SelectField } from '../../../ui/controls/select-field.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { Section } from '../../../ui/layout/section.tsx'
import { RegisterTable } from '../../../ui/register/register-table.tsx'
import type { Participant } from '../../conference/contract.ts'
import { secretariatDesk } from '../../directory/contract.ts'
import type { Meeting } from '../contract.ts'

export type DelegatesData = {
  readonly found: {
    readonly meeting: Meeting
    readonly delegates: readonly {
      readonly appointment_id: string
      readonly person_id: string
      readonly name: string
      readonly participant: Text
      readonly until_day: string | null
      readonly suspended_at: string | null
      readonly instrument: string | null
    }[]
  }
  readonly participants: { readonly participants: readonly Participant[] }
}
type Props = { readonly data: DelegatesData; readonly context: PageContext }

/** Who was named to a meeting: their access lasts as long as the meeting does. */
export function Delegates({ data, context }: Props) {
  const { words, language, href } = context
  const { meeting, delegates } = data.found
  const sorted = inOrder(delegates, (one) => inLanguage(one.participant, language), language)
  return (
    <>
      <PageHead
        title={words('meetings:delegates.title', {
          count: delegates.length,
          number: writeNumber(delegates.length, language),
        })}
        sub={inLanguage(meeting.name, language)}
      />
      {sorted.length === 0 ? (
        <Empty title={words('meetings:delegates.none')}>{words('meetings:delegates.none-lead')}</Empty>
      ) : (
        <RegisterTable
          caption={words('meetings:delegates.caption')}
          columns={[
            { key: 'name', header: words('meetings:delegates.name'), namesRow: true, phone: 'title' },
            { key: 'participant', header: words('meetings:delegates.participant'), phone: 'line' },
            { key: 'until', header: words('meetings:delegates.until'), phone: 'line' },
            { key: 'instrument', header: words('meetings:delegates.instrument'), phone: 'line' },
          ]}
          rows={sorted.map((one) => ({
            key: one.appointment_id,
            cells: {
              name: <a href={href(`/directory/people/${one.person_id}`)}>{one.name}</a>,
              participant: inLanguage(one.participant, language),
              until:
                one.suspended_at === null
                  ? writeDay(one.until_day ?? meeting.closes_on, language)
                  : words('meetings:delegates.suspended'),
              instrument: one.instrument ?? '–',
            },
          }))}
        />
      )}
      {holds(context.actor, ...secretariatDesk) && <NameDelegate data={data} context={context} />}
    </>
  )
}

function NameDelegate({ data, context }: Props) {
  const { words, language, href } = context
  const form = sentForm(context, 'name')
  const field = (name: string) => ({
    name,
    label: words(`meetings:delegates.${name}`),
    value: form.value(name),
    error: form.error(name),
  })
  const { participants } = data.participants
  return (
    <Section title={words('meetings:delegates.add')} note={words('meetings:delegates.add-lead')}>
      <Form action={context.address.path} form="name" idempotencyKey={context.newKey()}>
        <SelectField
          {...field('participant')}
          options={[
            { value: '', label: words('platform:choose') },
            ...inOrder(participants, (one) => inLanguage(one.short, language), language).map((one) => ({
              value: one.participant_id,
              label: inLanguage(one.short, language),
            })),
          ]}
        />
        <TextField {...field('given_name')} autoComplete="off" />
        <TextField {...field('family_name')} autoComplete="off" />
        <TextField {...field('email')} type="email" autoComplete="off" />
        <SelectField
          {...field('language')}
          options={[
            { value: 'es', label: words('meetings:delegates.in-spanish') },
            { value: 'en', label: words('meetings:delegates.in-english') },
          ]}
        />
        <TextField {...field('instrument')} hint={words('meetings:delegates.instrument-hint')} />
        <Actions>
          <Button kind="primary">{words('meetings:delegates.save')}</Button>
          <LinkButton kind="quiet" href={href(`/meetings/${data.found.meeting.meeting_id}`)}>
            {words('meetings:delegates.back')}
          </LinkButton>
        </Actions>
      </Form>
    </Section>
  )
}

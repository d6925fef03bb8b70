import { type PageContext, fieldOf } from '../../../platform/http/page.ts'
import { sentForm } from '../../../platform/http/sent-form.ts'
import { writeDay, writeList } from '../../../platform/i18n/format.ts'
import { Actions } from '../../../ui/controls/actions.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { CheckboxGroup } from '../../../ui/controls/checkbox-group.tsx'
import { DateField } from '../../../ui/controls/date-field.tsx'
import { fieldId } from '../../../ui/controls/field.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { PostButton } from '../../../ui/controls/post-button.tsx'
import { SelectField } from '../../../ui/controls/select-field.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { Section } from '../../../ui/layout/section.tsx'
import { KeyValues } from '../../../ui/record/key-values.tsx'
import type { Leavable, StandIn } from '../standing-in/contract.ts'
import { officeWords } from './say.ts'

export type StandInsData = {
  readonly standIns: {
    readonly leavable: readonly Leavable[]
    readonly left: readonly StandIn[]
    readonly stoodIn: readonly StandIn[]
  }
}
type Props = { readonly data: StandInsData; readonly context: PageContext }

/** Who does what in my place and in whose place I do what; and leaving a task to a colleague. */
export function StandIns({ data: { standIns }, context }: Props) {
  const { words } = context
  return (
    <>
      <PageHead title={words('directory:stand-in.title')} sub={words('directory:stand-in.sub')} />
      <Listed title="left" none="left-none" rows={standIns.left} context={context} />
      <Listed title="stood" none="stood-none" rows={standIns.stoodIn} context={context} />
      <Section title={words('directory:stand-in.give')}>
        {standIns.leavable.length === 0 ? (
          <p className="note">{words('directory:stand-in.none')}</p>
        ) : (
          standIns.leavable.map((one, at) => (
            <Leave key={one.appointment_id} office={one} first={at === 0} context={context} />
          ))
        )}
      </Section>
    </>
  )
}

function Listed({
  title,
  none,
  rows,
  context,
}: {
  readonly title: string
  readonly none: string
  readonly rows: readonly StandIn[]
  readonly context: PageContext
}) {
  const { words, language } = context
  return (
    <Section title={words(`directory:stand-in.${title}`)}>
      {rows.length === 0 ? (
        <p className="note">{words(`directory:stand-in.${none}`)}</p>
      ) : (
        <KeyValues
          items={rows.map((row) => ({
            key: row.stand_in_id,
            name: words('directory:stand-in.until', { day: writeDay(row.until_day, language) }),
            value: (
              <>
                <p>
                  {words('directory:stand-in.for', { with: row.with, office: officeWords(row, context) })}
                </p>
                <p className="note">
                  {writeList(
                    row.tasks.map((task) => words(`directory:stand-in.task.${task}`)),
                    language,
                  )}
                </p>
                <PostButton
                  action={context.address.path}
                  kind="quiet"
                  label={words('directory:stand-in.end-of', {
                    with: row.with,
                    office: officeWords(row, context),
                  })}
                  hidden={{ form: 'end', 'stand-in': row.stand_in_id }}
                >
                  {words('directory:stand-in.end')}
                </PostButton>
              </>
            ),
          }))}
        />
      )}
    </Section>
  )
}

function Leave({
  office,
  first,
  context,
}: {
  readonly office: Leavable
  readonly first: boolean
  readonly context: PageContext
}) {
  const { words } = context
  const sent = fieldOf(context.request.fields, 'appointment')
  const mine = sent === office.appointment_id
  const form = sentForm(context, mine ? 'leave' : `leave-${office.appointment_id}`)
  // Where someone holds several offices the summary of errors leads into the form that was sent.
  const plain = sent === '' ? first : mine
  const idOf = (name: string): string | undefined =>
    plain ? undefined : `${fieldId(name)}-${office.appointment_id}`
  return (
    <Form
      action={context.address.path}
      form="leave"
      idempotencyKey={context.newKey()}
      hidden={{ appointment: office.appointment_id }}
    >
      <KeyValues
        items={[
          { key: 'office', name: words('directory:stand-in.office'), value: officeWords(office, context) },
        ]}
      />
      <SelectField
        name="person"
        id={idOf('person')}
        label={words('directory:stand-in.person')}
        value={form.value('person')}
        error={form.error('person')}
        options={[
          { value: '', label: words('platform:choose') },
          ...office.colleagues.map((one) => ({ value: one.person_id, label: one.name })),
        ]}
      />
      <CheckboxGroup
        name="tasks"
        id={idOf('tasks')}
        label={words('directory:stand-in.tasks')}
        values={form.values('tasks')}
        error={form.error('tasks')}
        options={office.tasks.map((task) => ({
          value: task,
          label: words(`directory:stand-in.task.${task}`),
        }))}
      />
      <DateField
        {...form.day('until')}
        id={idOf('until')}
        label={words('directory:stand-in.last')}
        hint={words('directory:stand-in.last-hint')}
      />
      <Actions>
        <Button>{words('directory:stand-in.save')}</Button>
      </Actions>
    </Form>
  )
}

import type { PageContext } from '../../../platform/http/page.ts'
import { type SentForm, sentForm } from '../../../platform/http/sent-form.ts'
import { Actions } from '../../../ui/controls/actions.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Disclosure } from '../../../ui/controls/disclosure.tsx'
import { FieldGroup } from '../../../ui/controls/field.tsx'
import { FileField } from '../../../ui/controls/file-field.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { SelectField } from '../../../ui/controls/select-field.tsx'
import { TextArea } from '../../../ui/controls/text-area.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { Section } from '../../../ui/layout/section.tsx'
import { ACCEPTED } from '../../documents/index.ts'
import { role } from '../delegations/contract.ts'
import type { DelegationData } from './delegation-data.ts'

/** How many people a form has boxes for; more are pasted. */
export const BOXES = 4

/** Names people by a note: one after the other in boxes, or a table pasted from a spreadsheet. */
export function Nominate({ data: { found }, context }: { data: DelegationData; context: PageContext }) {
  const { words } = context
  const form = sentForm(context, 'nominate')
  const inDelegation = found.participant !== null
  const boxes = Array.from({ length: BOXES }, (_, place) => place)
  const filled = boxes
    .slice(1)
    .some((place) => form.value(`email-${place}`) + form.value(`given_name-${place}`) !== '')
  return (
    <Section
      title={words(inDelegation ? 'meetings:nominate.title' : 'meetings:nominate.enter')}
      note={words('meetings:nominate.lead')}
    >
      <Form action={context.address.path} form="nominate" idempotencyKey={context.newKey()} files>
        <TextField
          name="note"
          size="short"
          label={words(inDelegation ? 'meetings:nominate.note' : 'meetings:nominate.source')}
          hint={words(inDelegation ? 'meetings:nominate.note-hint' : 'meetings:nominate.source-hint')}
          maxLength={200}
          value={form.value('note')}
          error={form.error('note')}
        />
        {inDelegation && (
          <FileField
            name="file"
            label={words('meetings:nominate.file')}
            optional={words('meetings:nominate.optional')}
            accept={ACCEPTED}
            error={form.error('file')}
          />
        )}
        <SelectField
          name="language"
          label={words('meetings:nominate.language')}
          value={form.value('language', context.language)}
          options={(['es', 'en'] as const).map((one) => ({
            value: one,
            label: words(`meetings:nominate.in-${one}`),
          }))}
        />
        <PersonBoxes place={0} inDelegation={inDelegation} form={form} context={context} />
        <Disclosure label={words('meetings:nominate.more')} open={filled}>
          {boxes.slice(1).map((place) => (
            <PersonBoxes
              key={place}
              place={place}
              inDelegation={inDelegation}
              form={form}
              context={context}
            />
          ))}
        </Disclosure>
        <Disclosure label={words('meetings:nominate.paste')} open={form.value('pasted') !== ''}>
          <TextArea
            name="pasted"
            rows={5}
            label={words('meetings:nominate.pasted')}
            hint={words('meetings:nominate.pasted-hint')}
            value={form.value('pasted')}
            error={form.error('pasted')}
          />
        </Disclosure>
        <Actions>
          <Button kind="primary">
            {words(inDelegation ? 'meetings:nominate.send' : 'meetings:nominate.send-entered')}
          </Button>
        </Actions>
      </Form>
    </Section>
  )
}

/** The boxes of one person. */
export function PersonBoxes({
  place,
  inDelegation,
  form,
  context: { words },
}: {
  place: number
  /** Whether a part in the delegation is asked for. */
  inDelegation: boolean
  form: SentForm
  context: PageContext
}) {
  const box = (name: 'given_name' | 'family_name' | 'email' | 'job_title') => ({
    name: `${name}-${place}`,
    label: words(`meetings:nominate.${name}`),
    autoComplete: 'off',
    value: form.value(`${name}-${place}`),
    error: form.error(`${name}-${place}`),
  })
  return (
    <FieldGroup
      name={`person-${place}`}
      label={words('meetings:nominate.person', { number: place + 1 })}
      wide
    >
      <div className="form form-columns">
        <TextField {...box('given_name')} />
        <TextField {...box('family_name')} />
        <TextField {...box('email')} type="email" />
        {inDelegation && (
          <SelectField
            name={`role-${place}`}
            label={words('meetings:nominate.role')}
            value={form.value(`role-${place}`, 'delegate')}
            options={role.options.map((one) => ({ value: one, label: words(`meetings:role.${one}`) }))}
          />
        )}
        <TextField {...box('job_title')} optional={words('meetings:nominate.optional')} />
      </div>
    </FieldGroup>
  )
}

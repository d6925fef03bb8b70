import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { sentForm } from '../../../../platform/http/sent-form.ts'
import { inOrder } from '../../../../platform/i18n/format.ts'
import { Actions } from '../../../../ui/controls/actions.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { SelectField } from '../../../../ui/controls/select-field.tsx'
import { TextField } from '../../../../ui/controls/text-field.tsx'
import { Section } from '../../../../ui/layout/section.tsx'
import type { Participant } from '../../../conference/contract.ts'
import { ofNoParticipant, role } from '../../delegations/contract.ts'

type Props = { readonly participants: readonly Participant[]; readonly context: PageContext }

/** Takes in someone who stands at the door and was never named. */
export function WalkInForm({ participants, context }: Props) {
  const { words, language } = context
  const form = sentForm(context, 'walk-in')
  const box = (name: string, word: string, more: { hint?: string; type?: 'email' } = {}) => (
    <TextField
      name={name}
      label={words(`meetings:door.walk-in.${word}`)}
      value={form.value(name)}
      error={form.error(name)}
      autoComplete="off"
      {...more}
    />
  )
  return (
    <Section title={words('meetings:door.walk-in.title')} note={words('meetings:door.walk-in.lead')}>
      <Form
        layout="columns"
        action={context.address.path}
        form="walk-in"
        idempotencyKey={context.newKey()}
        label={words('meetings:door.walk-in.title')}
      >
        {box('given_name', 'given')}
        {box('family_name', 'family')}
        {box('email', 'email', { type: 'email' })}
        <SelectField
          name="for"
          label={words('meetings:door.walk-in.for')}
          value={form.value('for')}
          options={[
            ...inOrder(
              participants.map(({ participant_id, short }) => ({
                value: participant_id,
                label: inLanguage(short, language),
              })),
              ({ label }) => label,
              language,
            ),
            {
              label: words('meetings:door.walk-in.of-none'),
              options: ofNoParticipant.options.map((one) => ({
                value: one,
                label: words(`meetings:category.${one}`),
              })),
            },
          ]}
        />
        <SelectField
          name="role"
          label={words('meetings:door.walk-in.part')}
          value={form.value('role')}
          options={[
            { value: '', label: words('meetings:door.walk-in.no-part') },
            ...role.options.map((one) => ({ value: one, label: words(`meetings:role.${one}`) })),
          ]}
        />
        {box('note', 'note', { hint: words('meetings:door.walk-in.note-hint') })}
        <Actions>
          <Button kind="plain">{words('meetings:door.walk-in.send')}</Button>
        </Actions>
      </Form>
    </Section>
  )
}

import { inLanguage } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import type { SentForm } from '../../../platform/http/sent-form.ts'
import { CheckboxGroup } from '../../../ui/controls/checkbox-group.tsx'
import { Disclosure } from '../../../ui/controls/disclosure.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import type { Participant } from '../../conference/contract.ts'
import { roles } from '../reading/contract.ts'
import { taskedWords } from './say.ts'

type Option = { readonly value: string; readonly label: string }

/** The roles a conference tasks, by the words of the catalogue. */
export const roleOptions = ({ words }: PageContext): readonly Option[] =>
  roles.map((role) => ({ value: role, label: words(`mandates:tasked.${role}`) }))

/** Its participants as they are called. */
export const participantOptions = (
  participants: readonly Participant[],
  { language }: PageContext,
): readonly Option[] =>
  participants.map(({ code, short }) => ({
    value: `participant:${code}`,
    label: inLanguage(short, language),
  }))

/** Who is tasked: roles first; participants, and bodies by their names, one step further. */
export function TaskedFields({
  form,
  stored,
  participants,
  context,
}: {
  form: SentForm
  stored: readonly string[]
  participants: readonly Participant[]
  context: PageContext
}) {
  const { words } = context
  const chosen = form.values('tasked', stored)
  const byRole = roleOptions(context)
  const listed = participantOptions(participants, context)
  const known = new Set([...byRole, ...listed].map(({ value }) => value))
  // What the reading found by name, or a participant that has left since, stays a choice.
  const others = [...new Set([...stored, ...chosen])]
    .filter((who) => !known.has(who))
    .map((who) => ({ value: who, label: taskedWords([who], context) }))
  const named = form.value('tasked-by-name')
  const further = named !== '' || chosen.some((who) => !byRole.some(({ value }) => value === who))
  return (
    <>
      <CheckboxGroup
        name="tasked"
        label={words('mandates:review.tasked')}
        size="small"
        values={chosen}
        options={byRole}
      />
      <Disclosure label={words('mandates:review.tasked-further')} open={further}>
        <CheckboxGroup
          name="tasked"
          id="f-tasked-further"
          label={words('mandates:review.tasked-participants')}
          size="small"
          values={chosen}
          options={[...others, ...listed]}
        />
        <TextField
          name="tasked-by-name"
          label={words('mandates:review.tasked-by-name')}
          hint={words('mandates:review.tasked-by-name-hint')}
          value={named}
          maxLength={75}
        />
      </Disclosure>
    </>
  )
}

import type { PageContext } from '../../../platform/http/page.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { Step } from '../../../ui/task/step.tsx'
import type { Person } from '../contract.ts'
import { fullName } from './say.ts'

/** Takes every second factor of someone who has lost them; says first what that needs and what follows. */
export function ResetSecondFactor({
  data: { person },
  context,
}: {
  data: { readonly person: Person }
  context: PageContext
}) {
  const { words, address, href } = context
  const name = fullName(person)
  return (
    <Step
      where={name}
      title={words('directory:security.reset-title', { name })}
      hint={words('directory:security.reset-lead')}
      back={{ href: href(`/directory/people/${person.person_id}`), label: name }}
    >
      <p className="step-hint">{words('directory:security.reset-then')}</p>
      <Form action={address.path} form="reset">
        <Button kind="primary">{words('directory:security.reset-save')}</Button>
      </Form>
    </Step>
  )
}

import type { PageContext } from '../../../platform/http/page.ts'
import { Actions } from '../../../ui/controls/actions.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { KeyValues } from '../../../ui/record/key-values.tsx'
import type { Body } from '../../conference/contract.ts'
import type { EndData } from './end-appointment.tsx'
import { fullName, officeWords, untilWords } from './say.ts'
import { type Holder, TermFields } from './term-fields.tsx'

export type CorrectData = EndData & {
  readonly bodies: { readonly bodies: readonly Body[] }
  readonly holders: { readonly holders: readonly Holder[] }
}

/** Puts right what was entered wrongly; the office and whom it is for are another appointment. */
export function CorrectAppointment({
  data: { appointment, bodies, holders },
  context,
}: {
  data: CorrectData
  context: PageContext
}) {
  const { words, href } = context
  return (
    <>
      <PageHead
        title={words('directory:correct.title', { name: fullName(appointment) })}
        sub={words('directory:correct.lead')}
      />
      <Form
        action={context.address.path}
        form="correct"
        version={appointment.version}
        idempotencyKey={context.newKey()}
      >
        <KeyValues
          items={[
            {
              key: 'office',
              name: words('directory:appoint.office'),
              value: officeWords(appointment, context),
            },
            {
              key: 'until',
              name: words('directory:appoint.until'),
              value: untilWords(appointment.until_day, context),
            },
          ]}
        />
        <TermFields
          form="correct"
          held={appointment}
          bodies={bodies.bodies}
          holders={holders.holders}
          context={context}
        />
        <Actions>
          <Button kind="primary">{words('directory:correct.save')}</Button>
          <LinkButton kind="quiet" href={href(`/directory/people/${appointment.person_id}`)}>
            {words('directory:person.cancel')}
          </LinkButton>
        </Actions>
      </Form>
    </>
  )
}

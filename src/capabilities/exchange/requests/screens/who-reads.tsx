import type { PageContext } from '../../../../platform/http/page.ts'
import { sentForm } from '../../../../platform/http/sent-form.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { Question } from '../../../../ui/task/question.tsx'
import { Step } from '../../../../ui/task/step.tsx'
import { confidentiality } from '../contract.ts'
import type { OwnReplyData } from './data.ts'
import { ownCountry } from './say.tsx'

/** Who may read the country's reply. */
export function WhoReads({ data, context }: { data: OwnReplyData; context: PageContext }) {
  const { words, href, address } = context
  const form = sentForm(context, 'choose')
  return (
    <Step
      where={words('exchange:requests.answer.last-step', { country: ownCountry(data, context) })}
      back={{
        href: href(`/requests/${data.own.request.reference}/check`),
        label: words('exchange:requests.answer.to-check'),
      }}
    >
      <Form action={address.path} form="choose" idempotencyKey={context.newKey()}>
        <Question
          name="confidentiality"
          question={words('exchange:requests.answer.who-reads')}
          hint={words('exchange:requests.answer.who-reads-hint')}
          error={form.error('confidentiality')}
          values={[form.value('confidentiality', data.own.confidentiality)]}
          options={confidentiality.options.map((one) => ({
            value: one,
            label: words(`exchange:requests.confidentiality.${one}`),
            hint: words(`exchange:requests.confidentiality-hint.${one}`),
          }))}
        />
        <Button kind="primary">{words('exchange:requests.answer.save')}</Button>
      </Form>
    </Step>
  )
}

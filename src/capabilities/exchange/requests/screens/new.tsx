import type { PageContext } from '../../../../platform/http/page.ts'
import { sentForm } from '../../../../platform/http/sent-form.ts'
import { Actions } from '../../../../ui/controls/actions.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { LinkButton } from '../../../../ui/controls/link-button.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import { AboutFields } from './about-fields.tsx'
import type { NewRequestData } from './data.ts'

/** A new request, empty or from an earlier one. */
export function NewRequest({ data, context }: { data: NewRequestData; context: PageContext }) {
  const { words, href, address } = context
  const form = sentForm(context, 'draft')
  const [previous] = data.repeated.requests
  return (
    <>
      <PageHead
        title={words('exchange:requests.edit.new-title')}
        sub={
          previous
            ? words('exchange:requests.edit.again-lead', { reference: previous.reference })
            : words('exchange:requests.edit.new-lead')
        }
      />
      <Form action={`${address.path}${address.search}`} form="draft" idempotencyKey={context.newKey()}>
        <AboutFields
          form={form}
          participants={data.participants.participants}
          context={context}
          {...(previous
            ? {
                stored: {
                  title: previous.title,
                  introduction: previous.introduction,
                  confidentiality: previous.confidentiality,
                },
              }
            : {})}
        />
        <Actions>
          <Button kind="primary">{words('exchange:requests.edit.make')}</Button>
          <LinkButton kind="quiet" href={href('/requests')}>
            {words('exchange:requests.list.room')}
          </LinkButton>
        </Actions>
      </Form>
    </>
  )
}

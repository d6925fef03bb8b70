import type { PageContext } from '../../../../platform/http/page.ts'
import { sentForm } from '../../../../platform/http/sent-form.ts'
import { Actions } from '../../../../ui/controls/actions.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { CheckboxField } from '../../../../ui/controls/checkbox-field.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { TextField } from '../../../../ui/controls/text-field.tsx'
import { Section } from '../../../../ui/layout/section.tsx'
import type { Sharing } from '../contract.ts'

export type OwnContactData = { readonly contact: Sharing }

/** On a person's own page: what the directory of contacts shows of them, which is theirs to say. */
export function OwnContact({ data: { contact }, context }: { data: OwnContactData; context: PageContext }) {
  const { words, address } = context
  const form = sentForm(context, 'share')
  return (
    <Section title={words('exchange:contacts.own-title')} id="contact">
      <p>{words('exchange:contacts.own-lead')}</p>
      <Form action={address.path} form="share" version={contact.version} idempotencyKey={context.newKey()}>
        <TextField
          name="institution"
          label={words('exchange:contacts.column.institution')}
          optional={words('documents:register.optional')}
          value={form.value('institution', contact.institution)}
          error={form.error('institution')}
        />
        <CheckboxField
          name="share-email"
          label={words('exchange:contacts.share-email')}
          hint={words(contact.by_setting ? 'exchange:contacts.by-setting' : 'exchange:contacts.by-yourself')}
          checked={form.value('share-email', contact.shares_email ? 'yes' : '') === 'yes'}
        />
        <CheckboxField
          name="share-phone"
          label={words('exchange:contacts.share-phone')}
          hint={words('exchange:contacts.share-phone-hint')}
          checked={form.value('share-phone', contact.shares_phone ? 'yes' : '') === 'yes'}
        />
        <Actions>
          <Button>{words('exchange:contacts.share-send')}</Button>
        </Actions>
      </Form>
    </Section>
  )
}

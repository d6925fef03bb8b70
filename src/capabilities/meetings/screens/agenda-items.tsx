import { holds } from '../../../kernel/actor.ts'
import { inLanguage } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { languageBoxes, sentForm } from '../../../platform/http/sent-form.ts'
import { Actions } from '../../../ui/controls/actions.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Empty } from '../../../ui/controls/empty.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { LanguageFields } from '../../../ui/controls/language-fields.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { Section } from '../../../ui/layout/section.tsx'
import { KeyValues } from '../../../ui/record/key-values.tsx'
import { secretariatDesk } from '../../directory/contract.ts'
import type { AgendaItem, Meeting } from '../contract.ts'

export type ItemsData = { readonly found: { readonly meeting: Meeting; readonly agenda: AgendaItem[] } }

/** The items of a meeting's provisional agenda, and a form to put one more onto it. */
export function AgendaItems({ data: { found }, context }: { data: ItemsData; context: PageContext }) {
  const { words, language, href } = context
  const sent = sentForm(context, 'add')
  return (
    <>
      <PageHead
        title={inLanguage(found.meeting.name, language)}
        sub={<a href={href(`/meetings/${found.meeting.meeting_id}`)}>{words('meetings:items.back')}</a>}
      />
      <Section title={words('meetings:items.title')}>
        {found.agenda.length === 0 ? (
          <Empty title={words('meetings:items.none')} />
        ) : (
          <KeyValues
            items={found.agenda.map((item) => ({
              key: item.item_id,
              name: item.number,
              value: inLanguage(item.title, language),
            }))}
          />
        )}
      </Section>
      {holds(context.actor, ...secretariatDesk) && (
        <Section title={words('meetings:items.add')}>
          <Form action={context.address.path} form="add" idempotencyKey={context.newKey()}>
            <TextField
              name="number"
              size="code"
              label={words('meetings:field.number')}
              value={sent.value('number', String(found.agenda.length + 1))}
              error={sent.error('number')}
            />
            <LanguageFields
              {...languageBoxes(sent, 'title', (one) => words(`meetings:field.title-${one}`))}
            />
            <Actions>
              <Button kind="primary">{words('meetings:items.send')}</Button>
            </Actions>
          </Form>
        </Section>
      )}
    </>
  )
}

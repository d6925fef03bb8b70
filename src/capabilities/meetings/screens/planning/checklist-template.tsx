import { holds } from '../../../../kernel/actor.ts'
import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { sentForm } from '../../../../platform/http/sent-form.ts'
import { Actions } from '../../../../ui/controls/actions.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { PostButton } from '../../../../ui/controls/post-button.tsx'
import { RadioGroup } from '../../../../ui/controls/radio-group.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import { Section } from '../../../../ui/layout/section.tsx'
import { RegisterTable } from '../../../../ui/register/register-table.tsx'
import { TwoLines } from '../../../../ui/register/two-lines.tsx'
import { secretariatDesk } from '../../../directory/contract.ts'
import { meeting } from '../../contract.ts'
import type { TemplateItem } from '../../planning/checklists/contract.ts'
import { TaskFields } from './task-fields.tsx'

type Props = {
  readonly data: { readonly found: { readonly items: TemplateItem[] } }
  readonly context: PageContext
}

const modes = meeting.shape.mode.options

/** What has to be done before the meetings of each mode open. */
export function ChecklistTemplate({ data: { found }, context }: Props) {
  const { words } = context
  const staff = holds(context.actor, ...secretariatDesk)
  const sent = sentForm(context, 'add-template')
  return (
    <>
      <PageHead
        title={words('meetings:checklist.template')}
        sub={words('meetings:checklist.template-lead')}
      />
      {modes.map((mode) => (
        <Section key={mode} title={words(`meetings:checklist.of.${mode}`)}>
          <Items items={found.items.filter((one) => one.mode === mode)} staff={staff} context={context} />
        </Section>
      ))}
      {staff && (
        <Section title={words('meetings:checklist.add-title')}>
          <Form action={context.address.path} form="add-template" idempotencyKey={context.newKey()}>
            <RadioGroup
              name="mode"
              label={words('meetings:field.mode')}
              value={sent.value('mode', 'in person')}
              error={sent.error('mode')}
              options={modes.map((mode) => ({ value: mode, label: words(`meetings:mode.${mode}`) }))}
            />
            <TaskFields form="add-template" context={context} />
            <Actions>
              <Button kind="primary">{words('meetings:checklist.add')}</Button>
            </Actions>
          </Form>
        </Section>
      )}
    </>
  )
}

type ItemsProps = {
  readonly items: readonly TemplateItem[]
  readonly staff: boolean
  readonly context: PageContext
}

function Items({ items, staff, context }: ItemsProps) {
  const { words, language } = context
  if (items.length === 0) return <p className="note also">{words('meetings:checklist.template-none')}</p>
  return (
    <RegisterTable
      caption={words('meetings:checklist.template')}
      columns={[
        { key: 'days', header: words('meetings:checklist.when'), whole: true, phone: 'start' },
        { key: 'what', header: words('meetings:checklist.what'), namesRow: true, phone: 'title' },
        { key: 'act', header: words('meetings:checklist.act'), quietHeader: true, phone: 'end' },
      ]}
      rows={items.map((item) => ({
        key: item.template_item_id,
        cells: {
          days: words('meetings:checklist.before', { count: item.days_before }),
          what: (
            <TwoLines second={words(`directory:office.${item.office}`)}>
              {inLanguage(item.title, language)}
            </TwoLines>
          ),
          act: staff && (
            <PostButton
              kind="quiet"
              action={context.address.path}
              hidden={{ form: 'remove', item: item.template_item_id, 'idempotency-key': context.newKey() }}
            >
              {words('meetings:checklist.remove')}
              <span className="unseen">: {inLanguage(item.title, language)}</span>
            </PostButton>
          ),
        },
      }))}
    />
  )
}

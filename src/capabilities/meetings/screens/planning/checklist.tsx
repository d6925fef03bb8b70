import { holds } from '../../../../kernel/actor.ts'
import { dayAt } from '../../../../kernel/instant.ts'
import type { Instant } from '../../../../kernel/instant.ts'
import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { writeDay, writeDays } from '../../../../platform/i18n/format.ts'
import { Actions } from '../../../../ui/controls/actions.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { Empty } from '../../../../ui/controls/empty.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { LinkButton } from '../../../../ui/controls/link-button.tsx'
import { PostButton } from '../../../../ui/controls/post-button.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import { Section } from '../../../../ui/layout/section.tsx'
import { RegisterTable } from '../../../../ui/register/register-table.tsx'
import { TwoLines } from '../../../../ui/register/two-lines.tsx'
import { StateMark } from '../../../../ui/state.tsx'
import { secretariatDesk } from '../../../directory/contract.ts'
import type { Checklist, ChecklistItem } from '../../planning/checklists/contract.ts'
import { TaskFields } from './task-fields.tsx'

type Props = { readonly data: { readonly found: Checklist }; readonly context: PageContext }

/** What has to be done before a meeting opens, ticked one by one. */
export function MeetingChecklist({ data: { found }, context }: Props) {
  const { words, language, href, actor } = context
  const { meeting, items } = found
  const staff = holds(actor, ...secretariatDesk)
  const done = items.filter(({ done_at }) => done_at !== null).length
  return (
    <>
      <PageHead
        title={words('meetings:checklist.title')}
        sub={
          <>
            <a href={href(`/meetings/${meeting.meeting_id}`)}>{inLanguage(meeting.name, language)}</a>
            {`, ${writeDays(meeting.opens_on, meeting.closes_on, language, 'long')}`}
          </>
        }
        actions={
          <LinkButton kind="quiet" href={href('/meetings/checklist-template')}>
            {words('meetings:checklist.template')}
          </LinkButton>
        }
      />
      {items.length === 0 ? (
        <Empty title={words('meetings:checklist.none')}>{words('meetings:checklist.none-lead')}</Empty>
      ) : (
        <Section
          title={words('meetings:checklist.section')}
          note={words('meetings:checklist.count', { done, count: items.length })}
        >
          <RegisterTable
            caption={words('meetings:checklist.section')}
            columns={[
              { key: 'due', header: words('meetings:checklist.due'), whole: true, phone: 'start' },
              { key: 'what', header: words('meetings:checklist.what'), namesRow: true, phone: 'title' },
              { key: 'state', header: words('meetings:state-head'), phone: 'line' },
              { key: 'act', header: words('meetings:checklist.act'), quietHeader: true, phone: 'end' },
            ]}
            rows={items.map((item) => ({
              key: item.item_id,
              cells: {
                due: writeDay(item.due_on, language),
                what: (
                  <TwoLines second={words(`directory:office.${item.office}`)}>
                    {inLanguage(item.title, language)}
                  </TwoLines>
                ),
                state: <Standing item={item} context={context} />,
                act: (staff || holds(actor, item.office)) && <Turn item={item} context={context} />,
              },
            }))}
          />
        </Section>
      )}
      {staff && found.left_in_template > 0 && (
        <Actions>
          <PostButton
            action={context.address.path}
            hidden={{ form: 'bring', 'idempotency-key': context.newKey() }}
          >
            {words('meetings:checklist.bring', {
              count: found.left_in_template,
              mode: words(`meetings:mode.${meeting.mode}`),
            })}
          </PostButton>
        </Actions>
      )}
      {staff && (
        <Section title={words('meetings:checklist.add-title')}>
          <Form action={context.address.path} form="add" idempotencyKey={context.newKey()}>
            <TaskFields form="add" context={context} />
            <Actions>
              <Button kind="primary">{words('meetings:checklist.add')}</Button>
            </Actions>
          </Form>
        </Section>
      )}
    </>
  )
}

function Standing({ item, context }: { item: ChecklistItem; context: PageContext }) {
  const { words, language } = context
  if (item.done_at !== null)
    return (
      <TwoLines
        second={[writeDay(dayAt(item.done_at as Instant, context.tenant.zone), language), item.done_by ?? '']
          .filter((part) => part !== '')
          .join(', ')}
      >
        <StateMark kind="closed">{words('meetings:checklist.done')}</StateMark>
      </TwoLines>
    )
  return item.due_on < context.today ? (
    <StateMark kind="overdue">{words('meetings:checklist.overdue')}</StateMark>
  ) : (
    <StateMark kind="open">{words('meetings:checklist.open')}</StateMark>
  )
}

function Turn({ item, context }: { item: ChecklistItem; context: PageContext }) {
  const isDone = item.done_at !== null
  return (
    <PostButton
      kind="quiet"
      action={context.address.path}
      hidden={{
        form: isDone ? 'untick' : 'tick',
        item: item.item_id,
        'idempotency-key': context.newKey(),
      }}
    >
      {context.words(isDone ? 'meetings:checklist.untick' : 'meetings:checklist.tick')}
      <span className="unseen">: {inLanguage(item.title, context.language)}</span>
    </PostButton>
  )
}

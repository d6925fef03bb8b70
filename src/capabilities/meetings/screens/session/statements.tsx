import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { sentForm } from '../../../../platform/http/sent-form.ts'
import { Actions } from '../../../../ui/controls/actions.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { FileField } from '../../../../ui/controls/file-field.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { PostButton } from '../../../../ui/controls/post-button.tsx'
import { RadioGroup } from '../../../../ui/controls/radio-group.tsx'
import { SelectField } from '../../../../ui/controls/select-field.tsx'
import { Step } from '../../../../ui/task/step.tsx'
import { calledIn } from '../agenda/say.tsx'
import type { Statement } from '../../session/contract.ts'
import type { FloorData } from './say.ts'
import { StatementList } from './statement-list.tsx'

export type StatementsData = FloorData & {
  readonly own: { readonly statements: readonly Statement[]; readonly next: string | null }
}

/** A delegation hands in what it is going to say, and sees what it handed in. */
export function Statements({
  data: { floor, own },
  context,
}: {
  readonly data: StatementsData
  readonly context: PageContext
}) {
  const { words, language, href, address, newKey } = context
  const { meeting, items, item } = floor
  const form = sentForm(context, 'hand-in')
  const base = `/meetings/${meeting.meeting_id}`
  const acts = new Map(
    own.statements.map(({ statement_id, participant_id, file_name }) => [
      statement_id,
      <PostButton
        key={statement_id}
        kind="quiet"
        action={address.path}
        hidden={{
          form: 'take-back',
          statement: statement_id,
          participant: participant_id,
          'idempotency-key': newKey(),
        }}
        label={words('meetings:statement.back-of', { name: file_name })}
      >
        {words('meetings:statement.back')}
      </PostButton>,
    ]),
  )
  return (
    <Step
      where={inLanguage(meeting.name, language)}
      title={words('meetings:statement.hand-in')}
      hint={words('meetings:statement.lead')}
      back={{ href: href(`${base}/floor`), label: words('meetings:session.in-session') }}
    >
      <Form action={address.path} form="hand-in" files idempotencyKey={newKey()}>
        <SelectField
          name="item"
          label={words('meetings:statement.item')}
          value={form.value('item', item?.item_id)}
          error={form.error('item')}
          options={items.map((one) => ({ value: one.item_id, label: calledIn(one, context) }))}
        />
        <RadioGroup
          name="language"
          label={words('meetings:statement.language')}
          value={form.value('language', language)}
          error={form.error('language')}
          options={(['es', 'en'] as const).map((one) => ({
            value: one,
            label: words(`meetings:nominate.in-${one}`),
          }))}
        />
        <FileField
          name="file"
          label={words('meetings:statement.file')}
          hint={words('meetings:statement.file-hint')}
          error={form.error('file')}
        />
        <Actions>
          <Button kind="primary">{words('meetings:statement.send')}</Button>
        </Actions>
      </Form>
      <section className="live-list" aria-labelledby="statements">
        <h2 className="live-key" id="statements">
          {words('meetings:statement.title')}
        </h2>
        {own.statements.length === 0 && <p className="live-empty">{words('meetings:statement.none')}</p>}
        <StatementList
          statements={own.statements}
          items={items}
          file={({ participant_id, statement_id }) =>
            `${base}/delegations/${participant_id}/statements/${statement_id}`
          }
          acts={acts}
          context={context}
        />
        {own.next !== null && (
          <p>
            <a href={href(`${base}/statements?after=${own.next}`)}>{words('meetings:statement.more')}</a>
          </p>
        )}
      </section>
    </Step>
  )
}

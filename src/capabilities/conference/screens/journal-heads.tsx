import { holds } from '../../../kernel/actor.ts'
import { type PageContext, fieldOf } from '../../../platform/http/page.ts'
import { sentForm } from '../../../platform/http/sent-form.ts'
import { writeDay, writeNumber } from '../../../platform/i18n/format.ts'
import { Actions } from '../../../ui/controls/actions.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Empty } from '../../../ui/controls/empty.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { Notice } from '../../../ui/controls/notice.tsx'
import { Pager } from '../../../ui/controls/pager.tsx'
import { TextArea } from '../../../ui/controls/text-area.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { Section } from '../../../ui/layout/section.tsx'
import { RegisterTable } from '../../../ui/register/register-table.tsx'

export type JournalData = {
  readonly journal: {
    readonly keepers: readonly string[]
    readonly version: number
    readonly heads: readonly {
      readonly day: string
      readonly number: number
      readonly hash: string
      readonly key_id: string
    }[]
    readonly next: string | null
  }
}
type Props = { readonly data: JournalData; readonly context: PageContext }

/** The journal as its keepers know it: who they are, and the head of each day. */
export function JournalHeads({ data, context }: Props) {
  const { words } = context
  return (
    <>
      <PageHead title={words('conference:journal.title')} sub={words('conference:journal.lead')} />
      <Keepers data={data} context={context} />
      <Heads data={data} context={context} />
    </>
  )
}

function Keepers({ data: { journal }, context }: Props) {
  const { words } = context
  const sent = sentForm(context, 'keepers')
  return (
    <Section title={words('conference:journal.keepers')}>
      {fieldOf(context.request.query, 'stored') === 'yes' && (
        <Notice kind="done" live title={words('conference:journal.stored')} />
      )}
      {holds(context.actor, 'coordinator', 'it specialist') ? (
        <Form
          action={context.address.path}
          form="keepers"
          version={journal.version}
          idempotencyKey={context.newKey()}
        >
          <TextArea
            name="keepers"
            label={words('conference:journal.addresses')}
            hint={words('conference:journal.addresses-hint')}
            rows={3}
            value={sent.value('keepers', journal.keepers.join('\n'))}
            error={sent.error('keepers')}
          />
          <Actions>
            <Button kind="primary">{words('conference:save.change')}</Button>
          </Actions>
        </Form>
      ) : (
        <p>{journal.keepers.join(', ') || words('conference:journal.nobody')}</p>
      )}
    </Section>
  )
}

function Heads({ data: { journal }, context }: Props) {
  const { words, language } = context
  return (
    <Section title={words('conference:journal.heads')} note={words('conference:journal.heads-note')}>
      {journal.heads.length === 0 ? (
        <Empty title={words('conference:journal.none')}>
          <p>{words('conference:journal.none-yet')}</p>
        </Empty>
      ) : (
        <RegisterTable
          caption={words('conference:journal.heads')}
          columns={[
            {
              key: 'day',
              header: words('conference:journal.day'),
              namesRow: true,
              whole: true,
              phone: 'start',
            },
            { key: 'number', header: words('conference:journal.entries'), numeric: true, phone: 'end' },
            { key: 'hash', header: words('conference:journal.hash'), phone: 'line' },
            { key: 'key', header: words('conference:journal.key'), phone: 'line' },
          ]}
          rows={journal.heads.map((head) => ({
            key: head.day,
            cells: {
              day: writeDay(head.day, language),
              number: writeNumber(head.number, language),
              hash: <code className="hash">{head.hash}</code>,
              key: <code className="hash">{head.key_id}</code>,
            },
          }))}
        />
      )}
      {journal.next && (
        <Pager
          label={words('conference:journal.pages')}
          next={{
            href: `${context.address.path}?before=${journal.next}`,
            label: words('conference:journal.earlier'),
          }}
        />
      )}
    </Section>
  )
}

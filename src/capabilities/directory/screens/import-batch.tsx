import type { PageContext } from '../../../platform/http/page.ts'
import { writeDay, writeNumber, writeTime } from '../../../platform/i18n/format.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { Actions } from '../../../ui/controls/actions.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { Notice } from '../../../ui/controls/notice.tsx'
import { Section } from '../../../ui/layout/section.tsx'
import { Hang } from '../../../ui/record/hang.tsx'
import { KeyValues } from '../../../ui/record/key-values.tsx'
import { RecordHead } from '../../../ui/record/record-head.tsx'
import type { ImportBatch as Batch } from '../import/contract.ts'
import { ImportRows } from './import-rows.tsx'

export type BatchData = { readonly batch: Batch }

/** What an import did, and the way to take it back. */
export function ImportBatch({ data: { batch }, context }: { data: BatchData; context: PageContext }) {
  const { words, language, href, tenant } = context
  const when = (instant: string): string =>
    `${writeDay(instant.slice(0, 10), language, 'long')}, ${writeTime(instant as Instant, language, tenant.zone)}`
  const figures = {
    people: batch.people,
    appointments: batch.appointments,
    changed: batch.changed,
    'left-out': batch.left_out.length,
  }
  return (
    <>
      <RecordHead
        reference={when(batch.created_at)}
        title={batch.source_name || words('directory:import.pasted')}
        actions={
          <LinkButton kind="primary" href={href('/directory/people')}>
            {words('directory:import.to-people')}
          </LinkButton>
        }
      />
      {batch.undone_at && (
        <Notice title={words('directory:import.undone-on', { when: when(batch.undone_at) })} />
      )}
      <Hang title={words('directory:import.result')}>
        <KeyValues
          items={Object.entries(figures).map(([key, number]) => ({
            key,
            name: words(`directory:import.figure.${key}`),
            value: writeNumber(number, language),
          }))}
        />
      </Hang>
      {!batch.undone_at && (
        <Hang title={words('directory:import.undo-head')}>
          <Form action={context.address.path} form="undo" idempotencyKey={context.newKey()}>
            <p>{words('directory:import.undo-lead')}</p>
            <Actions>
              <Button>{words('directory:import.undo')}</Button>
            </Actions>
          </Form>
        </Hang>
      )}
      {batch.left_out.length > 0 && (
        <Section title={words('directory:import.were-left-out')}>
          <ImportRows
            rows={batch.left_out.slice(0, 200)}
            caption={words('directory:import.were-left-out')}
            context={context}
          />
        </Section>
      )}
    </>
  )
}

import type { PageContext } from '../../../platform/http/page.ts'
import { sentForm } from '../../../platform/http/sent-form.ts'
import { writeDay, writeNumber } from '../../../platform/i18n/format.ts'
import { Actions } from '../../../ui/controls/actions.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { FileField } from '../../../ui/controls/file-field.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { TextArea } from '../../../ui/controls/text-area.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { Section } from '../../../ui/layout/section.tsx'
import { RegisterTable } from '../../../ui/register/register-table.tsx'
import type { ImportBatch } from '../import/contract.ts'
import { DirectoryViews } from './directory-views.tsx'

export type ImportStartData = { readonly last: { readonly batches: ImportBatch[] } }

/** Paste a table or upload a file: nothing is imported by it yet. */
export function ImportStart({ data: { last }, context }: { data: ImportStartData; context: PageContext }) {
  const { words } = context
  const form = sentForm(context, 'draft')
  return (
    <>
      <PageHead title={words('directory:import.title')} sub={words('directory:import.lead')} />
      <DirectoryViews current="import" context={context} />
      <Form action={context.address.path} form="draft" files idempotencyKey={context.newKey()}>
        <TextArea
          name="text"
          label={words('directory:import.paste')}
          hint={words('directory:import.paste-hint')}
          error={form.error('text')}
          value={form.value('text')}
          rows={8}
        />
        <FileField
          name="file"
          label={words('directory:import.file')}
          hint={words('directory:import.file-hint')}
          error={form.error('file')}
          accept=".csv,.txt,.tsv,.xlsx"
        />
        <Actions>
          <Button kind="primary">{words('directory:import.continue')}</Button>
        </Actions>
      </Form>
      {last.batches.length > 0 && <Last batches={last.batches} context={context} />}
    </>
  )
}

function Last({ batches, context }: { batches: readonly ImportBatch[]; context: PageContext }) {
  const { words, language, href } = context
  return (
    <Section title={words('directory:import.last')}>
      <RegisterTable
        caption={words('directory:import.last')}
        columns={[
          { key: 'source', header: words('directory:import.source'), namesRow: true, phone: 'title' },
          { key: 'day', header: words('directory:appointments.day'), whole: true, phone: 'line' },
          { key: 'rows', header: words('directory:import.rows'), numeric: true, phone: 'none' },
          { key: 'state', header: words('directory:import.state'), phone: 'line' },
        ]}
        rows={batches.map((one) => ({
          key: one.batch_id,
          cells: {
            source: (
              <a className="quiet" href={href(`/directory/imports/${one.batch_id}`)}>
                {one.source_name || words('directory:import.pasted')}
              </a>
            ),
            day: writeDay(one.created_at.slice(0, 10), language),
            rows: writeNumber(one.rows, language),
            state: words(one.undone_at ? 'directory:import.undone' : 'directory:import.stands'),
          },
        }))}
      />
    </Section>
  )
}

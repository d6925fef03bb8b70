import { languages } from '../../../../kernel/language.ts'
import { LARGEST_UPLOAD_MB } from '../../../../platform/http/uploads.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { sentForm } from '../../../../platform/http/sent-form.ts'
import { type Instant, dayAt } from '../../../../kernel/instant.ts'
import { writeDay } from '../../../../platform/i18n/format.ts'
import { Actions } from '../../../../ui/controls/actions.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { FileField } from '../../../../ui/controls/file-field.tsx'
import { Pager } from '../../../../ui/controls/pager.tsx'
import { RadioGroup } from '../../../../ui/controls/radio-group.tsx'
import { SelectField } from '../../../../ui/controls/select-field.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import { Section } from '../../../../ui/layout/section.tsx'
import { RegisterTable } from '../../../../ui/register/register-table.tsx'
import { Under } from '../../../../ui/register/under.tsx'
import { archiveAccess } from '../../archives/contract.ts'
import { sizeInWords } from '../say.tsx'
import type { ArchivesData } from './data.ts'
import { PartsOf } from './parts-of.tsx'
import { ArchiveStateMark, typeOptions } from './say.tsx'

type Props = { readonly data: ArchivesData; readonly context: PageContext }

/** Take in an archive of old papers, and those that were taken in before. */
export function ArchivesPage({ data, context }: Props) {
  const { words } = context
  return (
    <>
      <PageHead title={words('documents:archives.room')} sub={words('documents:archives.lead')} />
      <Begin data={data} context={context} />
      <Section title={words('documents:archives.list')}>
        <Archives data={data} context={context} />
      </Section>
    </>
  )
}

function Begin({ data, context }: Props) {
  const { words } = context
  const form = sentForm(context, 'begin')
  return (
    <PartsOf form="begin" context={context}>
      <FileField
        name="file"
        accept=".zip,application/zip"
        label={words('documents:archives.file')}
        hint={words('documents:archives.file-hint', { limit: LARGEST_UPLOAD_MB })}
        error={form.error('file')}
      />
      <SelectField
        name="kind"
        label={words('documents:archives.kind')}
        value={form.value('kind', 'archived paper')}
        error={form.error('kind')}
        options={typeOptions(data.types.types, context)}
      />
      <SelectField
        name="access"
        label={words('documents:archives.access')}
        hint={words('documents:archives.access-hint')}
        value={form.value('access', 'secretariat')}
        error={form.error('access')}
        options={archiveAccess.options.map((one) => ({
          value: one,
          label: words(`documents:access.${one}`),
        }))}
      />
      <RadioGroup
        name="original_language"
        label={words('documents:archives.original')}
        size="small"
        value={form.value('original_language', context.tenant.originalLanguage)}
        options={languages.map((one) => ({ value: one, label: words(`documents:language.${one}`) }))}
      />
      <Actions>
        <Button kind="primary">{words('documents:archives.send')}</Button>
      </Actions>
    </PartsOf>
  )
}

function Archives({ data: { found }, context }: Props) {
  const { words, href } = context
  if (found.archives.length === 0) return <p>{words('documents:archives.none')}</p>
  return (
    <>
      <RegisterTable
        caption={words('documents:archives.list')}
        columns={[
          { key: 'name', header: words('documents:archives.list-name'), namesRow: true, phone: 'title' },
          { key: 'started', header: words('documents:archives.list-started'), whole: true, phone: 'start' },
          { key: 'size', header: words('documents:archives.list-size'), numeric: true, phone: 'line' },
          { key: 'state', header: words('documents:archives.list-state'), whole: true, phone: 'end' },
        ]}
        rows={found.archives.map((archive) => ({
          key: archive.archive_id,
          href: href(`/documents/archives/${archive.archive_id}`),
          cells: {
            name: <a href={href(`/documents/archives/${archive.archive_id}`)}>{archive.name}</a>,
            started: writeDay(dayAt(archive.started_at as Instant, context.tenant.zone), context.language),
            size: sizeInWords(archive.bytes, context),
            state: <ArchiveStateMark state={archive.state} context={context} />,
          },
        }))}
      />
      {found.next && (
        <Under
          count={
            <Pager
              label={words('documents:archives.pages')}
              next={{
                href: `${context.address.path}?before=${found.next}`,
                label: words('documents:archives.older'),
              }}
            />
          }
        />
      )}
    </>
  )
}

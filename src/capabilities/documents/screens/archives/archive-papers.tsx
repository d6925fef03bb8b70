import { inLanguage } from '../../../../kernel/language.ts'
import { type PageContext, fieldOf } from '../../../../platform/http/page.ts'
import { sentForm } from '../../../../platform/http/sent-form.ts'
import { writeDay } from '../../../../platform/i18n/format.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { Pager } from '../../../../ui/controls/pager.tsx'
import { Reference } from '../../../../ui/controls/reference.tsx'
import { SelectField } from '../../../../ui/controls/select-field.tsx'
import { Section } from '../../../../ui/layout/section.tsx'
import { RegisterTable } from '../../../../ui/register/register-table.tsx'
import { TwoLines } from '../../../../ui/register/two-lines.tsx'
import { Under } from '../../../../ui/register/under.tsx'
import { Views } from '../../../../ui/register/views.tsx'
import { type ArchivePaper, archiveAccess, paperState } from '../../archives/contract.ts'
import { filled } from '../../symbols/pattern.ts'
import { typeName } from '../say.tsx'
import type { ArchiveData } from './data.ts'
import { PaperStateMark, meetingOptions, problemInWords, typeOptions } from './say.tsx'

type Props = { readonly data: ArchiveData; readonly context: PageContext }

/** The files of an archive with what is proposed of each, and what one can settle for many of them. */
export function ArchivePapers({ data, context }: Props) {
  const { words } = context
  const { archive } = data.found
  const { papers, next } = data.listed
  const open = archive.state === 'review'
  return (
    <>
      <States data={data} context={context} />
      {papers.length === 0 ? (
        <p>{words('documents:archives.papers.none')}</p>
      ) : (
        <RegisterTable
          caption={words('documents:archives.papers.caption')}
          select={
            open
              ? {
                  form: 'settle',
                  name: 'entry',
                  header: words('documents:archives.papers.tick'),
                  all: words('documents:archives.papers.tick-all'),
                }
              : undefined
          }
          columns={[
            { key: 'symbol', header: words('documents:field.symbol'), phone: 'start' },
            { key: 'title', header: words('documents:archives.papers.what'), namesRow: true, phone: 'title' },
            { key: 'language', header: words('documents:list.languages'), phone: 'line' },
            { key: 'day', header: words('documents:list.date'), whole: true, phone: 'line' },
            { key: 'meeting', header: words('documents:archives.papers.meeting'), phone: 'line' },
            { key: 'state', header: words('documents:list.state'), whole: true, phone: 'end' },
          ]}
          rows={papers.map((paper) => rowOf(paper, data, context))}
        />
      )}
      {next !== null && (
        <Under
          count={
            <Pager
              label={words('documents:archives.papers.pages')}
              next={{ href: nextPage(context, next), label: words('documents:archives.papers.next') }}
            />
          }
        />
      )}
      {open && papers.length > 0 && <Settle data={data} context={context} />}
    </>
  )
}

function States({ data, context }: Props) {
  const { words } = context
  const { counts } = data.found
  const chosen = fieldOf(context.request.query, 'state')
  const { path } = context.address
  return (
    <Views
      whole
      label={words('documents:archives.counts.label')}
      views={[
        { label: words('documents:archives.counts.all'), href: path, current: chosen === '' },
        ...paperState.options
          .filter((state) => counts[state] > 0 || state === chosen)
          .map((state) => ({
            label: words(`documents:archives.counts.${state}`, { count: counts[state] }),
            href: `${path}?state=${encodeURIComponent(state)}`,
            current: chosen === state,
          })),
      ]}
    />
  )
}

function rowOf(paper: ArchivePaper, data: ArchiveData, context: PageContext) {
  const { words, language, href } = context
  const to = href(
    paper.document_id === null
      ? `/documents/archives/${data.found.archive.archive_id}/${paper.entry}`
      : `/documents/${paper.document_id}`,
  )
  const meeting = data.series.series.find(({ meeting_id }) => meeting_id === paper.meeting_id)
  return {
    key: String(paper.entry),
    href: to,
    tick: { label: words('documents:archives.papers.tick-one', { name: paper.name }) },
    cells: {
      symbol: <Symbol paper={paper} data={data} context={context} />,
      title: (
        <TwoLines second={secondLine(paper, data, context)}>
          <a href={to}>{paper.title ?? paper.name}</a>
        </TwoLines>
      ),
      language: languageOfPaper(paper, context),
      day: paper.dated_on && writeDay(paper.dated_on, language),
      meeting: meeting && inLanguage(meeting.name, language),
      state: <PaperStateMark state={paper.state} context={context} />,
    },
  }
}

// What keeps a file from the library matters more than what it was called.
function secondLine(paper: ArchivePaper, data: ArchiveData, context: PageContext): string {
  if (paper.problem) return `${paper.name} · ${problemInWords(paper.problem, context)}`
  return paper.kind === null
    ? paper.name
    : `${typeName(data.types.types, paper.kind, context)} · ${paper.name}`
}

function Symbol({ paper, data, context: { words } }: Props & { readonly paper: ArchivePaper }) {
  const { symbol, kind, meeting_id, dated_on } = paper
  if (symbol === null) {
    if (paper.state !== 'proposed' || paper.beside !== null) return null
    const type = data.types.types.find((one) => one.kind === kind)
    const meeting = data.series.series.find((one) => one.meeting_id === meeting_id)
    const place = { body: meeting?.body_code, meeting: meeting?.number, year: dated_on?.slice(0, 4) ?? '' }
    const fits = type !== undefined && 'stem' in filled(type.pattern, place)
    return (
      <span className="note">{words(`documents:archives.papers.${fits ? 'by-pattern' : 'no-meeting'}`)}</span>
    )
  }
  return <Reference>{paper.taken ? words('documents:archives.papers.taken', { symbol }) : symbol}</Reference>
}

function languageOfPaper({ language, beside }: ArchivePaper, { words }: PageContext): string | null {
  if (language === null) return null
  const name = words(`documents:language.${language}`)
  return beside === null ? name : words('documents:archives.papers.translation', { language: name })
}

function Settle({ data, context }: Props) {
  const { words } = context
  const form = sentForm(context, 'settle')
  const asIs = { value: '', label: words('documents:archives.settle.as-is') }
  return (
    <Section title={words('documents:archives.settle.title')}>
      <Form
        id="settle"
        action={`${context.address.path}${context.address.search}`}
        form="settle"
        layout="columns"
        idempotencyKey={context.newKey()}
      >
        <SelectField
          name="kind"
          label={words('documents:register.kind')}
          value={form.value('kind')}
          error={form.error('entry')}
          options={[asIs, ...typeOptions(data.types.types, context)]}
        />
        <SelectField
          name="meeting"
          label={words('documents:archives.papers.meeting')}
          value={form.value('meeting')}
          options={[asIs, ...meetingOptions(data.series.series, context)]}
        />
        <SelectField
          name="access"
          label={words('documents:archives.access')}
          value={form.value('access')}
          options={[
            asIs,
            ...archiveAccess.options.map((one) => ({ value: one, label: words(`documents:access.${one}`) })),
          ]}
        />
        <SelectField
          name="leave"
          label={words('documents:list.state')}
          value={form.value('leave')}
          options={[
            asIs,
            { value: 'out', label: words('documents:archives.settle.out') },
            { value: 'in', label: words('documents:archives.settle.in') },
          ]}
        />
        <Button>{words('documents:archives.settle.send')}</Button>
      </Form>
    </Section>
  )
}

function nextPage({ address }: PageContext, next: number): string {
  const query = new URLSearchParams(address.search)
  query.set('after', String(next))
  return `${address.path}?${query.toString()}`
}

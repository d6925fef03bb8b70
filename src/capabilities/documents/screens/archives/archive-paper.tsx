import { languages } from '../../../../kernel/language.ts'
import { isRefusal } from '../../../../kernel/refusal.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { sentForm } from '../../../../platform/http/sent-form.ts'
import { Actions } from '../../../../ui/controls/actions.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { CheckboxField } from '../../../../ui/controls/checkbox-field.tsx'
import { DateField } from '../../../../ui/controls/date-field.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { LinkButton } from '../../../../ui/controls/link-button.tsx'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { RadioGroup } from '../../../../ui/controls/radio-group.tsx'
import { SelectField } from '../../../../ui/controls/select-field.tsx'
import { TextField } from '../../../../ui/controls/text-field.tsx'
import { RailSection, Split } from '../../../../ui/layout/split.tsx'
import { RecordHead } from '../../../../ui/record/record-head.tsx'
import { archiveAccess } from '../../archives/contract.ts'
import { archiveInItsTurn, proposalOfAPaper } from '../../archives/rules.ts'
import { sizeInWords } from '../say.tsx'
import type { ArchivePaperData } from './data.ts'
import { PaperStateMark, meetingOptions, problemInWords, typeOptions } from './say.tsx'

type Props = { readonly data: ArchivePaperData; readonly context: PageContext }

/** One file of an archive: how its text begins, and what is proposed of it to be corrected. */
export function ArchivePaperPage({ data, context }: Props) {
  const { words, href } = context
  const { archive, paper, begins } = data.found
  const open =
    !isRefusal(archiveInItsTurn.decide({ state: archive.state, step: 'look through' })) &&
    !isRefusal(proposalOfAPaper.decide({ state: paper.state }))
  return (
    <>
      <RecordHead
        reference={archive.name}
        state={<PaperStateMark state={paper.state} context={context} />}
        note={sizeInWords(paper.bytes, context)}
        title={paper.name}
        actions={
          <LinkButton kind="quiet" href={href(`/documents/archives/${archive.archive_id}`)}>
            {words('documents:archives.paper.back')}
          </LinkButton>
        }
      />
      {paper.problem && <Notice kind="wrong" title={problemInWords(paper.problem, context)} />}
      <Split
        rail={
          <RailSection title={words('documents:archives.paper.begins')}>
            {begins === '' ? (
              <p className="note">{words('documents:archives.paper.no-text')}</p>
            ) : (
              <p className="written" lang={paper.language ?? undefined}>
                {begins}
              </p>
            )}
          </RailSection>
        }
      >
        {open && <Proposed data={data} context={context} />}
      </Split>
    </>
  )
}

function Proposed({ data, context }: Props) {
  const { words } = context
  const { paper } = data.found
  const form = sentForm(context, 'correct')
  /** Where a fact was told, for whoever decides whether to believe it. */
  const told = (fact: keyof typeof paper.told): string | undefined => {
    const from = paper.told[fact]
    return from && words(`documents:archives.told.${from}`)
  }
  return (
    <Form
      action={context.address.path}
      form="correct"
      version={paper.version}
      idempotencyKey={context.newKey()}
    >
      <TextField
        name="title"
        label={words('documents:archives.paper.document-title')}
        hint={told('title')}
        value={form.value('title', paper.title)}
        error={form.error('title')}
      />
      <SelectField
        name="kind"
        label={words('documents:register.kind')}
        hint={told('kind')}
        value={form.value('kind', paper.kind)}
        error={form.error('kind')}
        options={typeOptions(data.types.types, context)}
      />
      <SelectField
        name="meeting"
        label={words('documents:register.meeting')}
        hint={told('meeting_id')}
        value={form.value('meeting', paper.meeting_id)}
        error={form.error('meeting_id')}
        options={[
          { value: '', label: words('documents:register.no-meeting') },
          ...meetingOptions(data.series.series, context),
        ]}
      />
      <TextField
        name="symbol"
        size="short"
        label={words('documents:field.symbol')}
        hint={told('symbol') ?? words('documents:archives.paper.symbol-hint')}
        value={form.value('symbol', paper.symbol)}
        error={form.error('symbol')}
      />
      <RadioGroup
        name="language"
        label={words('documents:archives.papers.language')}
        hint={told('language')}
        size="small"
        value={form.value('language', paper.language)}
        options={languages.map((one) => ({ value: one, label: words(`documents:language.${one}`) }))}
      />
      {paper.beside !== null && (
        <CheckboxField
          name="alone"
          label={words('documents:archives.paper.alone')}
          checked={form.value('alone') !== ''}
        />
      )}
      <DateField
        label={words('documents:register.dated')}
        hint={told('dated_on')}
        {...form.day('dated', paper.dated_on)}
      />
      <SelectField
        name="access"
        label={words('documents:archives.access')}
        value={form.value('access', paper.access)}
        error={form.error('access')}
        options={archiveAccess.options.map((one) => ({
          value: one,
          label: words(`documents:access.${one}`),
        }))}
      />
      <Actions>
        <Button kind="primary">{words('documents:archives.paper.save')}</Button>
      </Actions>
    </Form>
  )
}

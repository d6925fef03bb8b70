import { type Language, inLanguage, languages } from '../../../../kernel/language.ts'
import { holds } from '../../../../kernel/actor.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { sentForm } from '../../../../platform/http/sent-form.ts'
import { Actions } from '../../../../ui/controls/actions.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { Empty } from '../../../../ui/controls/empty.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { LinkButton } from '../../../../ui/controls/link-button.tsx'
import { SelectField } from '../../../../ui/controls/select-field.tsx'
import { TextArea } from '../../../../ui/controls/text-area.tsx'
import { TextField } from '../../../../ui/controls/text-field.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import { Section } from '../../../../ui/layout/section.tsx'
import type { Worded } from '../../convocation/letters/preview.ts'
import { LetterText } from './letter-shown.tsx'
import { dayOf } from './say.tsx'

export type WordingData = { readonly found: Worded }
type Props = { readonly data: WordingData; readonly context: PageContext }

/** How letters of convocation are worded in one language, and what that makes. */
export function ConvocationWording({ data: { found }, context }: Props) {
  const { words, href } = context
  const { template, sample } = found
  const { language } = template
  const inWords = (one: Language): string => words(`meetings:convocation.language.${one}`)
  const other = languages.find((one) => one !== language)
  return (
    <>
      <PageHead
        title={words('meetings:convocation.wording.title', { language: inWords(language) })}
        sub={
          template.changed_at === null
            ? words('meetings:convocation.wording.first-version')
            : words('meetings:convocation.wording.version', {
                version: template.version,
                day: dayOf(template.changed_at, context),
              })
        }
        actions={
          <>
            {other && (
              <LinkButton kind="quiet" href={href(`/meetings/convocation-letter/${other}`)}>
                {words('meetings:convocation.wording.other', { language: inWords(other) })}
              </LinkButton>
            )}
            {holds(context.actor, 'coordinator') && (
              <LinkButton kind="quiet" href={href('/meetings/convocation-terms')}>
                {words('meetings:convocation.terms.link')}
              </LinkButton>
            )}
          </>
        }
      />
      <WordingForm found={found} context={context} />
      {sample === null ? (
        <Empty title={words('meetings:convocation.wording.preview-none')}>
          {words('meetings:convocation.wording.preview-none-lead')}
        </Empty>
      ) : (
        <Sample template={template} sample={sample} context={context} />
      )}
    </>
  )
}

type FormProps = { readonly found: Worded; readonly context: PageContext }

function WordingForm({ found, context }: FormProps) {
  const { words } = context
  const { template } = found
  const form = sentForm(context, 'word')
  const { language } = template
  const box = (name: 'subject' | 'closing' | 'signature') => ({
    name,
    label: words(`meetings:convocation.wording.${name}`),
    value: form.value(name, template[name]),
    error: form.error(name),
  })
  return (
    <Form
      action={`${context.address.path}${context.address.search}`}
      form="word"
      version={template.version}
      idempotencyKey={context.newKey()}
    >
      <p className="note">{words('meetings:convocation.wording.lead')}</p>
      <TextField {...box('subject')} language={language} maxLength={200} />
      <TextArea
        name="body"
        ofRecord
        rows={18}
        language={language}
        label={words('meetings:convocation.wording.body')}
        hint={`${words('meetings:convocation.wording.body-hint')} ${words(
          'meetings:convocation.wording.blanks',
          {
            blanks: found.blanks.join(', '),
            needed: found.needed.join(', '),
          },
        )}`}
        maxLength={20_000}
        value={form.value('body', template.body)}
        error={form.error('body')}
      />
      <TextField {...box('closing')} language={language} maxLength={200} />
      <TextArea {...box('signature')} rows={2} language={language} maxLength={400} />
      <Actions>
        <Button kind="primary">{words('meetings:convocation.wording.save')}</Button>
      </Actions>
    </Form>
  )
}

type SampleProps = {
  readonly template: Worded['template']
  readonly sample: NonNullable<Worded['sample']>
  readonly context: PageContext
}

function Sample({ template, sample, context }: SampleProps) {
  const { words, language, href } = context
  const chosen = sample.choices.find(({ participant_id }) => participant_id === sample.participant_id)
  const participant = inLanguage(chosen?.short ?? {}, language)
  return (
    <Section
      title={words('meetings:convocation.wording.preview', { participant })}
      note={words('meetings:convocation.wording.preview-of', {
        meeting: inLanguage(sample.meeting, language),
      })}
    >
      <Form action={context.address.path} method="get" layout="columns">
        <SelectField
          name="participant"
          label={words('meetings:convocation.wording.whose')}
          value={sample.participant_id}
          options={sample.choices.map((one) => ({
            value: one.participant_id,
            label: inLanguage(one.short, language),
          }))}
        />
        <Actions>
          <Button>{words('meetings:convocation.wording.show')}</Button>
          <LinkButton
            kind="quiet"
            download
            href={href(
              `/meetings/${sample.meeting_id}/convocation/${sample.participant_id}/preview?letter=${template.language}`,
            )}
          >
            {words('meetings:convocation.wording.paper')}
          </LinkButton>
        </Actions>
      </Form>
      <LetterText letter={sample.shown} />
    </Section>
  )
}

import { type Language, languages } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { sentForm } from '../../../../platform/http/sent-form.ts'
import { Actions } from '../../../../ui/controls/actions.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { Disclosure } from '../../../../ui/controls/disclosure.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { SelectField } from '../../../../ui/controls/select-field.tsx'
import { TextArea } from '../../../../ui/controls/text-area.tsx'
import { TextField } from '../../../../ui/controls/text-field.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import { Section } from '../../../../ui/layout/section.tsx'
import { type Question, type Template, questionKind } from '../../evaluation/contract.ts'

type Props = { readonly data: { readonly template: Template }; readonly context: PageContext }

/** The questions that evaluations ask, one after another, with two empty ones to add. */
export function TemplatePage({ data: { template }, context }: Props) {
  const { words, address } = context
  const form = sentForm(context, 'settle')
  const places = Math.min(template.questions.length + 2, 20)
  const wrong = form.error('questions') ?? form.error('wording-1-es')
  return (
    <>
      <PageHead
        title={words('meetings:evaluation.template.title')}
        sub={words('meetings:evaluation.template.lead')}
      />
      <Form action={address.path} form="settle" version={template.version} idempotencyKey={context.newKey()}>
        {Array.from({ length: places }, (_, at) => (
          <OneQuestion
            key={`question ${at + 1}`}
            place={at + 1}
            question={template.questions[at]}
            error={at === 0 ? wrong : undefined}
            context={context}
          />
        ))}
        <Actions>
          <Button kind="primary">{words('meetings:evaluation.template.send')}</Button>
        </Actions>
      </Form>
    </>
  )
}

type OneProps = {
  readonly place: number
  readonly question: Question | undefined
  readonly error: string | undefined
  readonly context: PageContext
}

function OneQuestion({ place, question, error, context }: OneProps) {
  const { words } = context
  const form = sentForm(context, 'settle')
  const about = (key: string): string => words(`meetings:evaluation.template.${key}`, { number: place })
  const choices = (language: Language): string =>
    (question?.choices ?? []).map((choice) => choice[language]).join('\n')
  return (
    <Section title={about(question ? 'question' : 'new-question')}>
      <div className="form">
        {languages.map((language, at) => (
          <TextField
            key={language}
            name={`wording-${place}-${language}`}
            label={about(`wording-${language}`)}
            language={language}
            maxLength={300}
            value={form.value(`wording-${place}-${language}`, question?.wording[language])}
            error={at === 0 ? error : undefined}
          />
        ))}
        <SelectField
          name={`kind-${place}`}
          label={about('kind')}
          value={form.value(`kind-${place}`, question?.kind ?? 'rating')}
          options={questionKind.options.map((one) => ({
            value: one,
            label: words(`meetings:evaluation.kind.${one}`),
          }))}
        />
        <Disclosure label={about('choices')} open={form.value(`kind-${place}`, question?.kind) === 'choice'}>
          <div className="form">
            {languages.map((language, at) => (
              <TextArea
                key={language}
                name={`choices-${place}-${language}`}
                label={about(`choices-${language}`)}
                hint={at === 0 ? about('choices-hint') : undefined}
                language={language}
                rows={2}
                value={form.value(`choices-${place}-${language}`, choices(language))}
              />
            ))}
          </div>
        </Disclosure>
      </div>
    </Section>
  )
}

import { inLanguage, languages } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { languageBoxes, sentForm } from '../../../../platform/http/sent-form.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { CheckboxField } from '../../../../ui/controls/checkbox-field.tsx'
import { Disclosure } from '../../../../ui/controls/disclosure.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { LanguageFields } from '../../../../ui/controls/language-fields.tsx'
import { PostButton } from '../../../../ui/controls/post-button.tsx'
import { RadioGroup } from '../../../../ui/controls/radio-group.tsx'
import { TextArea } from '../../../../ui/controls/text-area.tsx'
import { TextField } from '../../../../ui/controls/text-field.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import { Section } from '../../../../ui/layout/section.tsx'
import { KeyValues } from '../../../../ui/record/key-values.tsx'
import { type Question, questionKind } from '../contract.ts'
import { AboutFields } from './about-fields.tsx'
import type { EditRequestData } from './data.ts'

type Props = { readonly data: EditRequestData; readonly context: PageContext }

/** The draft of a request: its questions, and what it is about. */
export function EditRequest({ data, context }: Props) {
  const { words, address } = context
  const { request, questions, recipients } = data.found
  const hidden = (form: string) => ({
    form,
    version: String(request.version),
    'idempotency-key': context.newKey(),
  })
  return (
    <>
      <PageHead
        title={words('exchange:requests.edit.title', { reference: request.reference })}
        sub={inLanguage(request.title, context.language)}
        actions={
          questions.length > 0 && (
            <PostButton kind="primary" action={address.path} hidden={hidden('open')}>
              {words('exchange:requests.edit.open')}
            </PostButton>
          )
        }
      />
      <Section title={words('exchange:requests.edit.questions')}>
        {questions.length === 0 ? (
          <p>{words('exchange:requests.edit.no-questions')}</p>
        ) : (
          <KeyValues
            items={questions.map((question) => ({
              key: question.question_id,
              name: words('exchange:requests.edit.number', { ordinal: question.ordinal }),
              value: (
                <>
                  <QuestionLine question={question} context={context} />
                  <PostButton
                    kind="quiet"
                    action={address.path}
                    hidden={{ ...hidden('remove'), question: question.question_id }}
                    label={words('exchange:requests.edit.remove-what', { ordinal: question.ordinal })}
                  >
                    {words('exchange:requests.edit.remove')}
                  </PostButton>
                </>
              ),
            }))}
          />
        )}
        <AddQuestion data={data} context={context} />
      </Section>
      <Section title={words('exchange:requests.edit.about')}>
        <Form action={address.path} form="change" version={request.version} idempotencyKey={context.newKey()}>
          <AboutFields
            form={sentForm(context, 'change')}
            participants={data.participants.participants}
            stored={request}
            recipients={recipients.map(({ participant_id }) => participant_id)}
            context={context}
          />
          <Button>{words('exchange:requests.edit.keep')}</Button>
        </Form>
      </Section>
    </>
  )
}

function QuestionLine({ question, context }: { question: Question; context: PageContext }) {
  const { words, language } = context
  const { options, columns, unit } = question.shape
  const about = [
    words(`exchange:requests.kind.${question.kind}`),
    words(question.required ? 'exchange:requests.edit.must' : 'exchange:requests.edit.may'),
    ...[...options, ...columns].map((one) => inLanguage(one, language)),
    ...(unit === '' ? [] : [unit]),
  ]
  return (
    <>
      <p>{inLanguage(question.wording, language)}</p>
      <p className="note">{about.join(', ')}</p>
    </>
  )
}

function AddQuestion({ data, context }: Props) {
  const { words, address, sent } = context
  const form = sentForm(context, 'add')
  const optional = words('exchange:requests.edit.optional')
  const none = data.found.questions.length === 0
  return (
    <Disclosure label={words('exchange:requests.edit.add')} open={none || sent === 'add'} id="add">
      <Form
        action={address.path}
        form="add"
        version={data.found.request.version}
        idempotencyKey={context.newKey()}
      >
        <LanguageFields
          {...languageBoxes(form, 'wording', (one) => words(`exchange:requests.edit.wording-${one}`))}
        />
        <RadioGroup
          name="kind"
          label={words('exchange:requests.edit.kind')}
          error={form.error('kind')}
          value={form.value('kind', 'text')}
          options={questionKind.options.map((one) => ({
            value: one,
            label: words(`exchange:requests.kind.${one}`),
          }))}
        />
        <CheckboxField
          name="required"
          value="yes"
          label={words('exchange:requests.edit.required')}
          checked={form.value('required', 'yes') === 'yes'}
        />
        {languages.map((one) => (
          <TextField
            key={one}
            name={`hint-${one}`}
            language={one}
            optional={optional}
            label={words(`exchange:requests.edit.hint-${one}`)}
            value={form.value(`hint-${one}`)}
          />
        ))}
        <TextArea
          name="options"
          rows={4}
          label={words('exchange:requests.edit.options')}
          hint={words('exchange:requests.edit.options-hint')}
          value={form.value('options')}
          error={form.error('options')}
        />
        <CheckboxField
          name="several"
          value="yes"
          label={words('exchange:requests.edit.several')}
          checked={form.value('several') === 'yes'}
        />
        <TextField
          name="unit"
          size="short"
          optional={optional}
          label={words('exchange:requests.edit.unit')}
          value={form.value('unit')}
          error={form.error('unit')}
        />
        {(['min', 'max'] as const).map((one) => (
          <TextField
            key={one}
            name={one}
            size="amount"
            inputMode="decimal"
            optional={optional}
            label={words(`exchange:requests.edit.${one}`)}
            value={form.value(one)}
            error={form.error(one)}
          />
        ))}
        <TextArea
          name="columns"
          rows={3}
          label={words('exchange:requests.edit.columns')}
          hint={words('exchange:requests.edit.options-hint')}
          value={form.value('columns')}
          error={form.error('columns')}
        />
        <Button>{words('exchange:requests.edit.add-send')}</Button>
      </Form>
    </Disclosure>
  )
}

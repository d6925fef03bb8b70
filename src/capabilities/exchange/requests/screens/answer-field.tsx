import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { type SentForm, sentForm } from '../../../../platform/http/sent-form.ts'
import { FieldGroup } from '../../../../ui/controls/field.tsx'
import { FileField } from '../../../../ui/controls/file-field.tsx'
import { HiddenFields } from '../../../../ui/controls/hidden-fields.tsx'
import { TextArea } from '../../../../ui/controls/text-area.tsx'
import { TextField } from '../../../../ui/controls/text-field.tsx'
import { Question as QuestionPage } from '../../../../ui/task/question.tsx'
import { ACCEPTED } from '../../../documents/index.ts'
import type { Question, Value } from '../contract.ts'
import { typedNumber } from './say.tsx'

type FieldProps = {
  readonly question: Question
  readonly stored: Value | undefined
  readonly context: PageContext
}
type Parts = FieldProps & { readonly form: SentForm }

/** Rows that stand empty below those that are filled. */
const BLANK_ROWS = 2

/** The question as the page's heading, and the field its kind asks for. */
export function AnswerField(props: FieldProps) {
  const { question, stored = {}, context } = props
  const { words, language } = context
  const form = sentForm(context, 'write')
  const hint = inLanguage(question.hint, language)
  if (question.kind === 'choice')
    return (
      <QuestionPage
        name="answer"
        question={inLanguage(question.wording, language)}
        hint={hint}
        error={form.error('answer')}
        several={question.shape.several}
        values={form.values('answer', stored.chosen?.map(String))}
        options={question.shape.options.map((option, place) => ({
          value: String(place + 1),
          label: inLanguage(option, language),
        }))}
      />
    )
  return (
    <>
      <h1>{inLanguage(question.wording, language)}</h1>
      {hint !== '' && <p className="step-hint">{hint}</p>}
      {!question.required && <p className="note">{words('exchange:requests.answer.optional')}</p>}
      <Kind {...props} form={form} />
    </>
  )
}

function Kind(props: Parts) {
  const { question, stored = {}, context, form } = props
  const { words } = context
  const label = words('exchange:requests.answer.your-answer')
  const error = form.error('answer')
  switch (question.kind) {
    case 'number':
      return (
        <TextField
          name="answer"
          label={label}
          hint={limitsOf(question, context)}
          size="amount"
          inputMode="decimal"
          autoComplete="off"
          unit={question.shape.unit}
          value={form.value('answer', typedNumber(stored.number, context))}
          error={error}
        />
      )
    case 'table':
      return <Rows {...props} />
    case 'file':
      return (
        <>
          <HiddenFields values={{ present: stored.file ?? '' }} />
          <FileField
            name="answer"
            label={words('exchange:requests.answer.file')}
            hint={words('exchange:requests.answer.file-hint')}
            accept={ACCEPTED}
            present={stored.file && words('exchange:requests.answer.present', { name: stored.file })}
            error={error}
          />
        </>
      )
    case 'text':
    case 'choice':
      return (
        <TextArea
          name="answer"
          label={label}
          rows={6}
          value={form.value('answer', stored.text)}
          error={error}
        />
      )
  }
}

function limitsOf({ shape }: Question, context: PageContext): string {
  const { words } = context
  const [min, max] = [typedNumber(shape.min, context), typedNumber(shape.max, context)]
  const digits = words('exchange:requests.answer.number-hint')
  if (min !== '' && max !== '') return `${words('exchange:requests.answer.between', { min, max })}. ${digits}`
  if (min !== '') return `${words('exchange:requests.answer.least', { min })}. ${digits}`
  return max === '' ? digits : `${words('exchange:requests.answer.most', { max })}. ${digits}`
}

/** Each row as a group of its own: cells stand one under the other on a phone. */
function Rows({ question, stored, context, form }: Parts) {
  const { words, language } = context
  const filled = stored?.rows ?? []
  const count = filled.length + BLANK_ROWS
  return Array.from({ length: count }, (_, row) => (
    <FieldGroup
      key={row}
      name={row === 0 ? 'answer' : `row-${row}`}
      label={words('exchange:requests.answer.row', { number: row + 1 })}
      error={row === 0 ? form.error('answer') : undefined}
      wide
    >
      <div className="form">
        {cellsOf(question, row).map(({ name, column }, cell) => (
          <TextField
            key={name}
            name={name}
            id={row === 0 && cell === 0 ? 'f-answer' : undefined}
            label={inLanguage(column, language)}
            value={form.value(name, filled[row]?.[cell])}
          />
        ))}
      </div>
    </FieldGroup>
  ))
}

const cellsOf = ({ shape }: Question, row: number) =>
  shape.columns.map((column, cell) => ({ column, name: `cell-${row}-${cell}` }))

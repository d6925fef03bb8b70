import type { ReactNode } from 'react'
import { inLanguage } from '../../../kernel/language.ts'
import { type PageContext, fieldOf, fieldsOf } from '../../../platform/http/page.ts'
import { dayAsked, sentForm } from '../../../platform/http/sent-form.ts'
import { writeDay } from '../../../platform/i18n/format.ts'
import { CheckboxGroup } from '../../../ui/controls/checkbox-group.tsx'
import { DateField } from '../../../ui/controls/date-field.tsx'
import { SelectField } from '../../../ui/controls/select-field.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { Sentence, type SentencePart } from '../../../ui/register/sentence.tsx'
import { mandateState } from '../contract.ts'
import { provisionClasses, roles } from '../reading/contract.ts'
import type { RegisterData } from './register-data.ts'

type Props = { readonly data: RegisterData; readonly context: PageContext }
type Option = { readonly value: string; readonly label: string }

/** The filter as a sentence: what holds reads on, what one may add follows it. */
export function FilterSentence({ data, context }: Props) {
  const { words, href } = context
  const holding = [statesPart(context), text('tasked-to', context), taskedPart(context)]
  const more = [
    bodyPart(data, context),
    presidencyPart(data, context),
    meetingPart(data, context),
    classPart(context),
    dayPart('due-before', 'mandates:register.due-before', context),
    wordsPart(context),
    dayPart('as-of', 'mandates:register.as-of', context),
  ]
  return (
    <Sentence
      action={href('/mandates')}
      label={words('mandates:register.filter')}
      apply={words('mandates:register.apply')}
      parts={[text('that-are', context), ...holding, ...more]}
      hidden={fieldOf(context.request.query, 'overdue') === 'true' ? { overdue: 'true' } : {}}
    />
  )
}

const text = (id: string, { words }: PageContext): SentencePart => ({
  id,
  text: words(`mandates:register.${id}`),
})

function statesPart({ words, request }: PageContext): SentencePart {
  const chosen = fieldsOf(request.query, 'states')
    .flatMap((value) => value.split(','))
    .filter((one) => mandateState.safeParse(one).success)
  const overdue = fieldOf(request.query, 'overdue') === 'true'
  const named = chosen.map((one) => words(`mandates:state.${one}`).toLocaleLowerCase())
  if (overdue) named.push(words('mandates:state.overdue').toLocaleLowerCase())
  return {
    id: 'states',
    chosen: named.length === 0 ? words('mandates:register.any-state') : named.join(', '),
    label: words('mandates:register.state'),
    controls: (
      <CheckboxGroup
        name="states"
        label={words('mandates:register.state')}
        size="small"
        values={chosen}
        options={mandateState.options
          .filter((one) => one !== 'proposed')
          .map((one) => ({ value: one, label: words(`mandates:state.${one}`) }))}
      />
    ),
  }
}

/** A part that is one choice out of a list: it reads as what is chosen, or offers itself to be added. */
function choicePart(
  context: PageContext,
  part: { name: string; label: string; options: readonly Option[]; none?: string; before?: string },
): SentencePart {
  const { words, request } = context
  const value = fieldOf(request.query, part.name)
  const chosen = part.options.find((option) => option.value === value)
  const reads: ReactNode = chosen
    ? part.before
      ? words(part.before, { chosen: chosen.label })
      : chosen.label
    : part.none
      ? words(part.none)
      : words('mandates:register.add', { what: words(part.label).toLocaleLowerCase() })
  return {
    id: part.name,
    chosen: reads,
    label: words(part.label),
    add: !chosen && part.none === undefined,
    controls: (
      <SelectField
        name={part.name}
        label={words(part.label)}
        value={chosen ? value : ''}
        options={[{ value: '', label: words('mandates:register.any') }, ...part.options]}
      />
    ),
  }
}

const taskedPart = (context: PageContext): SentencePart =>
  choicePart(context, {
    name: 'tasked',
    label: 'mandates:register.tasked',
    none: 'mandates:register.anyone',
    options: roles.map((role) => ({ value: role, label: context.words(`mandates:tasked.${role}`) })),
  })

const bodyPart = ({ bodies }: RegisterData, context: PageContext): SentencePart =>
  choicePart(context, {
    name: 'body',
    label: 'mandates:register.body',
    before: 'mandates:register.by-body',
    options: bodies.bodies.map((body) => ({
      value: body.body_id,
      label: inLanguage(body.name, context.language),
    })),
  })

const presidencyPart = ({ presidencies }: RegisterData, context: PageContext): SentencePart =>
  choicePart(context, {
    name: 'presidency',
    label: 'mandates:register.presidency',
    before: 'mandates:register.under-presidency',
    options: presidencies.presidencies.map((term) => ({
      value: term.presidency_id,
      label: `${inLanguage(term.short, context.language)}, ${term.from_day.slice(0, 4)}`,
    })),
  })

const meetingPart = ({ meetings }: RegisterData, context: PageContext): SentencePart =>
  choicePart(context, {
    name: 'meeting',
    label: 'mandates:register.meeting',
    before: 'mandates:register.at-meeting',
    options: meetings.meetings.map((meeting) => ({
      value: meeting.meeting_id,
      label: inLanguage(meeting.name, context.language),
    })),
  })

const classPart = (context: PageContext): SentencePart =>
  choicePart(context, {
    name: 'class',
    label: 'mandates:record.class',
    before: 'mandates:register.of-class',
    options: provisionClasses.map((one) => ({ value: one, label: context.words(`mandates:class.${one}`) })),
  })

function dayPart(name: string, label: string, context: PageContext): SentencePart {
  const { words, language, request } = context
  const asked = dayAsked(request.query, name)
  const form = sentForm(context, name, request.query)
  const field = form.day(name, asked.day)
  const error = asked.wrong ? words('mandates:wrong.day') : undefined
  return {
    id: name,
    chosen: asked.day
      ? words(`${label}-chosen`, { day: writeDay(asked.day, language, 'long') })
      : words('mandates:register.add', { what: words(label).toLocaleLowerCase() }),
    label: words(label),
    add: asked.day === undefined,
    open: asked.wrong,
    controls: <DateField label={words(label)} {...field} error={error} />,
  }
}

function wordsPart({ words, request }: PageContext): SentencePart {
  const searched = fieldOf(request.query, 'words')
  return {
    id: 'words',
    chosen:
      searched === ''
        ? words('mandates:register.add-words')
        : words('mandates:register.with-words', { words: searched }),
    label: words('mandates:register.words'),
    add: searched === '',
    controls: <TextField name="words" label={words('mandates:register.words')} value={searched} />,
  }
}

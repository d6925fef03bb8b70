import { inLanguage } from '../../../kernel/language.ts'
import { type PageContext, fieldOf, fieldsOf } from '../../../platform/http/page.ts'
import { dayAsked, sentForm } from '../../../platform/http/sent-form.ts'
import { writeDay, writeList } from '../../../platform/i18n/format.ts'
import { CheckboxGroup } from '../../../ui/controls/checkbox-group.tsx'
import { DateField } from '../../../ui/controls/date-field.tsx'
import { SelectField } from '../../../ui/controls/select-field.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { Sentence, type SentencePart } from '../../../ui/register/sentence.tsx'
import { mandateState } from '../contract.ts'
import { provisionClasses, roles } from '../reading/contract.ts'
import type { RegisterData } from './register-data.ts'
import { taskedWords } from './say.ts'
import { participantOptions, roleOptions } from './tasked-fields.tsx'

type Props = { readonly data: RegisterData; readonly context: PageContext }
type Option = { readonly value: string; readonly label: string }
type Condition = Exclude<SentencePart, { text: string }> & { readonly holds: boolean }

/** The filter as a sentence: what holds reads on; what one may add waits behind one word at its end. */
export function FilterSentence({ data, context }: Props) {
  const { words, href } = context
  const conditions = [
    bodyPart(data, context),
    presidencyPart(data, context),
    meetingPart(data, context),
    classPart(context),
    dayPart('due-before', 'mandates:register.due-before', context),
    dayPart('as-of', 'mandates:register.as-of', context),
    wordsPart(context),
  ]
  const more = conditions.filter((part) => !part.holds)
  return (
    <Sentence
      action={href('/mandates')}
      label={words('mandates:register.filter')}
      apply={words('mandates:register.apply')}
      parts={[
        statesPart(context),
        { id: 'tasked-to', text: words('mandates:register.tasked-to') },
        taskedPart(data, context),
        ...conditions.flatMap((part) => (part.holds ? [{ id: `before ${part.id}`, text: ',' }, part] : [])),
        ...(more.length === 0 ? [] : [addPart(more, context)]),
      ]}
      hidden={{
        ...kept('overdue', context, (value) => value === 'true'),
        ...kept('kind', context, (value) => value !== ''),
      }}
    />
  )
}

// What the sentence does not say but the address holds lives on in it.
function kept(name: string, { request }: PageContext, holds: (value: string) => boolean) {
  const value = fieldOf(request.query, name)
  return holds(value) ? { [name]: value } : {}
}

function addPart(more: readonly Condition[], { words }: PageContext): SentencePart {
  return {
    id: 'add',
    chosen: words('mandates:register.add'),
    label: words('mandates:register.add'),
    add: true,
    open: more.some((part) => part.open),
    controls: more.map((part) => <div key={part.id}>{part.controls}</div>),
  }
}

function statesPart({ words, request, language }: PageContext): SentencePart {
  const chosen = fieldsOf(request.query, 'states')
    .flatMap((value) => value.split(','))
    .filter((one) => mandateState.safeParse(one).success)
  const overdue = fieldOf(request.query, 'overdue') === 'true'
  const named = [...chosen, ...(overdue ? ['overdue'] : [])].map((one) => words(`mandates:states.${one}`))
  return {
    id: 'states',
    chosen:
      named.length === 0 ? words('mandates:register.any-state') : writeList(named, language, 'disjunction'),
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

const isRole = (who: string): boolean => roles.some((one) => one === who)

// Roles and participants; what else the address asks for, as a desk does for several at once, is one choice more.
function taskedPart({ participants }: RegisterData, page: PageContext): SentencePart {
  const { words, request, ...context } = page
  const asked = fieldsOf(request.query, 'tasked').flatMap((value) => value.split(',').filter(Boolean))
  const value = asked.join(',')
  const naming = { words, language: context.language }
  const listed = [...roleOptions(page), ...participantOptions(participants.participants, page)]
  const isListed = value === '' || listed.some((option) => option.value === value)
  const others = isListed ? [] : [{ value, label: taskedWords(asked, naming) }]
  const named = asked.map((who) =>
    isRole(who) ? words(`mandates:tasked-in-sentence.${who}`) : taskedWords([who], naming),
  )
  return {
    id: 'tasked',
    chosen:
      named.length === 0
        ? words('mandates:register.anyone')
        : writeList(named, context.language, 'disjunction'),
    label: words('mandates:register.tasked'),
    controls: (
      <SelectField
        name="tasked"
        label={words('mandates:register.tasked')}
        value={value}
        options={[{ value: '', label: words('mandates:register.any') }, ...listed, ...others]}
      />
    ),
  }
}

/** A condition that is one choice out of a list. */
function choicePart(
  context: PageContext,
  part: { name: string; label: string; before: string; options: readonly Option[] },
): Condition {
  const { words, request } = context
  const value = fieldOf(request.query, part.name)
  const chosen = part.options.find((option) => option.value === value)
  return {
    id: part.name,
    holds: chosen !== undefined,
    chosen: words(part.before, { chosen: chosen?.label ?? '' }),
    label: words(part.label),
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

const bodyPart = ({ bodies }: RegisterData, context: PageContext): Condition =>
  choicePart(context, {
    name: 'body',
    label: 'mandates:register.body',
    before: 'mandates:register.by-body',
    options: bodies.bodies.map((body) => ({
      value: body.body_id,
      label: inLanguage(body.name, context.language),
    })),
  })

const presidencyPart = ({ presidencies }: RegisterData, context: PageContext): Condition =>
  choicePart(context, {
    name: 'presidency',
    label: 'mandates:register.presidency',
    before: 'mandates:register.under-presidency',
    options: presidencies.presidencies.map((term) => ({
      value: term.presidency_id,
      label: `${inLanguage(term.short, context.language)} (${term.from_day.slice(0, 4)})`,
    })),
  })

const meetingPart = ({ meetings }: RegisterData, context: PageContext): Condition =>
  choicePart(context, {
    name: 'meeting',
    label: 'mandates:register.meeting',
    before: 'mandates:register.at-meeting',
    options: meetings.meetings.map((meeting) => ({
      value: meeting.meeting_id,
      label: inLanguage(meeting.name, context.language),
    })),
  })

const classPart = (context: PageContext): Condition =>
  choicePart(context, {
    name: 'class',
    label: 'mandates:record.class',
    before: 'mandates:register.of-class',
    options: provisionClasses.map((one) => ({ value: one, label: context.words(`mandates:class.${one}`) })),
  })

function dayPart(name: string, label: string, context: PageContext): Condition {
  const { words, language, request } = context
  const asked = dayAsked(request.query, name)
  const field = sentForm(context, name, request.query).day(name, asked.day)
  const error = asked.wrong ? words('mandates:wrong.day') : undefined
  return {
    id: name,
    holds: asked.day !== undefined,
    chosen: asked.day ? words(`${label}-chosen`, { day: writeDay(asked.day, language, 'long') }) : '',
    label: words(label),
    open: asked.wrong,
    controls: <DateField label={words(label)} {...field} error={error} />,
  }
}

function wordsPart({ words, request }: PageContext): Condition {
  const searched = fieldOf(request.query, 'words')
  return {
    id: 'words',
    holds: searched !== '',
    chosen: words('mandates:register.with-words', { words: searched }),
    label: words('mandates:register.words'),
    controls: <TextField name="words" label={words('mandates:register.words')} value={searched} />,
  }
}

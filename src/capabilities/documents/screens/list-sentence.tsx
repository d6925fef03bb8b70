import { inLanguage, languages } from '../../../kernel/language.ts'
import { type PageContext, fieldOf } from '../../../platform/http/page.ts'
import { RadioGroup } from '../../../ui/controls/radio-group.tsx'
import { SelectField, type SelectOption } from '../../../ui/controls/select-field.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { Sentence, type SentencePart } from '../../../ui/register/sentence.tsx'
import { access, documentState } from '../contract.ts'
import type { LibraryData } from './data.ts'
import { typeName } from './say.tsx'

type Props = { readonly data: LibraryData; readonly context: PageContext }
type Condition = Exclude<SentencePart, { text: string }> & { readonly holds: boolean }

/** The filter as a sentence: what holds reads on; what one may add waits behind one word at its end. */
export function LibrarySentence({ data, context }: Props) {
  const { words, href } = context
  const conditions = [
    meetingPart(data, context),
    bodyPart(data, context),
    yearPart(context),
    missingPart(context),
    accessPart(context),
  ]
  const more = conditions.filter((part) => !part.holds)
  return (
    <Sentence
      action={href('/documents')}
      label={words('documents:list.filter')}
      apply={words('documents:list.apply')}
      parts={[
        kindPart(data, context),
        statePart(context),
        ...conditions.flatMap((part) => (part.holds ? [{ id: `before ${part.id}`, text: ',' }, part] : [])),
        {
          id: 'add',
          chosen: words('documents:list.add'),
          label: words('documents:list.add'),
          add: true,
          controls: more.map((part) => <div key={part.id}>{part.controls}</div>),
        },
      ]}
    />
  )
}

const any = ({ words }: PageContext): SelectOption => ({ value: '', label: words('documents:list.any') })

function choice(
  context: PageContext,
  name: string,
  label: string,
  options: readonly SelectOption[],
): { value: string; chosen: string | undefined; controls: React.ReactNode } {
  const value = fieldOf(context.request.query, name)
  return {
    value,
    chosen: options.find((one) => one.value === value)?.label,
    controls: <SelectField name={name} label={label} value={value} options={[any(context), ...options]} />,
  }
}

function kindPart({ types }: LibraryData, context: PageContext): SentencePart {
  const { words } = context
  const label = words('documents:field.kind')
  const options = types.types.map(({ kind }) => ({
    value: kind,
    label: typeName(types.types, kind, context),
  }))
  const { chosen, controls } = choice(context, 'kind', label, options)
  return {
    id: 'kind',
    label,
    controls,
    chosen: chosen ? words('documents:list.of-kind', { chosen }) : words('documents:list.any-kind'),
  }
}

function statePart(context: PageContext): SentencePart {
  const { words } = context
  const label = words('documents:field.state')
  const options = documentState.options.map((one) => ({ value: one, label: words(`documents:state.${one}`) }))
  const { chosen, controls } = choice(context, 'state', label, options)
  return { id: 'state', label, controls, chosen: chosen?.toLowerCase() ?? words('documents:list.any-state') }
}

function meetingPart({ series }: LibraryData, context: PageContext): Condition {
  const { words, language } = context
  const label = words('documents:field.meeting')
  const options = series.series.map(({ meeting_id, name }) => ({
    value: meeting_id,
    label: inLanguage(name, language),
  }))
  const { chosen = '', controls, value } = choice(context, 'meeting', label, options)
  return {
    id: 'meeting',
    label,
    controls,
    chosen: words('documents:list.at-meeting', { chosen }),
    holds: value !== '',
  }
}

function bodyPart({ bodies }: LibraryData, context: PageContext): Condition {
  const { words, language } = context
  const label = words('documents:field.body')
  const options = bodies.bodies.map(({ body_id, name }) => ({
    value: body_id,
    label: inLanguage(name, language),
  }))
  const { chosen = '', controls, value } = choice(context, 'body', label, options)
  return {
    id: 'body',
    label,
    controls,
    chosen: words('documents:list.by-body', { chosen }),
    holds: value !== '',
  }
}

function yearPart({ words, request }: PageContext): Condition {
  const value = fieldOf(request.query, 'year')
  const label = words('documents:list.year')
  return {
    id: 'year',
    label,
    chosen: words('documents:list.in-year', { chosen: value }),
    holds: value !== '',
    controls: (
      <TextField name="year" label={label} value={value} size="code" inputMode="numeric" maxLength={4} />
    ),
  }
}

function missingPart({ words, request }: PageContext): Condition {
  const value = fieldOf(request.query, 'missing')
  const label = words('documents:list.missing')
  return {
    id: 'missing',
    label,
    holds: value !== '',
    chosen: words('documents:list.without', {
      chosen: languages.some((one) => one === value) ? words(`documents:in-sentence.${value}`) : value,
    }),
    controls: (
      <RadioGroup
        name="missing"
        label={label}
        size="small"
        value={value}
        options={[
          { value: '', label: words('documents:list.any') },
          ...languages.map((one) => ({ value: one, label: words(`documents:language.${one}`) })),
        ]}
      />
    ),
  }
}

function accessPart(context: PageContext): Condition {
  const { words } = context
  const label = words('documents:field.access')
  const options = access.options.map((one) => ({ value: one, label: words(`documents:access.${one}`) }))
  const { chosen = '', controls, value } = choice(context, 'access', label, options)
  return {
    id: 'access',
    label,
    controls,
    chosen: words('documents:list.open-to', { chosen: chosen.toLowerCase() }),
    holds: value !== '',
  }
}

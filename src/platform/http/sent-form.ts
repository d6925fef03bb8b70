import { type Day, parseDay } from '../../kernel/day.ts'
import { type Language, type Text, languages } from '../../kernel/language.ts'
import { type PageContext, type PageRequest, type WrongFields, fieldOf } from './page.ts'

type Fields = PageRequest['fields']
type Boxes = { readonly day: string; readonly month: string; readonly year: string }

/** The day three boxes name: ISO where there is such a day, null where all are empty, else what was typed, which is no day. */
export function dayIn(fields: Fields, name: string): string | null {
  const { day, month, year } = boxesIn(fields, name)
  if (day === '' && month === '' && year === '') return null
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return parseDay(iso) ?? `${day}/${month}/${year}`
}

/** The day a page is asked for, in three boxes or as `?on=2019-05-03`; `wrong` where what was typed is no day. */
export function dayAsked(
  query: Fields,
  name: string,
): { readonly day: Day | undefined; readonly wrong: boolean } {
  const typed = dayIn(query, name) ?? (fieldOf(query, name) || undefined)
  const day = typed === undefined ? undefined : parseDay(typed)
  return { day, wrong: typed !== undefined && day === undefined }
}

/** A field without the blanks around it. */
export const given = ({ fields }: Pick<PageRequest, 'fields'>, name: string): string =>
  fieldOf(fields, name).trim()

/** For a text that is missing or too long in one of its languages: told at its first box. */
export function wrongText(member: string, says: string, box = member): WrongFields {
  const told = { field: `${box}-${languages[0]}`, says }
  return Object.fromEntries(
    [member, ...languages.map((one) => `${member}.${one}`)].map((path) => [path, told]),
  )
}

/** A text in those languages in which one was written, out of the boxes `name-es`, `name-en` … */
export function textIn(request: Pick<PageRequest, 'fields'>, name: string): Text {
  return Object.fromEntries(
    languages.flatMap((language) => {
      const text = given(request, `${name}-${language}`)
      return text === '' ? [] : [[language, text]]
    }),
  )
}

function boxesIn(fields: Fields, name: string): Boxes {
  const part = (box: keyof Boxes): string => fieldOf(fields, `${name}-${box}`).trim()
  return { day: part('day'), month: part('month'), year: part('year') }
}

function boxesOf(day: string | null | undefined): Boxes {
  const [year = '', month = '', date = ''] = (day ?? '').split('-')
  return { day: date.replace(/^0/, ''), month: month.replace(/^0/, ''), year }
}

/** A form as it stands on its page: what was typed where it was refused, else what is stored; and what is wrong. */
export type SentForm = {
  readonly value: (field: string, stored?: string | null) => string
  readonly values: (field: string, stored?: readonly string[]) => readonly string[]
  readonly error: (field: string) => string | undefined
  /** What a date field in three boxes needs. */
  readonly day: (
    name: string,
    stored?: string | null,
  ) => { name: string; value: Boxes; words: Boxes; error: string | undefined }
}

/** `fields` are the form's own where it was posted; a GET form gives its query. */
export function sentForm(context: PageContext, form: string, fields?: Fields): SentForm {
  const sent = fields ?? (context.sent === form ? context.request.fields : undefined)
  const error = (field: string): string | undefined =>
    context.sent === form ? context.errors.find((one) => one.field === field)?.message : undefined
  const words: Boxes = {
    day: context.words('platform:date.day'),
    month: context.words('platform:date.month'),
    year: context.words('platform:date.year'),
  }
  return {
    value: (field, stored) => (sent ? fieldOf(sent, field) : (stored ?? '')),
    values: (field, stored = []) => (sent ? [sent[field] ?? []].flat() : stored),
    error,
    day: (name, stored) => ({
      name,
      words,
      value: sent ? boxesIn(sent, name) : boxesOf(stored),
      error: error(name),
    }),
  }
}

/** What a box a language needs (`LanguageFields`): one of them is enough, so what is wrong is told at the first. */
export function languageBoxes(
  form: SentForm,
  name: string,
  labelOf: (language: Language) => string,
  stored?: Text,
) {
  return {
    name,
    error: form.error(`${name}-${languages[0]}`),
    fields: languages.map((language) => ({
      language,
      label: labelOf(language),
      value: form.value(`${name}-${language}`, stored?.[language]),
    })),
  }
}

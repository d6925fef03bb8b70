import type { Instant } from '../../../kernel/instant.ts'
import { dayAt } from '../../../kernel/instant.ts'
import { type Language, inLanguage } from '../../../kernel/language.ts'
import { writeDay, writeList, writeNumber, writeTime } from '../../../platform/i18n/format.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import type { Question, Value } from './contract.ts'

/** A deadline as people read it: its day and hour where the conference is, and which place that is. */
export function deadlineIn(
  deadline: string,
  { words, language, zone }: { words: Words; language: Language; zone: string },
): string {
  const moment = deadline as Instant
  return words('exchange:requests.moment', {
    day: writeDay(dayAt(moment, zone), language, 'long'),
    time: writeTime(moment, language, zone),
    place: (zone.split('/').at(-1) ?? zone).replaceAll('_', ' '),
  })
}

/** The options of a question that an answer chose, in words. */
export const optionsIn = (question: Question, value: Value, language: Language): string[] =>
  (value.chosen ?? []).map((place) => inLanguage(question.shape.options[place - 1] ?? {}, language))

/** An answer as one text. */
export function answerIn(question: Question, value: Value, language: Language): string {
  const { unit } = question.shape
  switch (question.kind) {
    case 'text':
      return value.text ?? ''
    case 'choice':
      return writeList(optionsIn(question, value, language), language)
    case 'number':
      return value.number == null
        ? ''
        : [writeNumber(value.number, language), unit].filter((part) => part !== '').join(' ')
    case 'table':
      return (value.rows ?? []).map((cells) => cells.join(' | ')).join('\n')
    case 'file':
      return value.file ?? ''
  }
}

import { type Language, inLanguage } from '../../kernel/language.ts'
import type { Mandate } from './contract.ts'

/** Where a mandate comes from, in a line: the text and its paragraph, or that it is a guideline. */
export function sourceText({ source }: Pick<Mandate, 'source'>, language: Language): string {
  const title = inLanguage(source.title, language)
  return source.number === '' ? title : `${title}, ${source.number}`
}

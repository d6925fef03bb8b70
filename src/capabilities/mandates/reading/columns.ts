import type { Language } from '../../../kernel/language.ts'
import type { SourceLine } from './contract.ts'
import { languageOf } from '../../../platform/prose/language.ts'

const textOf = (lines: readonly SourceLine[], column: number): string =>
  lines
    .filter((line) => line.column === column)
    .map(({ text }) => text)
    .join('\n')

/** The two languages of a table that lays them side by side, left and right; nothing where it does not. */
function sidesOf(lines: readonly SourceLine[]): readonly [Language, Language] | undefined {
  if (lines.some(({ column = 0 }) => column > 1)) return undefined
  const [left, right] = [languageOf(textOf(lines, 0)), languageOf(textOf(lines, 1))]
  const both = (left === 'es' && right === 'en') || (left === 'en' && right === 'es')
  return both ? [left, right] : undefined
}

/** One language of a text whose table holds both side by side: the one asked for, else the left. */
export function oneSide(
  source: string | readonly SourceLine[],
  language: Language | undefined,
): string | readonly SourceLine[] {
  const sides = typeof source === 'string' ? undefined : sidesOf(source)
  if (typeof source === 'string' || !sides) return source
  const kept = language === undefined ? 0 : sides.indexOf(language)
  return source.filter(({ column }) => column === undefined || column === kept)
}

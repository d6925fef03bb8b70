import type { Language } from '../../../../kernel/language.ts'
import { fold } from '../../../../platform/prose/folding.ts'

const MARKS: ReadonlyMap<string, Language> = new Map([
  ...['es', 'esp', 'spa', 'espanol', 'spanish', 'castellano'].map((mark) => [mark, 'es'] as const),
  ...['en', 'eng', 'ing', 'ingles', 'english'].map((mark) => [mark, 'en'] as const),
])
const ENDING = /\.[A-Za-z]{2,5}$/
// "es" and "en" are words too: they say a language at the end of a name, between its signs in capitals, or as a folder alone.
const AT_THE_END = /[\s_.(-]+(\p{L}{2,10})\)?$/u
const BETWEEN_SIGNS = /(?<=[_.(-])(ES|EN|ESP|ENG|SPA|ING)(?=[_.)-])/

/** What a path says of the language its file is in. */
export function languageInName(path: string): Language | undefined {
  const { folders, file } = partsOf(path)
  const mark = markIn(file)
  if (mark) return mark.language
  return folders.map((folder) => MARKS.get(fold(folder))).findLast((language) => language !== undefined)
}

/** The words of a path, folded: of its folders and of its file, without the ending. */
export const tokensOf = (path: string): string[] =>
  fold(path.replace(ENDING, ''))
    .split(/[^\p{L}\d]+/u)
    .filter((token) => token !== '')

/** The words of a path without what says its language: the same for the two languages of one paper. */
export function stemOf(path: string): string {
  const { folders, file } = partsOf(path)
  const kept = folders.filter((folder) => !MARKS.has(fold(folder)))
  return tokensOf([...kept, withoutMark(file)].join('/')).join(' ')
}

/** The name of a path's file without its ending and without what says its language. */
export const bareName = (path: string): string => withoutMark(partsOf(path).file)

function withoutMark(file: string): string {
  const mark = markIn(file)
  return mark ? `${file.slice(0, mark.from)}${file.slice(mark.to)}` : file
}

function markIn(file: string): { language: Language; from: number; to: number } | undefined {
  for (const pattern of [AT_THE_END, BETWEEN_SIGNS]) {
    const found = pattern.exec(file)
    const language = MARKS.get(fold(found?.[1] ?? ''))
    if (found && language) return { language, from: found.index, to: found.index + found[0].length }
  }
  return undefined
}

function partsOf(path: string): { folders: string[]; file: string } {
  const folders = path.split('/')
  return { file: (folders.pop() ?? '').replace(ENDING, ''), folders }
}

import type { Language } from '../../kernel/language.ts'
import type { Words } from '../i18n/words.ts'
import type { Ground } from '../operations/perform.ts'
import type { OperationTable } from '../operations/table.ts'
import type { KeptPages } from './kept-pages.ts'
import type { Page, PageContext } from './page.ts'

export type PageRenderer = {
  /** The whole HTML of a page in its frame. */
  readonly render: (page: Page, data: unknown, context: PageContext) => string
  /** The page for a form that came without a session, or a fresh proof: what was typed, to be sent again after that. */
  readonly renderKept: (context: PageContext, missing: 'session' | 'proof') => string
  /** The page that says no: nothing here, not yours, away just now. */
  readonly renderRefusal: (status: number, sentence: string, rule: string, context: PageContext) => string
}

/** What pages are served with. */
export type Serving = {
  readonly ground: Ground
  readonly table: OperationTable
  readonly words: (language: Language) => Words
  readonly renderer: PageRenderer
  readonly keptPages: KeptPages
}

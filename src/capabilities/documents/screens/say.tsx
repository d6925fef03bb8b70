import { inLanguage } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { writeNumber } from '../../../platform/i18n/format.ts'
import { type StateKind, StateMark } from '../../../ui/state.tsx'
import type { DocumentRow, DocumentState, DocumentType, Readiness } from '../contract.ts'

const SHAPES: Readonly<Record<DocumentState, StateKind>> = {
  draft: 'draft',
  circulated: 'open',
  final: 'closed',
  superseded: 'superseded',
}

/** A document's state: its shape and its word. */
export function DocumentStateMark({ state, context }: { state: DocumentState; context: PageContext }) {
  return <StateMark kind={SHAPES[state]}>{context.words(`documents:state.${state}`)}</StateMark>
}

const READY: Readonly<Record<Readiness, StateKind>> = {
  ready: 'closed',
  stale: 'progress',
  awaited: 'open',
  late: 'overdue',
}

/** How a language stands: its shape and its word. */
export function ReadinessMark({ readiness, context }: { readiness: Readiness; context: PageContext }) {
  return <StateMark kind={READY[readiness]}>{context.words(`documents:readiness.${readiness}`)}</StateMark>
}

/** The languages of a row in a line: those that are ready by their name alone, the others with how they stand. */
export function languagesInLine(
  { languages, original_language }: DocumentRow,
  { words }: PageContext,
): string {
  return languages
    .toSorted((a, b) => Number(b.language === original_language) - Number(a.language === original_language))
    .map(({ language, readiness }) =>
      readiness === 'ready'
        ? words(`documents:language.${language}`)
        : words(`documents:list.is-${readiness}`, { language: words(`documents:language.${language}`) }),
    )
    .join('; ')
}

/** What a type is called; a type that is no longer there by its key. */
export function typeName(types: readonly DocumentType[], kind: string, { language }: PageContext): string {
  const type = types.find((one) => one.kind === kind)
  return type ? inLanguage(type.name, language) : kind
}

/** How large a file is, in the unit people use for it. */
export function sizeInWords(bytes: number, { language }: PageContext): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000))
  return kilobytes < 1000
    ? `${writeNumber(kilobytes, language)} kB`
    : `${writeNumber(Math.round(kilobytes / 100) / 10, language)} MB`
}

import { inLanguage } from '../../../../kernel/language.ts'
import { refuse } from '../../../../kernel/refusal.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { writeDay } from '../../../../platform/i18n/format.ts'
import { sentenceOf } from '../../../../platform/i18n/words.ts'
import { type StateKind, StateMark } from '../../../../ui/state.tsx'
import type { ArchiveState, PaperState, Problem } from '../../archives/contract.ts'
import type { DocumentType, Series } from '../../contract.ts'
import { documentRules } from '../../rules.ts'
import { typeName } from '../say.tsx'

const ARCHIVE: Readonly<Record<ArchiveState, StateKind>> = {
  arriving: 'draft',
  reading: 'progress',
  review: 'open',
  registering: 'progress',
  done: 'closed',
  unreadable: 'overdue',
  'given up': 'superseded',
}

export function ArchiveStateMark({ state, context }: { state: ArchiveState; context: PageContext }) {
  return <StateMark kind={ARCHIVE[state]}>{context.words(`documents:archives.state.${state}`)}</StateMark>
}

const PAPER: Readonly<Record<PaperState, StateKind>> = {
  proposed: 'open',
  'left out': 'superseded',
  duplicate: 'superseded',
  unreadable: 'overdue',
  registered: 'closed',
  refused: 'overdue',
}

export function PaperStateMark({ state, context }: { state: PaperState; context: PageContext }) {
  return <StateMark kind={PAPER[state]}>{context.words(`documents:archives.paper-state.${state}`)}</StateMark>
}

const rules = new Map(documentRules.map((rule) => [rule.id, rule]))

/** Why a file or an archive is as it is: the rule's own sentence where it was one, else what the archive's reader found. */
export function problemInWords({ kind, facts }: Problem, { words, language }: PageContext): string {
  if (!rules.has(kind)) return words(`documents:archives.problem.${kind}`, facts)
  const sentence = sentenceOf(refuse(kind, facts), rules, language)
  return words('documents:archives.problem.refused', { rule: kind, sentence })
}

/** Types and meetings to choose from, with the words for none of them first. */
export const typeOptions = (types: readonly DocumentType[], context: PageContext) =>
  types
    .filter(({ retired }) => !retired)
    .map(({ kind }) => ({ value: kind, label: typeName(types, kind, context) }))

export const meetingOptions = (series: readonly Series[], { language }: PageContext) =>
  series.map(({ meeting_id, name, from_day }) => ({
    value: meeting_id,
    label: `${inLanguage(name, language)}, ${writeDay(from_day, language)}`,
  }))

import { type Language, languages } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { StateMark } from '../../../../ui/state.tsx'
import type { AlignedParagraph } from '../../contract.ts'
import type { Decision } from '../contract.ts'
import { deadlineIn } from '../words.ts'

export const deadlineWords = (deadline: string, { words, language, tenant }: PageContext): string =>
  deadlineIn(deadline, { words, language, zone: tenant.zone })

export function RoundMark({ open, context }: { open: boolean; context: PageContext }) {
  return (
    <StateMark kind={open ? 'open' : 'closed'}>
      {context.words(open ? 'documents:comments.open' : 'documents:comments.over')}
    </StateMark>
  )
}

const ANSWERS = {
  taken: 'closed',
  'taken in part': 'progress',
  'not taken': 'refused',
  none: 'open',
} as const

export function DecisionMark({ decision, context }: { decision: Decision | null; context: PageContext }) {
  const key = decision ?? 'none'
  return <StateMark kind={ANSWERS[key]}>{context.words(`documents:comments.decision.${key}`)}</StateMark>
}

/** What a paragraph is called: by its number where it bears one. */
export function calledParagraph(paragraph: AlignedParagraph, { words, language }: PageContext): string {
  const number = shownIn(paragraph, language)?.number.replace(/[.)]+$/, '') ?? ''
  return number || words(`documents:comments.unnumbered.${paragraph.kind}`)
}

/** A paragraph in the reader's language, or in the one that is there. */
export function shownIn(
  { versions }: Pick<AlignedParagraph, 'versions'>,
  reader: Language,
): { language: Language; number: string; text: string } | undefined {
  const language = [reader, ...languages].find((one) => versions[one] !== undefined)
  const version = language && versions[language]
  return version ? { language, ...version } : undefined
}

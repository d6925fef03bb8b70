import { expect, test } from 'vitest'
import { deadlineCases } from './deadlines.cases.ts'
import { readOutcome } from './index.ts'
import { verbCases } from './verbs.cases.ts'

/** Places a phrase of time may stand in: at the start, between, at the end, before a clause that goes on. */
const frames = {
  en: [
    '1. To request the TS to circulate, %, the text to all members.',
    '1. To request the TS to circulate the text % and to thank Honduras for its support.',
    '1. The Group agreed that, %, the TS shall circulate the text.',
    '1. The TS shall circulate the text to all members %, in both languages.',
    '1. It was agreed that Mexico would send the text %; the others will comment on it.',
  ],
  es: [
    '1. Solicitar a la ST que circule, %, el texto a los países miembros.',
    '1. Solicitar a la ST que circule el texto % y agradecer a Honduras su apoyo.',
    '1. El Grupo acordó que, %, la ST circule el texto.',
    '1. La ST circulará el texto a los países miembros %, en ambos idiomas.',
    '1. Se acordó que México envíe el texto %; los demás lo comentarán.',
  ],
} as const

function meaningOf(text: string, language: 'es' | 'en'): unknown {
  const [found] = readOutcome(text, { language, adopted: '2026-02-10' as never }).provisions
  if (!found?.due) return (found?.softWords.length ?? 0) > 0 ? 'soft' : 'none'
  const { words: _, ...due } = found.due
  return due
}

/** Sentences a verb may stand in: with an aside before it, after a connecting word, as an item of a list. */
const speakers = {
  en: [
    '1. With regard to item 3 of the agenda, the Group %.',
    '1. In this context, the Vice-Ministers of the region, having heard the TS, also %.',
    '1. Plan of Action. The Meeting %.',
    '1. The Conference %, as set out in document 4.',
  ],
  es: [
    '1. Con respecto al tema 3 de la agenda, el Grupo %.',
    '1. Asimismo, la Conferencia %.',
    '1. Plan de Acción. La Reunión %.',
    '1. El GRCM %, conforme al documento 4.',
  ],
  infinitive: [
    '1. Asimismo, %.',
    '1. Plan de Acción: %.',
    'Los Viceministros acuerdan:\n\n1. %.',
    '1. a) %.',
  ],
} as const

function missesOf<Case>(
  cases: readonly Case[],
  right: (one: Case) => readonly (string | undefined)[],
): readonly string[] {
  return cases.flatMap((one) => right(one).filter((miss) => miss !== undefined))
}

function report(kind: string, misses: readonly string[], of: number): number {
  if (process.env['SHOW_ACCURACY'])
    process.stdout.write(`frames of ${kind}: ${of - misses.length} of ${of}\n${misses.join('\n')}\n`)
  return 1 - misses.length / of
}

test('a phrase of time means the same wherever it stands', () => {
  const misses = missesOf(deadlineCases, ([language, phrase, meaning]) =>
    frames[language].map((frame) => {
      const text = frame.replace('%', phrase)
      const found = JSON.stringify(meaningOf(text, language))
      return found === JSON.stringify(meaning) ? undefined : `[${phrase}] ${text} ${found}`
    }),
  )
  expect(report('time', misses, deadlineCases.length * frames.en.length)).toBe(1)
})

const classOf = (text: string, language: 'es' | 'en'): string | undefined =>
  readOutcome(text, { language }).provisions.at(-1)?.class
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

test('a verb does the same wherever it stands', () => {
  const misses = missesOf(verbCases, ([en, es, infinitive, does]) =>
    [
      ...speakers.en.map((frame) => [frame.replace('%', `${en} the matter of the region`), 'en'] as const),
      ...speakers.es.map((frame) => [frame.replace('%', `${es} la gestión migratoria`), 'es'] as const),
      ...speakers.infinitive.map(
        (frame) =>
          [
            frame.replace(
              '%',
              `${/^1\. As/.test(frame) ? infinitive : capital(infinitive)} la gestión migratoria`,
            ),
            'es',
          ] as const,
      ),
    ].map(([text, language]) => {
      const found = classOf(text, language)
      return found === does ? undefined : `${does}, not ${found}: ${text}`
    }),
  )
  expect(report('verbs', misses, verbCases.length * 12)).toBe(1)
})

import type { Day } from '../../../../kernel/day.ts'
import { refuse } from '../../../../kernel/refusal.ts'
import { rule } from '../../../../kernel/rule.ts'

const since = '2026-11-25' as Day

type Rewriting = {
  readonly state: 'proposed' | 'read'
  readonly number: string
  /** Whether a mandate of it was confirmed already: it quotes these words. */
  readonly confirmed: boolean
  /** Whether another paragraph of the text bears the number. */
  readonly taken: boolean
  /** Into how many parts the text of each of its languages falls; none where a language was left out. */
  readonly parts: readonly number[]
}

export const rewrittenBeforeDecided = rule<Rewriting, 'rewrite'>({
  id: 'MAN-21',
  sentence: {
    en: 'A paragraph is split, joined, corrected and renumbered until it or a mandate of it is decided; its number stands once in its text, and its languages fall into equally many parts.',
    es: 'Un párrafo se divide, se une, se corrige y se renumera hasta que se decide él o un mandato suyo; su número figura una sola vez en el texto, y sus idiomas se dividen en igual cantidad de partes.',
  },
  refusal: {
    en: 'The paragraph cannot be changed like this: it or a mandate of it is decided already, its number {{number}} is taken or empty, or the languages fall into different numbers of parts.',
    es: 'El párrafo no se puede cambiar así: ya se decidió él o un mandato suyo, su número {{number}} está tomado o vacío, o los idiomas se dividen en distinta cantidad de partes.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ state, number, confirmed, taken, parts }) => {
    const even = parts.every((count) => count === parts[0] && count > 0)
    return state === 'proposed' && !confirmed && number !== '' && !taken && even && parts.length > 0
      ? 'rewrite'
      : refuse('MAN-21', { number }, taken || number === '' ? 'number' : 'text')
  },
  scenarios: [
    {
      given: { en: 'both languages split in two', es: 'los dos idiomas divididos en dos' },
      when: { state: 'proposed', number: '3', confirmed: false, taken: false, parts: [2, 2] },
      then: 'rewrite',
    },
    {
      given: { en: 'only one language split', es: 'solo un idioma dividido' },
      when: { state: 'proposed', number: '3', confirmed: false, taken: false, parts: [2, 1] },
      then: { refused: true },
    },
    {
      given: { en: 'one language left out', es: 'un idioma omitido' },
      when: { state: 'proposed', number: '3', confirmed: false, taken: false, parts: [1, 0] },
      then: { refused: true },
    },
    {
      given: { en: 'one of its two mandates confirmed', es: 'uno de sus dos mandatos ya confirmado' },
      when: { state: 'proposed', number: '3', confirmed: true, taken: false, parts: [1, 1] },
      then: { refused: true },
    },
    {
      given: { en: 'a number of another paragraph', es: 'el número de otro párrafo' },
      when: { state: 'proposed', number: '4', confirmed: false, taken: true, parts: [1, 1] },
      then: { refused: true },
    },
    {
      given: { en: 'a paragraph already decided', es: 'un párrafo ya decidido' },
      when: { state: 'read', number: '3', confirmed: false, taken: false, parts: [1, 1] },
      then: { refused: true },
    },
  ],
})

export const paragraphRules = [rewrittenBeforeDecided]

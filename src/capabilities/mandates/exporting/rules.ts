import type { Day } from '../../../kernel/day.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { rule } from '../../../kernel/rule.ts'

/** As much as a file of any of the formats still opens with. */
export const LARGEST_EXPORT = 20_000
/** A printed paper longer than this is read by nobody, and typeset in minutes. */
export const LARGEST_PRINT = 2_000

export const exportStaysReadable = rule<{ count: number; printed: boolean }, 'export'>({
  id: 'MAN-20',
  sentence: {
    en: 'An export holds at most 20,000 mandates as a spreadsheet and 2,000 as a printed paper.',
    es: 'Una exportación contiene como máximo 20 000 mandatos en hoja de cálculo y 2000 en papel impreso.',
  },
  refusal: {
    en: 'There are too many mandates for one file. Narrow the filter, or take the spreadsheet.',
    es: 'Son demasiados mandatos para un solo archivo. Acote el filtro o use la hoja de cálculo.',
  },
  authority: { kind: 'house' },
  since: '2026-11-25' as Day,
  decide: ({ count, printed }) =>
    count <= (printed ? LARGEST_PRINT : LARGEST_EXPORT) ? 'export' : refuse('MAN-20', { count }),
  scenarios: [
    {
      given: { en: 'a year’s mandates', es: 'los mandatos de un año' },
      when: { count: 40, printed: true },
      then: 'export',
    },
    {
      given: { en: 'ten thousand in a spreadsheet', es: 'diez mil en hoja de cálculo' },
      when: { count: 10_000, printed: false },
      then: 'export',
    },
    {
      given: { en: 'ten thousand on paper', es: 'diez mil en papel' },
      when: { count: 10_000, printed: true },
      then: { refused: true },
    },
  ],
})

export const exportingRules = [exportStaysReadable]

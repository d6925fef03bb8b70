import type { Day } from '../../../../kernel/day.ts'
import { refuse } from '../../../../kernel/refusal.ts'
import { rule } from '../../../../kernel/rule.ts'

type Blanks = { readonly unknown: readonly string[]; readonly missing: readonly string[] }

const listed = (names: readonly string[]): string => (names.length === 0 ? '–' : names.join(', '))

export const blanksFit = rule<Blanks, 'keep'>({
  id: 'MTG-62',
  sentence: {
    en: 'The wording of a convocation leaves open only what can be filled in, and always which meeting, on which days, whom it convokes and until when an answer is asked for.',
    es: 'La redacción de una convocatoria deja abierto solo lo que puede llenarse, y siempre la reunión, los días, a quién convoca y hasta cuándo se pide respuesta.',
  },
  refusal: {
    en: 'In braces stands what cannot be filled in: {{unknown}}. What has to be there is left out: {{missing}}.',
    es: 'Entre llaves hay algo que no puede llenarse: {{unknown}}. Falta lo que debe estar: {{missing}}.',
  },
  authority: { kind: 'house' },
  since: '2026-11-28' as Day,
  decide: ({ unknown, missing }) =>
    unknown.length + missing.length === 0
      ? 'keep'
      : refuse('MTG-62', { unknown: listed(unknown), missing: listed(missing) }, 'body'),
  scenarios: [
    {
      given: { en: 'all that has to be there', es: 'todo lo que debe estar' },
      when: { unknown: [], missing: [] },
      then: 'keep',
    },
    {
      given: { en: 'a blank nobody can fill', es: 'un espacio que nadie puede llenar' },
      when: { unknown: ['{hotel}'], missing: [] },
      then: { refused: true },
    },
    {
      given: { en: 'a letter that does not say when', es: 'una carta que no dice cuándo' },
      when: { unknown: [], missing: ['{days}'] },
      then: { refused: true },
    },
  ],
})

export const templateRules = [blanksFit]

import type { Day } from '../../../kernel/day.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { rule } from '../../../kernel/rule.ts'
import type { MandateState } from '../contract.ts'

const since = '2026-11-25' as Day

export const guidelineEndsConfirmed = rule<
  { kind: 'mandate' | 'guideline'; confirmed: MandateState },
  MandateState
>({
  id: 'MAN-14',
  sentence: {
    en: 'A guideline of the Presidency ends with the Presidency’s own confirmation; a mandate waits for its body’s conclusion.',
    es: 'Un lineamiento de la Presidencia termina con la confirmación de la propia Presidencia; un mandato espera la conclusión de su órgano.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ kind, confirmed }) => {
    if (confirmed !== 'confirmed') return refuse('MAN-14')
    return kind === 'guideline' ? 'closed' : confirmed
  },
  scenarios: [
    {
      given: { en: 'a guideline whose report was confirmed', es: 'un lineamiento con informe confirmado' },
      when: { kind: 'guideline', confirmed: 'confirmed' },
      then: 'closed',
    },
    {
      given: { en: 'a mandate whose report was confirmed', es: 'un mandato con informe confirmado' },
      when: { kind: 'mandate', confirmed: 'confirmed' },
      then: 'confirmed',
    },
    {
      given: { en: 'a guideline whose report was returned', es: 'un lineamiento con informe devuelto' },
      when: { kind: 'guideline', confirmed: 'in progress' },
      then: { refused: true },
    },
  ],
})

export const guidelineRules = [guidelineEndsConfirmed]

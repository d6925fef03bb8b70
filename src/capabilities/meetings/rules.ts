import type { Day } from '../../kernel/day.ts'
import { refuse } from '../../kernel/refusal.ts'
import { rule } from '../../kernel/rule.ts'

export const meetingDaysInOrder = rule<{ opens: Day; closes: Day }, 'in order'>({
  id: 'MTG-01',
  sentence: {
    en: 'A meeting closes on the day it opens or later.',
    es: 'Una reunión se clausura el día en que se abre o después.',
  },
  refusal: {
    en: 'The closing day {{closes}} comes before the opening day {{opens}}.',
    es: 'La clausura ({{closes}}) es anterior a la apertura ({{opens}}).',
  },
  authority: { kind: 'practice' },
  since: '2026-11-24' as Day,
  decide: ({ opens, closes }) =>
    closes >= opens ? 'in order' : refuse('MTG-01', { opens, closes }, 'closes_on'),
  scenarios: [
    {
      given: { en: 'a meeting of one day', es: 'una reunión de un día' },
      when: { opens: '2026-12-10' as Day, closes: '2026-12-10' as Day },
      then: 'in order',
    },
    {
      given: { en: 'a closing before the opening', es: 'una clausura antes de la apertura' },
      when: { opens: '2026-12-10' as Day, closes: '2026-12-09' as Day },
      then: { refused: true },
    },
  ],
})

export const meetingRules = [meetingDaysInOrder]

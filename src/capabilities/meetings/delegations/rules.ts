import type { Day } from '../../../kernel/day.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { rule } from '../../../kernel/rule.ts'

export const delegatesUntilItCloses = rule<{ today: Day; closes: Day }, 'name'>({
  id: 'MTG-04',
  sentence: {
    en: 'Delegates are named to a meeting until its last day, and hold their office no longer than it lasts.',
    es: 'Se nombran personas delegadas a una reunión hasta su último día, y ejercen su cargo mientras dura.',
  },
  refusal: {
    en: 'The meeting closed on {{closes}}: nobody is named to it any more.',
    es: 'La reunión cerró el {{closes}}: ya no se nombra a nadie.',
  },
  authority: { kind: 'practice' },
  since: '2026-11-27' as Day,
  decide: ({ today, closes }) => (today <= closes ? 'name' : refuse('MTG-04', { closes })),
  scenarios: [
    {
      given: { en: 'the last day of the meeting', es: 'el último día de la reunión' },
      when: { today: '2026-12-12' as Day, closes: '2026-12-12' as Day },
      then: 'name',
    },
    {
      given: { en: 'the day after', es: 'el día siguiente' },
      when: { today: '2026-12-13' as Day, closes: '2026-12-12' as Day },
      then: { refused: true },
    },
  ],
})

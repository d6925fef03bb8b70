import type { Day } from '../../../../kernel/day.ts'
import { refuse } from '../../../../kernel/refusal.ts'
import { rule } from '../../../../kernel/rule.ts'

export const handedInBeforehand = rule<{ today: Day; closes: Day; forMeeting: boolean }, 'take'>({
  id: 'MTG-95',
  sentence: {
    en: 'A delegation of the meeting hands in its statements on an item until the meeting closes. They are seen by itself, by whoever runs the session and by the interpreters.',
    es: 'Una delegación de la reunión entrega sus intervenciones sobre un punto hasta la clausura. Las ven ella misma, quien conduce la sesión y los intérpretes.',
  },
  refusal: {
    en: 'No statement is taken: {{why}}.',
    es: 'No se recibe la intervención: {{why}}.',
  },
  values: {
    why: {
      over: { en: 'the meeting has closed', es: 'la reunión ya se clausuró' },
      other: { en: 'you are accredited to another meeting', es: 'usted está acreditado en otra reunión' },
    },
  },
  authority: { kind: 'practice' },
  since: '2026-11-28' as Day,
  decide: ({ today, closes, forMeeting }) => {
    if (!forMeeting) return refuse('MTG-95', { why: 'other' })
    return today <= closes ? 'take' : refuse('MTG-95', { why: 'over' })
  },
  scenarios: [
    {
      given: { en: 'the closing day', es: 'el día de la clausura' },
      when: { today: '2026-12-11' as Day, closes: '2026-12-11' as Day, forMeeting: true },
      then: 'take',
    },
    {
      given: { en: 'the day after', es: 'el día siguiente' },
      when: { today: '2026-12-12' as Day, closes: '2026-12-11' as Day, forMeeting: true },
      then: { refused: true },
    },
    {
      given: { en: 'a delegate of another meeting', es: 'una persona delegada a otra reunión' },
      when: { today: '2026-12-11' as Day, closes: '2026-12-11' as Day, forMeeting: false },
      then: { refused: true },
    },
  ],
})

export const statementRules = [handedInBeforehand]

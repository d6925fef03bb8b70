import type { Day } from '../../../../kernel/day.ts'
import { refuse } from '../../../../kernel/refusal.ts'
import { rule } from '../../../../kernel/rule.ts'

type Reminding = {
  /** Hours since the letters or the last reminder left. */
  readonly hours: number
  /** Letters without a final answer that reach someone. */
  readonly silent: number
}
const A_DAY = 24

export const remindedOnceADay = rule<Reminding, 'remind'>({
  id: 'MTG-69',
  sentence: {
    en: 'Those who have not answered a convocation, or will answer later, are reminded at most once in twenty-four hours, and first a day after the letters left.',
    es: 'A quienes no han respondido una convocatoria, o responderán después, se les recuerda a lo sumo una vez en veinticuatro horas, y por primera vez un día después de que salieron las cartas.',
  },
  refusal: {
    en: 'Nobody is reminded now: all have answered, or the letters or the last reminder left less than a day ago.',
    es: 'Ahora no se recuerda a nadie: todos respondieron, o las cartas o el último recordatorio salieron hace menos de un día.',
  },
  authority: { kind: 'house' },
  since: '2026-11-28' as Day,
  decide: ({ hours, silent }) => (hours >= A_DAY && silent > 0 ? 'remind' : refuse('MTG-69')),
  scenarios: [
    {
      given: { en: 'a day after the letters left', es: 'un día después de que salieron las cartas' },
      when: { hours: 24, silent: 3 },
      then: 'remind',
    },
    {
      given: { en: 'an hour after the last reminder', es: 'una hora después del último recordatorio' },
      when: { hours: 1, silent: 3 },
      then: { refused: true },
    },
    {
      given: { en: 'all have answered', es: 'todos respondieron' },
      when: { hours: 48, silent: 0 },
      then: { refused: true },
    },
  ],
})

export const remindingRules = [remindedOnceADay]

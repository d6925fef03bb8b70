import type { Day } from '../../../kernel/day.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { rule } from '../../../kernel/rule.ts'

const since = '2026-11-27' as Day

export const lettersAreBounded = rule<{ written: number; most: number }, 'write'>({
  id: 'DIR-20',
  sentence: {
    en: 'One person gets only so many sign-in letters within fifteen minutes; whoever asks for more is told the same and gets none.',
    es: 'Una persona recibe solo cierto número de correos de ingreso en quince minutos; quien pide más recibe la misma respuesta y ningún correo.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ written, most }) => (written < most ? 'write' : refuse('DIR-20')),
  scenarios: [
    {
      given: { en: 'a second letter, the first got lost', es: 'un segundo correo, el primero se perdió' },
      when: { written: 1, most: 5 },
      then: 'write',
    },
    {
      given: { en: 'a sixth letter', es: 'un sexto correo' },
      when: { written: 5, most: 5 },
      then: { refused: true },
    },
  ],
})

export const signingInRules = [lettersAreBounded]

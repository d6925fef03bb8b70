import type { Day } from '../../../../kernel/day.ts'
import { refuse } from '../../../../kernel/refusal.ts'
import { rule } from '../../../../kernel/rule.ts'

export const linkOpensForItsPerson = rule<{ found: boolean; held: number }, 'open'>({
  id: 'EXC-12',
  watched: true,
  sentence: {
    en: 'The link in a circular opens for its person alone what they may see that day, during a hundred and eighty days, as long as they hold an office. Looking at it acknowledges nothing.',
    es: 'El enlace de una circular abre solo a su destinatario lo que puede ver ese día, durante ciento ochenta días, mientras ejerza un cargo. Mirarlo no es acusar recibo.',
  },
  refusal: {
    en: 'This link no longer opens anything. Ask the Technical Secretariat to send the circular again, or sign in.',
    es: 'Este enlace ya no sirve. Pida a la Secretaría Técnica que reenvíe la circular o ingrese con su correo.',
  },
  authority: { kind: 'house' },
  since: '2026-11-27' as Day,
  decide: ({ found, held }) => (found && held > 0 ? 'open' : refuse('EXC-12')),
  scenarios: [
    {
      given: { en: 'a focal point in office', es: 'un punto focal en funciones' },
      when: { found: true, held: 1 },
      then: 'open',
    },
    {
      given: {
        en: 'a focal point whose appointment has ended',
        es: 'un punto focal cuya designación terminó',
      },
      when: { found: true, held: 0 },
      then: { refused: true },
    },
    {
      given: { en: 'a link that has run out', es: 'un enlace vencido' },
      when: { found: false, held: 1 },
      then: { refused: true },
    },
  ],
})

export const linkRules = [linkOpensForItsPerson]

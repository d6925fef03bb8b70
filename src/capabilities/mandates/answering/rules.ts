import type { Day } from '../../../kernel/day.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { rule } from '../../../kernel/rule.ts'

export const linkAnswersForItsPerson = rule<{ found: boolean; held: number }, 'open'>({
  id: 'MAN-15',
  watched: true,
  sentence: {
    en: 'A link sent by mail lets its person answer for its mandate during ninety days, as long as they hold an office.',
    es: 'Un enlace enviado por correo permite a su destinatario responder por ese mandato durante noventa días, mientras ejerza un cargo.',
  },
  refusal: {
    en: 'This link no longer opens anything. Ask the Technical Secretariat for a new one, or sign in.',
    es: 'Este enlace ya no sirve. Pida uno nuevo a la Secretaría Técnica o ingrese con su correo.',
  },
  authority: { kind: 'house' },
  since: '2026-11-25' as Day,
  decide: ({ found, held }) => (found && held > 0 ? 'open' : refuse('MAN-15')),
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
      given: { en: 'a link that was withdrawn or has run out', es: 'un enlace revocado o vencido' },
      when: { found: false, held: 1 },
      then: { refused: true },
    },
  ],
})

export const someoneIsAsked = rule<{ people: number }, 'ask'>({
  id: 'MAN-22',
  sentence: {
    en: 'A question goes to those charged with a mandate who hold an office; where nobody does, nobody is asked.',
    es: 'La consulta va a los encargados de un mandato que ejercen un cargo; donde nadie lo ejerce, no se consulta a nadie.',
  },
  refusal: {
    en: 'Nobody who holds an office today speaks for those charged with this mandate. Enter their appointment in the directory first.',
    es: 'Nadie que ejerza hoy un cargo responde por los encargados de este mandato. Registre antes su designación en el directorio.',
  },
  authority: { kind: 'house' },
  since: '2026-11-25' as Day,
  decide: ({ people }) => (people > 0 ? 'ask' : refuse('MAN-22')),
  scenarios: [
    { given: { en: 'three focal points', es: 'tres puntos focales' }, when: { people: 3 }, then: 'ask' },
    {
      given: {
        en: 'an organization without an observer in office',
        es: 'una organización sin observador en funciones',
      },
      when: { people: 0 },
      then: { refused: true },
    },
  ],
})

export const answeringRules = [linkAnswersForItsPerson, someoneIsAsked]

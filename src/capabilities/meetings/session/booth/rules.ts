import type { Day } from '../../../../kernel/day.ts'
import { refuse } from '../../../../kernel/refusal.ts'
import { rule } from '../../../../kernel/rule.ts'

export const boothLinkOpens = rule<{ found: boolean; comes: boolean }, 'open'>({
  id: 'MTG-94',
  watched: true,
  sentence: {
    en: 'The link of an interpreter opens what is spoken about and the statements handed in, as long as they come to the meeting and until the day after it closes.',
    es: 'El enlace de un intérprete abre lo que se trata y las intervenciones entregadas, mientras participe en la reunión y hasta el día después de la clausura.',
  },
  refusal: {
    en: 'This link no longer opens anything. Ask the secretariat for a new one.',
    es: 'Este enlace ya no abre nada. Pida uno nuevo a la Secretaría.',
  },
  authority: { kind: 'house' },
  since: '2026-11-28' as Day,
  decide: ({ found, comes }) => (found && comes ? 'open' : refuse('MTG-94')),
  scenarios: [
    {
      given: { en: 'an interpreter of the meeting', es: 'un intérprete de la reunión' },
      when: { found: true, comes: true },
      then: 'open',
    },
    {
      given: { en: 'an interpreter who was withdrawn', es: 'un intérprete que ya no viene' },
      when: { found: true, comes: false },
      then: { refused: true },
    },
    {
      given: { en: 'a link that has run out', es: 'un enlace vencido' },
      when: { found: false, comes: true },
      then: { refused: true },
    },
  ],
})

export const boothRules = [boothLinkOpens]

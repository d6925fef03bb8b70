import { type Actor, holds } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { rule } from '../../../kernel/rule.ts'
import { type Office, secretariat } from '../contract.ts'

const since = '2026-11-25' as Day

export const oneAddressOnePerson = rule<{ holder: string | undefined }, 'free'>({
  id: 'DIR-03',
  sentence: {
    en: 'An e-mail address belongs to one person: it is what they sign in with.',
    es: 'Una dirección de correo pertenece a una sola persona: con ella ingresa.',
  },
  refusal: {
    en: 'This e-mail address belongs to {{holder}}. Change that person, or give another address.',
    es: 'Esta dirección de correo pertenece a {{holder}}. Modifique a esa persona o indique otra dirección.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ holder }) => (holder === undefined ? 'free' : refuse('DIR-03', { holder }, 'email')),
  scenarios: [
    {
      given: { en: 'an address nobody has', es: 'una dirección que nadie tiene' },
      when: { holder: undefined },
      then: 'free',
    },
    {
      given: { en: 'an address another person has', es: 'una dirección que tiene otra persona' },
      when: { holder: 'Ana Ejemplo' },
      then: { refused: true },
    },
  ],
})

const person = (office: Office): Actor => ({
  kind: 'person',
  personId: office,
  name: office,
  held: [{ office }],
})

/** Offices that open the secretariat's own work, its money or its audit. */
const kept: ReadonlySet<string> = new Set<Office>([
  ...secretariat,
  'host finance',
  'host procurement',
  'auditor',
])

export const inTheCoordinatorsHand = rule<{ actor: Actor; offices: readonly string[] }, 'go on'>({
  id: 'DIR-04',
  watched: true,
  sentence: {
    en: 'The offices of the Technical Secretariat, of the host and of the audit are given and ended by the coordinator, and so is the sign-in address of whoever holds one.',
    es: 'Los cargos de la Secretaría Técnica, de la organización anfitriona y de la auditoría los otorga y termina la Coordinación, igual que la dirección de ingreso de quien ejerce uno.',
  },
  refusal: {
    en: 'Only the coordinator gives or ends this office, or changes the sign-in address of whoever holds it.',
    es: 'Solo la Coordinación otorga o termina este cargo, o cambia la dirección de ingreso de quien lo ejerce.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ actor, offices }) =>
    actor.kind === 'operator' || holds(actor, 'coordinator') || !offices.some((office) => kept.has(office))
      ? 'go on'
      : refuse('DIR-04'),
  scenarios: [
    {
      given: { en: 'the assistant, a focal point', es: 'la asistencia, un punto focal' },
      when: { actor: person('assistant'), offices: ['focal point'] },
      then: 'go on',
    },
    {
      given: { en: 'the coordinator, an IT specialist', es: 'la Coordinación, un especialista de TI' },
      when: { actor: person('coordinator'), offices: ['it specialist'] },
      then: 'go on',
    },
    {
      given: {
        en: 'the assistant, a coordinator: nobody raises themselves',
        es: 'la asistencia, un cargo de Coordinación: nadie se asciende a sí mismo',
      },
      when: { actor: person('assistant'), offices: ['coordinator'] },
      then: { refused: true },
    },
  ],
})

export const peopleRules = [oneAddressOnePerson, inTheCoordinatorsHand]

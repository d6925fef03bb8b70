import type { Actor } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { rule } from '../../../kernel/rule.ts'

const since = '2026-11-27' as Day
const someone = (personId: string): Actor => ({
  kind: 'person',
  personId,
  name: personId,
  held: [{ office: 'coordinator' }],
})

export const nobodyAppointsThemselves = rule<{ actor: Actor; person: string }, 'another'>({
  id: 'DIR-16',
  watched: true,
  sentence: {
    en: 'Nobody gives an office to themselves, gives one back to themselves, or puts off its end: another does.',
    es: 'Nadie se otorga un cargo, se lo devuelve ni aplaza su término: lo hace otra persona.',
  },
  refusal: {
    en: 'This is about an office of your own. Another coordinator, or whoever runs the machine, has to do it.',
    es: 'Se trata de un cargo propio. Debe hacerlo otra persona de la Coordinación, o quien opera el servidor.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ actor, person }) =>
    actor.kind === 'person' && actor.personId === person ? refuse('DIR-16') : 'another',
  scenarios: [
    {
      given: {
        en: 'the coordinator, someone else’s office',
        es: 'la Coordinación, el cargo de otra persona',
      },
      when: { actor: someone('a'), person: 'b' },
      then: 'another',
    },
    {
      given: { en: 'the coordinator, an office for themself', es: 'la Coordinación, un cargo para sí' },
      when: { actor: someone('a'), person: 'a' },
      then: { refused: true },
    },
  ],
})

export const suspendedOnce = rule<{ suspended: boolean; suspend: boolean; inForce: boolean }, 'go on'>({
  id: 'DIR-17',
  sentence: {
    en: 'An appointment that is held can be suspended with a reason: from that second it gives nothing, until it is reinstated.',
    es: 'Una designación vigente puede suspenderse con un motivo: desde ese segundo no otorga nada, hasta que se restablece.',
  },
  refusal: {
    en: 'This appointment is not held, or it stands already as you want it.',
    es: 'Esta designación no está vigente, o ya está como usted la quiere.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ suspended, suspend, inForce }) =>
    inForce && suspended !== suspend ? 'go on' : refuse('DIR-17', {}, 'reason'),
  scenarios: [
    {
      given: { en: 'an appointment in force', es: 'una designación vigente' },
      when: { suspended: false, suspend: true, inForce: true },
      then: 'go on',
    },
    {
      given: { en: 'a suspended one, reinstated', es: 'una suspendida que se restablece' },
      when: { suspended: true, suspend: false, inForce: true },
      then: 'go on',
    },
    {
      given: { en: 'one that is suspended already', es: 'una ya suspendida' },
      when: { suspended: true, suspend: true, inForce: true },
      then: { refused: true },
    },
    {
      given: { en: 'one that has ended', es: 'una terminada' },
      when: { suspended: false, suspend: true, inForce: false },
      then: { refused: true },
    },
  ],
})

export const suspendingRules = [nobodyAppointsThemselves, suspendedOnce]

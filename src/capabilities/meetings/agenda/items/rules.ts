import type { Day } from '../../../../kernel/day.ts'
import { refuse } from '../../../../kernel/refusal.ts'
import { rule } from '../../../../kernel/rule.ts'
import type { ItemKind } from '../contract.ts'

const since = '2026-11-28' as Day

type Nesting = {
  /** What it goes into; none on the first level. */
  readonly into: { readonly kind: ItemKind; readonly within: boolean } | null
  /** How many sub-items it has itself. */
  readonly subItems: number
}

export const subItemsOneDeep = rule<Nesting, 'fits'>({
  id: 'MTG-43',
  sentence: {
    en: 'An item has sub-items, and a sub-item has none; neither has a break.',
    es: 'Un punto tiene subpuntos, y un subpunto no los tiene; tampoco un receso.',
  },
  refusal: {
    en: 'This cannot stand there: sub-items go one level deep, and none below a break.',
    es: 'Esto no puede ir ahí: los subpuntos tienen un solo nivel, y ninguno va en un receso.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ into, subItems }) =>
    into === null || (!into.within && into.kind !== 'break' && subItems === 0)
      ? 'fits'
      : refuse('MTG-43', {}, 'parent'),
  scenarios: [
    {
      given: {
        en: 'an item with sub-items, on the first level',
        es: 'un punto con subpuntos, en el primer nivel',
      },
      when: { into: null, subItems: 3 },
      then: 'fits',
    },
    {
      given: { en: 'an item into another', es: 'un punto dentro de otro' },
      when: { into: { kind: 'substantive', within: false }, subItems: 0 },
      then: 'fits',
    },
    {
      given: { en: 'an item into a sub-item', es: 'un punto dentro de un subpunto' },
      when: { into: { kind: 'substantive', within: true }, subItems: 0 },
      then: { refused: true },
    },
    {
      given: { en: 'an item into a break', es: 'un punto dentro de un receso' },
      when: { into: { kind: 'break', within: false }, subItems: 0 },
      then: { refused: true },
    },
    {
      given: { en: 'an item with sub-items into another', es: 'un punto con subpuntos dentro de otro' },
      when: { into: { kind: 'substantive', within: false }, subItems: 1 },
      then: { refused: true },
    },
  ],
})

export const nothingHangsOnIt = rule<{ subItems: number; mandates: number }, 'free'>({
  id: 'MTG-44',
  sentence: {
    en: 'An item leaves the agenda once it has no sub-items and takes up no mandates.',
    es: 'Un punto sale de la agenda cuando ya no tiene subpuntos ni trata mandatos.',
  },
  refusal: {
    en: 'It has {{subItems}} sub-items and takes up {{mandates}} mandates. Move or remove those first.',
    es: 'Tiene {{subItems}} subpuntos y trata {{mandates}} mandatos. Mueva o quite eso primero.',
  },
  authority: { kind: 'house' },
  since,
  decide: (facts) => (facts.subItems + facts.mandates === 0 ? 'free' : refuse('MTG-44', facts)),
  scenarios: [
    {
      given: { en: 'an item by itself', es: 'un punto por sí solo' },
      when: { subItems: 0, mandates: 0 },
      then: 'free',
    },
    {
      given: { en: 'an item with two sub-items', es: 'un punto con dos subpuntos' },
      when: { subItems: 2, mandates: 0 },
      then: { refused: true },
    },
    {
      given: { en: 'an item that takes up a mandate', es: 'un punto que trata un mandato' },
      when: { subItems: 0, mandates: 1 },
      then: { refused: true },
    },
  ],
})

type Timing = { readonly day: Day | null; readonly starts: string | null; readonly minutes: number | null }

export const timedWhole = rule<Timing, 'whole'>({
  id: 'MTG-45',
  sentence: {
    en: 'An item has a day, a time and a length, or none of the three.',
    es: 'Un punto tiene día, hora y duración, o ninguno de los tres.',
  },
  refusal: {
    en: 'The {{missing}} is missing. Give the day, the time and the length, or leave all three open.',
    es: 'Falta {{missing}}. Dé el día, la hora y la duración, o deje los tres abiertos.',
  },
  values: {
    missing: {
      day: { en: 'day', es: 'el día' },
      starts: { en: 'time', es: 'la hora' },
      minutes: { en: 'length', es: 'la duración' },
    },
  },
  authority: { kind: 'house' },
  since,
  decide: (timing) => {
    const parts = ['day', 'starts', 'minutes'] as const
    const missing = parts.find((part) => timing[part] === null)
    return missing === undefined || parts.every((part) => timing[part] === null)
      ? 'whole'
      : refuse('MTG-45', { missing }, missing)
  },
  scenarios: [
    {
      given: { en: 'half an hour from nine', es: 'media hora desde las nueve' },
      when: { day: '2026-12-10' as Day, starts: '09:00', minutes: 30 },
      then: 'whole',
    },
    {
      given: { en: 'an item that is not timed', es: 'un punto sin hora' },
      when: { day: null, starts: null, minutes: null },
      then: 'whole',
    },
    {
      given: { en: 'a day and a time without a length', es: 'un día y una hora sin duración' },
      when: { day: '2026-12-10' as Day, starts: '09:00', minutes: null },
      then: { refused: true },
    },
    {
      given: { en: 'a length without a day', es: 'una duración sin día' },
      when: { day: null, starts: null, minutes: 30 },
      then: { refused: true },
    },
  ],
})

export const itemRules = [subItemsOneDeep, nothingHangsOnIt, timedWhole]

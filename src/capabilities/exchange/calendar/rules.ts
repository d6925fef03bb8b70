import type { Day } from '../../../kernel/day.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { rule } from '../../../kernel/rule.ts'

const since = '2026-11-28' as Day
const day = (text: string): Day => text as Day
const at = (text: string): Instant => text as Instant

type Lasting = {
  readonly from: Day
  readonly until: Day
  /** Whether one of the two hours is there without the other. */
  readonly half: boolean
  readonly starts: Instant | null
  readonly ends: Instant | null
}

export const eventInOrder = rule<Lasting, 'in order'>({
  id: 'EXC-64',
  sentence: {
    en: 'An event lasts from a day until the same day or a later one, half a year at most; with hours it has both, and ends after it begins.',
    es: 'Un evento va de un día al mismo o a otro posterior, medio año como máximo; con horas lleva las dos, y termina después de empezar.',
  },
  refusal: {
    en: 'Its end is before its beginning, only one of its hours is there, or it lasts more than half a year.',
    es: 'Termina antes de empezar, falta una de las horas o dura más de medio año.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ from, until, half, starts, ends }) => {
    const days = (Date.parse(until) - Date.parse(from)) / 86_400_000
    if (days < 0 || days > 184) return refuse('EXC-64', {}, 'until_day')
    if (half || (starts !== null && ends !== null && starts >= ends))
      return refuse('EXC-64', {}, 'until_time')
    return 'in order'
  },
  scenarios: [
    {
      given: { en: 'a workshop of three days', es: 'un taller de tres días' },
      when: { from: day('2027-03-01'), until: day('2027-03-03'), half: false, starts: null, ends: null },
      then: 'in order',
    },
    {
      given: { en: 'two hours of a morning', es: 'dos horas de una mañana' },
      when: {
        from: day('2027-03-01'),
        until: day('2027-03-01'),
        half: false,
        starts: at('2027-03-01T15:00:00.000Z'),
        ends: at('2027-03-01T17:00:00.000Z'),
      },
      then: 'in order',
    },
    {
      given: { en: 'an end before its beginning', es: 'un final anterior al comienzo' },
      when: { from: day('2027-03-03'), until: day('2027-03-01'), half: false, starts: null, ends: null },
      then: { refused: true },
    },
    {
      given: { en: 'hours that end when they begin', es: 'horas que terminan al empezar' },
      when: {
        from: day('2027-03-01'),
        until: day('2027-03-01'),
        half: false,
        starts: at('2027-03-01T15:00:00.000Z'),
        ends: at('2027-03-01T15:00:00.000Z'),
      },
      then: { refused: true },
    },
    {
      given: { en: 'a beginning without an end', es: 'una hora de inicio sin la de cierre' },
      when: { from: day('2027-03-01'), until: day('2027-03-01'), half: true, starts: null, ends: null },
      then: { refused: true },
    },
  ],
})

export const calendarRules = [eventInOrder]

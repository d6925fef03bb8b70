import type { Day } from '../../../../kernel/day.ts'
import { refuse } from '../../../../kernel/refusal.ts'
import { rule } from '../../../../kernel/rule.ts'
import type { Meeting } from '../../contract.ts'

const since = '2026-11-28' as Day
const day = (text: string): Day => text as Day

export const hoursInOrder = rule<{ from: string | null; until: string | null }, 'in order'>({
  id: 'MTG-50',
  sentence: {
    en: 'Where a meeting has hours it has both, and ends after it begins on each of its days.',
    es: 'Si una reunión lleva horas, lleva las dos, y cada día termina después de empezar.',
  },
  refusal: {
    en: 'One of the hours is missing, or the meeting would end before it begins. Write both, or neither.',
    es: 'Falta una de las horas, o la reunión terminaría antes de empezar. Escriba las dos o ninguna.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ from, until }) =>
    (from === null) === (until === null) && (from === null || until === null || from < until)
      ? 'in order'
      : refuse('MTG-50', {}, 'daily_until'),
  scenarios: [
    {
      given: { en: 'from nine until half past five', es: 'de las nueve a las cinco y media' },
      when: { from: '09:00', until: '17:30' },
      then: 'in order',
    },
    {
      given: { en: 'no hours settled', es: 'sin horas fijadas' },
      when: { from: null, until: null },
      then: 'in order',
    },
    {
      given: { en: 'the first hour alone', es: 'solo la primera hora' },
      when: { from: '09:00', until: null },
      then: { refused: true },
    },
    {
      given: { en: 'an end before the beginning', es: 'un final anterior al comienzo' },
      when: { from: '17:30', until: '09:00' },
      then: { refused: true },
    },
  ],
})

type Standing = { readonly state: Meeting['state']; readonly closes: Day; readonly today: Day }
const CALLED = new Set<Meeting['state']>(['convened', 'registration open', 'in session'])

export const standsInCalendars = rule<Standing, 'stands' | 'is taken out' | 'stays as it is'>({
  id: 'MTG-51',
  sentence: {
    en: 'A meeting that is convened stands in the calendars of the focal points and of those accredited; each change of its days, hours, place, mode or name is sent to them, and one that is called off or planned anew is taken out. What is over stays as it is.',
    es: 'Una reunión convocada figura en los calendarios de los puntos focales y de las personas acreditadas; cada cambio de días, horas, lugar, modalidad o nombre se les envía, y si se cancela o se vuelve a planear, se retira. Lo que ya pasó queda como está.',
  },
  authority: { kind: 'standard', source: 'RFC 5546 (iTIP), 3.2' },
  since,
  decide: ({ state, closes, today }) => {
    if (closes < today) return 'stays as it is'
    if (CALLED.has(state)) return 'stands'
    return state === 'planned' || state === 'cancelled' ? 'is taken out' : 'stays as it is'
  },
  scenarios: [
    {
      given: { en: 'convened, on its last day', es: 'convocada, en su último día' },
      when: { state: 'convened', closes: day('2026-12-12'), today: day('2026-12-12') },
      then: 'stands',
    },
    {
      given: { en: 'the day after', es: 'el día siguiente' },
      when: { state: 'convened', closes: day('2026-12-12'), today: day('2026-12-13') },
      then: 'stays as it is',
    },
    {
      given: { en: 'called off', es: 'cancelada' },
      when: { state: 'cancelled', closes: day('2026-12-12'), today: day('2026-11-30') },
      then: 'is taken out',
    },
    {
      given: { en: 'closed early', es: 'clausurada antes' },
      when: { state: 'closed', closes: day('2026-12-12'), today: day('2026-12-11') },
      then: 'stays as it is',
    },
  ],
})

type Shown = Pick<
  Meeting,
  'name' | 'place' | 'mode' | 'zone' | 'opens_on' | 'closes_on' | 'daily_from' | 'daily_until' | 'state'
>

/** What of a meeting stands in calendars, as one string to compare. */
const shown = ({ name, place, mode, zone, opens_on, closes_on, daily_from, daily_until, state }: Shown) =>
  JSON.stringify([
    [name.es, name.en],
    [place.es, place.en],
    mode,
    zone,
    opens_on,
    closes_on,
    daily_from,
    daily_until,
    CALLED.has(state),
  ])

/** Whether a change of a meeting is to be told to calendars that may hold it: one more of its sequence. */
export const isMoved = (
  before: Shown & Pick<Meeting, 'calendar_sequence'>,
  after: Omit<Shown, 'zone'>,
): boolean =>
  (CALLED.has(before.state) || before.calendar_sequence > 0) &&
  shown(before) !== shown({ ...after, zone: before.zone })

export const calledOffInTime = rule<
  { from: Meeting['state']; to: Meeting['state']; closes: Day; today: Day },
  'may be'
>({
  id: 'MTG-52',
  sentence: {
    en: 'A meeting is called off before it is over.',
    es: 'Una reunión se cancela antes de que termine.',
  },
  refusal: {
    en: 'The meeting is over since {{closes}}: what took place is not called off.',
    es: 'La reunión terminó el {{closes}}: lo que ya se celebró no se cancela.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ from, to, closes, today }) => {
    const isOver = closes < today || ['closed', 'outcome adopted', 'archived'].includes(from)
    return to !== 'cancelled' || from === 'cancelled' || !isOver
      ? 'may be'
      : refuse('MTG-52', { closes }, 'state')
  },
  scenarios: [
    {
      given: { en: 'a meeting in two weeks', es: 'una reunión en dos semanas' },
      when: { from: 'convened', to: 'cancelled', closes: day('2026-12-12'), today: day('2026-11-28') },
      then: 'may be',
    },
    {
      given: { en: 'one that was held', es: 'una que ya se celebró' },
      when: { from: 'convened', to: 'cancelled', closes: day('2026-12-12'), today: day('2026-12-13') },
      then: { refused: true },
    },
    {
      given: { en: 'one that has been closed', es: 'una ya clausurada' },
      when: { from: 'closed', to: 'cancelled', closes: day('2026-12-12'), today: day('2026-12-12') },
      then: { refused: true },
    },
  ],
})

export const takesPlace = rule<{ state: Meeting['state'] }, 'takes place'>({
  id: 'MTG-53',
  sentence: {
    en: 'Nobody is nominated, accredited or registered to a meeting that was called off.',
    es: 'A una reunión cancelada no se nombra, ni se acredita, ni se inscribe a nadie.',
  },
  refusal: {
    en: 'The meeting has been called off: nobody comes to it any more.',
    es: 'La reunión fue cancelada: ya no viene nadie a ella.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ state }) => (state === 'cancelled' ? refuse('MTG-53') : 'takes place'),
  scenarios: [
    {
      given: { en: 'a meeting that is convened', es: 'una reunión convocada' },
      when: { state: 'convened' },
      then: 'takes place',
    },
    {
      given: { en: 'one that was called off', es: 'una reunión cancelada' },
      when: { state: 'cancelled' },
      then: { refused: true },
    },
  ],
})

export const invitationRules = [hoursInOrder, standsInCalendars, calledOffInTime, takesPlace]

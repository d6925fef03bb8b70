import type { Day } from '../../../../kernel/day.ts'
import { addDays } from '../../../../kernel/day.ts'
import { refuse } from '../../../../kernel/refusal.ts'
import { rule } from '../../../../kernel/rule.ts'
import type { Meeting } from '../../contract.ts'
import type { Clash } from './contract.ts'

const since = '2026-11-28' as Day
const day = (text: string): Day => text as Day
const LONGEST = 14

export const weekDaysInOrder = rule<{ opens: Day; closes: Day }, 'in order'>({
  id: 'MTG-54',
  sentence: {
    en: 'A meeting week closes on the day it opens or later, and lasts fourteen days at most.',
    es: 'Una semana de reuniones se cierra el día en que se abre o después, y dura catorce días a lo sumo.',
  },
  refusal: {
    en: 'From {{opens}} to {{closes}} is no meeting week: it closes when it opens or later, and lasts fourteen days at most.',
    es: 'Del {{opens}} al {{closes}} no es una semana de reuniones: se cierra cuando se abre o después, y dura catorce días a lo sumo.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ opens, closes }) =>
    closes >= opens && closes < addDays(opens, LONGEST)
      ? 'in order'
      : refuse('MTG-54', { opens, closes }, 'closes_on'),
  scenarios: [
    {
      given: { en: 'Monday to Friday', es: 'de lunes a viernes' },
      when: { opens: day('2027-03-08'), closes: day('2027-03-12') },
      then: 'in order',
    },
    {
      given: { en: 'fourteen days', es: 'catorce días' },
      when: { opens: day('2027-03-08'), closes: day('2027-03-21') },
      then: 'in order',
    },
    {
      given: { en: 'fifteen', es: 'quince' },
      when: { opens: day('2027-03-08'), closes: day('2027-03-22') },
      then: { refused: true },
    },
    {
      given: { en: 'a closing before the opening', es: 'un cierre antes de la apertura' },
      when: { opens: day('2027-03-08'), closes: day('2027-03-07') },
      then: { refused: true },
    },
  ],
})

type Days = { readonly opens_on: string; readonly closes_on: string }

export const withinItsWeek = rule<{ week: Days; meeting: Days }, 'within'>({
  id: 'MTG-55',
  sentence: {
    en: 'The days of a meeting lie within those of its meeting week.',
    es: 'Los días de una reunión están dentro de los de su semana de reuniones.',
  },
  refusal: {
    en: 'The meeting, {{opens}} to {{closes}}, would lie outside its week, {{from}} to {{until}}. Change the week first, or take the meeting out of it.',
    es: 'La reunión, del {{opens}} al {{closes}}, quedaría fuera de su semana, del {{from}} al {{until}}. Cambie antes la semana, o saque de ella la reunión.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ week, meeting }) =>
    meeting.opens_on >= week.opens_on && meeting.closes_on <= week.closes_on
      ? 'within'
      : refuse('MTG-55', {
          opens: meeting.opens_on,
          closes: meeting.closes_on,
          from: week.opens_on,
          until: week.closes_on,
        }),
  scenarios: [
    {
      given: { en: 'its first two days', es: 'sus dos primeros días' },
      when: {
        week: { opens_on: '2027-03-08', closes_on: '2027-03-12' },
        meeting: { opens_on: '2027-03-08', closes_on: '2027-03-09' },
      },
      then: 'within',
    },
    {
      given: { en: 'a meeting that ends a day later', es: 'una reunión que termina un día después' },
      when: {
        week: { opens_on: '2027-03-08', closes_on: '2027-03-12' },
        meeting: { opens_on: '2027-03-12', closes_on: '2027-03-13' },
      },
      then: { refused: true },
    },
    {
      given: { en: 'one that begins a day earlier', es: 'una que empieza un día antes' },
      when: {
        week: { opens_on: '2027-03-08', closes_on: '2027-03-12' },
        meeting: { opens_on: '2027-03-07', closes_on: '2027-03-08' },
      },
      then: { refused: true },
    },
  ],
})

type Placed = Pick<
  Meeting,
  'meeting_id' | 'body_id' | 'opens_on' | 'closes_on' | 'daily_from' | 'daily_until' | 'state'
>

const overlap = (a: Placed, b: Placed): boolean =>
  a.opens_on <= b.closes_on &&
  b.opens_on <= a.closes_on &&
  // Without hours a meeting takes its days whole.
  (a.daily_from === null ||
    a.daily_until === null ||
    b.daily_from === null ||
    b.daily_until === null ||
    (a.daily_from < b.daily_until && b.daily_from < a.daily_until))

/** Whether two bodies bring the same people together: one body, or one and its parent. */
export function bodiesOverlap(
  one: string,
  other: string,
  parents: ReadonlyMap<string, string | null>,
): Clash['why'] | undefined {
  if (one === other) return 'one body'
  return parents.get(one) === other || parents.get(other) === one ? 'its parent' : undefined
}

/** Meetings at one time of one body, or of a body and its parent: the same people would have to be in two rooms. It warns and refuses nothing. */
export function clashesOf(meetings: readonly Placed[], parents: ReadonlyMap<string, string | null>): Clash[] {
  const held = meetings.filter(({ state }) => state !== 'cancelled')
  return held.flatMap((a, place) =>
    held.slice(place + 1).flatMap((b): Clash[] => {
      if (!overlap(a, b)) return []
      const why = bodiesOverlap(a.body_id, b.body_id, parents)
      return why ? [{ meetings: [a.meeting_id, b.meeting_id], why }] : []
    }),
  )
}

export const weekRules = [weekDaysInOrder, withinItsWeek]

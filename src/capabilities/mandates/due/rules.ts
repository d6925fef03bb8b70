import { type Day, addDays, addMonths, weekdayOf } from '../../../kernel/day.ts'
import { rule } from '../../../kernel/rule.ts'
import type { MandateState } from '../contract.ts'
import type { Due } from '../reading/contract.ts'

const since = '2026-11-24' as Day

/** The day a deadline falls: adopted by the body, or only proposed by the secretariat, or none. */
export type DueDays = { readonly due: Day | null; readonly proposed: Day | null }
const NONE: DueDays = { due: null, proposed: null }
const day = (text: string): Day => text as Day

export const lastDayInTime = rule<{ date: Day; inclusive: boolean }, Day>({
  id: 'MAN-06',
  sentence: {
    en: '“By” and “no later than” include the day named; “before” excludes it, so that the last day in time is the day before.',
    es: '«A más tardar el» incluye el día nombrado; «antes del» lo excluye, de modo que el último día en plazo es la víspera.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ date, inclusive }) => (inclusive ? date : addDays(date, -1)),
  scenarios: [
    {
      given: { en: '“by 30 June 2026”', es: '«a más tardar el 30 de junio de 2026»' },
      when: { date: day('2026-06-30'), inclusive: true },
      then: day('2026-06-30'),
    },
    {
      given: { en: '“before 15 January 2008”', es: '«antes del 15 de enero de 2008»' },
      when: { date: day('2008-01-15'), inclusive: false },
      then: day('2008-01-14'),
    },
  ],
})

export const coarseEndsOnItsLastDay = rule<{ to: Day | undefined }, DueDays>({
  id: 'MAN-07',
  sentence: {
    en: 'A period named coarsely (a month, a quarter) falls due on its last day; that day is the secretariat’s proposal, not the body’s.',
    es: 'Un período aproximado (un mes, un trimestre) vence su último día; ese día lo propone la Secretaría, no lo adoptó el órgano.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ to }) => ({ due: null, proposed: to ?? null }),
  scenarios: [
    {
      given: { en: '“in the first quarter of 2027”', es: '«en el primer trimestre de 2027»' },
      when: { to: day('2027-03-31') },
      then: { due: null, proposed: day('2027-03-31') },
    },
    {
      given: { en: 'a period without days', es: 'un período sin días' },
      when: { to: undefined },
      then: NONE,
    },
  ],
})

export const periodCountsFromAdoption = rule<
  { period: string | undefined; adopted: Day; workingDays: boolean },
  DueDays
>({
  id: 'MAN-08',
  sentence: {
    en: '“Within so many days” counts from the adoption unless the text says from what; the day after is day one, and working days leave out Saturdays and Sundays.',
    es: '«Dentro de tantos días» se cuenta desde la adopción si el texto no dice desde cuándo; el día siguiente es el primero, y los días hábiles omiten sábados y domingos.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ period, adopted, workingDays }) => {
    const end = period === undefined ? undefined : after(adopted, period, workingDays)
    return end === undefined ? NONE : { due: end, proposed: null }
  },
  scenarios: [
    {
      given: {
        en: '“within 60 days”, adopted on 12 December 2025',
        es: '«en un plazo de 60 días», adoptado el 12 de diciembre de 2025',
      },
      when: { period: 'P60D', adopted: day('2025-12-12'), workingDays: false },
      then: { due: day('2026-02-10'), proposed: null },
    },
    {
      given: {
        en: '“within 5 working days”, adopted on a Thursday',
        es: '«en 5 días hábiles», adoptado un jueves',
      },
      when: { period: 'P5D', adopted: day('2026-11-19'), workingDays: true },
      then: { due: day('2026-11-26'), proposed: null },
    },
    {
      given: { en: 'no period', es: 'sin período' },
      when: { period: undefined, adopted: day('2026-11-19'), workingDays: false },
      then: NONE,
    },
  ],
})

export const recurringComesRound = rule<{ period: string | undefined; adopted: Day; after: Day }, DueDays>({
  id: 'MAN-10',
  sentence: {
    en: 'A recurring mandate falls due at the end of each of its periods, counted from the adoption; what is done for one leaves the next open.',
    es: 'Un mandato recurrente vence al final de cada uno de sus períodos, contados desde la adopción; cumplir uno deja abierto el siguiente.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ period, adopted, after: last }) => {
    if (period === undefined) return NONE
    for (let turn = 1; turn <= 600; turn++) {
      const at = after(adopted, times(period, turn), false)
      if (at === undefined) return NONE
      if (at > last) return { due: at, proposed: null }
    }
    return NONE
  },
  scenarios: [
    {
      given: {
        en: '“twice a year”, adopted on 30 June 2025, asked on that day',
        es: '«dos veces al año», adoptado el 30 de junio de 2025, preguntado ese día',
      },
      when: { period: 'P6M', adopted: day('2025-06-30'), after: day('2025-06-30') },
      then: { due: day('2025-12-30'), proposed: null },
    },
    {
      given: { en: 'the second turn', es: 'la segunda vez' },
      when: { period: 'P6M', adopted: day('2025-06-30'), after: day('2025-12-30') },
      then: { due: day('2026-06-30'), proposed: null },
    },
    {
      given: {
        en: '“after every meeting” has no day of its own',
        es: '«después de cada reunión» no tiene día propio',
      },
      when: { period: undefined, adopted: day('2025-06-30'), after: day('2025-06-30') },
      then: NONE,
    },
  ],
})

export const overdueByAdoptedDay = rule<{ state: MandateState; due: Day | null; today: Day }, boolean>({
  id: 'MAN-09',
  sentence: {
    en: 'A mandate is overdue from the day after the last day the body set, while it is open or in progress; a day the secretariat proposed never makes it overdue.',
    es: 'Un mandato está vencido desde el día siguiente al último que fijó el órgano, mientras siga abierto o en curso; un día propuesto por la Secretaría nunca lo vence.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ state, due, today }) =>
    (state === 'open' || state === 'in progress') && due !== null && due < today,
  scenarios: [
    {
      given: { en: 'the last day itself', es: 'el último día' },
      when: { state: 'open', due: day('2026-11-24'), today: day('2026-11-24') },
      then: false,
    },
    {
      given: { en: 'the day after', es: 'el día siguiente' },
      when: { state: 'open', due: day('2026-11-23'), today: day('2026-11-24') },
      then: true,
    },
    {
      given: { en: 'only a proposed day', es: 'solo un día propuesto' },
      when: { state: 'open', due: null, today: day('2026-11-24') },
      then: false,
    },
    {
      given: { en: 'already reported', es: 'ya informado' },
      when: { state: 'reported', due: day('2026-11-23'), today: day('2026-11-24') },
      then: false,
    },
  ],
})

/** The days that follow from a deadline as it was read, for a text adopted on a day. */
export function daysOf(due: Due | null, adopted: Day, nextMeeting: Day | undefined): DueDays {
  if (due === null) return NONE
  switch (due.kind) {
    case 'absolute':
      return due.date === undefined
        ? NONE
        : {
            due: lastDayInTime.decide({ date: day(due.date), inclusive: due.inclusive }) as Day,
            proposed: null,
          }
    case 'coarse':
      return coarseEndsOnItsLastDay.decide({ to: due.to === undefined ? undefined : day(due.to) }) as DueDays
    case 'relative':
      // A day that hangs on a meeting moves with it: proposed, the day before its opening.
      if (due.event === 'next meeting')
        return { due: null, proposed: nextMeeting ? addDays(nextMeeting, -1) : null }
      if (due.event !== undefined && due.event !== 'adoption') return NONE
      return periodCountsFromAdoption.decide({
        period: due.period,
        adopted,
        workingDays: due.workingDays === true,
      }) as DueDays
    case 'recurring':
      return recurringComesRound.decide({ period: due.period, adopted, after: adopted }) as DueDays
  }
}

export const dueRules = [
  lastDayInTime,
  coarseEndsOnItsLastDay,
  periodCountsFromAdoption,
  overdueByAdoptedDay,
  recurringComesRound,
]

/** A day moved by an ISO 8601 period of years, months, weeks, days or hours; nothing where it is none. */
function after(from: Day, period: string, workingDays: boolean): Day | undefined {
  const parts = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(\d+)H)?$/.exec(period)
  if (!parts) return undefined
  const [years, months, weeks, days, hours] = parts.slice(1).map((part) => Number(part ?? 0))
  const moved = addMonths(from, (years ?? 0) * 12 + (months ?? 0))
  const count = (weeks ?? 0) * 7 + (days ?? 0) + Math.ceil((hours ?? 0) / 24)
  return workingDays ? addWorkingDays(moved, count) : addDays(moved, count)
}

function addWorkingDays(from: Day, count: number): Day {
  let at = from
  for (let left = count; left > 0;) {
    at = addDays(at, 1)
    if (weekdayOf(at) <= 5) left -= 1
  }
  return at
}

const times = (period: string, turn: number): string =>
  period.replace(/\d+/g, (number) => String(Number(number) * turn))

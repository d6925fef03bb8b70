import type { Day } from '../../../kernel/day.ts'
import { type Refusal, isRefusal, refuse } from '../../../kernel/refusal.ts'
import { rule } from '../../../kernel/rule.ts'
import { tasksOf } from './contract.ts'

const since = '2026-11-27' as Day
/** No longer than this at once: who is away for longer is succeeded, not stood in for. */
const LONGEST_DAYS = 92

type Leaving = {
  readonly own: boolean
  readonly office: string
  readonly tasks: readonly string[]
  readonly colleague: boolean
  readonly from: Day
  readonly until: Day
  /** The last day of the appointment it rests on, where it has one. */
  readonly ends: Day | null
}

const base: Leaving = {
  own: true,
  office: 'focal point',
  tasks: ['answering'],
  colleague: true,
  from: '2026-11-27' as Day,
  until: '2026-12-11' as Day,
  ends: null,
}

const no = (problem: string, field: string): Refusal => refuse('DIR-18', { problem }, field)
const days = (from: Day, until: Day): number => (Date.parse(until) - Date.parse(from)) / 86_400_000

export const colleagueStandsIn = rule<Leaving, 'stands in'>({
  id: 'DIR-18',
  watched: true,
  sentence: {
    en: 'Whoever holds an office may leave tasks of it to a colleague of the same participant or secretariat, for at most three months and never beyond the end of their own appointment. Nobody passes on what was left to them.',
    es: 'Quien ejerce un cargo puede dejar tareas de este a una persona colega del mismo participante o de la Secretaría, por tres meses como máximo y nunca más allá del término de su propia designación. Nadie traspasa lo que le dejaron.',
  },
  refusal: {
    en: 'This cannot be left to a colleague: {{problem}}.',
    es: 'Esto no se puede dejar a una persona colega: {{problem}}.',
  },
  values: {
    problem: {
      own: { en: 'the office is not yours', es: 'el cargo no es suyo' },
      task: { en: 'the office has no such task', es: 'el cargo no tiene esa tarea' },
      colleague: {
        en: 'they hold no office for the same participant or secretariat',
        es: 'no ejerce un cargo del mismo participante o de la Secretaría',
      },
      order: { en: 'the last day lies before today', es: 'el último día es anterior a hoy' },
      long: { en: 'it would last longer than three months', es: 'duraría más de tres meses' },
      ends: {
        en: 'your own appointment ends before that day',
        es: 'su propia designación termina antes de ese día',
      },
    },
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ own, office, tasks, colleague, from, until, ends }) => {
    if (!own) return no('own', 'appointment')
    if (tasks.length === 0 || tasks.some((task) => !tasksOf(office).some((known) => known === task)))
      return no('task', 'tasks')
    if (!colleague) return no('colleague', 'person')
    if (until < from) return no('order', 'until')
    if (days(from, until) > LONGEST_DAYS) return no('long', 'until')
    return ends !== null && ends < until ? no('ends', 'until') : 'stands in'
  },
  scenarios: [
    {
      given: {
        en: 'two weeks, to a colleague of the ministry',
        es: 'dos semanas, a una persona colega del ministerio',
      },
      when: base,
      then: 'stands in',
    },
    {
      given: { en: 'someone else’s office', es: 'el cargo de otra persona' },
      when: { ...base, own: false },
      then: { refused: true },
    },
    {
      given: {
        en: 'confirming reports, which is the Presidency’s',
        es: 'confirmar informes, que es de la Presidencia',
      },
      when: { ...base, tasks: ['supervising'] },
      then: { refused: true },
    },
    {
      given: { en: 'a person of another country', es: 'una persona de otro país' },
      when: { ...base, colleague: false },
      then: { refused: true },
    },
    {
      given: { en: 'half a year', es: 'medio año' },
      when: { ...base, until: '2027-06-01' as Day },
      then: { refused: true },
    },
    {
      given: { en: 'beyond one’s own last day', es: 'más allá del último día propio' },
      when: { ...base, ends: '2026-12-01' as Day },
      then: { refused: true },
    },
    {
      given: { en: 'a last day in the past', es: 'un último día en el pasado' },
      when: { ...base, until: '2026-11-01' as Day },
      then: { refused: true },
    },
  ],
})

type Standing = {
  readonly from: Day
  readonly until: Day
  readonly ended: boolean
  readonly today: Day
  /** Whether the office it is left out of is held today, suspended or not. */
  readonly lent: 'holds' | Refusal
  /** Whether whoever stands in still holds an office of the same participant or secretariat. */
  readonly colleague: boolean
}

const standing: Standing = {
  from: '2026-11-01' as Day,
  until: '2026-11-30' as Day,
  ended: false,
  today: '2026-11-27' as Day,
  lent: 'holds',
  colleague: true,
}

export const standsInUntil = rule<Standing, 'stands in'>({
  id: 'DIR-19',
  sentence: {
    en: 'A colleague stands in from the first to the last day that was agreed, as long as both still hold their offices.',
    es: 'La suplencia dura del primer al último día acordado, mientras ambas personas ejerzan sus cargos.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ from, until, ended, today, lent, colleague }) =>
    !ended && from <= today && today <= until && !isRefusal(lent) && colleague
      ? 'stands in'
      : refuse('DIR-19'),
  scenarios: [
    {
      given: { en: 'within the days agreed', es: 'dentro de los días acordados' },
      when: standing,
      then: 'stands in',
    },
    {
      given: { en: 'the day after the last', es: 'el día siguiente al último' },
      when: { ...standing, today: '2026-12-01' as Day },
      then: { refused: true },
    },
    {
      given: { en: 'taken back', es: 'retirada' },
      when: { ...standing, ended: true },
      then: { refused: true },
    },
    {
      given: { en: 'the office itself is suspended', es: 'el cargo mismo está suspendido' },
      when: { ...standing, lent: refuse('DIR-01') },
      then: { refused: true },
    },
    {
      given: { en: 'the colleague has left the ministry', es: 'la persona colega dejó el ministerio' },
      when: { ...standing, colleague: false },
      then: { refused: true },
    },
  ],
})

export const standingInRules = [colleagueStandsIn, standsInUntil]

import { type Day, addDays } from '../../../../kernel/day.ts'
import { rule } from '../../../../kernel/rule.ts'
import type { Meeting } from '../../contract.ts'
import { bodiesOverlap } from '../weeks/rules.ts'

const since = '2026-11-28' as Day
const day = (text: string): Day => text as Day

type Span = { readonly from: Day; readonly until: Day }
type Beside = { readonly days: Span; readonly travel: number; readonly other: Span }

// Half-open: a span ends before the day after its last.
const meet = (a: Span, b: Span): boolean => a.from < addDays(b.until, 1) && b.from < addDays(a.until, 1)

const TWO = { from: day('2027-03-09'), until: day('2027-03-10') }
const on = (one: string, last = one): Span => ({ from: day(one), until: day(last) })

export const besideOnDays = rule<Beside, 'on its days' | 'on a travel day' | 'apart'>({
  id: 'MTG-142',
  sentence: {
    en: 'Something lies beside a meeting when they share a day, or when it lies on one of the days settled for travel before the opening and after the closing.',
    es: 'Algo coincide con una reunión cuando comparten un día, o cuando cae en uno de los días fijados para el viaje, antes de la apertura y después de la clausura.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ days, travel, other }) => {
    if (meet(days, other)) return 'on its days'
    const away = { from: addDays(days.from, -travel), until: addDays(days.until, travel) }
    return meet(away, other) ? 'on a travel day' : 'apart'
  },
  scenarios: [
    {
      given: { en: 'a holiday on the closing day', es: 'un feriado el día de la clausura' },
      when: { days: TWO, travel: 1, other: on('2027-03-10') },
      then: 'on its days',
    },
    {
      given: {
        en: 'a conference that ends on the opening day',
        es: 'una conferencia que termina el día de la apertura',
      },
      when: { days: TWO, travel: 1, other: on('2027-03-07', '2027-03-09') },
      then: 'on its days',
    },
    {
      given: { en: 'a holiday on the day before', es: 'un feriado el día anterior' },
      when: { days: TWO, travel: 1, other: on('2027-03-08') },
      then: 'on a travel day',
    },
    {
      given: { en: 'a holiday on the day after', es: 'un feriado el día siguiente' },
      when: { days: TWO, travel: 1, other: on('2027-03-11') },
      then: 'on a travel day',
    },
    {
      given: { en: 'two days after, with one for travel', es: 'dos días después, con uno de viaje' },
      when: { days: TWO, travel: 1, other: on('2027-03-12') },
      then: 'apart',
    },
    {
      given: { en: 'the day after, with none for travel', es: 'el día siguiente, sin días de viaje' },
      when: { days: TWO, travel: 0, other: on('2027-03-11') },
      then: 'apart',
    },
  ],
})

export const travelledTo = rule<{ mode: Meeting['mode']; settled: number }, number>({
  id: 'MTG-143',
  sentence: {
    en: 'People travel to a meeting on as many days before and after it as the conference settled; to a virtual one nobody travels.',
    es: 'A una reunión se viaja los días anteriores y posteriores que fijó la conferencia; a una virtual no viaja nadie.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ mode, settled }) => (mode === 'virtual' ? 0 : settled),
  scenarios: [
    { given: { en: 'in a room', es: 'en una sala' }, when: { mode: 'in person', settled: 1 }, then: 1 },
    { given: { en: 'hybrid', es: 'híbrida' }, when: { mode: 'hybrid', settled: 2 }, then: 2 },
    { given: { en: 'virtual', es: 'virtual' }, when: { mode: 'virtual', settled: 2 }, then: 0 },
  ],
})

type Whose = {
  readonly country: string
  /** The country where it takes place, where that is known. */
  readonly host: string | null
  /** The countries that take part. */
  readonly participants: readonly string[]
}

export const holidayOf = rule<Whose, 'host holiday' | 'participant holiday' | 'of nobody'>({
  id: 'MTG-144',
  sentence: {
    en: 'A holiday bears on a meeting where it is of the host country or of a country that takes part.',
    es: 'Un feriado afecta a una reunión si es del país anfitrión o de un país que participa.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ country, host, participants }) =>
    country === host ? 'host holiday' : participants.includes(country) ? 'participant holiday' : 'of nobody',
  scenarios: [
    {
      given: { en: 'of the host, which takes part too', es: 'del anfitrión, que también participa' },
      when: { country: 'PAN', host: 'PAN', participants: ['PAN', 'HND'] },
      then: 'host holiday',
    },
    {
      given: { en: 'of another that takes part', es: 'de otro que participa' },
      when: { country: 'HND', host: 'PAN', participants: ['PAN', 'HND'] },
      then: 'participant holiday',
    },
    {
      given: { en: 'of a country that does not', es: 'de un país que no participa' },
      when: { country: 'FRA', host: 'PAN', participants: ['PAN', 'HND'] },
      then: 'of nobody',
    },
  ],
})

type Bodies = {
  /** The body that meets; none where several do, as in a week. */
  readonly body: string | null
  readonly other: string
  readonly parents: Readonly<Record<string, string | null>>
}

const PARENTS = { VM: null, RCGM: 'VM', LO: 'VM' }

export const meetsBeside = rule<Bodies, 'one body' | 'its parent' | 'same days' | 'other people'>({
  id: 'MTG-145',
  sentence: {
    en: 'Two meetings are in each other’s way where they are of one body, or of a body and the one above it; several bodies together are in the way of each.',
    es: 'Dos reuniones se estorban si son de un mismo órgano, o de un órgano y el que está sobre él; varios órganos juntos estorban a cualquiera.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ body, other, parents }) =>
    body === null
      ? 'same days'
      : (bodiesOverlap(body, other, new Map(Object.entries(parents))) ?? 'other people'),
  scenarios: [
    {
      given: { en: 'one body', es: 'un mismo órgano' },
      when: { body: 'VM', other: 'VM', parents: PARENTS },
      then: 'one body',
    },
    {
      given: { en: 'a group and the meeting above it', es: 'un grupo y la reunión que está sobre él' },
      when: { body: 'RCGM', other: 'VM', parents: PARENTS },
      then: 'its parent',
    },
    {
      given: { en: 'two groups beside each other', es: 'dos grupos del mismo nivel' },
      when: { body: 'RCGM', other: 'LO', parents: PARENTS },
      then: 'other people',
    },
    {
      given: { en: 'a meeting week', es: 'una semana de reuniones' },
      when: { body: null, other: 'LO', parents: PARENTS },
      then: 'same days',
    },
  ],
})

/** What the check of a meeting's days hangs on: where it stays the same, so does what is found. */
export const inShort = ({
  opens_on,
  closes_on,
  host_id,
  mode,
  body_id,
}: Pick<Meeting, 'opens_on' | 'closes_on' | 'host_id' | 'mode' | 'body_id'>): string =>
  [opens_on, closes_on, mode, body_id, host_id].join(' ')

export const dayRules = [besideOnDays, travelledTo, holidayOf, meetsBeside]

import { type Day, addDays } from '../../kernel/day.ts'
import { refuse } from '../../kernel/refusal.ts'
import { rule } from '../../kernel/rule.ts'

const since = '2026-11-24' as Day
type Term = { readonly from: Day; readonly until: Day }

/** The standing of a term among all terms on a day: the troika is outgoing, current and incoming. */
export function standingOf(
  term: Term,
  all: readonly Term[],
  today: Day,
): 'past' | 'outgoing' | 'current' | 'incoming' | 'designated' {
  if (term.from <= today && today <= term.until) return 'current'
  const current = all.find((other) => other.from <= today && today <= other.until)
  if (current && addDays(term.until, 1) === current.from) return 'outgoing'
  if (current && addDays(current.until, 1) === term.from) return 'incoming'
  return term.until < today ? 'past' : 'designated'
}

export const oneCurrentPresidency = rule<{ term: Term; others: readonly Term[] }, 'free'>({
  id: 'CON-01',
  sentence: {
    en: 'Exactly one presidency is current at any instant: terms never overlap.',
    es: 'En todo instante hay una sola presidencia en ejercicio: los períodos nunca se traslapan.',
  },
  refusal: {
    en: 'The term overlaps another, from {{from}} to {{until}}.',
    es: 'El período se traslapa con otro, del {{from}} al {{until}}.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ term, others }) => {
    const other = others.find((held) => held.from <= term.until && term.from <= held.until)
    return other ? refuse('CON-01', { from: other.from, until: other.until }, 'from') : 'free'
  },
  scenarios: [
    {
      given: {
        en: 'a term that begins the day after the last one ends',
        es: 'un período que empieza al día siguiente del anterior',
      },
      when: {
        term: { from: '2027-01-01' as Day, until: '2027-12-31' as Day },
        others: [{ from: '2026-01-01' as Day, until: '2026-12-31' as Day }],
      },
      then: 'free',
    },
    {
      given: {
        en: 'a term that begins on the last day of another',
        es: 'un período que empieza el último día de otro',
      },
      when: {
        term: { from: '2026-12-31' as Day, until: '2027-12-31' as Day },
        others: [{ from: '2026-01-01' as Day, until: '2026-12-31' as Day }],
      },
      then: { refused: true },
    },
  ],
})

type Held = { readonly from: Day; readonly until: Day | null }

/** What a dated change does: which period it closes the day before, and how long the new or corrected one lasts. */
export type DatedChange = { readonly closes: Day | null; readonly until: Day | null }

export const datedChange = rule<{ held: readonly Held[]; from: Day; ends: boolean }, DatedChange>({
  id: 'CON-02',
  sentence: {
    en: 'A name or a status from a day on ends the one before it on the day before, and lasts as long as that one would have, or until the day before the next; what stood before that day is not touched. From the very day one begins, it corrects that one.',
    es: 'Un nombre o una condición desde un día termina la anterior el día antes, y dura lo que aquella habría durado, o hasta el día antes de la siguiente; lo que regía antes de ese día no se toca. Desde el mismo día en que una empieza, la corrige.',
  },
  refusal: {
    en: 'Nothing stands on {{from}} that could end, or it begins only on that day. Choose another day.',
    es: 'El {{from}} no rige nada que pueda terminar, o apenas empieza ese día. Elija otro día.',
  },
  authority: { kind: 'house' },
  since: '2026-11-25' as Day,
  decide: ({ held, from, ends }) => {
    const covering = held.find((one) => one.from <= from && (one.until === null || from <= one.until))
    const corrects = covering?.from === from
    if (ends && (corrects || !covering)) return refuse('CON-02', { from }, 'from')
    const next = held.filter((one) => one.from > from).toSorted((a, b) => (a.from < b.from ? -1 : 1))[0]
    return {
      closes: corrects ? null : (covering?.from ?? null),
      until: covering ? covering.until : next ? addDays(next.from, -1) : null,
    }
  },
  scenarios: [
    {
      given: { en: 'a new name while one stands open', es: 'un nombre nuevo mientras rige otro' },
      when: { held: [{ from: '1996-03-14' as Day, until: null }], from: '2019-02-12' as Day, ends: false },
      then: { closes: '1996-03-14' as Day, until: null },
    },
    {
      given: {
        en: 'a name of some years, found out later',
        es: 'un nombre de unos años, del que se supo después',
      },
      when: {
        held: [
          { from: '1996-03-14' as Day, until: '2019-02-11' as Day },
          { from: '2019-02-12' as Day, until: null },
        ],
        from: '2010-01-01' as Day,
        ends: false,
      },
      then: { closes: '1996-03-14' as Day, until: '2019-02-11' as Day },
    },
    {
      given: { en: 'a status before the first one', es: 'una condición anterior a la primera' },
      when: { held: [{ from: '2005-01-01' as Day, until: null }], from: '1999-01-01' as Day, ends: false },
      then: { closes: null, until: '2004-12-31' as Day },
    },
    {
      given: { en: 'a participant that leaves', es: 'un participante que se retira' },
      when: { held: [{ from: '1996-03-14' as Day, until: null }], from: '2020-01-01' as Day, ends: true },
      then: { closes: '1996-03-14' as Day, until: null },
    },
    {
      given: {
        en: 'a name from the day one begins: that one was misspelt',
        es: 'un nombre desde el día en que otro empieza: aquel estaba mal escrito',
      },
      when: {
        held: [{ from: '2010-01-01' as Day, until: '2019-02-11' as Day }],
        from: '2010-01-01' as Day,
        ends: false,
      },
      then: { closes: null, until: '2019-02-11' as Day },
    },
    {
      given: { en: 'an end on the day it begins', es: 'un fin el mismo día en que empieza' },
      when: { held: [{ from: '2019-02-12' as Day, until: null }], from: '2019-02-12' as Day, ends: true },
      then: { refused: true },
    },
    {
      given: { en: 'a participant that left before', es: 'un participante que ya se había retirado' },
      when: {
        held: [{ from: '1996-03-14' as Day, until: '2001-12-31' as Day }],
        from: '2020-01-01' as Day,
        ends: true,
      },
      then: { refused: true },
    },
  ],
})

export const codeOnce = rule<{ taken: boolean; code: string }, 'free'>({
  id: 'CON-03',
  sentence: {
    en: 'A code stands for one participant, or for one body.',
    es: 'Un código vale por un solo participante, o por un solo órgano.',
  },
  refusal: { en: '{{code}} is taken already.', es: '{{code}} ya está en uso.' },
  authority: { kind: 'house' },
  since: '2026-11-25' as Day,
  decide: ({ taken, code }) => (taken ? refuse('CON-03', { code }, 'code') : 'free'),
  scenarios: [
    {
      given: { en: 'a code nobody has', es: 'un código que nadie tiene' },
      when: { taken: false, code: 'HND' },
      then: 'free',
    },
    {
      given: { en: 'the code of a participant', es: 'el código de un participante' },
      when: { taken: true, code: 'HND' },
      then: { refused: true },
    },
  ],
})

type BodyPlace = {
  readonly body: string
  readonly parent: string | null
  readonly predecessor: string | null
}

export const notOfItself = rule<{ place: BodyPlace; others: readonly BodyPlace[] }, 'fits'>({
  id: 'CON-04',
  sentence: {
    en: 'A body is neither part of itself nor its own successor, however far up one looks.',
    es: 'Un órgano no es parte de sí mismo ni se sucede a sí mismo, por más arriba que se mire.',
  },
  refusal: {
    en: 'That would make the body part of itself, or its own successor.',
    es: 'Así el órgano sería parte de sí mismo, o su propio sucesor.',
  },
  authority: { kind: 'house' },
  since: '2026-11-25' as Day,
  decide: ({ place, others }) => {
    const reaches = (way: 'parent' | 'predecessor'): boolean => {
      const seen = new Set<string>()
      for (let at = place[way]; at !== null && !seen.has(at);) {
        if (at === place.body) return true
        seen.add(at)
        at = others.find((one) => one.body === at)?.[way] ?? null
      }
      return false
    }
    if (reaches('parent')) return refuse('CON-04', {}, 'parent')
    return reaches('predecessor') ? refuse('CON-04', {}, 'predecessor') : 'fits'
  },
  scenarios: [
    {
      given: {
        en: 'a working group of the consultation group',
        es: 'un grupo de trabajo del grupo de consulta',
      },
      when: {
        place: { body: 'WG', parent: 'RCGM', predecessor: null },
        others: [{ body: 'RCGM', parent: 'VM', predecessor: null }],
      },
      then: 'fits',
    },
    {
      given: { en: 'a body under its own working group', es: 'un órgano bajo su propio grupo de trabajo' },
      when: {
        place: { body: 'RCGM', parent: 'WG', predecessor: null },
        others: [{ body: 'WG', parent: 'RCGM', predecessor: null }],
      },
      then: { refused: true },
    },
    {
      given: { en: 'a body after itself', es: 'un órgano que se sucede a sí mismo' },
      when: { place: { body: 'RCGM', parent: null, predecessor: 'RCGM' }, others: [] },
      then: { refused: true },
    },
  ],
})

export const endsAfterItBegins = rule<Held, 'in order'>({
  id: 'CON-05',
  sentence: {
    en: 'The last day of a body or a presidency is not before its first.',
    es: 'El último día de un órgano o de una presidencia no es anterior al primero.',
  },
  refusal: {
    en: 'The last day is before the first, {{from}}.',
    es: 'El último día es anterior al primero, {{from}}.',
  },
  authority: { kind: 'house' },
  since: '2026-11-25' as Day,
  decide: ({ from, until }) =>
    until === null || from <= until ? 'in order' : refuse('CON-05', { from }, 'until'),
  scenarios: [
    {
      given: { en: 'a year', es: 'un año' },
      when: { from: '2027-01-01' as Day, until: '2027-12-31' as Day },
      then: 'in order',
    },
    {
      given: { en: 'a last day before the first', es: 'un último día anterior al primero' },
      when: { from: '2027-01-01' as Day, until: '2026-12-31' as Day },
      then: { refused: true },
    },
  ],
})

export const memberPresides = rule<{ status: string | undefined; from: Day }, 'may'>({
  id: 'CON-06',
  sentence: {
    en: 'The presidency is held by a participant that is a member on its first day.',
    es: 'La presidencia la ejerce un participante que es miembro en su primer día.',
  },
  refusal: {
    en: 'This participant is not a member on {{from}}.',
    es: 'Este participante no es miembro el {{from}}.',
  },
  authority: { kind: 'practice' },
  since: '2026-11-25' as Day,
  decide: ({ status, from }) => (status === 'member' ? 'may' : refuse('CON-06', { from }, 'participant')),
  scenarios: [
    {
      given: { en: 'a member', es: 'un miembro' },
      when: { status: 'member', from: '2027-01-01' as Day },
      then: 'may',
    },
    {
      given: { en: 'an observer', es: 'un observador' },
      when: { status: 'observer', from: '2027-01-01' as Day },
      then: { refused: true },
    },
    {
      given: { en: 'a country that has left', es: 'un país que se retiró' },
      when: { status: undefined, from: '2027-01-01' as Day },
      then: { refused: true },
    },
  ],
})

export const conferenceRules = [
  oneCurrentPresidency,
  datedChange,
  codeOnce,
  notOfItself,
  endsAfterItBegins,
  memberPresides,
]

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

export const conferenceRules = [oneCurrentPresidency]

import type { Day } from '../../../kernel/day.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { rule } from '../../../kernel/rule.ts'
import { type Link, type MandateState, pending } from '../contract.ts'

const since = '2026-11-25' as Day
const day = (text: string): Day => text as Day

type Linking = {
  readonly kind: Link['kind']
  readonly from: { readonly reference: string; readonly adopted: Day }
  readonly to: { readonly reference: string; readonly adopted: Day; readonly state: MandateState }
  /** Whether links of this kind lead back from the second to the first already. */
  readonly circle: boolean
}

export const lineagePointsBack = rule<Linking, 'link'>({
  id: 'MAN-12',
  sentence: {
    en: 'A mandate derives from, reiterates or supersedes one adopted no later than itself; it supersedes only one still to be fulfilled; and no chain of links comes back to where it began.',
    es: 'Un mandato se deriva de otro, lo reitera o lo sustituye si este se adoptó a más tardar el mismo día; sustituye solo a uno por cumplir; y ninguna cadena de vínculos vuelve a su punto de partida.',
  },
  refusal: {
    en: 'This link cannot be made between {{from}} and {{to}}: the other mandate must be an earlier one (still to be fulfilled, if it is superseded), and the links must not run in a circle.',
    es: 'No se puede establecer este vínculo entre {{from}} y {{to}}: el otro mandato debe ser anterior (y estar por cumplir, si se sustituye) y los vínculos no deben formar un círculo.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ kind, from, to, circle }) => {
    const no = refuse('MAN-12', { from: from.reference, to: to.reference }, 'other')
    if (from.reference === to.reference || circle) return no
    if (kind !== 'waits for' && to.adopted > from.adopted) return no
    return kind === 'supersedes' && !pending.includes(to.state) ? no : 'link'
  },
  scenarios: [
    {
      given: {
        en: 'a mandate that reiterates one of last year',
        es: 'un mandato que reitera uno del año anterior',
      },
      when: {
        kind: 'reiterates',
        from: { reference: 'MAN-2026-004', adopted: day('2026-06-18') },
        to: { reference: 'MAN-2025-009', adopted: day('2025-06-18'), state: 'in progress' },
        circle: false,
      },
      then: 'link',
    },
    {
      given: {
        en: 'two of one meeting, one waiting for the other',
        es: 'dos de una misma reunión, uno a la espera del otro',
      },
      when: {
        kind: 'waits for',
        from: { reference: 'MAN-2026-004', adopted: day('2026-06-18') },
        to: { reference: 'MAN-2026-005', adopted: day('2026-06-18'), state: 'open' },
        circle: false,
      },
      then: 'link',
    },
    {
      given: { en: 'each waiting for the other', es: 'cada uno a la espera del otro' },
      when: {
        kind: 'waits for',
        from: { reference: 'MAN-2026-005', adopted: day('2026-06-18') },
        to: { reference: 'MAN-2026-004', adopted: day('2026-06-18'), state: 'open' },
        circle: true,
      },
      then: { refused: true },
    },
    {
      given: { en: 'one that would derive from a later one', es: 'uno que se derivaría de otro posterior' },
      when: {
        kind: 'derives from',
        from: { reference: 'MAN-2025-009', adopted: day('2025-06-18') },
        to: { reference: 'MAN-2026-004', adopted: day('2026-06-18'), state: 'open' },
        circle: false,
      },
      then: { refused: true },
    },
    {
      given: {
        en: 'one that would supersede a closed mandate',
        es: 'uno que sustituiría a un mandato cerrado',
      },
      when: {
        kind: 'supersedes',
        from: { reference: 'MAN-2026-004', adopted: day('2026-06-18') },
        to: { reference: 'MAN-2025-009', adopted: day('2025-06-18'), state: 'closed' },
        circle: false,
      },
      then: { refused: true },
    },
  ],
})

export const lineageRules = [lineagePointsBack]

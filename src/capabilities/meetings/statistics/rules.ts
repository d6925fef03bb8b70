import type { Day } from '../../../kernel/day.ts'
import { rule } from '../../../kernel/rule.ts'

const since = '2026-11-28' as Day
/** Fewer people than this of one sex are kept back. */
const LEAST = 3

type Row = {
  readonly key: string
  /** People of each sex. */
  readonly counts: readonly number[]
}
type Asked = {
  readonly secretariat: boolean
  readonly rows: readonly Row[]
  /** Whether their total stands beside them, from which one that is missing could be worked out. */
  readonly totalled: boolean
}

const people = ({ counts }: Row): number => counts.reduce((sum, count) => sum + count, 0)
const isSmall = ({ counts }: Row): boolean => counts.some((count) => count > 0 && count < LEAST)

/** The keys of the rows whose sexes are shown. */
export const fewKeptBack = rule<Asked, readonly string[]>({
  id: 'MTG-146',
  sentence: {
    en: 'How many of a delegation are of which sex is shown to others than the secretariat only where there are none or at least three of each; where one delegation alone would be kept back, so is the smallest other one.',
    es: 'Cuántas personas de una delegación son de cada sexo solo se muestra, fuera de la secretaría, si no hay ninguna o hay al menos tres de cada uno; si solo una delegación quedara reservada, también se reserva la menor de las demás.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ secretariat, rows, totalled }) => {
    if (secretariat) return rows.map(({ key }) => key)
    const kept = new Set(rows.filter(isSmall).map(({ key }) => key))
    const others = rows.filter((row) => !kept.has(row.key) && people(row) > 0)
    const [smallest] = others.toSorted((a, b) => people(a) - people(b))
    if (totalled && kept.size === 1 && smallest) kept.add(smallest.key)
    return rows.filter(({ key }) => !kept.has(key)).map(({ key }) => key)
  },
  scenarios: [
    {
      given: { en: 'the secretariat', es: 'la secretaría' },
      when: { secretariat: true, totalled: true, rows: [{ key: 'HND', counts: [1, 4] }] },
      then: ['HND'],
    },
    {
      given: { en: 'two women in a delegation of six', es: 'dos mujeres en una delegación de seis' },
      when: { secretariat: false, totalled: false, rows: [{ key: 'HND', counts: [2, 4] }] },
      then: [],
    },
    {
      given: { en: 'three women and no man', es: 'tres mujeres y ningún hombre' },
      when: { secretariat: false, totalled: false, rows: [{ key: 'HND', counts: [3, 0] }] },
      then: ['HND'],
    },
    {
      given: {
        en: 'one small delegation, which the total would give away',
        es: 'una delegación pequeña que el total delataría',
      },
      when: {
        secretariat: false,
        totalled: true,
        rows: [
          { key: 'HND', counts: [1, 4] },
          { key: 'MEX', counts: [5, 5] },
          { key: 'PAN', counts: [3, 4] },
        ],
      },
      then: ['MEX'],
    },
    {
      given: { en: 'two small delegations', es: 'dos delegaciones pequeñas' },
      when: {
        secretariat: false,
        totalled: true,
        rows: [
          { key: 'HND', counts: [1, 4] },
          { key: 'BLZ', counts: [2, 0] },
          { key: 'PAN', counts: [3, 4] },
        ],
      },
      then: ['PAN'],
    },
  ],
})

export const statisticsRules = [fewKeptBack]

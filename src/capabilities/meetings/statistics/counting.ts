import { type BySex, type Counted, sexes } from './contract.ts'

type Person = Omit<Counted, 'registered' | 'confirmed' | 'attended'> & {
  readonly confirmed: boolean
  readonly attended: boolean
}

/** How many people there are of each participant, category and sex. */
export function countPeople(people: readonly Person[]): Counted[] {
  const groups = Map.groupBy(people, ({ participant_id, category, sex }) =>
    [participant_id, category, sex].join(' '),
  )
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    return [
      {
        participant_id: first.participant_id,
        category: first.category,
        sex: first.sex,
        registered: group.length,
        confirmed: group.filter(({ confirmed }) => confirmed).length,
        attended: group.filter(({ attended }) => attended).length,
      },
    ]
  })
}

type Counts = Pick<Counted, 'sex' | 'registered' | 'confirmed' | 'attended'>

/** Whom the sexes are counted among: those who were there, or, where no badge was scanned, those who were to come. */
export const amongOf = (counts: readonly Counts[]): 'attended' | 'confirmed' =>
  counts.some(({ attended }) => attended > 0) ? 'attended' : 'confirmed'

export function sumOf(
  counts: readonly Counts[],
  among: 'attended' | 'confirmed',
): { registered: number; confirmed: number; attended: number; by_sex: BySex } {
  const sum = (of: (row: Counts) => number, rows = counts): number =>
    rows.reduce((total, row) => total + of(row), 0)
  return {
    registered: sum((row) => row.registered),
    confirmed: sum((row) => row.confirmed),
    attended: sum((row) => row.attended),
    by_sex: Object.fromEntries(
      sexes.map((sex) => [
        sex,
        sum(
          (row) => row[among],
          counts.filter((row) => row.sex === sex),
        ),
      ]),
    ) as BySex,
  }
}

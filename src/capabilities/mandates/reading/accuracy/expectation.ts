import { readdirSync, readFileSync } from 'node:fs'
import type { Due, Provision, Reading } from '../index.ts'

/** What a careful secretary reads from one paragraph; lists are readings that are equally right, the likeliest first. */
export type Expected = {
  readonly id: string
  readonly verbs: readonly string[]
  readonly classes: readonly string[]
  readonly dues: readonly string[]
  /** Nothing where the text leaves open who is tasked. */
  readonly tasked: readonly string[] | undefined
}

export type Sample = {
  readonly name: string
  readonly text: string
  readonly opening: readonly string[] | undefined
  readonly expected: readonly Expected[]
}

/** The texts of one folder with what was expected of them, read by eye before the code saw them. */
export function samplesOf(folder: 'worked' | 'held-out'): readonly Sample[] {
  const home = new URL(`${folder}/`, import.meta.url)
  return readdirSync(home)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => {
      const name = file.replace(/\.txt$/, '')
      const rows = readFileSync(new URL(`${name}.tsv`, home), 'utf8')
        .split('\n')
        .filter(Boolean)
      return {
        name,
        text: readFileSync(new URL(file, home), 'utf8'),
        opening: rows
          .find((row) => row.startsWith('# opening'))
          ?.split(' |')
          .slice(1)
          .map((cell) => cell.trim()),
        expected: rows.filter((row) => !row.startsWith('#')).map(expectedOf),
      }
    })
}

const list = (cell: string): string[] => cell.split(',')

function expectedOf(row: string): Expected {
  const [id = '', verb = '', does = '', due = '', tasked] = row.split(' | ').map((cell) => cell.trim())
  return {
    id,
    verbs: list(verb),
    classes: list(does),
    dues: list(due),
    tasked: tasked === undefined ? undefined : tasked === '-' ? [] : list(tasked),
  }
}

export const measures = [
  'ids',
  'verb',
  'class',
  'class, first choice',
  'deadlines',
  'tasked',
  'opening',
] as const
export type Measure = (typeof measures)[number]
export type Tally = Record<Measure, { right: number; of: number }>

export const emptyTally = (): Tally =>
  Object.fromEntries(measures.map((measure) => [measure, { right: 0, of: 0 }])) as Tally

const isNumbered = (id: string): boolean => !/(?:^|\.)p\d+$|^-\d+$/.test(id)

/** Lays a reading beside what was expected, and names each difference. */
export function judge(
  sample: Sample,
  reading: Reading,
): { readonly tally: Tally; readonly misses: readonly string[] } {
  const tally = emptyTally()
  const misses: string[] = []
  const count = (measure: Measure, right: boolean, miss: () => string): void => {
    tally[measure].of++
    if (right) tally[measure].right++
    else misses.push(`${sample.name}  ${measure}: ${miss()}`)
  }
  const found = new Map(reading.provisions.map((provision) => [provision.id, provision]))
  for (const expected of sample.expected) judgeOne(expected, found.get(expected.id), count)
  const known = new Set(sample.expected.map(({ id }) => id))
  for (const { id, text } of reading.provisions) {
    if (isNumbered(id) && !known.has(id)) count('ids', false, () => `${id} is none: ${text.slice(0, 60)}`)
  }
  if (sample.opening) {
    const { place, from, to, participants } = reading.opening
    const [wantedPlace = '', ...rest] = sample.opening
    const read = [from ?? '', to ?? '', participants.toSorted().join(' ')]
    const wanted = [rest[0] ?? '', rest[1] ?? '', (rest[2] ?? '').split(' ').toSorted().join(' ')]
    count(
      'opening',
      wantedPlace.split(' / ').includes(place ?? '') && read.join() === wanted.join(),
      () => `${place} ${read.join()} for ${wantedPlace} ${wanted.join()}`,
    )
  }
  return { tally, misses }
}

function judgeOne(
  { id, verbs, classes, dues, tasked }: Expected,
  found: Provision | undefined,
  count: (measure: Measure, right: boolean, miss: () => string) => void,
): void {
  const excerpt = found ? found.text.slice(0, 110) : 'missing'
  const said = (read: unknown, wanted: readonly string[]) => (): string =>
    `${id} ${String(read)} for ${wanted.join(',')}: ${excerpt}`
  if (isNumbered(id)) count('ids', found !== undefined, () => `${id} missing`)
  const verb = found ? (found.verb ?? '-') : 'missing'
  if (!verbs.includes('*')) count('verb', verbs.includes(verb), said(verb, verbs))
  if (!classes.includes('*')) {
    count('class', classes.includes(found?.class ?? ''), said(found?.class, classes))
    count('class, first choice', classes[0] === found?.class, said(found?.class, classes))
  }
  const due = shortDue(found?.due ?? null)
  // a paragraph without a deadline counts only where one was read into it
  if (!dues.includes('*') && !(dues[0] === '-' && due === '-' && found)) {
    count(
      'deadlines',
      dues.some((wanted) => due === wanted || (!/[<\d]/.test(wanted) && due.startsWith(`${wanted} `))),
      said(due, dues),
    )
  }
  if (tasked) {
    const read = found?.tasked ?? []
    count('tasked', read.toSorted().join() === tasked.toSorted().join(), said(read.join(), tasked))
  }
}

/** A deadline in one word or two: `2026-06-30`, `<2026-06-30` for "before", `2026-04-01..2026-06-30`, `rel P30D`, `rec P6M`. */
export function shortDue(due: Due | null): string {
  if (!due) return '-'
  switch (due.kind) {
    case 'absolute': {
      return `${due.inclusive ? '' : '<'}${due.date ?? due.question ?? '?'}`
    }
    case 'coarse': {
      return due.fiscalYear === undefined ? `${due.from ?? ''}..${due.to ?? ''}` : `FY${due.fiscalYear}`
    }
    case 'relative': {
      return ['rel', due.period ?? due.event?.replaceAll(' ', '-')].join(' ').trim()
    }
    case 'recurring': {
      return ['rec', due.period ?? due.event].join(' ').trim()
    }
  }
}

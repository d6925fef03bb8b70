import { describe, expect, test } from 'vitest'
import { readOutcome } from '../index.ts'
import { emptyTally, judge, measures, type Sample, samplesOf, type Tally } from './expectation.ts'

const share = ({ right, of }: { right: number; of: number }): string =>
  of === 0 ? '–' : ((100 * right) / of).toFixed(1)

const row = (name: string, tally: Tally): string =>
  name.padEnd(26) +
  measures
    .map((measure) => `${share(tally[measure])} (${tally[measure].right}/${tally[measure].of})`.padStart(20))
    .join('')

function total(tallies: readonly Tally[]): Tally {
  const sum = emptyTally()
  for (const tally of tallies)
    for (const measure of measures) {
      sum[measure].right += tally[measure].right
      sum[measure].of += tally[measure].of
    }
  return sum
}

/** SHOW_ACCURACY=1 prints every text and each difference of those worked in; `all` those of the held-out ones too. */
const shown = process.env['SHOW_ACCURACY']

function measured(folder: 'worked' | 'held-out'): Tally {
  const judged = samplesOf(folder).map((sample: Sample) => ({
    sample,
    ...judge(sample, readOutcome(sample.text)),
  }))
  const sum = total(judged.map(({ tally }) => tally))
  const lines = [row(folder, sum)]
  if (shown) {
    lines.push(...judged.map(({ sample, tally }) => row(`  ${sample.name}`, tally)))
    if (folder === 'worked' || shown === 'all') lines.push(...judged.flatMap(({ misses }) => misses))
  }
  process.stdout.write(
    `${''.padEnd(26)}${measures.map((measure) => measure.padStart(20)).join('')}\n${lines.join('\n')}\n`,
  )
  return sum
}

describe.each(['worked', 'held-out'] as const)('texts read by eye first, %s', (folder) => {
  const tally = measured(folder)
  test.each([
    ['ids', 1],
    ['verb', 0.9],
    ['class', 0.9],
    ['deadlines', 0.95],
  ] as const)('%s at least %f', (measure, goal) => {
    expect(tally[measure].right / tally[measure].of).toBeGreaterThanOrEqual(goal)
  })
})

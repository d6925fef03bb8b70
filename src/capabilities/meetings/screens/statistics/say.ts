import type { PageContext } from '../../../../platform/http/page.ts'
import { writeNumber, writeShare } from '../../../../platform/i18n/format.ts'
import { type BySex, sexes } from '../../statistics/contract.ts'

/** Those of a count who said their sex. */
export const saidOf = ({ female, male, other }: BySex): number => female + male + other

/** The share of women among those who said their sex; a dash where nobody did. */
export function shareOfWomen(bySex: BySex | null, { words, language }: PageContext): string {
  if (bySex === null) return words('meetings:statistics.kept-back')
  return saidOf(bySex) === 0 ? '–' : writeShare(bySex.female / saidOf(bySex), language)
}

/** The cells of a row by sex; where they are not shown, it is said once. */
export function bySexCells(bySex: BySex | null, { words, language }: PageContext): Record<string, string> {
  return Object.fromEntries(
    sexes.map((sex, place) => [
      sex,
      bySex !== null
        ? writeNumber(bySex[sex], language)
        : place === 0
          ? words('meetings:statistics.kept-back')
          : '–',
    ]),
  )
}

import type { Day } from './day.ts'

/**
 * When something falls due, as a body words it. `words` are always the body's own; the days are what
 * follows from them. A day the secretariat proposes is kept apart and never stands here.
 */
export type Due =
  | { readonly kind: 'absolute'; readonly words: string; readonly date: Day; readonly inclusive: boolean }
  | { readonly kind: 'relative'; readonly words: string; readonly period?: string; readonly event?: DueEvent }
  | { readonly kind: 'coarse'; readonly words: string; readonly from?: Day; readonly to?: Day }
  | {
      readonly kind: 'recurring'
      readonly words: string
      readonly period?: string
      readonly event?: DueEvent
    }

/** What a relative or recurring deadline counts from, where the text says. */
export type DueEvent = 'adoption' | 'receipt' | 'meeting' | 'next meeting' | 'term end' | 'named meeting'

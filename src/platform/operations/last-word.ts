import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { notFound } from './rules.ts'

/** Unique and exclusion constraints, a serialization that failed, a deadlock that PostgreSQL ended. */
const CROSSED = new Set(['23505', '23P01', '40001', '40P01'])
const NAMES_NOTHING = '23503'

/**
 * What a constraint of the database says where the rules let something through: two asked at once (SYS-09), or an id names
 * what is not there, or is there no more (SYS-07). Nothing for any other fault.
 */
export function lastWordOf(error: unknown): Refusal | undefined {
  if (!(error instanceof Error)) return undefined
  const { code = '', detail = '', constraint = '' } = error as Error & Said
  if (CROSSED.has(code)) return refuse('SYS-09')
  if (code !== NAMES_NOTHING || !detail.includes('is not present')) return undefined
  // Below row-level security PostgreSQL keeps the id to itself; the key is called after its column.
  const column = /_conference_id_(\w+)_fkey$/.exec(constraint)?.[1] ?? constraint
  return notFound(column, column)
}

type Said = { readonly code?: string; readonly detail?: string; readonly constraint?: string }

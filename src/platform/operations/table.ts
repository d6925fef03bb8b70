import { type AnyOperation, type AnyRule, isChange } from './operation.ts'
import { schemaOf } from './schema.ts'
import { systemRules } from './rules.ts'

/** The one table of what can be asked for, checked whole before anything is served. */
export type OperationTable = {
  readonly rows: readonly AnyOperation[]
  readonly rules: ReadonlyMap<string, AnyRule>
  get: (id: string) => AnyOperation | undefined
}

/** A table that must not be served; the message names the row and what is wrong with it. */
export class WrongTable extends Error {}

const takesBytes = (row: AnyOperation): boolean =>
  JSON.stringify(schemaOf(row.input, 'input')).includes('"base64"')

/**
 * Makes the table of its rows. Throws `WrongTable` where a row says not who is allowed, two rows
 * share an id or a route, or one rule id stands for two rules.
 */
export function operationTable(
  rows: readonly AnyOperation[],
  moreRules: readonly AnyRule[] = [],
): OperationTable {
  const byId = new Map<string, AnyOperation>()
  const routes = new Map<string, string>()
  const rules = new Map<string, AnyRule>()
  const addRule = (rule: AnyRule): void => {
    if ((rules.get(rule.id) ?? rule) !== rule) throw new WrongTable(`${rule.id} stands for two rules`)
    rules.set(rule.id, rule)
  }
  for (const rule of [...systemRules, ...moreRules]) addRule(rule)
  for (const row of rows) {
    if (!/^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)+$/.test(row.id))
      throw new WrongTable(`${row.id}: not a name like "capability.verb"`)
    // Asked at run time although the type demands it: a table can be put together by a careless cast.
    if (typeof row.allow?.allows !== 'function') throw new WrongTable(`${row.id} says not who is allowed`)
    if (byId.has(row.id)) throw new WrongTable(`${row.id} stands twice in the table`)
    const route = `${row.method} ${row.path.replace(/\{\w+\}/g, '{}')}`
    const other = routes.get(route)
    if (other) throw new WrongTable(`${row.id} and ${other} share the route ${route}`)
    if (row.versioned && !isChange(row)) throw new WrongTable(`${row.id} reads, so it has no version to name`)
    // A file that nobody knows of would be read without having been examined.
    if (takesBytes(row) && !row.takesFiles) throw new WrongTable(`${row.id} takes a file and does not say so`)
    // Counts of yesterday are dropped.
    if (row.bound && row.bound.withinMinutes > 24 * 60)
      throw new WrongTable(`${row.id} is bounded over more than a day`)
    if (row.reads && isChange(row)) throw new WrongTable(`${row.id} changes something: its own line says so`)
    byId.set(row.id, row)
    routes.set(route, row.id)
    for (const rule of row.refusals) addRule(rule)
  }
  return { rows, rules, get: (id) => byId.get(id) }
}

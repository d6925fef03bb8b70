import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../src/platform/root.ts'

/** What a cell of docs/permissions.md may say. */
export type Cell = 'x' | 'own' | 'own+' | 'open' | 'self' | '-'
const CELLS = new Set(['x', 'own', 'own+', 'open', 'self', '-'])

export type Line = { readonly operation: string; readonly cells: ReadonlyMap<string, Cell> }

/** The table of permissions as it was written by hand. Throws where a cell says what none may. */
export function tableOfPermissions(): Line[] {
  const lines = readFileSync(join(root, 'docs', 'permissions.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|') && !line.startsWith('|---'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    )
  const heads = lines.find(([first]) => first === 'operation') ?? []
  return lines.flatMap(([operation = '', ...cells]) => {
    if (operation === 'operation') return []
    const wrong = cells.find((cell) => !CELLS.has(cell))
    if (wrong !== undefined || cells.length !== heads.length - 1)
      throw new Error(`${operation}: ${wrong ?? 'a cell is missing'}`)
    return [{ operation, cells: new Map(cells.map((cell, place) => [heads[place + 1] ?? '', cell as Cell])) }]
  })
}

/** Which countries something may concern, beside the one an office is held for. */
export const relations = ['own', 'other', 'none'] as const
export type Relation = (typeof relations)[number]

/** Whether a cell lets its office do something that concerns its own country, another, or none. */
export function says(cell: Cell, relation: Relation): boolean {
  if (cell === 'x' || cell === 'self') return true
  if (cell === 'own') return relation === 'own'
  if (cell === 'open') return relation === 'none'
  return cell === 'own+' && relation !== 'other'
}

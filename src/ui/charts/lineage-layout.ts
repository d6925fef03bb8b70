import type { StateKind } from '../state.tsx'

export type LineageNode = {
  id: string
  /** The key of its column. */
  column: string
  label: string
  sub?: string | undefined
  /** A square is a text; anything else is shown in the shape of its state. */
  kind: 'text' | StateKind
  href?: string | undefined
  /** The one this page is about. */
  current?: boolean | undefined
}

export type LineageEdge = { from: string; to: string }

export type LineageGraph = {
  /** Left to right. */
  columns: readonly { key: string; label: string }[]
  nodes: readonly LineageNode[]
  edges: readonly LineageEdge[]
}

export type Placed = LineageNode & { x: number; y: number; lines: readonly string[] }

export type Layout = {
  width: number
  height: number
  columns: readonly { key: string; label: string; x: number }[]
  nodes: readonly Placed[]
  paths: readonly string[]
}

const COLUMN = 180
const LANE = 84
const TOP = 48
const LETTERS = 22
const RADIUS = 12
const GAP = 20

/** Where everything stands: columns are years, the current node and what leads through it keep the first lane. */
export function layOut(graph: LineageGraph): Layout {
  const column = new Map(graph.columns.map(({ key }, at) => [key, at]))
  const at = (id: string) => column.get(graph.nodes.find((node) => node.id === id)?.column ?? '') ?? 0
  const lanes = lanesOf(graph, at)
  const most = Math.max(0, ...lanes.values())
  const nodes = graph.nodes.map((node) => ({
    ...node,
    x: at(node.id) * COLUMN + 6,
    y: TOP + (lanes.get(node.id) ?? 0) * LANE,
    lines: wrap(node.label),
  }))
  const place = new Map(nodes.map((node) => [node.id, node]))
  return {
    width: Math.max(1, graph.columns.length) * COLUMN - 24,
    height: TOP + most * LANE + 28 + 2 * 18 + 8,
    columns: graph.columns.map(({ key, label }, index) => ({ key, label, x: index * COLUMN })),
    nodes,
    paths: graph.edges.flatMap(({ from, to }) => {
      const [start, end] = [place.get(from), place.get(to)]
      return start && end ? [pathBetween(start, end)] : []
    }),
  }
}

/** A lane for each node: neighbours share one where it is free between them, so that most lines run straight. */
function lanesOf({ nodes, edges }: LineageGraph, at: (id: string) => number): Map<string, number> {
  const lanes = new Map<string, number>()
  const taken = new Set<string>()
  const free = (lane: number, from: number, to: number) => {
    for (let column = Math.min(from, to); column <= Math.max(from, to); column += 1)
      if (taken.has(`${lane}:${column}`)) return false
    return true
  }
  const put = (id: string, near?: string) => {
    const own = at(id)
    const beside = near === undefined ? own : at(near) + Math.sign(own - at(near))
    let lane = near === undefined ? 0 : (lanes.get(near) ?? 0)
    while (!free(lane, beside, own)) lane += 1
    for (let column = Math.min(beside, own); column <= Math.max(beside, own); column += 1)
      taken.add(`${lane}:${column}`)
    lanes.set(id, lane)
  }
  const start = nodes.find(({ current }) => current) ?? nodes[0]
  if (!start) return lanes
  put(start.id)
  const queue = [start.id]
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const { from, to } of edges) {
      const other = from === next ? to : to === next ? from : undefined
      if (other === undefined || lanes.has(other) || !nodes.some(({ id }) => id === other)) continue
      put(other, next)
      queue.push(other)
    }
  }
  for (const { id } of nodes) if (!lanes.has(id)) put(id)
  return lanes
}

/** Straight along the lane of its start, and a soft bend in the gap before its end, where no label stands. */
function pathBetween(start: Placed, end: Placed): string {
  if (start.y === end.y) return `M${start.x} ${start.y}H${end.x}`
  const bend = end.x >= start.x ? end.x - GAP : end.x + 54
  const down = end.y > start.y ? RADIUS : -RADIUS
  const right = end.x >= bend ? RADIUS : -RADIUS
  const back = start.x <= bend ? RADIUS : -RADIUS
  return [
    `M${start.x} ${start.y}H${bend - back}`,
    `q${back} 0 ${back} ${down}V${end.y - down}`,
    `q0 ${down} ${right} ${down}H${end.x}`,
  ].join('')
}

/** Two lines at most; the list and the title hold all of it. */
function wrap(label: string): string[] {
  const lines: string[] = []
  let rest = label
  while (rest !== '' && lines.length < 2) {
    const cut = rest.length <= LETTERS ? rest.length : lastBreak(rest)
    lines.push(rest.slice(0, cut).trimEnd())
    rest = rest.slice(cut).trimStart()
  }
  const last = lines.at(-1)
  if (rest !== '' && last !== undefined) lines[lines.length - 1] = `${last.slice(0, LETTERS - 1)}…`
  return lines
}

const lastBreak = (text: string): number => {
  const space = text.lastIndexOf(' ', LETTERS)
  return space > 0 ? space : LETTERS
}

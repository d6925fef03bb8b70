import { expect, it } from 'vitest'
import { layOut, type LineageGraph } from './lineage-layout.ts'

const graph: LineageGraph = {
  columns: [
    { key: 'y1', label: '2023' },
    { key: 'y2', label: '2025' },
    { key: 'y3', label: '2026' },
  ],
  nodes: [
    { id: 'text', column: 'y2', kind: 'text', label: 'Text' },
    { id: 'old', column: 'y2', kind: 'superseded', label: 'Old' },
    { id: 'first', column: 'y1', kind: 'text', label: 'First' },
    { id: 'this', column: 'y3', kind: 'progress', label: 'This', current: true },
    { id: 'alone', column: 'y1', kind: 'open', label: 'A label of more words than two lines can hold here' },
  ],
  edges: [
    { from: 'text', to: 'this' },
    { from: 'old', to: 'this' },
    { from: 'first', to: 'old' },
    { from: 'first', to: 'nowhere' },
  ],
}

const { nodes, paths } = layOut(graph)
const at = (id: string) => nodes.find((node) => node.id === id) ?? { x: -1, y: -1, lines: [] }

it('gives every node a place of its own', () => {
  expect(new Set(nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(graph.nodes.length)
})

it('puts a node in its column, and the current one in the first lane', () => {
  expect(at('text').x).toBe(at('old').x)
  expect(at('first').x).toBeLessThan(at('text').x)
  expect(at('this').y).toBe(Math.min(...nodes.map(({ y }) => y)))
})

it('runs straight where a neighbour can share the lane', () => {
  expect(at('text').y).toBe(at('this').y)
  expect(at('first').y).toBe(at('old').y)
})

it('draws every edge whose ends are there, and no other', () => {
  expect(paths).toHaveLength(3)
})

it('cuts a long label to two lines and says that it did', () => {
  expect(at('alone').lines).toHaveLength(2)
  expect(at('alone').lines.at(-1)).toMatch(/…$/)
})

import { expect, it } from 'vitest'
import { type Made, merge } from './merging.ts'

const made = (source: string, words = source): Made => ({
  source,
  kind: 'text',
  text: { es: words, en: words },
})
const kept = (
  source: string | null,
  more: { edited_at?: string; removed_at?: string; words?: string } = {},
) => ({
  paragraph_id: `kept ${source ?? 'by hand'}`,
  source,
  text: { es: more.words ?? source ?? 'a mano', en: more.words ?? source ?? 'a mano' },
  edited_at: more.edited_at ?? null,
  removed_at: more.removed_at ?? null,
})
let next = 0
const newId = (): string => `new ${++next}`

it('puts what is new behind what was made before it, wherever that was moved to', () => {
  const moved = [kept('opening'), kept('event:2'), kept(null), kept('event:1'), kept('closing')]
  const { order, added, rewritten } = merge(
    moved,
    ['opening', 'event:1', 'event:2', 'event:3', 'closing'].map((source) => made(source)),
    newId,
  )
  expect(added.map(({ source }) => source)).toEqual(['event:3'])
  expect(order).toEqual([
    'kept opening',
    'kept event:2',
    added[0]?.paragraph_id,
    'kept by hand',
    'kept event:1',
    'kept closing',
  ])
  expect(rewritten).toEqual([])
})

it('writes anew what nobody touched, and leaves what was edited or taken out', () => {
  const { rewritten, added, order } = merge(
    [
      kept('opening'),
      kept('event:1', { edited_at: '2026-12-12T00:00:00.000Z', words: 'a mano' }),
      kept('event:2', { removed_at: '2026-12-12T00:00:00.000Z' }),
    ],
    [made('opening', 'otra'), made('event:1'), made('event:2', 'otra')],
    newId,
  )
  expect(rewritten).toEqual([{ paragraph_id: 'kept opening', text: { es: 'otra', en: 'otra' } }])
  expect(added).toEqual([])
  expect(order).toHaveLength(3)
})

it('begins with all of it where nothing is kept', () => {
  const { order, added } = merge([], [made('opening'), made('closing')], newId)
  expect(order).toEqual(added.map(({ paragraph_id }) => paragraph_id))
  expect(added.map(({ source }) => source)).toEqual(['opening', 'closing'])
})

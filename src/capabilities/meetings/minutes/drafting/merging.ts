import type { Text } from '../../../../kernel/language.ts'
import type { ParagraphKind } from '../contract.ts'
import { madeAgainUnlessEdited } from '../rules.ts'
import type { ParagraphRow } from '../storage.ts'

/** A paragraph as the sessions make it. */
export type Made = { readonly source: string; readonly kind: ParagraphKind; readonly text: Text }
type Kept = Pick<ParagraphRow, 'paragraph_id' | 'source' | 'text' | 'edited_at' | 'removed_at'>

export type Merged = {
  /** Those that were not there, each with an id. */
  readonly added: readonly (Made & { readonly paragraph_id: string })[]
  /** Those nobody touched that read otherwise now. */
  readonly rewritten: readonly { readonly paragraph_id: string; readonly text: Text }[]
  /** All of them in their order. */
  readonly order: readonly string[]
}

/**
 * Brings what was made into what is kept: something new goes behind what is made before it, wherever that was moved to; what
 * was edited, moved or taken out stays so.
 */
export function merge(kept: readonly Kept[], made: readonly Made[], newId: () => string): Merged {
  const bySource = new Map(kept.flatMap((one) => (one.source === null ? [] : [[one.source, one] as const])))
  const order = kept.map(({ paragraph_id }) => paragraph_id)
  const added: (Made & { paragraph_id: string })[] = []
  const rewritten: { paragraph_id: string; text: Text }[] = []
  let before: string | undefined
  for (const one of made) {
    const there = bySource.get(one.source)
    if (there) {
      const stands = madeAgainUnlessEdited.decide({
        edited: there.edited_at !== null,
        removed: there.removed_at !== null,
      })
      if (stands === 'write' && !isSame(there.text, one.text))
        rewritten.push({ paragraph_id: there.paragraph_id, text: one.text })
      before = there.paragraph_id
      continue
    }
    const paragraph_id = newId()
    added.push({ ...one, paragraph_id })
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, paragraph_id)
    before = paragraph_id
  }
  return { added, rewritten, order }
}

const isSame = (one: Text, other: Text): boolean => one.es === other.es && one.en === other.en

import type { AdoptedText } from './adopted-text.ts'
import { annexOf, annexPrefix, contentOf, prefaceOf } from './body.ts'
import { annexMetaOf, metaOf } from './metadata.ts'
import { plain } from './naming.ts'
import { type Element, element, present, writeXml } from '../xml/xml.ts'

export type * from './adopted-text.ts'

/**
 * An adopted text as a document of Akoma Ntoso 3.0 (OASIS LegalDocML), valid against its schema and named by its
 * naming convention 1.0. A paragraph has the same eId in every language. Throws `RangeError` where two paragraphs
 * would share one, and `TypeError` where a web address is none.
 */
export function writeAkomaNtoso(text: AdoptedText): string {
  const root = element('akomaNtoso', { xmlns: 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0' }, [
    element(
      'statement',
      { name: text.kind, contains: 'originalVersion' },
      present(
        metaOf(text),
        prefaceOf(text.symbol, text.title),
        ...contentOf(text, ''),
        text.annexes.length === 0 ? undefined : element('attachments', {}, text.annexes.map(annexIn(text))),
      ),
    ),
  ])
  refuseSharedIds(root, new Set())
  return writeXml(root)
}

const annexIn =
  (text: AdoptedText) =>
  (annex: AdoptedText['annexes'][number]): Element => {
    const number = plain(annex.number)
    const eId = `att_${number}`
    return annexOf(annex, eId, annexMetaOf(text, annex, `annex_${number}`, annexPrefix(eId)))
  }

/** An address that leads to two paragraphs leads to none. */
function refuseSharedIds({ attributes, children }: Element, seen: Set<string>): void {
  const { eId } = attributes
  if (eId !== undefined && seen.has(eId)) throw new RangeError(`Two parts of the text share the eId ${eId}`)
  if (eId !== undefined) seen.add(eId)
  for (const child of children) if (typeof child !== 'string') refuseSharedIds(child, seen)
}

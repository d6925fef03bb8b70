import type { Annex, Content, Paragraph, Section } from './adopted-text.ts'
import { type Holder, holderOf, listId, named } from './naming.ts'
import { type Element, element, legible, present } from '../xml/xml.ts'

/** The text's own symbol and title. */
export const prefaceOf = (symbol: string, title: string): Element =>
  element('preface', {}, [
    element('longTitle', { eId: 'longTitle' }, [
      element('p', {}, [element('docNumber', {}, [symbol])]),
      element('p', {}, [element('docTitle', {}, [title])]),
    ]),
  ])

/** The preamble, where there is one, and the body; `prefix` begins each eId. */
export const contentOf = ({ preamble, sections }: Content, prefix: string): Element[] =>
  present(preambleOf(preamble, prefix), bodyOf(sections, prefix))

/** What the eIds of an annex begin with. */
export const annexPrefix = (id: string): string => `${id}__`

/** An annex as a document of its own within the text, with the metadata given. */
export const annexOf = (annex: Annex, eId: string, meta: Element): Element =>
  element(
    'attachment',
    { eId },
    present(
      headingOf(annex.heading, eId),
      element('doc', { name: 'annex', contains: 'originalVersion' }, [
        meta,
        ...contentOf(annex, annexPrefix(eId)),
      ]),
    ),
  )

function preambleOf(preamble: readonly string[], prefix: string): Element | undefined {
  if (preamble.length === 0) return undefined
  const eId = `${prefix}recs_1`
  const recitals = preamble.map((text, place) => {
    // The schema wants a block in each recital, be it empty.
    const found = blocks(text)
    return element('recital', { eId: `${eId}__rec_${place + 1}` }, found.length > 0 ? found : [element('p')])
  })
  return element('preamble', {}, [element('recitals', { eId }, recitals)])
}

function bodyOf(sections: readonly Section[], prefix: string): Element {
  let headed = 0
  const children = sections.flatMap(({ heading, paragraphs }) => {
    // A heading starts no count anew, so the eIds of what stands under it do not name it.
    const written = paragraphs.map((paragraph) => paragraphOf(paragraph, { prefix }))
    if (heading === undefined) return written
    headed += 1
    const eId = `${prefix}sec_${headed}`
    return [element('section', { eId }, [...present(headingOf(heading, eId)), ...written])]
  })
  // The schema wants something in a body, also in that of a text that is all preamble.
  return element('mainBody', {}, children.length > 0 ? children : [element('p')])
}

function paragraphOf(paragraph: Paragraph, holder: Holder): Element {
  const { name, eId } = named(paragraph, holder)
  const { printed, heading, text, points = [], closing } = paragraph
  const own =
    points.length === 0 && closing === undefined
      ? element('content', { eId: `${eId}__content` }, blocks(text))
      : element(
          'list',
          { eId: listId(eId) },
          present(
            framed('intro', 'intro', text, eId),
            ...points.map((point) => paragraphOf(point, holderOf(paragraph, eId))),
            framed('wrapUp', 'wrapup', closing, eId),
          ),
        )
  return element(
    name,
    { eId },
    present(printed === undefined ? undefined : element('num', {}, [printed]), headingOf(heading, eId), own),
  )
}

/** What stands before or after the points of a list. */
function framed(name: string, suffix: string, text: string | undefined, eId: string): Element | undefined {
  const found = blocks(text ?? '')
  return found.length === 0 ? undefined : element(name, { eId: `${listId(eId)}__${suffix}` }, found)
}

const headingOf = (heading: string | undefined, eId: string): Element | undefined =>
  heading === undefined ? undefined : element('heading', { eId: `${eId}__heading` }, [heading])

/** A `p` for each line that says something. */
const blocks = (text: string): Element[] =>
  text
    .split(/\r\n?|\n/)
    .filter((line) => legible(line).trim() !== '')
    .map((line) => element('p', {}, [line]))

import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

/** HTML that React wrote; nothing else makes one. */
export type DrawnHtml = { readonly html: string }

/**
 * Rows drawn once for as long as the thing they show is kept by whoever read it. A thing that changes is another
 * thing; what else a row depends on has to be named as its reader, such as the language.
 */
export class DrawnRows<Thing extends object> {
  readonly #drawn = new WeakMap<Thing, Map<string, string>>()

  /** The HTML of all of them in a row. */
  of(things: readonly Thing[], reader: string, draw: (thing: Thing) => ReactElement): DrawnHtml {
    return { html: things.map((thing) => this.#one(thing, reader, draw)).join('') }
  }

  #one(thing: Thing, reader: string, draw: (thing: Thing) => ReactElement): string {
    const drawn = this.#drawn.get(thing) ?? new Map<string, string>()
    const html = drawn.get(reader) ?? inOnePiece(renderToStaticMarkup(draw(thing)))
    drawn.set(reader, html)
    this.#drawn.set(thing, drawn)
    return html
  }
}

// What was drawn is a text of a hundred pieces, which would be put together each time a page is.
const inOnePiece = (text: string): string => Buffer.from(text).toString()

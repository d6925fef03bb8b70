import { defaultLimits } from './limits.ts'
import { type Element, parseHtml } from './markup.ts'
import { decodeText } from './plain-text.ts'

// What a browser runs, loads or sends by itself when it shows a page.
const ACTING = new Set([
  'script',
  'iframe',
  'frame',
  'object',
  'embed',
  'applet',
  'form',
  'svg',
  'math',
  'base',
])
const ADDRESSES = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'xlink:href',
  'data',
  'poster',
  'background',
])

/** Whether an HTML page does something when it is opened: scripts, handlers of events, frames, forms, drawings that act. */
export function pageActs(bytes: Uint8Array): boolean {
  return acts(parseHtml(decodeText(bytes).text, defaultLimits))
}

function acts({ name, attributes, children }: Element): boolean {
  const leadsAway =
    name === 'meta' && 'http-equiv' in attributes && /refresh/i.test(attributes['http-equiv'] ?? '')
  return (
    leadsAway ||
    ACTING.has(name) ||
    Object.entries(attributes).some(
      ([attribute, value]) =>
        attribute.startsWith('on') ||
        attribute === 'srcdoc' ||
        // Browsers read past blanks and control signs in the name of a scheme.
        (ADDRESSES.has(attribute) && /^(?:javascript|vbscript|data):/i.test(value.replaceAll(/[\0- ]/g, ''))),
    ) ||
    children.some((child) => typeof child !== 'string' && acts(child))
  )
}

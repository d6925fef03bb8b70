import { referToNote, type Story } from './docx-story.ts'
import { switchOf } from './docx-styles.ts'
import { child, childrenOf, descendants, isElement, textOf, type Element } from './markup.ts'
import { raised } from './raised.ts'

type Runs = { text: string; readonly boxes: Element[] }

/** The text of a paragraph, with `\n` for its line breaks, and the text boxes anchored in it. */
export function readRuns(paragraph: Element, story: Story): Runs {
  const runs: Runs = { text: '', boxes: [] }
  readInline(paragraph, story, runs)
  return runs
}

function readInline(container: Element, story: Story, runs: Runs): void {
  for (const node of childrenOf(container)) {
    switch (node.name) {
      case 'w:r': {
        readRun(node, story, runs)
        break
      }
      case 'w:del':
      case 'w:moveFrom': {
        story.found.add('tracked changes')
        break
      }
      case 'w:ins':
      case 'w:moveTo': {
        story.found.add('tracked changes')
        readInline(node, story, runs)
        break
      }
      case 'w:sdt': {
        readInline(child(node, 'w:sdtContent') ?? node, story, runs)
        break
      }
      case 'w:hyperlink':
      case 'w:smartTag':
      case 'w:fldSimple':
      case 'w:customXml':
      case 'w:bdo':
      case 'w:dir': {
        readInline(node, story, runs)
        break
      }
      case 'mc:AlternateContent': {
        const chosen = child(node, 'mc:Choice') ?? child(node, 'mc:Fallback')
        if (chosen) readInline(chosen, story, runs)
        break
      }
      case 'm:oMath':
      case 'm:oMathPara': {
        for (const text of descendants(node, 'm:t')) runs.text += textOf(text)
        break
      }
      default: {
        break
      }
    }
  }
}

function readRun(run: Element, story: Story, runs: Runs): void {
  const properties = child(run, 'w:rPr')
  const hidden =
    switchOf(properties, 'w:vanish') ??
    story.styles.isHidden(child(properties, 'w:rStyle')?.attributes['w:val'])
  const isRaised = child(properties, 'w:vertAlign')?.attributes['w:val'] === 'superscript'
  const before = runs.text
  readPieces(run, story, runs)
  if (hidden && runs.text !== before) {
    if (runs.text.slice(before.length).trim() !== '') story.found.add('hidden text')
    runs.text = before
  } else if (isRaised && runs.text.length > before.length && !runs.text.endsWith(']')) {
    runs.text = before + raised(before, runs.text.slice(before.length))
  }
}

function readPieces(container: Element, story: Story, runs: Runs): void {
  for (const node of container.children) {
    if (!isElement(node)) continue
    if (node.name === 'w:fldChar') readField(node, story)
    else if (!story.fields.some((field) => field.inCode)) readPiece(node, story, runs)
  }
}

// Between "begin" and "separate" stands a field's code, up to "end" what it shows.
function readField(node: Element, story: Story): void {
  const step = node.attributes['w:fldCharType']
  if (step === 'begin') story.fields.push({ inCode: true })
  else if (step === 'end') story.fields.pop()
  else if (step === 'separate' && story.fields.length > 0)
    story.fields[story.fields.length - 1] = { inCode: false }
}

function readPiece(node: Element, story: Story, runs: Runs): void {
  switch (node.name) {
    case 'w:t': {
      // Only `xml:space="preserve"` keeps the spaces at the ends, and every word processor writes it.
      runs.text += textOf(node).replaceAll(/[\n\r\t]+/g, ' ')
      break
    }
    case 'w:tab':
    case 'w:ptab': {
      runs.text += '\t'
      break
    }
    case 'w:br':
    case 'w:cr': {
      runs.text += '\n'
      break
    }
    case 'w:noBreakHyphen': {
      runs.text += '-'
      break
    }
    case 'w:sym': {
      runs.text += symbolOf(node.attributes['w:char'] ?? '')
      break
    }
    case 'w:footnoteReference':
    case 'w:endnoteReference': {
      const kind = node.name === 'w:footnoteReference' ? 'footnote' : 'endnote'
      runs.text += referToNote(story, kind, node.attributes['w:id'] ?? '')
      break
    }
    case 'w:drawing':
    case 'w:pict':
    case 'w:object': {
      runs.boxes.push(...outermostBoxes(node))
      break
    }
    case 'mc:AlternateContent': {
      // Only the choice: the fallback holds the same text box a second time.
      const chosen = child(node, 'mc:Choice') ?? child(node, 'mc:Fallback')
      if (chosen) readPieces(chosen, story, runs)
      break
    }
    case 'w:ruby': {
      for (const base of childrenOf(node, 'w:rubyBase')) readInline(base, story, runs)
      break
    }
    default: {
      break
    }
  }
}

function outermostBoxes(drawing: Element): Element[] {
  return childrenOf(drawing).flatMap((node) => {
    if (node.name === 'w:txbxContent') return [node]
    if (node.name === 'mc:AlternateContent') {
      return outermostBoxes(child(node, 'mc:Choice') ?? child(node, 'mc:Fallback') ?? node)
    }
    return outermostBoxes(node)
  })
}

// Symbol and Wingdings put their signs in the private area; the common ones have a place of their own.
function symbolOf(hex: string): string {
  const code = Number.parseInt(hex, 16)
  if (Number.isNaN(code)) return ''
  return code >= 0xf000 && code <= 0xf0ff ? '•' : String.fromCodePoint(code)
}

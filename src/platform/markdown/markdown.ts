import MarkdownIt from 'markdown-it'

// No HTML of the author's own, and no pictures: they would be fetched from elsewhere for every reader.
const parser = new MarkdownIt({ html: false, linkify: true, typographer: false }).disable('image')
// Addresses of the web and of mail, and places of this site; nothing that runs.
parser.validateLink = (url) => /^(?:https?:\/\/|mailto:|\/(?!\/)|#)/i.test(url.trim())

/** A text in Markdown as HTML that may stand in a page: headings begin below the page's own. */
export function htmlOf(markdown: string): string {
  return parser
    .render(markdown)
    .replaceAll(/<(\/?)h([1-5])>/g, (_, end: string, level: string) => `<${end}h${Number(level) + 1}>`)
}

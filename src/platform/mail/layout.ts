import type { Letter } from './letter.ts'

/** A letter as the two bodies of a mail: plain text, and HTML that says the same. */
export function layOut(letter: Letter, foot: string): { text: string; html: string } {
  const text = [
    ...letter.paragraphs.map((part) => (typeof part === 'string' ? part : `${part.label}:\n${part.href}`)),
    `--\n${foot}`,
  ]
  const html = letter.paragraphs.map((part) =>
    typeof part === 'string'
      ? `<p style="margin:0 0 16px;white-space:pre-line">${escaped(part)}</p>`
      : `<p style="margin:0 0 24px"><a href="${escaped(part.href)}" style="color:#0a535c">${escaped(part.label)}</a></p>`,
  )
  return {
    text: `${text.join('\n\n')}\n`,
    html: [
      `<!doctype html><html lang="${letter.language}"><head><meta charset="utf-8"><title>${escaped(letter.subject)}</title></head>`,
      '<body style="margin:0;padding:24px;background:#fcfcfa;color:#172126;font:16px/24px system-ui,sans-serif">',
      `<div style="max-width:560px;margin:0 auto">${html.join('')}`,
      `<p style="margin:32px 0 0;padding-top:12px;border-top:1px solid #d6dbd8;color:#465358;font-size:14px">${escaped(foot)}</p></div></body></html>`,
    ].join(''),
  }
}

function escaped(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  )
}

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { htmlOf } from './markdown.ts'

it('headings stand below the page’s own, links lead to the web or within the site', () => {
  expect(htmlOf('# Equipo\n\n- uno\n- [dos](/es/texts)')).toBe(
    '<h2>Equipo</h2>\n<ul>\n<li>uno</li>\n<li><a href="/es/texts">dos</a></li>\n</ul>\n',
  )
  expect(htmlOf('[a](https://example.invalid)')).toContain('href="https://example.invalid"')
})

it('nothing in it runs or is fetched', () => {
  for (const text of [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '![a](https://example.invalid/a.png)',
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](data:text/html,x)',
    '[a](//example.invalid)',
    '[a](vbscript:x)',
    '<a href="javascript:x">a</a>',
  ])
    expect(htmlOf(text), text).not.toMatch(
      /<(?:script|img|iframe|svg)|href="(?:javascript|data|vbscript|\/\/)|<a [^>]*on/i,
    )
})

it('no text opens an element that Markdown does not make', () => {
  const made =
    /<\/?(?:p|h[2-6]|ul|ol|li|a|em|strong|code|pre|blockquote|hr|br|table|thead|tbody|tr|th|td|s)\b[^<>]*>/g
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(htmlOf(text).replaceAll(made, '')).not.toMatch(/<[a-z!/]/i)
    }),
  )
})

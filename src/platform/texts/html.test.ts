import { expect, it } from 'vitest'
import { extractText } from './index.ts'

async function linesOf(html: string | Uint8Array): Promise<string[]> {
  const result = await extractText(typeof html === 'string' ? Buffer.from(html) : html, 'a.html')
  if ('problem' in result) throw new Error(JSON.stringify(result))
  return result.lines.map((line) => line.text)
}

const page = (charset: string): string => `<html><meta charset="${charset}"><p>a\u00F1o`

it('numbers lists as a browser does', async () => {
  expect(
    await linesOf(
      '<ol><li>a<li>b<ol type=i start=4><li>c<li>d</ol><li value=9>e</ol><ol reversed><li>f<li>g</ol><ul><li><p>h<p>i</ul>',
    ),
  ).toEqual(['1. a', '2. b', 'iv. c', 'v. d', '9. e', '2. f', '1. g', '• h', 'i'])
})

it('keeps what is shown and no more', async () => {
  expect(
    await linesOf(
      '<html><head><title>no</title><style>p{}</style></head><body><h2>Head</h2><script>no</script>one<br>two &ntilde;&nbsp;&lt;<div>three <b>bo</b>ld<p hidden>no<p style="display:none">no</div><pre>a\n  b</pre>',
    ),
  ).toEqual(['Head', 'one', 'two ñ <', 'three bold', 'a', 'b'])
})

it('sets the signs of notes apart', async () => {
  expect(
    await linesOf('<p>párrafo<sup>1</sup>, 2.<sup>o</sup>, 5 km<sup>2</sup><p><a href="#note1">1</a>See'),
  ).toEqual(['párrafo[1], 2.º, 5 km2', '[1] See'])
})

it('reads tables', async () => {
  expect(
    await linesOf('<table><tr><td>Uno<td>One<tr><td>Dos<td>Two</table><table><tr><td>a<td>b<td>c</table>'),
  ).toEqual(['Uno', 'Dos', 'One', 'Two', 'a', 'b', 'c'])
})

it('believes the mark first, then the meta tag, then the bytes', async () => {
  expect(await linesOf(Buffer.from(page('iso-8859-1'), 'latin1'))).toEqual(['año'])
  expect(await linesOf(Buffer.from(`\uFEFF${page('iso-8859-1')}`))).toEqual(['año'])
  expect(await linesOf(Buffer.from(page('utf-8'), 'latin1'))).toEqual(['año'])
  expect(await linesOf(page('no-such-thing'))).toEqual(['año'])
})

import { describe, expect, it } from 'vitest'
import { extractText } from './index.ts'
import { odtOf } from './samples.ts'

async function linesOf(body: string, styles = ''): Promise<string[]> {
  const result = await extractText(odtOf(body, styles), 'a.odt')
  if ('problem' in result) throw new Error(JSON.stringify(result))
  return result.lines.map((line) => line.text)
}

const style = `<text:list-style style:name="L">
  <text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
  <text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")" text:start-value="3"/>
  <text:list-level-style-number text:level="3" style:num-format="I" text:display-levels="3"/>
  <text:list-level-style-bullet text:level="4" text:bullet-char="–"/></text:list-style>`
const p = (text: string): string => `<text:p>${text}</text:p>`
const item = (...inner: string[]): string => `<text:list-item>${inner.join('')}</text:list-item>`
const list = (attributes: string, ...items: string[]): string =>
  `<text:list ${attributes}>${items.join('')}</text:list>`

describe('lists', () => {
  it('are numbered by level', async () => {
    const body = list(
      'text:style-name="L"',
      item(p('x'), p('more')),
      item(p('x'), list('', item(p('y')), item(p('y'), list('', item(p('z'), list('', item(p('b')))))))),
      item(p('x'), list('', item(p('y')))),
    )
    expect(await linesOf(body, style)).toEqual([
      '1. x',
      'more',
      '2. x',
      '(c) y',
      '(d) y',
      '2.d.I z',
      '– b',
      '3. x',
      '(c) y',
    ])
  })

  it('go on where they say so', async () => {
    const body =
      list('text:style-name="L" xml:id="a"', item(p('x'))) +
      p('between') +
      list('text:style-name="L" text:continue-numbering="true"', item(p('x'))) +
      list('text:style-name="L"', item(p('x'))) +
      list('text:style-name="L" text:continue-list="a"', item(p('x'))) +
      list('text:style-name="L"', '<text:list-item text:start-value="8"><text:p>x</text:p></text:list-item>')
    expect(await linesOf(body, style)).toEqual(['1. x', 'between', '2. x', '1. x', '3. x', '8. x'])
  })
})

it('reads white space, notes and tables, and leaves deletions out', async () => {
  const body = `<text:tracked-changes><text:changed-region><text:deletion>${p('gone')}</text:deletion></text:changed-region></text:tracked-changes>
    <text:h text:outline-level="1">Head</text:h>
    <text:p>a<text:s text:c="2"/>b<text:tab/>c<text:line-break/>d<text:note><text:note-citation>1</text:note-citation><text:note-body>${p('Note')}</text:note-body></text:note></text:p>
    <table:table><table:table-row><table:table-cell>${p('Uno')}</table:table-cell><table:table-cell>${p('One')}</table:table-cell></table:table-row></table:table>`
  expect(await extractText(odtOf(body))).toMatchObject({
    kind: 'odt',
    lines: [
      { text: 'Head', style: 'heading' },
      { text: 'a  b\tc' },
      { text: 'd[1]' },
      { text: 'Uno', column: 0 },
      { text: 'One', column: 1 },
      { text: '[1] Note', style: 'footnote' },
    ],
    warnings: [{ kind: 'tracked changes' }],
  })
})

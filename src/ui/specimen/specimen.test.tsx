import { DomUtils, parseDocument } from 'htmlparser2'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ReceiptSpecimen, RecordSpecimen, Specimen } from './specimen.tsx'

const stylesheets = ['/styles.css']
const frames = ['app', 'task', 'public'] as const
const pages = (['en', 'es'] as const).flatMap((language) => {
  const props = { language, stylesheets }
  return [
    ...frames.map((frame) => ({ name: frame, page: <Specimen {...props} frame={frame} /> })),
    { name: 'record', page: <RecordSpecimen {...props} /> },
    { name: 'receipt', page: <ReceiptSpecimen {...props} /> },
  ].map(({ name, page }) => ({ name: `${name}, ${language}`, html: renderToString(page) }))
})

type Element = ReturnType<typeof DomUtils.findAll>[number]

const elementsOf = (html: string) => DomUtils.findAll(() => true, parseDocument(html).children)
const textOf = (node: Element | Element[]) => DomUtils.textContent(node).trim()
const attribute = (element: Element, name: string) => element.attribs[name]
const idsIn = (element: Element, name: string) => attribute(element, name)?.split(/\s+/).filter(Boolean) ?? []

describe.each(pages)('the specimen: $name', ({ html }) => {
  const elements = elementsOf(html)
  const ids = elements.map((element) => attribute(element, 'id')).filter((id) => id !== undefined)

  it('carries no style and no script of its own, which the page would refuse', () => {
    const own = elements.filter(
      ({ name, attribs }) =>
        'style' in attribs ||
        name === 'style' ||
        (name === 'script' && !('src' in attribs)) ||
        Object.keys(attribs).some((key) => key.startsWith('on')),
    )
    expect(own.map((element) => element.name)).toEqual([])
  })

  it('uses no id twice, and names none that is not there', () => {
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
    const named = elements.flatMap((element) =>
      ['for', 'aria-describedby', 'aria-labelledby'].flatMap((name) => idsIn(element, name)),
    )
    expect(named.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('gives every control a label with words', () => {
    const labels = new Map(
      elements
        .filter(({ name }) => name === 'label')
        .map((label) => [attribute(label, 'for'), textOf(label)]),
    )
    const silent = elements
      .filter(
        ({ name, attribs }) => ['input', 'select', 'textarea'].includes(name) && attribs['type'] !== 'hidden',
      )
      .filter((control) => !attribute(control, 'aria-label') && !labels.get(attribute(control, 'id')))
    expect(silent.map((control) => control.attribs['name'])).toEqual([])
  })

  it('leads from every error to its field', () => {
    const summary = elements.find((element) => attribute(element, 'id') === 'errors')
    const links = summary ? DomUtils.getElementsByTagName('a', summary) : []
    expect(links.filter((link) => !ids.includes(link.attribs['href']?.slice(1) ?? ''))).toEqual([])
    for (const wrong of elements.filter((element) => 'aria-invalid' in element.attribs)) {
      expect(idsIn(wrong, 'aria-describedby').some((id) => id.endsWith('-error'))).toBe(true)
    }
  })

  it('has one first heading, and skips no level', () => {
    const levels = elements.filter(({ name }) => /^h[1-6]$/.test(name)).map(({ name }) => Number(name[1]))
    const first = levels.indexOf(1)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    for (const [at, level] of levels.slice(first).entries()) {
      expect(level - (levels[first + at - 1] ?? level)).toBeLessThanOrEqual(1)
    }
  })

  it('never shows a state without its word, nor a drawing without its name', () => {
    const marks = elements.filter((element) => idsIn(element, 'class').includes('state'))
    expect(marks.filter((mark) => textOf(mark) === '')).toEqual([])
    const drawings = elements.filter(({ name, attribs }) => name === 'svg' && attribs['role'] === 'img')
    for (const drawing of drawings) {
      expect(textOf(DomUtils.getElementsByTagName('title', drawing))).not.toBe('')
    }
  })

  it('names its language, and hides every shape that stands beside its word', () => {
    expect(html).toMatch(/^<html lang="(en|es)"/)
    const shapes = elements.filter((element) => idsIn(element, 'class').includes('state'))
    for (const shape of shapes.flatMap((element) => DomUtils.getElementsByTagName('svg', element))) {
      expect(attribute(shape, 'aria-hidden')).toBe('true')
    }
  })
})

it('has something to hold to', () => {
  expect(pages.some(({ html }) => html.includes('aria-invalid'))).toBe(true)
  expect(pages.filter(({ html }) => html.includes('class="state '))).not.toHaveLength(0)
})

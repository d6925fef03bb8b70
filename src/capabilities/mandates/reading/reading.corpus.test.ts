import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { pairReadings, type Reading, readOutcome } from './index.ts'

const folder = new URL('corpus/', import.meta.url)
const textOf = (name: string): string => readFileSync(new URL(`${name}.txt`, folder), 'utf8')
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.replace(/\.txt$/, ''))

/** What an officer checks line by line; spans and marks follow from these. */
const checked = ({ language, opening, provisions, warnings }: Reading): unknown => ({
  language,
  opening,
  provisions: provisions.map((provision) =>
    Object.fromEntries(Object.entries(provision).filter(([key]) => !/^(?:spans|heading|mark)$/.test(key))),
  ),
  warnings,
})

describe('whole documents of both languages and several layouts', () => {
  test.each(names)('%s', (name) => {
    const read = JSON.parse(JSON.stringify(checked(readOutcome(textOf(name)))))
    const expected = new URL(`${name}.json`, folder)
    // WRITE_CORPUS=1 writes anew what was read; every line of it is then to be checked by eye
    if (process.env['WRITE_CORPUS']) writeFileSync(expected, `${JSON.stringify(read, undefined, 2)}\n`)
    expect(read).toEqual(JSON.parse(readFileSync(expected, 'utf8')))
  })

  test('the spans stand in the text as the words say', () => {
    for (const name of names) {
      for (const { text, verb, due, spans } of readOutcome(textOf(name)).provisions) {
        if (spans.verb) expect(text.slice(...spans.verb).toLowerCase()).toBe(verb)
        if (spans.due) expect(text.slice(...spans.due)).toBe(due?.words)
      }
    }
  })
})

test('two languages of one text are paired, and their differences told', () => {
  const pairing = pairReadings(
    readOutcome(textOf('2025-bilingual-es')),
    readOutcome(textOf('2025-bilingual-en')),
  )
  expect(pairing.pairs).toBe(true)
  expect(pairing.paired).toEqual(['1', '2', '3', '3.a', '4'])
  expect(pairing.disagreements.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
    'date 1',
    'number 2',
    'missing paragraph 3.b',
  ])
})

test('two texts that have nothing to do with each other do not pair', () => {
  const few = readOutcome('1. Instruir a la ST a circular el informe.')
  expect(pairReadings(few, readOutcome(textOf('2014-group-en'))).pairs).toBe(false)
})

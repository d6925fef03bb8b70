import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Day } from '../../kernel/day.ts'
import { languages } from '../../kernel/language.ts'
import { defaultLimits } from '../texts/limits.ts'
import { at, child, parseXml, textOf } from '../texts/markup.ts'
import { type AdoptedText, type Content, type Paragraph, writeAkomaNtoso } from './akoma-ntoso.ts'
import { declaration } from './samples.ts'
import { faultsOf, skipped, schemas } from '../../../tests/support/akoma-ntoso-schema.ts'
import { legible } from '../xml/xml.ts'

const day = fc.constantFrom('2024-02-29' as Day, '2025-11-20' as Day)
const language = fc.constantFrom(...languages)
const words = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.constantFrom('', ' ', 'a\nb', '\r\n', '<&">', '\u0000\uD800', ']]>', '&#0;'),
)
const name = fc.string({ minLength: 1, unit: 'binary' })
const organization = fc.record({ id: name, name: words })
const expression = fc.record({ language, dated: day })
const work = fc.record({ symbol: name, kind: name, adopted: day, author: organization })

const sign = fc.oneof(
  fc.constantFrom('a', '1', 'ñ', '-1', '-2', 'p#1', '1~2', '1.1'),
  name.filter((text) => !text.includes('.')),
)

/** Paragraphs whose numbers begin with that of what they stand in, as deep as said. */
const paragraphs = (above: string, depth: number): fc.Arbitrary<Paragraph[]> =>
  fc.uniqueArray(sign, { maxLength: 3 }).chain((signs) =>
    fc.tuple(
      ...signs.map((own) => {
        const number = `${above}${own}`
        return fc.record(
          {
            number: fc.constant(number),
            text: words,
            printed: words,
            heading: words,
            closing: words,
            address: words.map((text) => `#${text.toWellFormed()}`),
            points: depth === 0 ? fc.constant([]) : paragraphs(`${number}.`, depth - 1),
          },
          { requiredKeys: ['number', 'text'] },
        )
      }),
    ),
  )

const content = (depth: number): fc.Arbitrary<Content> =>
  fc.record({
    preamble: fc.array(words, { maxLength: 3 }),
    sections: fc
      .tuple(paragraphs('', depth), paragraphs('z.', 1), words)
      .map(([plain, headed, heading]) => [{ paragraphs: plain }, { heading, paragraphs: headed }]),
  })

const text: fc.Arbitrary<AdoptedText> = fc
  .tuple(
    work,
    expression,
    content(3),
    fc.record(
      {
        title: words,
        publisher: organization.map((one) => ({ ...one, address: 'https://conference.example/?a=b&c' })),
        base: fc.constant('https://conference.example/d/A/B'),
        translation: fc.record({ of: expression, by: organization, authoritative: fc.boolean() }),
        sha256: fc.constant('0f'.repeat(32)),
        others: fc.uniqueArray(expression, { selector: (one) => one.language }),
        relations: fc.array(fc.record({ does: fc.constantFrom('revises', 'corrects'), to: work }), {
          maxLength: 2,
        }),
        annexes: fc.uniqueArray(
          fc
            .tuple(content(1), fc.record({ number: name, heading: words }, { requiredKeys: ['number'] }))
            .map(([inner, outer]) => ({ ...inner, ...outer })),
          { maxLength: 2, selector: ({ number }) => number },
        ),
      },
      { requiredKeys: ['title', 'publisher', 'base', 'others', 'relations', 'annexes'] },
    ),
  )
  .map(([work, expression, content, rest]) => ({ ...work, ...expression, ...content, ...rest }))

/** All that is said, in the order of the text. */
const said = ({ preamble, sections }: Content): (string | undefined)[] => [
  ...preamble,
  ...sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs.flatMap(saidIn)]),
]
const saidIn = ({ printed, heading, text, points = [], closing }: Paragraph): (string | undefined)[] => [
  printed,
  heading,
  text,
  ...points.flatMap(saidIn),
  closing,
]

it('gives back each word of any text, in its order', () => {
  fc.assert(
    fc.property(text, (given) => {
      const statement = at(parseXml(writeAkomaNtoso(given), defaultLimits), 'akomaNtoso', 'statement')
      const read = ['preface', 'preamble', 'mainBody', 'attachments'].map((name) => {
        const part = child(statement, name)
        return part ? textOf(part) : ''
      })
      const annexes = given.annexes.flatMap((annex) => [annex.heading, ...said(annex)])
      const wanted = [given.symbol, given.title, ...said(given), ...annexes]
      expect(read.join('').replaceAll(/\s/g, '')).toBe(legible(wanted.join('')).replaceAll(/\s/g, ''))
    }),
  )
})

it.skipIf(!schemas).each(languages)(`is valid by the schema of OASIS in %s${skipped}`, (language) => {
  expect(faultsOf(writeAkomaNtoso(declaration(language)))).toBe('')
})

it.skipIf(!schemas)(`is valid by the schema of OASIS whatever the text${skipped}`, () => {
  fc.assert(
    fc.property(text, (given) => {
      expect(faultsOf(writeAkomaNtoso(given))).toBe('')
    }),
    { numRuns: 20 },
  )
})

it.skipIf(!schemas)(`tells by the schema of OASIS what is not valid${skipped}`, () => {
  const valid = writeAkomaNtoso(declaration('es'))
  expect(faultsOf(valid.replace(/<mainBody>.*?<\/mainBody>/s, ''))).toContain('mainBody ).')
  expect(faultsOf(valid.replaceAll('"para_1"', '"para_15"'))).toContain('Duplicate key-sequence')
  expect(faultsOf(valid.replace('</statement>', ''))).toContain('parser error')
})

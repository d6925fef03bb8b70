import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../texts/limits.ts'
import { type Element, at, descendants, isElement, parseXml, textOf } from '../texts/markup.ts'
import { type AdoptedText, writeAkomaNtoso } from './akoma-ntoso.ts'
import { plain, segment } from './naming.ts'
import { declaration } from './samples.ts'
import { legible } from '../xml/xml.ts'

const statementOf = (text: AdoptedText): Element => {
  const root = at(parseXml(writeAkomaNtoso(text), defaultLimits), 'akomaNtoso', 'statement')
  if (!root) throw new Error('There is no statement')
  return root
}

const every = (element: Element): Element[] =>
  [element, ...element.children.filter(isElement)].flatMap((one) => (one === element ? [one] : every(one)))

const idsOf = (element: Element): string[] => every(element).flatMap(({ attributes }) => attributes.eId ?? [])

const partOf = (element: Element, eId: string): Element => {
  const found = every(element).find(({ attributes }) => attributes.eId === eId)
  if (!found) throw new Error(`There is no ${eId}`)
  return found
}

const the = (element: Element, name: string): Element => {
  const [found] = descendants(element, name)
  if (!found) throw new Error(`There is no ${name}`)
  return found
}

/** Short texts of the signs that are coded, so that two of them nearly meet. */
const tricky = fc.string({ unit: fc.constantFrom('/', '-', '_', '#', '(', ')', '2', '3'), maxLength: 4 })

const spanish = statementOf(declaration('es'))
const english = statementOf(declaration('en'))

describe('a text and its translation', () => {
  it('give the same paragraph the same eId, however each prints its number', () => {
    const [ours, theirs] = [spanish, english].map((statement) =>
      ['preamble', 'mainBody', 'attachments'].flatMap((name) => idsOf(the(statement, name))),
    )
    expect(theirs).toEqual(ours)
    expect(ours).toContain('para_15__list_1__point_b__list_1__point_i')
    const printed = [spanish, english].map((statement) =>
      textOf(the(partOf(statement, 'para_15__list_1__point_a'), 'num')),
    )
    expect(printed).toEqual(['a)', '(a)'])
  })

  it('are one work in two expressions', () => {
    const work = '/akn/xx/statement/declaration/rcm.vm/2025-11-20/RCM-VM-XXX-DECL'
    const iris = (statement: Element): (string | undefined)[] =>
      [...descendants(the(statement, 'identification'), 'FRBRuri')].map(({ attributes }) => attributes.value)
    expect(iris(spanish)).toEqual([work, `${work}/spa@2025-11-20`, `${work}/spa@2025-11-20.xml`])
    expect(iris(english)).toEqual([work, `${work}/eng@2025-12-01`, `${work}/eng@2025-12-01.xml`])
    expect(the(spanish, 'FRBRthis').attributes.value).toBe(`${work}/!main`)
    expect(the(spanish, 'TLCReference').attributes).toMatchObject({ href: `${work}/eng@2025-12-01` })
  })

  it('are told apart: the translation says of what, by whom and what it counts', () => {
    const original = '/akn/xx/statement/declaration/rcm.vm/2025-11-20/RCM-VM-XXX-DECL/spa@2025-11-20'
    expect(the(english, 'FRBRtranslation').attributes).toEqual({
      href: original,
      fromLanguage: 'spa',
      authoritative: 'false',
      by: '#organization_ts',
    })
    expect(the(english, 'FRBRmasterExpression').attributes.href).toBe(original)
    expect(the(english, 'FRBRauthoritative').attributes.value).toBe('false')
    expect(partOf(english, 'organization_ts').attributes.showAs).toBe('Technical Secretariat')
    expect([...descendants(spanish, 'FRBRtranslation')]).toEqual([])
    expect([...descendants(spanish, 'FRBRmasterExpression')]).toEqual([])
    expect(the(spanish, 'FRBRauthoritative').attributes.value).toBe('true')
  })
})

describe('the body', () => {
  it('nests points and dashes in lists, each with what introduces and closes it', () => {
    const fifteen = partOf(spanish, 'para_15')
    expect(fifteen.name).toBe('paragraph')
    const list = partOf(fifteen, 'para_15__list_1')
    expect(list.children.filter(isElement).map(({ name }) => name)).toEqual([
      'intro',
      'point',
      'point',
      'wrapUp',
    ])
    expect(textOf(the(list, 'intro'))).toBe('Encomiendan a la Secretaría:')
    expect(textOf(the(list, 'wrapUp'))).toBe('a más tardar en junio.')
    const dash = partOf(list, 'para_15__list_1__point_b__list_1__indent_1')
    expect([dash.name, textOf(the(dash, 'num')), textOf(the(dash, 'content'))]).toEqual([
      'indent',
      '–',
      'una lista.',
    ])
  })

  it('holds the preamble as recitals and headed paragraphs as sections', () => {
    expect([...descendants(the(english, 'preamble'), 'recital')].map(textOf)).toEqual([
      'Recalling the previous Declaration,',
      'Mindful of migrant children,',
    ])
    expect(textOf(partOf(english, 'sec_1__heading'))).toBe('Follow-up')
    expect(idsOf(partOf(english, 'sec_1'))).toContain('para_15')
  })

  it('writes an annex as a document of its own, whose eIds do not meet those of the text', () => {
    const annex = partOf(english, 'att_1')
    expect(textOf(the(annex, 'heading'))).toBe('Annex')
    expect(the(annex, 'FRBRthis').attributes.value).toMatch(/\/RCM-VM-XXX-DECL\/!annex_1$/)
    expect(textOf(partOf(annex, 'att_1__para_1__content'))).toBe('Criteria.')
  })

  it('parts blocks by line feeds', () => {
    const sections = [{ paragraphs: [{ number: '1', text: 'One.\n\nTwo.\r\nThree.' }] }]
    const content = the(statementOf({ ...declaration('es'), sections }), 'content')
    expect([...descendants(content, 'p')].map(textOf)).toEqual(['One.', 'Two.', 'Three.'])
  })

  it('refuses two paragraphs with one address', () => {
    const paragraph = { number: '1', text: 'Again.' }
    const text = { ...declaration('es'), sections: [{ paragraphs: [paragraph, paragraph] }] }
    expect(() => writeAkomaNtoso(text)).toThrow(new RangeError('Two parts of the text share the eId para_1'))
  })
})

describe('the metadata', () => {
  it('give the text and each paragraph their web address', () => {
    expect(the(spanish, 'FRBRalias').attributes).toEqual({
      name: 'address',
      value: 'https://conference.example/d/RCM/VM/XXX/DECL',
    })
    const addresses = [...descendants(spanish, 'alternativeReference')].map(({ attributes }) => attributes)
    expect(addresses).toContainEqual({
      for: '#para_15__list_1__point_a',
      href: 'https://conference.example/d/RCM/VM/XXX/DECL#p-15.a',
    })
    expect(addresses).toContainEqual({
      for: '#para_p(23)1',
      href: 'https://conference.example/d/RCM/VM/XXX/DECL#p-p%231',
    })
    for (const { for: id = '' } of addresses) expect(idsOf(spanish)).toContain(id.slice(1))
  })

  it('say what is revised and what is corrected', () => {
    const destinations = [...descendants(spanish, 'textualMod')].map((one) => [
      one.attributes.type,
      one.attributes.incomplete,
      the(one, 'destination').attributes.href,
    ])
    expect(destinations).toEqual([
      ['replacement', undefined, '/akn/xx/statement/declaration/rcm.vm/2024-11-21/RCM-VM-XXIX-DECL'],
      ['substitution', 'true', '/akn/xx/statement/decision/rcm.grcm/2025-06-05/RCM-GRCM-7'],
    ])
  })

  it('keep the hash of the file the wording was taken from, at the wording', () => {
    expect(textOf(the(the(spanish, 'FRBRExpression'), 'premis:messageDigest'))).toBe('a'.repeat(64))
    expect([...descendants(english, 'preservation')]).toEqual([])
  })

  it('point to nothing that is not there', () => {
    for (const statement of [spanish, english]) {
      const pointed = every(statement).flatMap(({ attributes }) => Object.values(attributes))
      for (const value of pointed.filter((value) => value.startsWith('#')))
        expect(idsOf(statement)).toContain(value.slice(1))
    }
  })

  it.each([
    ['an IRI', segment],
    ['an eId', plain],
  ])('never make one part of %s of two texts', (_part, coded) => {
    fc.assert(
      fc.property(tricky, tricky, (one, two) => (one === two) === (coded(one) === coded(two))),
      { numRuns: 5000 },
    )
  })

  it('code what would clash', () => {
    expect(['A/B', 'A-B', 'A_B', 'A!~B'].map(segment)).toEqual(['A-B', 'A_-B', 'A__B', 'A%21%7EB'])
    expect(['1.1', 'p#1', 'ñ', '(23)'].map(plain)).toEqual(['1.1', 'p(23)1', 'ñ', '(28)23(29)'])
  })
})

describe('signs', () => {
  it('of markup are escaped in texts and in attributes', () => {
    const title = `5 < 6 & "so" ]]> 'on'`
    const xml = writeAkomaNtoso({ ...declaration('es'), title })
    expect(xml).toContain(`<docTitle>5 &lt; 6 &amp; "so" ]]&gt; 'on'</docTitle>`)
    expect(xml).toContain(`value="5 &lt; 6 &amp; &quot;so&quot; ]]&gt; 'on'"`)
  })

  it('that XML cannot hold are dropped, and breaks become spaces', () => {
    expect(legible('mi\u0000gran\u0007te\uD800 \uFFFE\u000Bla\fvía 🌎\t')).toBe('migrante  la vía 🌎\t')
  })
})

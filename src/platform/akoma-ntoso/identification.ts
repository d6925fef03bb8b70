import type { AdoptedText, Organization } from './adopted-text.ts'
import {
  type Role,
  country,
  expressionIri,
  languageCodes,
  organizationId,
  roleId,
  segment,
  webAddress,
  workIri,
} from './naming.ts'
import { type Element, element, present } from '../xml/xml.ts'

/**
 * Names the text, or one component of it, as a work, as this wording of it, and as this file. The file bears the day
 * of its wording, so that the same text gives the same bytes whenever it is written.
 */
export function identificationOf(text: AdoptedText, component = 'main'): Element {
  const { publisher, author, adopted, dated, translation } = text
  const isWhole = component === 'main'
  const work = workIri(publisher, text)
  const expression = expressionIri(publisher, text, text)
  const worded = element('FRBRdate', { date: dated, name: translation ? 'translation' : 'expression' })
  return element('identification', { source: `#${organizationId(publisher)}` }, [
    element('FRBRWork', {}, [
      ...iris(`${work}/!${component}`, work),
      ...(isWhole ? [alias('address', webAddress(text.base))] : []),
      element('FRBRdate', { date: adopted, name: 'adoption' }),
      authorOf(author, 'author'),
      value('FRBRcountry', country),
      value('FRBRsubtype', text.kind),
      element('FRBRnumber', { value: segment(text.symbol), showAs: text.symbol }),
    ]),
    element('FRBRExpression', {}, [
      ...iris(`${expression}/!${component}`, expression),
      ...(isWhole ? [alias('title', text.title)] : []),
      worded,
      translation ? authorOf(translation.by, 'translator') : authorOf(author, 'author'),
      ...present(isWhole && text.sha256 !== undefined ? fixityOf(text.sha256) : undefined),
      ...languageOf(text),
    ]),
    element('FRBRManifestation', {}, [
      ...iris(`${expression}/!${component}.xml`, `${expression}.xml`),
      worded,
      authorOf(publisher, 'publisher'),
      value('FRBRformat', 'application/akn+xml'),
    ]),
  ])
}

/** In which language it is, whether it counts, and of what it is a translation. */
function languageOf(text: AdoptedText): Element[] {
  const { publisher, translation } = text
  const language = element('FRBRlanguage', { language: languageCodes[text.language] })
  if (!translation) return [value('FRBRauthoritative', 'true'), language]
  const original = expressionIri(publisher, text, translation.of)
  const authoritative = String(translation.authoritative)
  return [
    value('FRBRauthoritative', authoritative),
    element('FRBRmasterExpression', { href: original, showAs: languageCodes[translation.of.language] }),
    language,
    element('FRBRtranslation', {
      href: original,
      fromLanguage: languageCodes[translation.of.language],
      authoritative,
      by: `#${organizationId(translation.by)}`,
    }),
  ]
}

/** The hash of the file this wording was taken from; it stands at the wording, since this XML is another file. */
const fixityOf = (sha256: string): Element =>
  element('preservation', {}, [
    element('premis:fixity', { 'xmlns:premis': 'http://www.loc.gov/premis/v3' }, [
      element('premis:messageDigestAlgorithm', {}, ['SHA-256']),
      element('premis:messageDigest', {}, [sha256]),
    ]),
  ])

const iris = (own: string, whole: string): Element[] => [value('FRBRthis', own), value('FRBRuri', whole)]

const value = (name: string, given: string): Element => element(name, { value: given })

const alias = (name: string, given: string): Element => element('FRBRalias', { value: given, name })

const authorOf = (organization: Organization, role: Role): Element =>
  element('FRBRauthor', { href: `#${organizationId(organization)}`, as: `#${roleId(role)}` })

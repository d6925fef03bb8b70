import type { AdoptedText, Content, Organization, Paragraph } from './adopted-text.ts'
import { identificationOf } from './identification.ts'
import {
  type Holder,
  type Role,
  expressionIri,
  holderOf,
  languageCodes,
  named,
  organizationId,
  organizationIri,
  roleId,
  webAddress,
  workIri,
} from './naming.ts'
import { type Element, element, present } from '../xml/xml.ts'

/** The metadata of the text itself. */
export const metaOf = (text: AdoptedText): Element =>
  element(
    'meta',
    {},
    present(identificationOf(text), analysisOf(text, text, '', modificationsOf(text)), referencesOf(text)),
  )

/** The metadata of one of its annexes; who is who stands in the text's own. */
export const annexMetaOf = (text: AdoptedText, annex: Content, component: string, prefix: string): Element =>
  element('meta', {}, present(identificationOf(text, component), analysisOf(text, annex, prefix, [])))

const sourceOf = ({ publisher }: AdoptedText): string => `#${organizationId(publisher)}`

function analysisOf(
  text: AdoptedText,
  { sections }: Content,
  prefix: string,
  modifications: readonly Element[],
): Element | undefined {
  const addresses = sections.flatMap(({ paragraphs }) => addressesOf(paragraphs, { prefix }, text.base))
  if (modifications.length === 0 && addresses.length === 0) return undefined
  const source = sourceOf(text)
  return element(
    'analysis',
    { source },
    present(
      modifications.length === 0 ? undefined : element('activeModifications', {}, modifications),
      addresses.length === 0 ? undefined : element('otherReferences', { source }, addresses),
    ),
  )
}

/** Where each paragraph stands on the web. */
function addressesOf(paragraphs: readonly Paragraph[], holder: Holder, base: string): Element[] {
  return paragraphs.flatMap((paragraph) => {
    const { eId } = named(paragraph, holder)
    const { address, points = [] } = paragraph
    const own =
      address === undefined
        ? []
        : [element('alternativeReference', { for: `#${eId}`, href: webAddress(address, base) })]
    return [...own, ...addressesOf(points, holderOf(paragraph, eId), base)]
  })
}

function modificationsOf(text: AdoptedText): Element[] {
  const source = element('source', { href: expressionIri(text.publisher, text, text) })
  return text.relations.map(({ does, to }, place) =>
    element(
      'textualMod',
      {
        eId: `textualMod_${place + 1}`,
        type: does === 'revises' ? 'replacement' : 'substitution',
        // A correction touches passages that nobody has listed; a revision replaces the whole.
        incomplete: does === 'corrects' ? 'true' : undefined,
      },
      [source, element('destination', { href: workIri(text.publisher, to) })],
    ),
  )
}

function referencesOf(text: AdoptedText): Element {
  const { publisher, author, translation, others, relations } = text
  const roles: readonly Role[] = translation ? ['author', 'publisher', 'translator'] : ['author', 'publisher']
  return element(
    'references',
    { source: sourceOf(text) },
    present(
      translation &&
        element('original', {
          eId: 'original',
          href: expressionIri(publisher, text, translation.of),
          showAs: text.symbol,
        }),
      ...relations.map(({ to }, place) =>
        element('activeRef', {
          eId: `activeRef_${place + 1}`,
          href: workIri(publisher, to),
          showAs: to.symbol,
        }),
      ),
      element('TLCOrganization', {
        eId: organizationId(publisher),
        href: webAddress(publisher.address),
        showAs: publisher.name,
      }),
      ...organizationsOf([author, ...(translation ? [translation.by] : [])], text),
      ...roles.map((role) =>
        element('TLCRole', { eId: roleId(role), href: `/akn/ontology/role/${role}`, showAs: role }),
      ),
      ...others.map((other) =>
        element('TLCReference', {
          eId: `expression_${languageCodes[other.language]}`,
          name: 'expression',
          href: expressionIri(publisher, text, other),
          showAs: languageCodes[other.language],
        }),
      ),
    ),
  )
}

/** Each once, and not the publisher, who has an address instead of a name in the ontology. */
function organizationsOf(organizations: readonly Organization[], { publisher }: AdoptedText): Element[] {
  const once = new Map(organizations.map((organization) => [organization.id, organization]))
  once.delete(publisher.id)
  return [...once.values()].map((organization) =>
    element('TLCOrganization', {
      eId: organizationId(organization),
      href: organizationIri(publisher, organization),
      showAs: organization.name,
    }),
  )
}

import type { Language } from '../../kernel/language.ts'
import type { AdoptedText, Expression, Organization, Paragraph, Work } from './adopted-text.ts'

/** ISO 639-2, as the naming convention asks. */
export const languageCodes: Record<Language, string> = { es: 'spa', en: 'eng' }

/** ISO 3166-1 leaves it to its users: an author that is no country has no code of its own. */
export const country = 'xx'

type Publisher = AdoptedText['publisher']

/** `/akn/xx/statement/declaration/rcm.vm/2025-11-20/RCM-VM-XXX-DECL` */
export const workIri = (publisher: Publisher, { kind, author, adopted, symbol }: Work): string =>
  `/akn/${country}/statement/${segment(kind)}/${actor(publisher, author)}/${adopted}/${segment(symbol)}`

/** `…/spa@2025-11-20` */
export const expressionIri = (publisher: Publisher, work: Work, { language, dated }: Expression): string =>
  `${workIri(publisher, work)}/${languageCodes[language]}@${dated}`

export const organizationIri = (publisher: Publisher, organization: Organization): string =>
  `/akn/ontology/organization/${country}.${actor(publisher, organization)}`

/** The eId of an organization among the references. */
export const organizationId = ({ id }: Organization): string => `organization_${plain(id)}`

export type Role = 'author' | 'publisher' | 'translator'

/** The eId of what an organization was to the text, among the references. */
export const roleId = (role: Role): string => `role_${role}`

const actor = (publisher: Publisher, { id }: Organization): string =>
  id === publisher.id ? segment(id) : `${segment(publisher.id)}.${segment(id)}`

/** A text as one segment of an IRI: slashes become hyphens, and no two legible texts become the same. */
export const segment = (text: string): string =>
  encodeURIComponent(text.toWellFormed().replaceAll(/[_-]/g, '_$&').replaceAll('/', '-')).replaceAll(
    // The naming convention gives these a meaning of their own.
    /[!~]/g,
    (sign) => `%${hexadecimal(sign).toUpperCase()}`,
  )

/** A text as part of an eId: letters, digits, points and hyphens stay, and no two texts become the same. */
export const plain = (text: string): string =>
  text.replaceAll(/[^\p{L}\p{N}.-]/gu, (sign) => `(${hexadecimal(sign)})`)

const hexadecimal = (sign: string): string => (sign.codePointAt(0) ?? 0).toString(16)

/** What a paragraph stands in: what its eId begins with, and the number above it where there is one. */
export type Holder = { readonly prefix: string; readonly number?: string }

export type Named = { readonly name: 'paragraph' | 'point' | 'indent'; readonly eId: string }

/** The element a paragraph becomes and its eId, made of the permanent number alone: `para_15__list_1__point_a`. */
export function named({ number }: Paragraph, { prefix, number: above }: Holder): Named {
  const own = above !== undefined && number.startsWith(`${above}.`) ? number.slice(above.length + 1) : number
  if (own.startsWith('-')) return { name: 'indent', eId: `${prefix}indent_${plain(own.slice(1))}` }
  return above === undefined
    ? { name: 'paragraph', eId: `${prefix}para_${plain(own)}` }
    : { name: 'point', eId: `${prefix}point_${plain(own)}` }
}

export const listId = (eId: string): string => `${eId}__list_1`

/** What the points of a paragraph stand in. */
export const holderOf = ({ number }: Paragraph, eId: string): Holder => ({
  prefix: `${listId(eId)}__`,
  number,
})

/** An absolute address of a reference read against `base`. Throws `TypeError` where it makes none. */
export const webAddress = (reference: string, base?: string): string =>
  // Browsers take these two as they are, RFC 3986 does not.
  new URL(reference, base).href.replaceAll(/%(?![\dA-F]{2})/gi, '%25').replaceAll(/(?<=#.*)#/g, '%23')

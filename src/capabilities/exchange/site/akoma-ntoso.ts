import type { Day } from '../../../kernel/day.ts'
import { type Language, inLanguage, languages } from '../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { AdoptedText, Section } from '../../../platform/akoma-ntoso/adopted-text.ts'
import { writeAkomaNtoso } from '../../../platform/akoma-ntoso/akoma-ntoso.ts'
import type { Download } from '../../../platform/operations/download.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { notFound } from '../../../platform/operations/rules.ts'
import { bodyNames } from '../../conference/index.ts'
import { textAt } from './actions.ts'
import type { PublicText } from './contract.ts'

/** An adopted text in one of its languages as Akoma Ntoso 3.0: only what a body adopted is one. */
export async function akomaNtosoOf(
  context: Context,
  given: { readonly symbol: string; readonly language: Language },
): Promise<Download | Refusal> {
  const text = await textAt(context, given.symbol)
  if (isRefusal(text)) return text
  const { document, versions } = text
  const there = versions.find(({ language, hash }) => language === given.language && hash !== null)
  if (document.adopted_on === null || document.body_id === null || !there) return notFound(given.symbol)
  const { tenant, publicUrl } = context
  const { language } = given
  const dated = document.adopted_on as Day
  const body = (await bodyNames(context))(document.body_id, dated)
  const translated = language !== document.original_language
  const address = `${publicUrl}/${language}/d/${document.symbol}`
  const adopted: AdoptedText = {
    symbol: document.symbol,
    kind: document.kind.replaceAll(' ', '-'),
    adopted: dated,
    author: { id: (body?.code ?? 'body').toLowerCase(), name: inLanguage(body?.name ?? {}, language) },
    language,
    dated,
    title: inLanguage(document.title, language),
    publisher: { id: tenant.slug, name: inLanguage(tenant.name, language), address: publicUrl },
    base: address,
    ...(there.hash ? { sha256: there.hash } : {}),
    ...(translated
      ? {
          translation: {
            of: { language: document.original_language, dated },
            by: { id: 'secretariat', name: context.words(language)('exchange:site.secretariat') },
            authoritative: there.kind !== 'machine translation',
          },
        }
      : {}),
    others: languages
      .filter(
        (one) => one !== language && versions.some((version) => version.language === one && version.hash),
      )
      .map((one) => ({ language: one, dated })),
    relations: [],
    annexes: [],
    ...contentOf(text, language),
  }
  return {
    name: `${document.symbol.replaceAll('/', '_')}.${language}.akn.xml`,
    media_type: 'application/akn+xml',
    bytes: Buffer.from(writeAkomaNtoso(adopted)),
  }
}

/** What stands before the first number is the preamble; after it, headings open sections and points hang below their paragraph. */
function contentOf(
  { paragraphs }: PublicText,
  language: Language,
): { preamble: string[]; sections: Section[] } {
  const preamble: string[] = []
  const sections: { heading?: string; paragraphs: Node[] }[] = []
  const open: { level: number; node: Node }[] = []
  for (const { mark, kind, level, versions } of paragraphs) {
    const version = versions[language]
    if (!version) continue
    if (kind === 'heading') {
      sections.push({ heading: version.text, paragraphs: [] })
      open.length = 0
    } else if (version.number !== '') {
      const node: Node = {
        number: mark,
        printed: version.number,
        text: version.text,
        points: [],
        address: `#p-${mark}`,
      }
      while ((open.at(-1)?.level ?? 0) >= level) open.pop()
      const siblings = open.at(-1)?.node.points ?? sectionOf(sections).paragraphs
      siblings.push(node)
      open.push({ level, node })
    } else if (sections.every((one) => one.paragraphs.length === 0)) preamble.push(version.text)
    else follow(open[0]?.node ?? sections.at(-1)?.paragraphs.at(-1), version.text)
  }
  return { preamble, sections: sections.filter((one) => one.paragraphs.length > 0) }
}

type Node = {
  readonly number: string
  readonly printed: string
  text: string
  readonly points: Node[]
  closing?: string
  readonly address: string
}

function sectionOf(sections: { heading?: string; paragraphs: Node[] }[]): { paragraphs: Node[] } {
  if (sections.length === 0) sections.push({ paragraphs: [] })
  return sections.at(-1) as { paragraphs: Node[] }
}

// Words without a number belong to the paragraph before them: below its points, or at the end of what it says.
function follow(node: Node | undefined, text: string): void {
  if (!node) return
  if (node.points.length > 0) node.closing = node.closing === undefined ? text : `${node.closing}\n${text}`
  else node.text = `${node.text}\n${text}`
}

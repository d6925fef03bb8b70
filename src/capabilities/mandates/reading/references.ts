import type { Reference } from './contract.ts'
import { fold } from '../../../platform/prose/folding.ts'

const number = String.raw`(?:[ivxlc]+|\d{1,4}(?:st|nd|rd|th|ª|º|a)?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|primera|segunda|tercera|cuarta|quinta|sexta|septima|octava|novena|decima)`
const meeting = String.raw`(?:(?:rcm|crm|rcgm|grcm)|(?:[a-z-]+ ){0,3}?(?:conference|conferencia|meeting|reunion|session)(?:[a-z ]{0,12} (?:on|sobre|of|de) (?:la )?(?:migration|migracion|rcm|rcgm|crm|grcm))?)`

const shapes: readonly (readonly [kind: Reference['kind'], source: string])[] = [
  [
    'paragraph',
    String.raw`\b(?:paragraphs?|items?|section|parrafos?|numeral(?:es)?|inciso|punto|articulos?|articles?) (?:no\. |n[oº]\.? )?(?<paragraph>(?:\d{1,3}(?:\.\d{1,2})*|[ivxl]+|dos|uno|tres|cuatro|cinco|two|three|four|five|one)(?: ?\(?[a-z]\))?(?: (?:and|to|y|a|al) \d{1,3}\b)?)(?:,? (?:of|in|de|del|contained in|contenido en) (?:the |la |el |los )?(?<annex>anne?x|anexo)?(?: (?:to|of|de|del|a) (?:the |la |el )?)?(?:documento de (?:la )?)?(?:[a-z-]+ ){0,3}?(?:declara[a-z]+|conclusi[a-z]+|decisi[a-z]+|resolu[a-z]+|plan|document[o]?|agreement|convention|convencion|rules|reglamento|statute|estatuto|communique|comunicado)(?: (?:of|de) (?:the |la )?(?:${number} )?(?:rcm|crm|rcgm|grcm|conference|conferencia|vice-ministerial meeting|reunion viceministerial|action|accion))?)?`,
  ],
  [
    'paragraph',
    String.raw`\b(?:paragraph|parrafo|numeral|item|punto|inciso) (?:\d{1,3}|[a-z]\)|\([a-z]\))(?:\.?\(?[a-z]\)?)?(?: (?:above|below|anterior|precedente|supra|de la presente))`,
  ],
  [
    'declaration',
    String.raw`\b(?:(?:${number} )?(?:extraordinary |joint |final |special |ministerial |vice-ministerial )?declaration(?: of (?:the )?(?:${number} )?(?:${meeting}|[a-z]+(?: [a-z]+)?(?= of|,|\.|;|$| adopted))?)?|declaracion(?: extraordinaria| conjunta| final| especial| viceministerial| ministerial)?(?: de (?:la |los )?(?:${number} )?(?:${meeting}|[a-z]+(?: [a-z]+)?)?)?)`,
  ],
  [
    'declaration',
    String.raw`\b(?:joint |final )?(?:communique|comunicado)(?: conjunto| final)?(?: (?:of|de) (?:the |la )?(?:${number} )?(?:${meeting}|[a-z]+))?`,
  ],
  [
    'conclusions',
    String.raw`\b(?:conclusions?|conclusion(?:es)?)(?: (?:and|y) (?:recommendations|recomendaciones))? (?:of|from|adopted (?:by|at)|de|del|adoptadas (?:por|en)) (?:the |la |el )?(?:last |previous |ultima |pasada )?(?:${number} )?${meeting}(?: (?:of|held in|de|celebrada en) [a-z]+(?: (?:of|de) \d{4}| \d{4})?)?`,
  ],
  [
    'decision',
    String.raw`\b(?:ag\/res\.|cp\/res\.|a\/res\/|res\.|resolution|resolucion|decision|acuerdo|agreement) (?:no\. |n[oº]\.? |numero )?[\d][\w/.()-]*(?: \([^)]{1,20}\))?`,
  ],
  ['decision', String.raw`\b(?:a\/res\/\d[\d/]*|ag\/res\. ?\d+(?: \([^)]{1,20}\))?)`],
  [
    'plan',
    String.raw`\b(?:plan of action|action plan|strategic plan|work plan|plan de accion|plan estrategico|plan de trabajo)(?: (?:of|de) (?:the |la )?(?:rcm|crm|ppt))?(?: \d{4}(?:-\d{4})?)?`,
  ],
  [
    'treaty',
    String.raw`\b(?:global compact(?: for safe, orderly and regular migration| on refugees)?|pacto mundial(?: para una migracion segura, ordenada y regular| sobre (?:los )?refugiados)?|(?:vienna |inter-?american |international )?convention (?:on|of|against) (?:the )?[a-z]+(?: [a-z]+){0,4}|convencion(?: internacional| interamericana)? (?:de|sobre|contra) (?:la |los |las )?[a-z]+(?: [a-z]+){0,4}|protocol (?:to|of|against) [a-z]+(?: [a-z]+){0,3}|protocolo (?:de|contra|para) [a-z]+(?: [a-z]+){0,3}|memorandum of understanding|memorand[ou]m? de entendimiento)`,
  ],
  ['document', String.raw`\b[a-z]{2,6}\/[a-z]{2,6}(?:\/[a-z\d.-]+){1,5}\b`],
]

const patterns = shapes.map(([kind, source]) => ({ kind, pattern: new RegExp(source, 'g') }))

/** References to earlier texts, each once, in the order of the text. The text's own "this Declaration" is none. */
export function referencesIn(text: string): Reference[] {
  const folded = fold(text)
  const found: { at: number; to: number; reference: Reference }[] = []
  for (const { kind, pattern } of patterns) {
    for (const match of folded.matchAll(pattern)) {
      const [at, to] = [match.index, match.index + match[0].length]
      const own =
        /\b(?:this|present|esta|presente|draft|following|siguiente|siguientes|proyecto de|borrador de) $/.test(
          folded.slice(Math.max(0, at - 14), at),
        )
      const taken = found.some((other) => at < other.to && other.at < to)
      // a declaration is an earlier text where it is named as one, in capitals or by its number
      const isNamed =
        kind === 'decision' ||
        kind === 'document' ||
        kind === 'paragraph' ||
        /\p{Lu}/u.test(text.slice(at, to))
      if (own || taken || !isNamed) continue
      const paragraph = match.groups?.['paragraph']
      const words = text.slice(at, to).replaceAll(/\s+/g, ' ').trim()
      found.push({
        at,
        to,
        reference: {
          words,
          kind,
          ...(paragraph ? { paragraph } : {}),
          ...(match.groups?.['annex'] ? { annex: true as const } : {}),
        },
      })
    }
  }
  const seen = new Set<string>()
  return found
    .toSorted((a, b) => a.at - b.at)
    .map(({ reference }) => reference)
    .filter(({ words }) => !seen.has(words) && seen.add(words))
}

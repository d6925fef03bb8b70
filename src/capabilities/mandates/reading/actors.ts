import type { Tasked } from './contract.ts'
import { fold } from '../../../platform/prose/folding.ts'
import { countriesIn } from './words/countries.ts'
import { actors, namedBodies } from './words/tasked.ts'

/** Somebody a text names, who may or may not be tasked there. */
export type ActorMention = { readonly who: readonly Tasked[]; readonly from: number; readonly to: number }

const patterns = actors.map(([source, ...who]) => ({
  pattern: new RegExp(String.raw`(?<![a-z])(?:${source})(?![a-z])`, 'g'),
  who,
}))

/** Everybody a text names, in its order; of two that overlap the longer, then the earlier in the list is meant. */
export function actorsIn(text: string): readonly ActorMention[] {
  const folded = fold(text)
  const found: ActorMention[] = []
  for (const match of text.matchAll(namedBodies)) {
    const name = match[0].replaceAll(/\s+/g, ' ')
    // the group itself goes by its code
    if (/^(?:Regional Consultation|Grupo Regional de Consulta)/.test(name)) continue
    found.push({ who: [`body:${name}`], from: match.index, to: match.index + match[0].length })
  }
  for (const { pattern, who } of patterns) {
    for (const match of folded.matchAll(pattern))
      found.push({ who, from: match.index, to: match.index + match[0].length })
  }
  for (const { code, from, to } of countriesIn(text)) found.push({ who: [`participant:${code}`], from, to })
  const all = withoutOverlap(found)
  // an executive secretary stands for the secretariat only where no technical one is named
  const isExecutive = ({ from, to }: ActorMention): boolean =>
    /executive|ejecutiv/.test(folded.slice(from, to))
  const hasOwn = all.some((mention) => mention.who[0] === 'TS' && !isExecutive(mention))
  const kept = hasOwn ? all.filter((mention) => mention.who[0] !== 'TS' || !isExecutive(mention)) : all
  // "the Governments of Guatemala and Honduras" are those two, not all
  return kept.filter(
    ({ who, to }, at) =>
      who[0] !== 'all members' ||
      !kept[at + 1]?.who[0]?.startsWith('participant:') ||
      !/^ (?:of|de) (?:the |la |el )?$/.test(folded.slice(to, kept[at + 1]?.from)),
  )
}

function withoutOverlap(found: readonly ActorMention[]): readonly ActorMention[] {
  const kept: ActorMention[] = []
  const byLength = found
    .map((mention, order) => ({ mention, order }))
    .toSorted((a, b) => b.mention.to - b.mention.from - (a.mention.to - a.mention.from) || a.order - b.order)
  for (const { mention } of byLength) {
    if (kept.every((other) => mention.to <= other.from || other.to <= mention.from)) kept.push(mention)
  }
  return kept.toSorted((a, b) => a.from - b.from)
}

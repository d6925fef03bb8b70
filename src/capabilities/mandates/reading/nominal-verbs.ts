import type { Language } from '../../../kernel/language.ts'
import type { ProvisionClass } from './contract.ts'
import { type Found, plainAction } from './found.ts'

/** Nouns that frame an agreement as a verb would: "Agreement was reached to …", "Hubo consenso en …". */
const frames: Record<Language, RegExp> = {
  en: /^(?:(?:general |full |broad )?(?:agreement|consensus|consent) (?:was|has been|is|were) reached|there (?:was|is|has been) (?:a )?(?:general |broad )?(?:agreement|consensus)|it (?:was|is) the (?:consensus|understanding))\b/,
  es: /^(?:se )?((?:hubo|existio|existe|hay|se logro|se alcanzo|logro|alcanzo|se llego a) (?:un )?(?:consenso|acuerdo))\b/,
}

/** Nouns that name an act, before what it is done to: "Elaboración de un manual", "Approval of the budget". */
const acts: Record<Language, RegExp> = {
  en: /^(?:the )?([a-z]{3,}(?:tion|sion|ment)|(?:approv|renew|referr|withdraw|apprais|dispos|propos)al|review|follow-up|support|thanks|gratitude|delivery|exchange|update|submission|request) (?:of|to|for|by)\b/,
  es: /^(?:la |el )?([a-z]{3,}(?:cion|sion|miento)|envio|entrega|apoyo|respaldo|convocatoria|solicitud|intercambio|traslado|firma|pago|compromiso) (?:del?|al?|para|en|con|por)\b/,
}

/** "Nuestro firme respaldo a …", "Our decision to …": what a body declares by a noun of its own. */
const owned =
  /^(?:nuestr[oa]s?|su|our|its|their) (?:mas )?(?:[a-z]+ ){0,2}?(respaldo|apoyo|satisfaccion|compromiso|agradecimiento|reconocimiento|preocupacion|solidaridad|rechazo|condena|voluntad|conviccion|felicitacion|decision|support|satisfaction|commitment|gratitude|appreciation|concern|solidarity|rejection|conviction|decision)\b/

const classes: readonly (readonly [RegExp, ProvisionClass])[] = [
  [/^(?:agradec|thank|gratitude|apprecia|felicit|congratul)/, 'thanks'],
  [
    /^(?:reconoc|recogni|respald|apoyo|support|satisf|compromis|commitm|preocup|concern|solidari|rechazo|reject|conden|volunt|convic)/,
    'position',
  ],
  [/^(?:seguim|continu|manten|fortalec|follow-up|mainten)/, 'standing'],
  [/^(?:pago|payment)/, 'money'],
]

/** "Appreciation was extended to IOM": what was expressed is told by the noun, that it was by the participle. */
const expressed =
  /^((?:(?:deep|general|special|sincere|great) )?(?:appreciation|gratitude|thanks|concern|support|satisfaction|condolences|regret|solidarity|congratulations) (?:was|were|is|are) (?:also )?(?:expressed|extended|conveyed|voiced|offered))\b/

/** An agreement told by its noun. */
export function framedByNoun(folded: string, language: Language): Found | undefined {
  const said = expressed.exec(folded)?.[1]
  if (said !== undefined) {
    const from = said.lastIndexOf(' ') + 1
    const does = classes.find(([pattern]) => pattern.test(said))?.[1] ?? 'thanks'
    return { ...plainAction({ text: said, from, to: said.length }), deed: false, class: does, how: 'clause' }
  }
  const found = frames[language].exec(folded)
  if (!found) return undefined
  const to = found[0].length
  return {
    ...plainAction({ text: found[0], from: to - (found[1] ?? found[0]).length, to }),
    deed: false,
    role: 'frame',
    how: 'clause',
  }
}

/** An act told by its noun, where the text is a sentence of its own and no title above others. */
export function nounOfAct(folded: string, language: Language): Found | undefined {
  const found = owned.exec(folded) ?? acts[language].exec(folded)
  if (!found?.[1] || !/(?:[.;]|[;,] (?:y|e|and))$/.test(folded)) return undefined
  const from = found[0].lastIndexOf(found[1])
  const word = { text: found[1], from, to: from + found[1].length }
  const does = classes.find(([pattern]) => pattern.test(word.text))?.[1] ?? 'action'
  return { ...plainAction(word), class: does, how: 'nominal' }
}

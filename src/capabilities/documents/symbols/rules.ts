import type { Day } from '../../../kernel/day.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { rule } from '../../../kernel/rule.ts'

const since = '2026-11-27' as Day
const symbols = {
  kind: 'standard',
  source: 'United Nations document symbols, research.un.org/en/docs/symbols',
} as const

export const symbolOnce = rule<{ symbol: string; taken: boolean }, 'free'>({
  id: 'DOC-01',
  sentence: {
    en: 'A symbol is used for one document and never again, however it is spelt in capitals or small letters.',
    es: 'Una signatura sirve para un solo documento y no se reutiliza, se escriba con mayúsculas o con minúsculas.',
  },
  refusal: {
    en: 'The symbol {{symbol}} is taken. Choose another.',
    es: 'La signatura {{symbol}} ya está en uso. Elija otra.',
  },
  authority: symbols,
  since: '2026-11-24' as Day,
  decide: ({ symbol, taken }) => (taken ? refuse('DOC-01', { symbol }, 'symbol') : 'free'),
  scenarios: [
    {
      given: { en: 'a new symbol', es: 'una signatura nueva' },
      when: { symbol: 'RCM/VM/XXX/DECL', taken: false },
      then: 'free',
    },
    {
      given: { en: 'a symbol that exists', es: 'una signatura existente' },
      when: { symbol: 'RCM/VM/XXX/DECL', taken: true },
      then: { refused: true },
    },
  ],
})

export const symbolIsAnAddress = rule<{ symbol: string }, 'an address'>({
  id: 'DOC-04',
  sentence: {
    en: 'A symbol is made of parts joined by a slash; each part is of letters, digits, full stops and hyphens, so that it is also the permanent address of the document.',
    es: 'Una signatura se compone de partes unidas por una barra; cada parte lleva letras, cifras, puntos y guiones, de modo que es también la dirección permanente del documento.',
  },
  refusal: {
    en: 'The symbol “{{symbol}}” cannot be an address. Write parts of letters, digits, full stops and hyphens, joined by a slash, as in RCM/VM/XXX/DOC.4.',
    es: 'La signatura «{{symbol}}» no puede ser una dirección. Escriba partes de letras, cifras, puntos y guiones unidas por una barra, como en RCM/VM/XXX/DOC.4.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ symbol }) =>
    symbol.length <= 80 &&
    /^[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*(?:\/[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*)*$/.test(symbol)
      ? 'an address'
      : refuse('DOC-04', { symbol }, 'symbol'),
  scenarios: [
    {
      given: { en: 'the fourth document of a meeting', es: 'el cuarto documento de una reunión' },
      when: { symbol: 'RCM/VM/XXIX/DOC.4' },
      then: 'an address',
    },
    {
      given: { en: 'its first revision', es: 'su primera revisión' },
      when: { symbol: 'RCM/VM/XXIX/DOC.4/Rev.1' },
      then: 'an address',
    },
    {
      given: { en: 'a symbol with a blank', es: 'una signatura con un espacio' },
      when: { symbol: 'RCM/VM XXIX/DOC.4' },
      then: { refused: true },
    },
    {
      given: { en: 'a symbol that climbs out', es: 'una signatura que se sale' },
      when: { symbol: 'RCM/../secreto' },
      then: { refused: true },
    },
    {
      given: { en: 'two slashes in a row', es: 'dos barras seguidas' },
      when: { symbol: 'RCM//DOC.4' },
      then: { refused: true },
    },
  ],
})

type Pattern = { readonly fault: 'unknown' | 'number' | undefined; readonly pattern: string }

export const patternCanBeFilled = rule<Pattern, 'a pattern'>({
  id: 'DOC-05',
  sentence: {
    en: 'The pattern of a type’s symbols names the body, the meeting and the year, and counts, where it counts, at its end.',
    es: 'El patrón de las signaturas de un tipo nombra el órgano, la reunión y el año, y numera, si numera, al final.',
  },
  refusal: {
    en: 'The pattern {{pattern}} cannot be filled in. Use {body}, {meeting} and {year}, and {n} once, at the end.',
    es: 'El patrón {{pattern}} no se puede completar. Use {body}, {meeting} y {year}, y {n} una sola vez, al final.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ fault, pattern }) => (fault ? refuse('DOC-05', { pattern }, 'pattern') : 'a pattern'),
  scenarios: [
    {
      given: { en: 'RCM/{body}/{meeting}/DOC.{n}', es: 'RCM/{body}/{meeting}/DOC.{n}' },
      when: { fault: undefined, pattern: 'RCM/{body}/{meeting}/DOC.{n}' },
      then: 'a pattern',
    },
    {
      given: { en: 'a number in the middle', es: 'un número en medio' },
      when: { fault: 'number', pattern: 'RCM/DOC.{n}/{meeting}' },
      then: { refused: true },
    },
    {
      given: { en: 'a word that is no placeholder', es: 'una palabra que no se completa' },
      when: { fault: 'unknown', pattern: 'RCM/{country}/DOC.{n}' },
      then: { refused: true },
    },
  ],
})

export const seriesForItsType = rule<{ missing: 'body' | 'meeting' | undefined }, 'complete'>({
  id: 'DOC-06',
  sentence: {
    en: 'A paper whose type counts within a meeting is registered for a meeting.',
    es: 'Un documento cuyo tipo se numera dentro de una reunión se registra para una reunión.',
  },
  refusal: {
    en: 'Papers of this type take their symbol from a meeting. Choose the meeting, or write the symbol.',
    es: 'Los documentos de este tipo toman su signatura de una reunión. Elija la reunión o escriba la signatura.',
  },
  authority: symbols,
  since,
  decide: ({ missing }) => (missing ? refuse('DOC-06', {}, 'meeting_id') : 'complete'),
  scenarios: [
    {
      given: { en: 'a working document of a meeting', es: 'un documento de trabajo de una reunión' },
      when: { missing: undefined },
      then: 'complete',
    },
    {
      given: { en: 'a working document of none', es: 'un documento de trabajo de ninguna' },
      when: { missing: 'meeting' },
      then: { refused: true },
    },
  ],
})

export const symbolRules = [symbolOnce, symbolIsAnAddress, patternCanBeFilled, seriesForItsType]

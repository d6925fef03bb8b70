import type { Day } from '../../../kernel/day.ts'
import { type Language, type Text, languages } from '../../../kernel/language.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { rule } from '../../../kernel/rule.ts'
import type { DraftParagraph, DraftState } from './contract.ts'

const since = '2026-11-28' as Day
const both: Text = { es: 'Acuerda reunirse.', en: 'Agrees to meet.' }

type Writing = {
  readonly state: DraftState
  /** The languages whose words change, and those that lack any or are to be made anew. */
  readonly changes: readonly Language[]
  readonly awaited: readonly Language[]
}

export const tabledTextStands = rule<Writing, 'write'>({
  id: 'MAN-23',
  sentence: {
    en: 'While a text is drafted it is written freely; once it is before delegations its words change only by an amendment that nobody objects to, and what is still written are the words of a language that is missing or was made from others.',
    es: 'Mientras un texto se redacta, se escribe con libertad; una vez ante las delegaciones, sus palabras cambian solo por una enmienda a la que nadie objeta, y lo único que aún se escribe son las palabras de un idioma que falta o que se hizo de otras.',
  },
  refusal: {
    en: 'The text is before delegations: propose an amendment. Only a missing or outdated translation is still written.',
    es: 'El texto está ante las delegaciones: proponga una enmienda. Solo se escribe aún una traducción que falta o quedó atrás.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ state, changes, awaited }) =>
    state === 'drafting' || (state === 'tabled' && changes.every((language) => awaited.includes(language)))
      ? 'write'
      : refuse('MAN-23', {}, 'text'),
  scenarios: [
    {
      given: { en: 'while it is drafted', es: 'mientras se redacta' },
      when: { state: 'drafting', changes: ['es', 'en'], awaited: [] },
      then: 'write',
    },
    {
      given: {
        en: 'the English of a paragraph that was amended in Spanish',
        es: 'el inglés de un párrafo enmendado en español',
      },
      when: { state: 'tabled', changes: ['en'], awaited: ['en'] },
      then: 'write',
    },
    {
      given: {
        en: 'words that delegations have before them',
        es: 'palabras que las delegaciones tienen ante sí',
      },
      when: { state: 'tabled', changes: ['es'], awaited: ['en'] },
      then: { refused: true },
    },
    {
      given: { en: 'a text that was adopted', es: 'un texto adoptado' },
      when: { state: 'adopted', changes: ['en'], awaited: ['en'] },
      then: { refused: true },
    },
  ],
})

type Table = { readonly state: DraftState; readonly paragraphs: number }

export const tabledOnce = rule<Table, 'table'>({
  id: 'MAN-24',
  sentence: {
    en: 'A draft is put before delegations once, when it has a paragraph; from then on its paragraphs keep their numbers.',
    es: 'Un proyecto se presenta a las delegaciones una sola vez, cuando tiene algún párrafo; desde entonces sus párrafos conservan su número.',
  },
  refusal: {
    en: 'This draft cannot be put before delegations: it has no paragraph yet, or it was put before them already.',
    es: 'Este proyecto no se puede presentar a las delegaciones: todavía no tiene párrafos o ya se presentó.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ state, paragraphs }) => (state === 'drafting' && paragraphs > 0 ? 'table' : refuse('MAN-24')),
  scenarios: [
    {
      given: { en: 'a draft of one paragraph', es: 'un proyecto de un párrafo' },
      when: { state: 'drafting', paragraphs: 1 },
      then: 'table',
    },
    {
      given: { en: 'a draft without any', es: 'un proyecto sin ninguno' },
      when: { state: 'drafting', paragraphs: 0 },
      then: { refused: true },
    },
    {
      given: { en: 'a second time', es: 'por segunda vez' },
      when: { state: 'tabled', paragraphs: 9 },
      then: { refused: true },
    },
  ],
})

type Agreeing = {
  readonly draft: DraftState
  readonly paragraph: DraftParagraph['state']
  readonly text: Text
  readonly stale: readonly Language[]
  readonly pending: number
  readonly brackets: number
}

/** What keeps a paragraph from being agreed; nothing where nothing does. */
export function hindranceOf({
  text,
  stale,
  pending,
  brackets,
}: Pick<Agreeing, 'text' | 'stale' | 'pending' | 'brackets'>): string | undefined {
  if (pending > 0) return 'amendment'
  if (brackets > 0) return 'brackets'
  const awaited = languages.find((language) => !text[language] || stale.includes(language))
  return awaited === undefined ? undefined : `language ${awaited}`
}

const hindrances: Record<string, Record<Language, string>> = {
  amendment: { en: 'an amendment to it is not decided', es: 'una enmienda a él no está decidida' },
  brackets: { en: 'a delegation keeps it in brackets', es: 'una delegación lo mantiene entre corchetes' },
  'language es': {
    en: 'its Spanish is missing or was made from other words',
    es: 'su español falta o se hizo de otras palabras',
  },
  'language en': {
    en: 'its English is missing or was made from other words',
    es: 'su inglés falta o se hizo de otras palabras',
  },
  'not on the table': { en: 'it is not on the table', es: 'no está sobre la mesa' },
}

const agreed = { paragraph: 'open', text: both, stale: [], pending: 0, brackets: 0 } as const

export const agreedWhenFree = rule<Agreeing, 'agree'>({
  id: 'MAN-25',
  sentence: {
    en: 'A paragraph is agreed when no amendment to it is open, no delegation keeps it in brackets, and it says the same in every language.',
    es: 'Un párrafo queda acordado cuando no hay enmiendas abiertas a él, ninguna delegación lo mantiene entre corchetes y dice lo mismo en todos los idiomas.',
  },
  refusal: {
    en: 'This paragraph cannot be agreed yet: {{hindrance}}.',
    es: 'Este párrafo todavía no se puede acordar: {{hindrance}}.',
  },
  values: { hindrance: hindrances },
  authority: {
    kind: 'rule of procedure',
    source: 'OSCE, rules of procedure: no objection expressed by any participating State',
  },
  since,
  decide: (facts) => {
    if (facts.draft !== 'tabled' || facts.paragraph !== 'open')
      return refuse('MAN-25', { hindrance: 'not on the table' })
    const hindrance = hindranceOf(facts)
    return hindrance === undefined ? 'agree' : refuse('MAN-25', { hindrance })
  },
  scenarios: [
    {
      given: { en: 'nobody objects, both languages there', es: 'nadie objeta, los dos idiomas están' },
      when: { draft: 'tabled', ...agreed },
      then: 'agree',
    },
    {
      given: { en: 'one amendment still open', es: 'una enmienda aún abierta' },
      when: { draft: 'tabled', ...agreed, pending: 1 },
      then: { refused: true },
    },
    {
      given: { en: 'one delegation keeps it in brackets', es: 'una delegación lo mantiene entre corchetes' },
      when: { draft: 'tabled', ...agreed, brackets: 1 },
      then: { refused: true },
    },
    {
      given: { en: 'a translation made from other words', es: 'una traducción hecha de otras palabras' },
      when: { draft: 'tabled', ...agreed, stale: ['en'] },
      then: { refused: true },
    },
    {
      given: { en: 'a text that is still being drafted', es: 'un texto que todavía se redacta' },
      when: { draft: 'drafting', ...agreed },
      then: { refused: true },
    },
  ],
})

export const reopenedByTheChair = rule<{ draft: DraftState; paragraph: DraftParagraph['state'] }, 'reopen'>({
  id: 'MAN-26',
  sentence: {
    en: 'An agreed paragraph is taken up again only by the chair, and only while the text is not adopted.',
    es: 'Un párrafo acordado solo lo reabre quien preside, y solo mientras el texto no se ha adoptado.',
  },
  refusal: {
    en: 'Only an agreed paragraph of a text that is still on the table is taken up again.',
    es: 'Solo se reabre un párrafo acordado de un texto que sigue sobre la mesa.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ draft, paragraph }) =>
    draft === 'tabled' && paragraph === 'agreed' ? 'reopen' : refuse('MAN-26'),
  scenarios: [
    {
      given: { en: 'an agreed paragraph', es: 'un párrafo acordado' },
      when: { draft: 'tabled', paragraph: 'agreed' },
      then: 'reopen',
    },
    {
      given: { en: 'one of an adopted text', es: 'uno de un texto adoptado' },
      when: { draft: 'adopted', paragraph: 'agreed' },
      then: { refused: true },
    },
  ],
})

type Adopting = {
  readonly state: DraftState
  /** The first paragraph that is not free, as it is numbered, and why. */
  readonly hindered: { readonly number: string; readonly hindrance: string } | undefined
  readonly paragraphs: number
}

export const adoptedByConsensus = rule<Adopting, 'adopt'>({
  id: 'MAN-27',
  sentence: {
    en: 'A text is adopted by consensus: paragraph by paragraph or as a whole, when nothing in it is in brackets, no amendment is open, and every language says the same.',
    es: 'Un texto se adopta por consenso: párrafo por párrafo o en su conjunto, cuando nada en él está entre corchetes, no hay enmiendas abiertas y todos los idiomas dicen lo mismo.',
  },
  refusal: {
    en: 'The text cannot be adopted yet: {{hindrance}} (paragraph {{number}}).',
    es: 'El texto todavía no se puede adoptar: {{hindrance}} (párrafo {{number}}).',
  },
  values: { hindrance: hindrances },
  authority: {
    kind: 'rule of procedure',
    source: 'OSCE, rules of procedure: no objection expressed by any participating State',
  },
  since,
  decide: ({ state, hindered, paragraphs }) => {
    if (state !== 'tabled' || paragraphs === 0)
      return refuse('MAN-27', { hindrance: 'not on the table', number: '–' })
    return hindered === undefined ? 'adopt' : refuse('MAN-27', hindered)
  },
  scenarios: [
    {
      given: { en: 'every paragraph free', es: 'todos los párrafos libres' },
      when: { state: 'tabled', hindered: undefined, paragraphs: 8 },
      then: 'adopt',
    },
    {
      given: { en: 'paragraph 3 in brackets', es: 'el párrafo 3 entre corchetes' },
      when: { state: 'tabled', hindered: { number: '3', hindrance: 'brackets' }, paragraphs: 8 },
      then: { refused: true },
    },
    {
      given: { en: 'a text that was adopted already', es: 'un texto ya adoptado' },
      when: { state: 'adopted', hindered: undefined, paragraphs: 8 },
      then: { refused: true },
    },
  ],
})

export const takenBackUnadopted = rule<{ state: DraftState }, 'withdraw'>({
  id: 'MAN-28',
  sentence: {
    en: 'A draft is withdrawn while it is not adopted; what was said on it is kept.',
    es: 'Un proyecto se retira mientras no se ha adoptado; lo que se dijo sobre él se conserva.',
  },
  refusal: {
    en: 'This draft was adopted or withdrawn already.',
    es: 'Este proyecto ya se adoptó o se retiró.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ state }) => (state === 'drafting' || state === 'tabled' ? 'withdraw' : refuse('MAN-28')),
  scenarios: [
    { given: { en: 'on the table', es: 'sobre la mesa' }, when: { state: 'tabled' }, then: 'withdraw' },
    { given: { en: 'adopted', es: 'adoptado' }, when: { state: 'adopted' }, then: { refused: true } },
  ],
})

export const draftingRules = [
  tabledTextStands,
  tabledOnce,
  agreedWhenFree,
  reopenedByTheChair,
  adoptedByConsensus,
  takenBackUnadopted,
]

import type { Day } from '../../../../kernel/day.ts'
import { type Text, languages } from '../../../../kernel/language.ts'
import { refuse } from '../../../../kernel/refusal.ts'
import { rule } from '../../../../kernel/rule.ts'
import type { AmendmentKind, AmendmentState, DraftParagraph, DraftState } from '../contract.ts'

const since = '2026-11-28' as Day

type OnTable = {
  readonly draft: DraftState
  /** Of what it speaks to; none where something is added at the beginning. */
  readonly paragraph: DraftParagraph['state'] | undefined
}

export const saidOnTheTable = rule<OnTable & { kind: AmendmentKind | 'bracket' }, 'hear'>({
  id: 'MAN-29',
  sentence: {
    en: 'Members propose amendments and place brackets while a text is before them; a paragraph that was agreed stands until the chair takes it up again, and one may still be added behind it.',
    es: 'Los miembros proponen enmiendas y ponen corchetes mientras tienen el texto ante sí; un párrafo acordado se mantiene hasta que quien preside lo reabre, y aún se puede añadir otro tras él.',
  },
  refusal: {
    en: 'This paragraph is not open: it was agreed or taken out, or the text is not on the table.',
    es: 'Este párrafo no está abierto: se acordó o se suprimió, o el texto no está sobre la mesa.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ draft, paragraph, kind }) =>
    draft === 'tabled' && (kind === 'add' ? paragraph !== 'deleted' : paragraph === 'open')
      ? 'hear'
      : refuse('MAN-29'),
  scenarios: [
    {
      given: { en: 'an open paragraph', es: 'un párrafo abierto' },
      when: { draft: 'tabled', paragraph: 'open', kind: 'replace' },
      then: 'hear',
    },
    {
      given: { en: 'a new paragraph at the beginning', es: 'un párrafo nuevo al comienzo' },
      when: { draft: 'tabled', paragraph: undefined, kind: 'add' },
      then: 'hear',
    },
    {
      given: { en: 'a new one behind an agreed one', es: 'uno nuevo tras uno acordado' },
      when: { draft: 'tabled', paragraph: 'agreed', kind: 'add' },
      then: 'hear',
    },
    {
      given: { en: 'brackets around an agreed paragraph', es: 'corchetes en un párrafo acordado' },
      when: { draft: 'tabled', paragraph: 'agreed', kind: 'bracket' },
      then: { refused: true },
    },
    {
      given: { en: 'a text that is still being drafted', es: 'un texto que todavía se redacta' },
      when: { draft: 'drafting', paragraph: 'open', kind: 'replace' },
      then: { refused: true },
    },
  ],
})

type Saying = { readonly kind: AmendmentKind; readonly text: Text; readonly stands: Text }

export const amendmentSaysSomething = rule<Saying, 'says'>({
  id: 'MAN-30',
  sentence: {
    en: 'An amendment that replaces or adds says its words in at least one language, and to replace they are others than those that stand.',
    es: 'Una enmienda que sustituye o añade dice sus palabras al menos en un idioma y, para sustituir, son otras que las que están.',
  },
  refusal: {
    en: 'Write the words you propose, in at least one language: they are missing, or are those that stand.',
    es: 'Escriba las palabras que propone, al menos en un idioma: faltan o son las que ya están.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ kind, text, stands }) => {
    if (kind === 'delete') return 'says'
    const told = languages.filter((language) => text[language])
    const says =
      kind === 'add' ? told.length > 0 : told.some((language) => text[language] !== stands[language])
    return says ? 'says' : refuse('MAN-30', {}, 'text')
  },
  scenarios: [
    {
      given: { en: 'other words in Spanish alone', es: 'otras palabras solo en español' },
      when: { kind: 'replace', text: { es: 'Decide.' }, stands: { es: 'Acuerda.', en: 'Agrees.' } },
      then: 'says',
    },
    {
      given: { en: 'to delete, without words', es: 'suprimir, sin palabras' },
      when: { kind: 'delete', text: {}, stands: { es: 'Acuerda.' } },
      then: 'says',
    },
    {
      given: { en: 'the words that stand', es: 'las palabras que ya están' },
      when: { kind: 'replace', text: { es: 'Acuerda.' }, stands: { es: 'Acuerda.', en: 'Agrees.' } },
      then: { refused: true },
    },
    {
      given: { en: 'to add, without words', es: 'añadir, sin palabras' },
      when: { kind: 'add', text: {}, stands: {} },
      then: { refused: true },
    },
  ],
})

export const decidedWhilePending = rule<{ draft: DraftState; state: AmendmentState }, 'decide'>({
  id: 'MAN-31',
  sentence: {
    en: 'An amendment is decided once, while the text is before delegations: it is accepted where nobody objects, else it is not; or whoever proposed it withdraws it.',
    es: 'Una enmienda se decide una sola vez, mientras el texto está ante las delegaciones: se acepta si nadie objeta y, si no, no se acepta; o la retira quien la propuso.',
  },
  refusal: {
    en: 'This amendment was decided already, or the text is no longer on the table.',
    es: 'Esta enmienda ya se decidió o el texto ya no está sobre la mesa.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ draft, state }) => (draft === 'tabled' && state === 'pending' ? 'decide' : refuse('MAN-31')),
  scenarios: [
    {
      given: { en: 'one that is open', es: 'una que está abierta' },
      when: { draft: 'tabled', state: 'pending' },
      then: 'decide',
    },
    {
      given: { en: 'one that was accepted', es: 'una que se aceptó' },
      when: { draft: 'tabled', state: 'accepted' },
      then: { refused: true },
    },
    {
      given: { en: 'a text that was adopted', es: 'un texto adoptado' },
      when: { draft: 'adopted', state: 'pending' },
      then: { refused: true },
    },
  ],
})

export const memberSpeaks = rule<{ status: string | undefined }, 'speak'>({
  id: 'MAN-32',
  sentence: {
    en: 'Members amend a text and put it in brackets; observers take no part in drafting commitments.',
    es: 'Los miembros enmiendan un texto y lo ponen entre corchetes; los observadores no participan en la redacción de compromisos.',
  },
  refusal: {
    en: 'Only a member proposes amendments or places brackets.',
    es: 'Solo un miembro propone enmiendas o pone corchetes.',
  },
  authority: {
    kind: 'rule of procedure',
    source: 'Regional Conference on Migration, observers: open discussions only',
  },
  since,
  decide: ({ status }) => (status === 'member' ? 'speak' : refuse('MAN-32')),
  scenarios: [
    { given: { en: 'a member', es: 'un miembro' }, when: { status: 'member' }, then: 'speak' },
    {
      given: { en: 'an observer', es: 'un observador' },
      when: { status: 'observer' },
      then: { refused: true },
    },
    {
      given: { en: 'a country that is no participant', es: 'un país que no participa' },
      when: { status: undefined },
      then: { refused: true },
    },
  ],
})

export const amendmentRules = [memberSpeaks, saidOnTheTable, amendmentSaysSomething, decidedWhilePending]

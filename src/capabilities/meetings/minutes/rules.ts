import type { Day } from '../../../kernel/day.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { type Language, type Text, languages } from '../../../kernel/language.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { rule } from '../../../kernel/rule.ts'
import type { ParticipantStatus } from '../../conference/contract.ts'
import type { MinutesState } from './contract.ts'
import { correctedBeforeTheDeadline, correctionAnswered, correctionsGivenTime } from './corrections/rules.ts'

const since = '2026-11-28' as Day
const at = (time: string): Instant => `2026-12-20T${time}Z` as Instant
const records = {
  kind: 'rule of procedure',
  source: 'United Nations General Assembly, rules of procedure, records',
} as const

export const editedWhileDrafted = rule<{ state: MinutesState }, 'edit'>({
  id: 'MTG-120',
  sentence: {
    en: 'The secretariat edits minutes while it drafts them; once they are circulated only an accepted correction changes them, and once adopted nothing does.',
    es: 'La Secretaría edita el acta mientras la redacta; una vez distribuida, solo la cambia una corrección aceptada y, una vez adoptada, nada la cambia.',
  },
  refusal: {
    en: 'The minutes have been circulated: only corrections change them now, until they are adopted.',
    es: 'El acta ya se distribuyó: solo la cambian las correcciones, hasta que se adopte.',
  },
  authority: records,
  since,
  decide: ({ state }) => (state === 'drafting' ? 'edit' : refuse('MTG-120')),
  scenarios: [
    { given: { en: 'a draft', es: 'un borrador' }, when: { state: 'drafting' }, then: 'edit' },
    {
      given: { en: 'circulated minutes', es: 'un acta distribuida' },
      when: { state: 'circulated' },
      then: { refused: true },
    },
    {
      given: { en: 'adopted minutes', es: 'un acta adoptada' },
      when: { state: 'adopted' },
      then: { refused: true },
    },
  ],
})

export const madeAgainUnlessEdited = rule<{ edited: boolean; removed: boolean }, 'write' | 'leave'>({
  id: 'MTG-121',
  sentence: {
    en: 'Made again from the sessions, minutes gain what happened since; a paragraph that someone edited or took out is left as it is.',
    es: 'Al elaborarse de nuevo a partir de las sesiones, el acta suma lo ocurrido desde entonces; el párrafo que alguien editó o quitó queda como está.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ edited, removed }) => (edited || removed ? 'leave' : 'write'),
  scenarios: [
    {
      given: { en: 'as it was made', es: 'como se elaboró' },
      when: { edited: false, removed: false },
      then: 'write',
    },
    {
      given: { en: 'edited by hand', es: 'editado a mano' },
      when: { edited: true, removed: false },
      then: 'leave',
    },
    { given: { en: 'taken out', es: 'quitado' }, when: { edited: false, removed: true }, then: 'leave' },
  ],
})

type Whole = {
  readonly paragraphs: readonly { readonly text: Text; readonly to_check: readonly Language[] }[]
}
const unreadIn = ({ paragraphs }: Whole): Language | undefined =>
  languages.find((language) =>
    paragraphs.some(({ text, to_check }) => !text[language]?.trim() || to_check.includes(language)),
  )

export const circulatedInEveryLanguage = rule<Whole, 'circulate'>({
  id: 'MTG-122',
  sentence: {
    en: 'Minutes are circulated in every language at once: each paragraph stands in all of them, and none waits to be checked against its neighbour.',
    es: 'El acta se distribuye en todos los idiomas a la vez: cada párrafo está en todos y ninguno espera cotejarse con el otro.',
  },
  refusal: {
    en: 'In {{language}} a paragraph is missing or still to be checked: all languages are circulated at once.',
    es: 'En {{language}} falta un párrafo o queda por cotejar: se distribuyen todos los idiomas a la vez.',
  },
  values: { language: { es: { en: 'Spanish', es: 'español' }, en: { en: 'English', es: 'inglés' } } },
  authority: records,
  since,
  decide: (given) => {
    const language = given.paragraphs.length === 0 ? 'es' : unreadIn(given)
    return language === undefined ? 'circulate' : refuse('MTG-122', { language })
  },
  scenarios: [
    {
      given: { en: 'every paragraph in both languages', es: 'cada párrafo en los dos idiomas' },
      when: { paragraphs: [{ text: { es: 'Se abrió.', en: 'It opened.' }, to_check: [] }] },
      then: 'circulate',
    },
    {
      given: { en: 'one in Spanish alone', es: 'uno solo en español' },
      when: { paragraphs: [{ text: { es: 'Se abrió.' }, to_check: [] }] },
      then: { refused: true },
    },
    {
      given: {
        en: 'one whose English is to be checked, since the Spanish was changed',
        es: 'uno cuyo inglés queda por cotejar, pues cambió el español',
      },
      when: { paragraphs: [{ text: { es: 'Se abrió.', en: 'It opened.' }, to_check: ['en'] }] },
      then: { refused: true },
    },
    {
      given: { en: 'no paragraph at all', es: 'ningún párrafo' },
      when: { paragraphs: [] },
      then: { refused: true },
    },
  ],
})

type Adopting = {
  readonly state: MinutesState
  readonly now: Instant
  readonly until: Instant | null
  readonly open: number
}

export const adoptedOnceCorrected = rule<Adopting, 'adopt'>({
  id: 'MTG-126',
  sentence: {
    en: 'The body adopts circulated minutes, by the Presidency’s confirmation, once the deadline for corrections has passed and each correction is decided; they are adopted once.',
    es: 'El órgano adopta el acta distribuida, por confirmación de la Presidencia, cuando venció el plazo de correcciones y se decidió cada una; se adopta una sola vez.',
  },
  refusal: {
    en: 'The minutes cannot be adopted now: they are adopted once, after the deadline for corrections, with every correction decided ({{open}} open).',
    es: 'El acta no puede adoptarse ahora: se adopta una sola vez, vencido el plazo de correcciones y decidida cada una ({{open}} pendientes).',
  },
  authority: records,
  since,
  decide: ({ state, now, until, open }) =>
    state === 'circulated' && until !== null && now >= until && open === 0
      ? 'adopt'
      : refuse('MTG-126', { open }),
  scenarios: [
    {
      given: { en: 'at the deadline, all decided', es: 'al vencimiento, todas decididas' },
      when: { state: 'circulated', now: at('12:00:00.000'), until: at('12:00:00.000'), open: 0 },
      then: 'adopt',
    },
    {
      given: { en: 'a second before', es: 'un segundo antes' },
      when: { state: 'circulated', now: at('11:59:59.000'), until: at('12:00:00.000'), open: 0 },
      then: { refused: true },
    },
    {
      given: { en: 'with one correction open', es: 'con una corrección pendiente' },
      when: { state: 'circulated', now: at('13:00:00.000'), until: at('12:00:00.000'), open: 1 },
      then: { refused: true },
    },
    {
      given: { en: 'adopted already', es: 'ya adoptada' },
      when: { state: 'adopted', now: at('13:00:00.000'), until: at('12:00:00.000'), open: 0 },
      then: { refused: true },
    },
  ],
})

type Reading = {
  readonly runs: boolean
  /** How the participants stand that the reader took part for; a delegate, in that meeting alone. */
  readonly as: readonly ParticipantStatus[]
  /** Whom every session admitted beside members. */
  readonly admitted: readonly ParticipantStatus[]
}

export const minutesForThoseWhoTookPart = rule<Reading, 'read'>({
  id: 'MTG-127',
  sentence: {
    en: 'Circulated minutes are read by those who take part: members, and others whom every session of the meeting admitted; by a delegate, those of their own meeting.',
    es: 'El acta distribuida la leen quienes participan: los miembros y los demás a quienes admitió cada sesión de la reunión; un delegado, la de su propia reunión.',
  },
  refusal: {
    en: 'These minutes are for those who took part in the meeting.',
    es: 'Esta acta es para quienes participaron en la reunión.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ runs, as, admitted }) =>
    runs || as.some((status) => status === 'member' || admitted.includes(status))
      ? 'read'
      : refuse('MTG-127'),
  scenarios: [
    {
      given: { en: 'a member', es: 'un miembro' },
      when: { runs: false, as: ['member'], admitted: [] },
      then: 'read',
    },
    {
      given: { en: 'an observer of an open meeting', es: 'un observador de una reunión abierta' },
      when: { runs: false, as: ['observer'], admitted: ['observer'] },
      then: 'read',
    },
    {
      given: { en: 'an observer of a closed one', es: 'un observador de una cerrada' },
      when: { runs: false, as: ['observer'], admitted: [] },
      then: { refused: true },
    },
    {
      given: { en: 'a delegate of another meeting', es: 'un delegado de otra reunión' },
      when: { runs: false, as: [], admitted: ['observer'] },
      then: { refused: true },
    },
  ],
})

export const minutesRules = [
  editedWhileDrafted,
  madeAgainUnlessEdited,
  circulatedInEveryLanguage,
  correctionsGivenTime,
  correctedBeforeTheDeadline,
  correctionAnswered,
  adoptedOnceCorrected,
  minutesForThoseWhoTookPart,
]

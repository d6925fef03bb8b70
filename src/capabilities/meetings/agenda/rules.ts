import type { Day } from '../../../kernel/day.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { rule } from '../../../kernel/rule.ts'
import type { AgendaState } from './contract.ts'
import { itemRules } from './items/rules.ts'

const since = '2026-11-28' as Day

export const circulatedWithItems = rule<{ state: AgendaState; items: number }, 'circulate'>({
  id: 'MTG-40',
  sentence: {
    en: 'An agenda is circulated once, when it has an item; from then on it is the provisional agenda, which everyone sees as it is changed.',
    es: 'Una agenda se circula una vez, cuando tiene algún punto; desde entonces es la agenda provisional, que todos ven conforme cambia.',
  },
  refusal: {
    en: 'The agenda is not circulated: {{why}}.',
    es: 'La agenda no se circula: {{why}}.',
  },
  values: {
    why: {
      empty: { en: 'it has no item with a number yet', es: 'aún no tiene ningún punto con número' },
      circulated: { en: 'it has been already', es: 'ya se circuló' },
    },
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ state, items }) =>
    state !== 'draft'
      ? refuse('MTG-40', { why: 'circulated' })
      : items === 0
        ? refuse('MTG-40', { why: 'empty' })
        : 'circulate',
  scenarios: [
    {
      given: { en: 'a draft with its opening', es: 'un borrador con su apertura' },
      when: { state: 'draft', items: 1 },
      then: 'circulate',
    },
    {
      given: { en: 'a draft with breaks alone', es: 'un borrador con solo recesos' },
      when: { state: 'draft', items: 0 },
      then: { refused: true },
    },
    {
      given: { en: 'a provisional agenda', es: 'una agenda provisional' },
      when: { state: 'provisional', items: 8 },
      then: { refused: true },
    },
  ],
})

type Adopting = {
  readonly state: AgendaState
  readonly day: Day
  readonly opens: Day
  readonly closes: Day
  readonly today: Day
}

export const adoptedAtTheMeeting = rule<Adopting, 'adopt'>({
  id: 'MTG-41',
  sentence: {
    en: 'A meeting adopts its provisional agenda on one of its days, once that day has come.',
    es: 'Una reunión aprueba su agenda provisional en uno de sus días, una vez llegado ese día.',
  },
  refusal: {
    en: 'The agenda is not recorded as adopted: {{why}}.',
    es: 'La agenda no se registra como aprobada: {{why}}.',
  },
  values: {
    why: {
      draft: { en: 'it was not circulated yet', es: 'aún no se ha circulado' },
      adopted: { en: 'it has been adopted already', es: 'ya se aprobó' },
      outside: { en: 'the meeting is not held on that day', es: 'la reunión no se celebra ese día' },
      ahead: { en: 'that day has not come yet', es: 'ese día aún no llega' },
    },
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ state, day, opens, closes, today }) => {
    if (state !== 'provisional') return refuse('MTG-41', { why: state })
    if (day < opens || day > closes) return refuse('MTG-41', { why: 'outside' }, 'adopted_on')
    return day > today ? refuse('MTG-41', { why: 'ahead' }, 'adopted_on') : 'adopt'
  },
  scenarios: [
    {
      given: { en: 'the opening day, on that day', es: 'el día de apertura, ese mismo día' },
      when: adopting('provisional', '2026-12-10', '2026-12-10'),
      then: 'adopt',
    },
    {
      given: { en: 'the second day, entered a week later', es: 'el segundo día, anotado una semana después' },
      when: adopting('provisional', '2026-12-11', '2026-12-18'),
      then: 'adopt',
    },
    {
      given: { en: 'a draft that nobody was sent', es: 'un borrador que nadie recibió' },
      when: adopting('draft', '2026-12-10', '2026-12-10'),
      then: { refused: true },
    },
    {
      given: { en: 'the eve of the meeting', es: 'la víspera de la reunión' },
      when: adopting('provisional', '2026-12-09', '2026-12-10'),
      then: { refused: true },
    },
    {
      given: { en: 'tomorrow', es: 'mañana' },
      when: adopting('provisional', '2026-12-11', '2026-12-10'),
      then: { refused: true },
    },
    {
      given: { en: 'an agenda adopted before', es: 'una agenda aprobada antes' },
      when: adopting('adopted', '2026-12-10', '2026-12-10'),
      then: { refused: true },
    },
  ],
})

// A meeting of 10 and 11 December.
function adopting(state: AgendaState, day: string, today: string): Adopting {
  return {
    state,
    day: day as Day,
    opens: '2026-12-10' as Day,
    closes: '2026-12-11' as Day,
    today: today as Day,
  }
}

type Touching = {
  readonly state: AgendaState
  readonly step: 'add' | 'change' | 'move' | 'remove'
  /** The decision by which an item is added. */
  readonly decision: string | null
  /** Whether the numbered item it follows is named. */
  readonly follows: boolean
}

export const adoptedStays = rule<Touching, 'go on'>({
  id: 'MTG-42',
  sentence: {
    en: 'An adopted agenda stays as it was adopted. An item is added only by a decision of the meeting that is named, behind another, whose number it repeats (4 bis); documents may still be placed under its items.',
    es: 'Una agenda aprobada queda como se aprobó. Solo se agrega un punto por una decisión de la reunión que se indica, después de otro, cuyo número repite (4 bis); aún se pueden poner documentos en sus puntos.',
  },
  refusal: {
    en: 'This agenda was adopted and stays as it is. An item is added by a decision of the meeting: name it, and the item it follows.',
    es: 'Esta agenda fue aprobada y queda como está. Un punto se agrega por decisión de la reunión: indique cuál, y después de qué punto va.',
  },
  authority: { kind: 'rule of procedure', source: 'UNGA rule 15: additional items by a decision' },
  since,
  decide: ({ state, step, decision, follows }) =>
    state !== 'adopted' || (step === 'add' && decision !== null && follows)
      ? 'go on'
      : refuse('MTG-42', {}, step === 'add' ? (decision === null ? 'decision' : 'after') : undefined),
  scenarios: [
    {
      given: { en: 'an item of a provisional agenda', es: 'un punto de una agenda provisional' },
      when: { state: 'provisional', step: 'move', decision: null, follows: false },
      then: 'go on',
    },
    {
      given: { en: 'a new item by a decision', es: 'un punto nuevo por una decisión' },
      when: { state: 'adopted', step: 'add', decision: 'Decision 1', follows: true },
      then: 'go on',
    },
    {
      given: { en: 'a new item without a decision', es: 'un punto nuevo sin decisión' },
      when: { state: 'adopted', step: 'add', decision: null, follows: true },
      then: { refused: true },
    },
    {
      given: { en: 'a new item behind none', es: 'un punto nuevo después de ninguno' },
      when: { state: 'adopted', step: 'add', decision: 'Decision 1', follows: false },
      then: { refused: true },
    },
    {
      given: { en: 'another title for what was adopted', es: 'otro título para lo aprobado' },
      when: { state: 'adopted', step: 'change', decision: null, follows: false },
      then: { refused: true },
    },
  ],
})

export const agendaRules = [circulatedWithItems, adoptedAtTheMeeting, adoptedStays, ...itemRules]

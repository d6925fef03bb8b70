import type { Day } from '../../../../kernel/day.ts'
import { refuse } from '../../../../kernel/refusal.ts'
import { rule } from '../../../../kernel/rule.ts'
import type { FloorKind, SessionState } from '../contract.ts'
import {
  floorInTurn,
  motionsInOrder,
  oneSpeaks,
  pointRuledAtOnce,
  pointsOfOrderFirst,
} from './giving/rules.ts'

const since = '2026-11-28' as Day

type Listing = { readonly state: SessionState; readonly closed: boolean; readonly kind: FloorKind }

export const listIsOpen = rule<Listing, 'ask'>({
  id: 'MTG-84',
  sentence: {
    en: 'The floor is asked for in an open session. Once the list is closed it takes no more speeches, but points of order, motions and replies.',
    es: 'La palabra se pide en una sesión abierta. Cerrada la lista, ya no entran intervenciones, pero sí mociones de orden, mociones de procedimiento y réplicas.',
  },
  refusal: {
    en: 'Nobody is put on the list now: {{why}}.',
    es: 'Ahora no se inscribe a nadie en la lista: {{why}}.',
  },
  values: {
    why: {
      suspended: { en: 'the session is suspended', es: 'la sesión está suspendida' },
      closed: { en: 'the session is closed', es: 'la sesión se levantó' },
      list: { en: 'the list of speakers is closed', es: 'la lista de oradores está cerrada' },
    },
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ state, closed, kind }) => {
    if (state !== 'open') return refuse('MTG-84', { why: state })
    return closed && kind === 'speech' ? refuse('MTG-84', { why: 'list' }) : 'ask'
  },
  scenarios: [
    {
      given: { en: 'a speech while the list is open', es: 'una intervención con la lista abierta' },
      when: { state: 'open', closed: false, kind: 'speech' },
      then: 'ask',
    },
    {
      given: { en: 'a reply after the list was closed', es: 'una réplica con la lista cerrada' },
      when: { state: 'open', closed: true, kind: 'right of reply' },
      then: 'ask',
    },
    {
      given: { en: 'a speech after the list was closed', es: 'una intervención con la lista cerrada' },
      when: { state: 'open', closed: true, kind: 'speech' },
      then: { refused: true },
    },
    {
      given: { en: 'a suspended session', es: 'una sesión suspendida' },
      when: { state: 'suspended', closed: false, kind: 'point of order' },
      then: { refused: true },
    },
  ],
})

type Speaking = {
  /** How the participant stands that day. */
  readonly status: string
  readonly admits: readonly string[]
  readonly kind: FloorKind
}

export const speaksByRight = rule<Speaking, 'speak'>({
  id: 'MTG-85',
  sentence: {
    en: 'Members may ask for the floor for anything; those a session admits beside them for a speech, and nothing else.',
    es: 'Los miembros pueden pedir la palabra para todo; los demás admitidos en la sesión, solo para intervenir.',
  },
  refusal: {
    en: 'This participant does not get the floor for that in this session: {{why}}.',
    es: 'Este participante no tiene la palabra para eso en esta sesión: {{why}}.',
  },
  values: {
    why: {
      closed: { en: 'it admits members alone', es: 'solo admite a los miembros' },
      members: {
        en: 'points of order, motions and replies are for members',
        es: 'las mociones y las réplicas son de los miembros',
      },
    },
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ status, admits, kind }) => {
    if (status === 'member') return 'speak'
    if (!admits.includes(status)) return refuse('MTG-85', { why: 'closed' })
    return kind === 'speech' ? 'speak' : refuse('MTG-85', { why: 'members' }, 'kind')
  },
  scenarios: [
    {
      given: { en: 'a point of order of a member', es: 'una moción de orden de un miembro' },
      when: { status: 'member', admits: [], kind: 'point of order' },
      then: 'speak',
    },
    {
      given: { en: 'a speech of an observer', es: 'una intervención de un observador' },
      when: { status: 'observer', admits: ['observer'], kind: 'speech' },
      then: 'speak',
    },
    {
      given: { en: 'a motion of an observer', es: 'una moción de un observador' },
      when: { status: 'observer', admits: ['observer'], kind: 'motion' },
      then: { refused: true },
    },
    {
      given: { en: 'an observer in a closed session', es: 'un observador en una sesión cerrada' },
      when: { status: 'observer', admits: [], kind: 'speech' },
      then: { refused: true },
    },
  ],
})

export const onTheListOnce = rule<{ there: boolean }, 'ask'>({
  id: 'MTG-86',
  sentence: {
    en: 'A participant stands once on the list for the same thing.',
    es: 'Un participante figura una sola vez en la lista para lo mismo.',
  },
  refusal: {
    en: 'This participant has the floor for that, or stands on the list already.',
    es: 'Este participante ya tiene la palabra para eso, o ya está en la lista.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ there }) => (there ? refuse('MTG-86', {}, 'kind') : 'ask'),
  scenarios: [
    { given: { en: 'the first time', es: 'la primera vez' }, when: { there: false }, then: 'ask' },
    { given: { en: 'once more', es: 'una vez más' }, when: { there: true }, then: { refused: true } },
  ],
})

export const twoRepliesAnItem = rule<{ replies: number }, 'first' | 'second'>({
  id: 'MTG-87',
  sentence: {
    en: 'On one item a participant replies twice at most, the second time more briefly.',
    es: 'Sobre un mismo punto, un participante ejerce el derecho de réplica dos veces como máximo; la segunda, más brevemente.',
  },
  refusal: {
    en: 'This participant has replied twice on this item.',
    es: 'Este participante ya ejerció dos veces el derecho de réplica sobre este punto.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ replies }) => (replies >= 2 ? refuse('MTG-87', {}, 'kind') : replies === 1 ? 'second' : 'first'),
  scenarios: [
    { given: { en: 'the first reply', es: 'la primera réplica' }, when: { replies: 0 }, then: 'first' },
    { given: { en: 'the second', es: 'la segunda' }, when: { replies: 1 }, then: 'second' },
    { given: { en: 'a third', es: 'una tercera' }, when: { replies: 2 }, then: { refused: true } },
  ],
})

export const asksForItsOwn = rule<{ forMeeting: boolean }, 'ask'>({
  id: 'MTG-93',
  sentence: {
    en: 'A delegate asks for the floor in the meeting they were accredited to; focal points and liaison officers in each.',
    es: 'Una persona delegada pide la palabra en la reunión en la que fue acreditada; los puntos focales y oficiales de enlace, en todas.',
  },
  refusal: {
    en: 'You are accredited to another meeting.',
    es: 'Usted está acreditado en otra reunión.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ forMeeting }) => (forMeeting ? 'ask' : refuse('MTG-93')),
  scenarios: [
    { given: { en: 'their meeting', es: 'su reunión' }, when: { forMeeting: true }, then: 'ask' },
    { given: { en: 'another', es: 'otra' }, when: { forMeeting: false }, then: { refused: true } },
  ],
})

export const floorRules = [
  listIsOpen,
  speaksByRight,
  onTheListOnce,
  twoRepliesAnItem,
  oneSpeaks,
  pointsOfOrderFirst,
  motionsInOrder,
  pointRuledAtOnce,
  floorInTurn,
  asksForItsOwn,
]

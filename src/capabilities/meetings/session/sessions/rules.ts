import type { Day } from '../../../../kernel/day.ts'
import { refuse } from '../../../../kernel/refusal.ts'
import { rule } from '../../../../kernel/rule.ts'
import type { SessionState } from '../contract.ts'

const since = '2026-11-28' as Day

export const oneSessionAtATime = rule<{ open: number | null }, 'open'>({
  id: 'MTG-80',
  sentence: {
    en: 'A meeting is in one session at a time: the next is opened when the one before is closed.',
    es: 'Una reunión está en una sola sesión a la vez: la siguiente se abre cuando se levanta la anterior.',
  },
  refusal: {
    en: 'Session {{open}} of this meeting is not closed yet.',
    es: 'La sesión {{open}} de esta reunión aún no se ha levantado.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ open }) => (open === null ? 'open' : refuse('MTG-80', { open })),
  scenarios: [
    { given: { en: 'the first session', es: 'la primera sesión' }, when: { open: null }, then: 'open' },
    {
      given: { en: 'a session that is suspended', es: 'una sesión suspendida' },
      when: { open: 1 },
      then: { refused: true },
    },
  ],
})

type Days = { readonly today: Day; readonly opens: Day; readonly closes: Day }

export const sessionOnItsDays = rule<Days, 'open'>({
  id: 'MTG-81',
  sentence: {
    en: 'A session is opened on one of the days of its meeting, where the meeting is.',
    es: 'Una sesión se abre en uno de los días de su reunión, según la hora del lugar.',
  },
  refusal: {
    en: 'The meeting is held from {{opens}} to {{closes}}: its sessions are opened on those days.',
    es: 'La reunión se celebra del {{opens}} al {{closes}}: sus sesiones se abren en esos días.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ today, opens, closes }) =>
    today >= opens && today <= closes ? 'open' : refuse('MTG-81', { opens, closes }),
  scenarios: [
    { given: { en: 'the last day', es: 'el último día' }, when: days('2026-12-11'), then: 'open' },
    { given: { en: 'the eve', es: 'la víspera' }, when: days('2026-12-09'), then: { refused: true } },
    {
      given: { en: 'the day after', es: 'el día siguiente' },
      when: days('2026-12-12'),
      then: { refused: true },
    },
  ],
})

// A meeting of 10 and 11 December.
function days(today: string): Days {
  return { today: today as Day, opens: '2026-12-10' as Day, closes: '2026-12-11' as Day }
}

type Turning = { readonly state: SessionState; readonly to: SessionState; readonly speaking: boolean }

export const sessionInTurn = rule<Turning, 'turn'>({
  id: 'MTG-82',
  sentence: {
    en: 'An open session is suspended and resumed, or closed, when nobody has the floor; a closed one stays closed.',
    es: 'Una sesión abierta se suspende y se reanuda, o se levanta, cuando nadie tiene la palabra; una levantada queda levantada.',
  },
  refusal: {
    en: 'The session goes on as it is: {{why}}.',
    es: 'La sesión sigue como está: {{why}}.',
  },
  values: {
    why: {
      speaking: { en: 'someone has the floor', es: 'alguien tiene la palabra' },
      same: { en: 'it is so already', es: 'ya está así' },
      closed: { en: 'it is closed', es: 'ya se levantó' },
    },
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ state, to, speaking }) => {
    if (state === 'closed') return refuse('MTG-82', { why: 'closed' })
    if (state === to) return refuse('MTG-82', { why: 'same' })
    return speaking ? refuse('MTG-82', { why: 'speaking' }) : 'turn'
  },
  scenarios: [
    {
      given: { en: 'a pause', es: 'un receso' },
      when: { state: 'open', to: 'suspended', speaking: false },
      then: 'turn',
    },
    {
      given: { en: 'after the pause', es: 'después del receso' },
      when: { state: 'suspended', to: 'open', speaking: false },
      then: 'turn',
    },
    {
      given: { en: 'the end while a country speaks', es: 'el cierre mientras habla un país' },
      when: { state: 'open', to: 'closed', speaking: true },
      then: { refused: true },
    },
    {
      given: { en: 'two who resume it', es: 'dos que la reanudan' },
      when: { state: 'open', to: 'open', speaking: false },
      then: { refused: true },
    },
    {
      given: { en: 'a session closed before', es: 'una sesión ya levantada' },
      when: { state: 'closed', to: 'open', speaking: false },
      then: { refused: true },
    },
  ],
})

type Attending = {
  /** How those stand for whom someone comes; none for the secretariat and the Presidency. */
  readonly standings: readonly string[]
  readonly admits: readonly string[]
  readonly runs: boolean
}

export const attendsTheSession = rule<Attending, 'attend'>({
  id: 'MTG-83',
  sentence: {
    en: 'Members attend every session; others those that admit them.',
    es: 'Los miembros asisten a todas las sesiones; los demás, a las que los admiten.',
  },
  refusal: {
    en: 'This session is closed: members alone attend it.',
    es: 'Esta sesión es cerrada: solo asisten los miembros.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ standings, admits, runs }) =>
    runs || standings.some((one) => one === 'member' || admits.includes(one)) ? 'attend' : refuse('MTG-83'),
  scenarios: [
    {
      given: { en: 'a member in a closed session', es: 'un miembro en una sesión cerrada' },
      when: { standings: ['member'], admits: [], runs: false },
      then: 'attend',
    },
    {
      given: { en: 'an observer in an open one', es: 'un observador en una abierta' },
      when: { standings: ['observer'], admits: ['observer'], runs: false },
      then: 'attend',
    },
    {
      given: { en: 'the secretariat', es: 'la Secretaría' },
      when: { standings: [], admits: [], runs: true },
      then: 'attend',
    },
    {
      given: { en: 'an observer in a closed one', es: 'un observador en una cerrada' },
      when: { standings: ['observer'], admits: [], runs: false },
      then: { refused: true },
    },
  ],
})

export const sessionRules = [oneSessionAtATime, sessionOnItsDays, sessionInTurn, attendsTheSession]

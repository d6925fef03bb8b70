import type { Day } from '../../../../kernel/day.ts'
import { addDays } from '../../../../kernel/day.ts'
import { type Instant, later } from '../../../../kernel/instant.ts'
import { refuse } from '../../../../kernel/refusal.ts'
import { rule } from '../../../../kernel/rule.ts'
import type { Meeting } from '../../contract.ts'
import type { ConvocationState } from '../contract.ts'

const since = '2026-11-28' as Day
const day = (text: string): Day => text as Day
const at = (clock: string): Instant => `2026-11-27T${clock}.000Z` as Instant

type Standing = { readonly status: string; readonly convoked: readonly string[] }

export const convokedByStanding = rule<Standing, 'convoked' | 'not convoked'>({
  id: 'MTG-60',
  sentence: {
    en: 'Whoever may attend is convoked: members and observers, unless the conference settled otherwise, by their standing on the opening day.',
    es: 'Se convoca a quien puede asistir: miembros y observadores, salvo que la conferencia haya dispuesto otra cosa, según su condición el día de la apertura.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ status, convoked }) => (convoked.includes(status) ? 'convoked' : 'not convoked'),
  scenarios: [
    {
      given: { en: 'an observer', es: 'un observador' },
      when: { status: 'observer', convoked: ['member', 'observer'] },
      then: 'convoked',
    },
    {
      given: { en: 'a network of civil society', es: 'una red de la sociedad civil' },
      when: { status: 'civil society', convoked: ['member', 'observer'] },
      then: 'not convoked',
    },
  ],
})

type Notice = {
  readonly today: Day
  readonly opens: Day
  /** Days of notice. */
  readonly days: number
  readonly reason: string
}

export const noticeOrReason = rule<Notice, 'in time' | 'late, and it is said why'>({
  id: 'MTG-61',
  sentence: {
    en: 'A meeting is convoked so many days before it opens as the conference or its body settled, thirty at first; later, only with the reason written down.',
    es: 'Una reunión se convoca tantos días antes de su apertura como fijó la conferencia o su órgano, treinta al inicio; después, solo si consta el motivo.',
  },
  refusal: {
    en: 'The notice period is {{days}} days and ended on {{last}}. Write why the meeting is convoked later.',
    es: 'El plazo de convocatoria es de {{days}} días y venció el {{last}}. Escriba por qué la reunión se convoca después.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ today, opens, days, reason }) => {
    const last = addDays(opens, -days)
    if (today <= last) return 'in time'
    return reason === '' ? refuse('MTG-61', { days, last }, 'late_reason') : 'late, and it is said why'
  },
  scenarios: [
    {
      given: { en: 'thirty days before', es: 'treinta días antes' },
      when: { today: day('2026-11-10'), opens: day('2026-12-10'), days: 30, reason: '' },
      then: 'in time',
    },
    {
      given: { en: 'twenty-nine days before, without a word', es: 'veintinueve días antes, sin decir nada' },
      when: { today: day('2026-11-11'), opens: day('2026-12-10'), days: 30, reason: '' },
      then: { refused: true },
    },
    {
      given: { en: 'an urgent meeting, with its reason', es: 'una reunión urgente, con su motivo' },
      when: { today: day('2026-12-01'), opens: day('2026-12-10'), days: 30, reason: 'Emergencia' },
      then: 'late, and it is said why',
    },
  ],
})

type Until = { readonly until: Day; readonly today: Day; readonly opens: Day }

export const answeredBeforeItOpens = rule<Until, 'in order'>({
  id: 'MTG-64',
  sentence: {
    en: 'An answer is asked for until a day after that of the convocation and before the meeting opens.',
    es: 'La respuesta se pide hasta un día posterior al de la convocatoria y anterior a la apertura de la reunión.',
  },
  refusal: {
    en: 'An answer until {{until}} cannot be asked for: the day comes after today and before the opening, {{opens}}.',
    es: 'No se puede pedir respuesta hasta el {{until}}: el día es posterior a hoy y anterior a la apertura ({{opens}}).',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ until, today, opens }) =>
    until > today && until < opens ? 'in order' : refuse('MTG-64', { until, opens }, 'answer_until'),
  scenarios: [
    {
      given: { en: 'the eve of the opening', es: 'la víspera de la apertura' },
      when: { until: day('2026-12-09'), today: day('2026-11-10'), opens: day('2026-12-10') },
      then: 'in order',
    },
    {
      given: { en: 'the opening day', es: 'el día de la apertura' },
      when: { until: day('2026-12-10'), today: day('2026-11-10'), opens: day('2026-12-10') },
      then: { refused: true },
    },
    {
      given: { en: 'the same day', es: 'el mismo día' },
      when: { until: day('2026-11-10'), today: day('2026-11-10'), opens: day('2026-12-10') },
      then: { refused: true },
    },
  ],
})

type Turn = {
  readonly step: 'convoke' | 'release' | 'stop' | 'remind'
  readonly state: ConvocationState | null
  readonly meeting: Meeting['state']
  readonly opened: boolean
  /** Whether its minutes are over. */
  readonly left: boolean
  /** How many letters there would be, where that is asked. */
  readonly letters?: number
}
const AHEAD: ReadonlySet<Meeting['state']> = new Set(['planned', 'convened', 'registration open'])

export const convokedInTurn = rule<Turn, 'in turn'>({
  id: 'MTG-65',
  sentence: {
    en: 'A meeting that someone may attend is convoked once, before it opens; what waits for a second person is released or stopped, what was released is stopped until it leaves, and reminders go out once the letters have.',
    es: 'Una reunión a la que alguien puede asistir se convoca una vez, antes de su apertura; lo que espera a una segunda persona se autoriza o se detiene, lo autorizado se detiene hasta que sale, y los recordatorios salen después de las cartas.',
  },
  refusal: {
    en: 'This cannot be done now: the meeting is convoked already, convokes nobody, has opened or was called off, or its letters are at another stage. Look at the page again.',
    es: 'Esto no puede hacerse ahora: la reunión ya se convocó, no convoca a nadie, se abrió o se canceló, o sus cartas están en otro punto. Vuelva a ver la página.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ step, state, meeting, opened, left, letters }) => {
    const ahead = AHEAD.has(meeting) && !opened
    const turn = {
      convoke: ahead && (state === null || state === 'stopped') && letters !== 0,
      release: ahead && state === 'awaiting release',
      stop: state === 'awaiting release' || (state === 'released' && !left),
      remind: ahead && state === 'sent',
    }
    return turn[step] ? 'in turn' : refuse('MTG-65')
  },
  scenarios: [
    {
      given: { en: 'a planned meeting', es: 'una reunión planeada' },
      when: { step: 'convoke', state: null, meeting: 'planned', opened: false, left: false },
      then: 'in turn',
    },
    {
      given: { en: 'convoked a second time', es: 'convocada por segunda vez' },
      when: { step: 'convoke', state: 'sent', meeting: 'convened', opened: false, left: true },
      then: { refused: true },
    },
    {
      given: { en: 'with nobody to convoke', es: 'sin nadie a quien convocar' },
      when: { step: 'convoke', state: null, meeting: 'planned', opened: false, left: false, letters: 0 },
      then: { refused: true },
    },
    {
      given: { en: 'on the opening day', es: 'el día de la apertura' },
      when: { step: 'convoke', state: null, meeting: 'planned', opened: true, left: false },
      then: { refused: true },
    },
    {
      given: { en: 'called off', es: 'cancelada' },
      when: { step: 'convoke', state: null, meeting: 'cancelled', opened: false, left: false },
      then: { refused: true },
    },
    {
      given: { en: 'stopped while its minutes run', es: 'detenida mientras corren sus minutos' },
      when: { step: 'stop', state: 'released', meeting: 'planned', opened: false, left: false },
      then: 'in turn',
    },
    {
      given: { en: 'stopped when it has left', es: 'detenida cuando ya salió' },
      when: { step: 'stop', state: 'sent', meeting: 'convened', opened: false, left: true },
      then: { refused: true },
    },
    {
      given: {
        en: 'a reminder before the letters left',
        es: 'un recordatorio antes de que salgan las cartas',
      },
      when: { step: 'remind', state: 'released', meeting: 'planned', opened: false, left: false },
      then: { refused: true },
    },
  ],
})

type Releasing = {
  readonly mailboxes: number
  /** Above so many a second person releases. */
  readonly limit: number
  readonly minutes: number
  readonly now: Instant
  /** Whether the asker is the one who asked for the convocation. */
  readonly isFirst: boolean
}

/** Decides when the letters leave. */
export const secondPersonForMany = rule<Releasing, Instant>({
  id: 'MTG-66',
  watched: true,
  sentence: {
    en: 'A convocation to more mailboxes than the conference settled, twenty at first, is released by a second person and waits its minutes, ten at first; to fewer it leaves at once.',
    es: 'Una convocatoria a más buzones de los que fijó la conferencia, veinte al inicio, la autoriza una segunda persona y espera sus minutos, diez al inicio; a menos, sale de inmediato.',
  },
  refusal: {
    en: 'This goes to {{mailboxes}} mailboxes. Above {{limit}} someone else than whoever asked for it releases it.',
    es: 'Esto va a {{mailboxes}} buzones. A más de {{limit}} lo autoriza alguien distinto de quien lo pidió.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ mailboxes, limit, minutes, now, isFirst }) => {
    if (mailboxes <= limit) return now
    return isFirst ? refuse('MTG-66', { mailboxes, limit }) : later(now, minutes * 60_000)
  },
  scenarios: [
    {
      given: { en: 'to eleven, at noon', es: 'a once, a mediodía' },
      when: { mailboxes: 11, limit: 20, minutes: 10, now: at('12:00:00'), isFirst: true },
      then: at('12:00:00'),
    },
    {
      given: { en: 'to twenty-one, by the same person', es: 'a veintiuno, por la misma persona' },
      when: { mailboxes: 21, limit: 20, minutes: 10, now: at('12:00:00'), isFirst: true },
      then: { refused: true },
    },
    {
      given: { en: 'to twenty-one, by another, at noon', es: 'a veintiuno, por otra persona, a mediodía' },
      when: { mailboxes: 21, limit: 20, minutes: 10, now: at('12:00:00'), isFirst: false },
      then: at('12:10:00'),
    },
  ],
})

export const conveningRules = [
  convokedByStanding,
  noticeOrReason,
  answeredBeforeItOpens,
  convokedInTurn,
  secondPersonForMany,
]

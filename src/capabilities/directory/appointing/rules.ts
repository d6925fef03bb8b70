import { type Day, addDays } from '../../../kernel/day.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { rule } from '../../../kernel/rule.ts'
import { type Office, officesForParticipant } from '../contract.ts'

const since = '2026-11-25' as Day
const day = (text: string): Day => text as Day
type Period = { readonly from: Day; readonly until: Day | null }

/** Whether an office is held for a participant, or for the conference itself. */
export const isForParticipant = (office: string): boolean =>
  officesForParticipant.some((one) => one === office)

const overlap = (a: Period, b: Period): boolean =>
  (b.until === null || a.from <= b.until) && (a.until === null || b.from <= a.until)

export const heldForSomeone = rule<{ office: Office; participant: boolean; meeting: boolean }, 'fits'>({
  id: 'DIR-05',
  sentence: {
    en: 'Focal points, liaison officers, observers, the Presidency’s people and the host’s officers are appointed for a participant, delegates for a participant and a meeting; the Technical Secretariat and auditors for none.',
    es: 'Los puntos focales, oficiales de enlace, observadores, personas de la Presidencia y de la organización anfitriona se designan por un participante; la Secretaría Técnica y la auditoría, por ninguno.',
  },
  refusal: {
    en: 'Say which participant a focal point, liaison officer, observer, or someone of the Presidency or the host acts for; leave it empty for the Technical Secretariat and auditors.',
    es: 'Indique por qué participante actúa un punto focal, oficial de enlace, observador, o alguien de la Presidencia o de la organización anfitriona; déjelo vacío para la Secretaría Técnica y la auditoría.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ office, participant, meeting }) =>
    isForParticipant(office) === participant && (office === 'delegate') === meeting
      ? 'fits'
      : refuse('DIR-05', {}, 'participant'),
  scenarios: [
    {
      given: { en: 'a focal point of a country', es: 'un punto focal de un país' },
      when: { office: 'focal point', participant: true, meeting: false },
      then: 'fits',
    },
    {
      given: { en: 'an assistant of the secretariat', es: 'una asistencia de la Secretaría' },
      when: { office: 'assistant', participant: false, meeting: false },
      then: 'fits',
    },
    {
      given: { en: 'a liaison officer of nobody', es: 'un oficial de enlace de nadie' },
      when: { office: 'liaison officer', participant: false, meeting: false },
      then: { refused: true },
    },
    {
      given: { en: 'a coordinator of one country', es: 'una Coordinación de un solo país' },
      when: { office: 'coordinator', participant: true, meeting: false },
      then: { refused: true },
    },
    {
      given: { en: 'a delegate to a meeting', es: 'una persona delegada a una reunión' },
      when: { office: 'delegate', participant: true, meeting: true },
      then: 'fits',
    },
    {
      given: { en: 'a delegate to no meeting', es: 'una persona delegada sin reunión' },
      when: { office: 'delegate', participant: true, meeting: false },
      then: { refused: true },
    },
  ],
})

export const lastNotBeforeFirst = rule<Period, 'in order'>({
  id: 'DIR-06',
  sentence: {
    en: 'The last day of an appointment is not before its first.',
    es: 'El último día de una designación no es anterior al primero.',
  },
  refusal: {
    en: 'The last day is before the first, {{from}}.',
    es: 'El último día es anterior al primero, {{from}}.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ from, until }) =>
    until === null || from <= until ? 'in order' : refuse('DIR-06', { from }, 'until'),
  scenarios: [
    {
      given: { en: 'an appointment of one day', es: 'una designación de un día' },
      when: { from: day('2026-06-17'), until: day('2026-06-17') },
      then: 'in order',
    },
    {
      given: { en: 'an open appointment', es: 'una designación sin término' },
      when: { from: day('2026-06-17'), until: null },
      then: 'in order',
    },
    {
      given: { en: 'a last day before the first', es: 'un último día anterior al primero' },
      when: { from: day('2026-06-17'), until: day('2026-06-16') },
      then: { refused: true },
    },
  ],
})

export const heldOnce = rule<{ period: Period; held: readonly Period[] }, 'free'>({
  id: 'DIR-07',
  sentence: {
    en: 'A person holds an office for a participant once at a time: appointments to the same do not overlap.',
    es: 'Una persona ejerce un cargo por un participante una sola vez a la vez: las designaciones al mismo no se traslapan.',
  },
  refusal: {
    en: 'This person already holds the office for this participant from {{from}} on. End that appointment first, or begin after it.',
    es: 'Esta persona ya ejerce el cargo por este participante desde el {{from}}. Termine antes esa designación, o empiece después de ella.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ period, held }) => {
    const other = held.find((one) => overlap(period, one))
    return other ? refuse('DIR-07', { from: other.from }, 'from') : 'free'
  },
  scenarios: [
    {
      given: { en: 'a second term the day after the first', es: 'un segundo período al día siguiente' },
      when: {
        period: { from: day('2026-07-01'), until: null },
        held: [{ from: day('2024-01-01'), until: day('2026-06-30') }],
      },
      then: 'free',
    },
    {
      given: { en: 'a term that begins on the last day', es: 'un período que empieza el último día' },
      when: {
        period: { from: day('2026-06-30'), until: null },
        held: [{ from: day('2024-01-01'), until: day('2026-06-30') }],
      },
      then: { refused: true },
    },
    {
      given: { en: 'a term while one is open', es: 'un período mientras hay uno sin término' },
      when: {
        period: { from: day('2030-01-01'), until: day('2030-12-31') },
        held: [{ from: day('2024-01-01'), until: null }],
      },
      then: { refused: true },
    },
  ],
})

export const coordinatorAlways = rule<
  { office: string; until: Day; today: Day; others: readonly Period[] },
  'held on'
>({
  id: 'DIR-08',
  watched: true,
  sentence: {
    en: 'Somebody always holds the coordinator’s office: it is ended only where another holds it today and on the day after.',
    es: 'Siempre hay alguien en la Coordinación: se termina solo si otra persona la ejerce hoy y al día siguiente.',
  },
  refusal: {
    en: 'Nobody else holds the coordinator’s office on {{day}}. Appoint the successor first.',
    es: 'Nadie más ejerce la Coordinación el {{day}}. Designe antes a quien sucede.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ office, until, today, others }) => {
    if (office !== 'coordinator') return 'held on'
    // Ended before today, the office would stand empty at once; ended later, the day after.
    const after = addDays(until, 1)
    const next = after < today ? today : after
    const covered = others.some((one) => one.from <= next && (one.until === null || next <= one.until))
    return covered ? 'held on' : refuse('DIR-08', { day: next }, 'until')
  },
  scenarios: [
    {
      given: { en: 'a successor from the next day on', es: 'una sucesión desde el día siguiente' },
      when: {
        office: 'coordinator',
        until: day('2026-12-31'),
        today: day('2026-11-25'),
        others: [{ from: day('2027-01-01'), until: null }],
      },
      then: 'held on',
    },
    {
      given: { en: 'a focal point without a successor', es: 'un punto focal sin sucesión' },
      when: { office: 'focal point', until: day('2026-12-31'), today: day('2026-11-25'), others: [] },
      then: 'held on',
    },
    {
      given: { en: 'the last coordinator', es: 'la última Coordinación' },
      when: { office: 'coordinator', until: day('2026-12-31'), today: day('2026-11-25'), others: [] },
      then: { refused: true },
    },
    {
      given: { en: 'a successor who begins a week later', es: 'una sucesión una semana después' },
      when: {
        office: 'coordinator',
        until: day('2026-12-31'),
        today: day('2026-11-25'),
        others: [{ from: day('2027-01-08'), until: null }],
      },
      then: { refused: true },
    },
    {
      given: {
        en: 'an end in the past, while nobody else holds it today',
        es: 'un término pasado, cuando hoy nadie más la ejerce',
      },
      when: {
        office: 'coordinator',
        until: day('2026-01-31'),
        today: day('2026-11-25'),
        others: [{ from: day('2026-02-01'), until: day('2026-06-30') }],
      },
      then: { refused: true },
    },
  ],
})

export const endedStays = rule<{ until: Day | null; today: Day }, 'in force'>({
  id: 'DIR-09',
  sentence: {
    en: 'An appointment whose last day has passed stays in the record as it was.',
    es: 'Una designación cuyo último día ya pasó queda en el registro como fue.',
  },
  refusal: {
    en: 'This appointment ended on {{until}} and stays as it was.',
    es: 'Esta designación terminó el {{until}} y queda como fue.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ until, today }) =>
    until === null || today <= until ? 'in force' : refuse('DIR-09', { until }, 'until'),
  scenarios: [
    {
      given: { en: 'its last day', es: 'su último día' },
      when: { until: day('2026-06-30'), today: day('2026-06-30') },
      then: 'in force',
    },
    {
      given: { en: 'the day after', es: 'el día siguiente' },
      when: { until: day('2026-06-30'), today: day('2026-07-01') },
      then: { refused: true },
    },
  ],
})

type Seat = { readonly office: string; readonly participantId: string | null; readonly from: Day }

export const predecessorHeldTheSame = rule<{ given: Seat; predecessor: Seat | undefined }, 'fits'>({
  id: 'DIR-10',
  sentence: {
    en: 'A predecessor held the same office for the same participant, and began before.',
    es: 'Quien precede ejerció el mismo cargo por el mismo participante, y empezó antes.',
  },
  refusal: {
    en: 'The predecessor must have held the same office for the same participant, from an earlier day on.',
    es: 'Quien precede debe haber ejercido el mismo cargo por el mismo participante, desde un día anterior.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ given, predecessor }) =>
    predecessor?.office === given.office &&
    predecessor.participantId === given.participantId &&
    predecessor.from < given.from
      ? 'fits'
      : refuse('DIR-10', {}, 'predecessor'),
  scenarios: [
    {
      given: { en: 'the country’s last focal point', es: 'el punto focal anterior del país' },
      when: {
        given: { office: 'focal point', participantId: 'a', from: day('2026-07-01') },
        predecessor: { office: 'focal point', participantId: 'a', from: day('2024-01-01') },
      },
      then: 'fits',
    },
    {
      given: { en: 'the focal point of another country', es: 'el punto focal de otro país' },
      when: {
        given: { office: 'focal point', participantId: 'a', from: day('2026-07-01') },
        predecessor: { office: 'focal point', participantId: 'b', from: day('2024-01-01') },
      },
      then: { refused: true },
    },
    {
      given: { en: 'an appointment nobody finds', es: 'una designación que nadie encuentra' },
      when: {
        given: { office: 'focal point', participantId: 'a', from: day('2026-07-01') },
        predecessor: undefined,
      },
      then: { refused: true },
    },
  ],
})

export const withdrawnBeforeItBegins = rule<{ from: Day; today: Day; succeeded: boolean }, 'withdraw'>({
  id: 'DIR-15',
  sentence: {
    en: 'An appointment that has not begun, and that nobody is entered as succeeding to, may be withdrawn: it gave nothing yet, and the journal keeps it.',
    es: 'Una designación que aún no empieza, y a la que nadie figura como sucesor, puede retirarse: todavía no dio nada, y el diario la conserva.',
  },
  refusal: {
    en: 'It began on {{from}}, or someone is entered as succeeding to it. Give it a last day instead.',
    es: 'Empezó el {{from}}, o alguien figura como su sucesor. Indíquele más bien un último día.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ from, today, succeeded }) =>
    from > today && !succeeded ? 'withdraw' : refuse('DIR-15', { from }),
  scenarios: [
    {
      given: { en: 'a term that begins next month', es: 'un período que empieza el mes próximo' },
      when: { from: day('2027-01-01'), today: day('2026-12-01'), succeeded: false },
      then: 'withdraw',
    },
    {
      given: { en: 'one that begins today', es: 'uno que empieza hoy' },
      when: { from: day('2026-12-01'), today: day('2026-12-01'), succeeded: false },
      then: { refused: true },
    },
    {
      given: { en: 'one with a successor entered', es: 'uno con sucesor ya ingresado' },
      when: { from: day('2027-01-01'), today: day('2026-12-01'), succeeded: true },
      then: { refused: true },
    },
  ],
})

export const appointingRules = [
  heldForSomeone,
  lastNotBeforeFirst,
  heldOnce,
  coordinatorAlways,
  endedStays,
  predecessorHeldTheSame,
  withdrawnBeforeItBegins,
]

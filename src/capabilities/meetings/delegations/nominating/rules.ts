import type { Day } from '../../../../kernel/day.ts'
import { refuse } from '../../../../kernel/refusal.ts'
import { rule } from '../../../../kernel/rule.ts'

const since = '2026-11-28' as Day

type Nominating = {
  readonly today: Day
  /** The last day on which participants nominate; none where registration has not been opened. */
  readonly until: Day | null
  readonly bySecretariat: boolean
}

export const nominatedInTime = rule<Nominating, 'nominate'>({
  id: 'MTG-20',
  sentence: {
    en: 'A participant nominates its delegation once registration is open and until the last day for nominations; the secretariat enters people before and after.',
    es: 'Un participante nombra a su delegación desde que se abre la inscripción hasta el último día para nombrar; la Secretaría inscribe antes y después.',
  },
  refusal: {
    en: 'The time for nominations is not now: it ends on {{until}}, once registration is open. Write to the secretariat, which can still enter a person.',
    es: 'Ahora no es tiempo de nombrar: termina el {{until}}, una vez abierta la inscripción. Escriba a la Secretaría, que aún puede inscribir a una persona.',
  },
  values: { until: { none: { en: 'a day still to be set', es: 'un día por fijar' } } },
  authority: { kind: 'rule of procedure', source: 'UNFCCC, online registration: late entries are refused' },
  since,
  decide: ({ today, until, bySecretariat }) =>
    bySecretariat || (until !== null && today <= until)
      ? 'nominate'
      : refuse('MTG-20', { until: until ?? 'none' }),
  scenarios: [
    {
      given: { en: 'the last day', es: 'el último día' },
      when: { today: '2026-12-01' as Day, until: '2026-12-01' as Day, bySecretariat: false },
      then: 'nominate',
    },
    {
      given: { en: 'the day after', es: 'el día siguiente' },
      when: { today: '2026-12-02' as Day, until: '2026-12-01' as Day, bySecretariat: false },
      then: { refused: true },
    },
    {
      given: { en: 'the day after, by the secretariat', es: 'el día siguiente, por la Secretaría' },
      when: { today: '2026-12-02' as Day, until: '2026-12-01' as Day, bySecretariat: true },
      then: 'nominate',
    },
    {
      given: { en: 'registration that is not open', es: 'una inscripción que no está abierta' },
      when: { today: '2026-12-02' as Day, until: null, bySecretariat: false },
      then: { refused: true },
    },
  ],
})

export const rowFields = ['given_name', 'family_name', 'email', 'role'] as const
export type RowField = (typeof rowFields)[number]

export const everyRowWhole = rule<{ row: number; wrong: RowField | null }, 'whole'>({
  id: 'MTG-21',
  sentence: {
    en: 'Whoever is nominated has a given name, a family name, an address of their own and a part in the delegation; where one row lacks it, none is taken.',
    es: 'Quien se nombra tiene nombre, apellidos, un correo propio y una función en la delegación; si falta en una fila, no se toma ninguna.',
  },
  refusal: {
    en: 'Row {{row}}: {{wrong}}. Nobody was entered; what you wrote is still here.',
    es: 'Fila {{row}}: {{wrong}}. No se inscribió a nadie; lo que escribió sigue aquí.',
  },
  values: {
    wrong: {
      given_name: { en: 'the given name is missing', es: 'falta el nombre' },
      family_name: { en: 'the family name is missing', es: 'faltan los apellidos' },
      email: {
        en: 'the e-mail address is missing, is none or stands twice',
        es: 'el correo falta, no es un correo o está dos veces',
      },
      role: {
        en: 'the part in the delegation is none of head, alternate, delegate, adviser',
        es: 'la función no es jefatura, suplente, delegada o asesora',
      },
    },
  },
  authority: { kind: 'house' },
  since,
  decide: ({ row, wrong }) => (wrong === null ? 'whole' : refuse('MTG-21', { row, wrong }, 'people')),
  scenarios: [
    {
      given: { en: 'a row with everything', es: 'una fila con todo' },
      when: { row: 1, wrong: null },
      then: 'whole',
    },
    {
      given: { en: 'a third row without an address', es: 'una tercera fila sin correo' },
      when: { row: 3, wrong: 'email' },
      then: { refused: true },
    },
  ],
})

export const comesOnce = rule<{ name: string; taken: boolean }, 'new'>({
  id: 'MTG-22',
  sentence: {
    en: 'A person comes to a meeting once, in one delegation and one category.',
    es: 'Una persona viene a una reunión una sola vez, en una delegación y una categoría.',
  },
  refusal: {
    en: 'The address of {{name}} is already entered for this meeting. A person comes in one delegation and one category only.',
    es: 'El correo de {{name}} ya está inscrito en esta reunión. Una persona viene en una sola delegación y categoría.',
  },
  authority: { kind: 'rule of procedure', source: 'UNFCCC, online registration: no double category' },
  since,
  decide: ({ name, taken }) => (taken ? refuse('MTG-22', { name }, 'people') : 'new'),
  scenarios: [
    {
      given: { en: 'someone not entered yet', es: 'alguien que aún no está' },
      when: { name: 'Delegada Invitada', taken: false },
      then: 'new',
    },
    {
      given: { en: 'someone entered by another country', es: 'alguien que inscribió otro país' },
      when: { name: 'Delegada Invitada', taken: true },
      then: { refused: true },
    },
  ],
})

export const oneHead = rule<{ heads: number }, 'led'>({
  id: 'MTG-23',
  sentence: {
    en: 'A delegation has one head at most.',
    es: 'Una delegación tiene a lo sumo una jefatura.',
  },
  refusal: {
    en: 'This delegation would have two heads. Choose one; the others come as alternates, delegates or advisers.',
    es: 'Esta delegación tendría dos jefaturas. Elija una; las demás personas vienen como suplentes, delegadas o asesoras.',
  },
  authority: { kind: 'rule of procedure', source: 'UNGA rules 25–26' },
  since,
  decide: ({ heads }) => (heads <= 1 ? 'led' : refuse('MTG-23', {}, 'people')),
  scenarios: [
    { given: { en: 'one head', es: 'una jefatura' }, when: { heads: 1 }, then: 'led' },
    {
      given: { en: 'a delegation of advisers', es: 'una delegación de asesoras' },
      when: { heads: 0 },
      then: 'led',
    },
    {
      given: { en: 'a second head', es: 'una segunda jefatura' },
      when: { heads: 2 },
      then: { refused: true },
    },
  ],
})

export const placeOrWait = rule<{ most: number | null; taken: number }, 'nominated' | 'waiting'>({
  id: 'MTG-24',
  sentence: {
    en: 'Where a quota is full, who is nominated waits; a place that is freed goes to whoever has waited longest.',
    es: 'Si el cupo está completo, quien se nombra queda en espera; el lugar que se libera pasa a quien más ha esperado.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ most, taken }) => (most === null || taken < most ? 'nominated' : 'waiting'),
  scenarios: [
    { given: { en: 'no quota', es: 'sin cupo' }, when: { most: null, taken: 300 }, then: 'nominated' },
    {
      given: { en: 'the tenth of ten', es: 'la décima de diez' },
      when: { most: 10, taken: 9 },
      then: 'nominated',
    },
    { given: { en: 'the eleventh', es: 'la undécima' }, when: { most: 10, taken: 10 }, then: 'waiting' },
  ],
})

export const nominatingRules = [nominatedInTime, everyRowWhole, comesOnce, oneHead, placeOrWait]

import { type Actor, holds, participantsOf } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { rule } from '../../../kernel/rule.ts'
import { memberOffices, presidencyOffices, atTheDesk } from '../../directory/contract.ts'
import { type MandateState, pending } from '../contract.ts'
import { stateValues } from '../words.ts'

const since = '2026-11-24' as Day
const day = (text: string): Day => text as Day
const person = (office: string, participantId?: string): Actor => ({
  kind: 'person',
  personId: office,
  name: office,
  held: [{ office, ...(participantId ? { participantId } : {}) }],
})

type Reporting = {
  readonly actor: Actor
  readonly tasked: readonly string[]
  readonly state: MandateState
  readonly allMembers: readonly string[]
  readonly codes: ReadonlyMap<string, string>
}

/** Whether someone is charged with a mandate: the secretariat, the presidency, or their country by name or as a member. */
export function isTasked({ actor, tasked, allMembers, codes }: Omit<Reporting, 'state'>): boolean {
  if (atTheDesk(actor)) return true
  if (holds(actor, ...presidencyOffices) && tasked.some((who) => who.includes('PPT') || who === 'troika'))
    return true
  return participantsOf(actor, ...memberOffices).some(
    (id) =>
      (tasked.includes('all members') && allMembers.includes(id)) ||
      tasked.includes(`participant:${codes.get(id) ?? ''}`),
  )
}

export const taskedReport = rule<Reporting, MandateState>({
  id: 'MAN-03',
  sentence: {
    en: 'Progress is noted and reported by those who are tasked, and by the Technical Secretariat, as long as the mandate is open or in progress.',
    es: 'Los avances los anotan e informan quienes tienen el encargo, y la Secretaría Técnica, mientras el mandato esté abierto o en curso.',
  },
  refusal: {
    en: 'A mandate that is {{state}} takes no report, or it is not yours to report on.',
    es: 'Un mandato {{state}} no admite informe, o no le corresponde a usted informarlo.',
  },
  values: { state: stateValues },
  authority: { kind: 'practice' },
  since,
  decide: (given) =>
    (given.state === 'open' || given.state === 'in progress') && isTasked(given)
      ? 'reported'
      : refuse('MAN-03', { state: given.state }),
  scenarios: [
    {
      given: { en: 'the secretariat, on an open mandate', es: 'la Secretaría, sobre un mandato abierto' },
      when: { actor: person('coordinator'), tasked: ['TS'], state: 'open', allMembers: [], codes: new Map() },
      then: 'reported',
    },
    {
      given: {
        en: 'a focal point of a member, on a mandate of all members',
        es: 'un punto focal de un miembro, sobre un mandato de todos',
      },
      when: {
        actor: person('focal point', 'p'),
        tasked: ['all members'],
        state: 'in progress',
        allMembers: ['p'],
        codes: new Map(),
      },
      then: 'reported',
    },
    {
      given: {
        en: 'a focal point, on a mandate of another country',
        es: 'un punto focal, sobre un mandato de otro país',
      },
      when: {
        actor: person('focal point', 'p'),
        tasked: ['participant:HND'],
        state: 'open',
        allMembers: ['p'],
        codes: new Map([['p', 'PAN']]),
      },
      then: { refused: true },
    },
    {
      given: { en: 'a closed mandate', es: 'un mandato cerrado' },
      when: {
        actor: person('coordinator'),
        tasked: ['TS'],
        state: 'closed',
        allMembers: [],
        codes: new Map(),
      },
      then: { refused: true },
    },
  ],
})

export const presidencyConfirms = rule<
  { state: MandateState; returned: boolean; reason: string },
  MandateState
>({
  id: 'MAN-04',
  sentence: {
    en: 'The Presidency confirms a report, or returns it with a reason; returned, the mandate is in progress again.',
    es: 'La Presidencia confirma un informe o lo devuelve con un motivo; devuelto, el mandato vuelve a estar en curso.',
  },
  refusal: {
    en: 'Only a reported mandate is confirmed or returned, and a return says why.',
    es: 'Solo un mandato informado se confirma o se devuelve, y la devolución dice el motivo.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ state, returned, reason }) => {
    if (state !== 'reported') return refuse('MAN-04', { state })
    if (!returned) return 'confirmed'
    return reason.trim() === '' ? refuse('MAN-04', { state }, 'text') : 'in progress'
  },
  scenarios: [
    {
      given: { en: 'a report', es: 'un informe' },
      when: { state: 'reported', returned: false, reason: '' },
      then: 'confirmed',
    },
    {
      given: { en: 'a report that lacks an annex', es: 'un informe al que le falta un anexo' },
      when: { state: 'reported', returned: true, reason: 'The annex is missing.' },
      then: 'in progress',
    },
    {
      given: { en: 'a return without a reason', es: 'una devolución sin motivo' },
      when: { state: 'reported', returned: true, reason: ' ' },
      then: { refused: true },
    },
    {
      given: { en: 'a mandate nobody has reported on', es: 'un mandato sin informe' },
      when: { state: 'open', returned: false, reason: '' },
      then: { refused: true },
    },
  ],
})

type Closing = {
  readonly state: MandateState
  /** The body drops the mandate unfulfilled. */
  readonly lapses?: boolean
  readonly adopted: Day
  readonly conclusion:
    | { readonly adopted: Day | null; readonly decided: boolean; readonly bodyMay: boolean }
    | undefined
}

export const bodyCloses = rule<Closing, 'closed' | 'lapsed'>({
  id: 'MAN-05',
  sentence: {
    en: 'A mandate is closed, or lapses, by a body’s conclusion, itself a paragraph of a text adopted after the mandate, by a body that may decide or conclude.',
    es: 'Un mandato se cierra, o caduca, por una conclusión de un órgano: un párrafo de un texto adoptado después del mandato, por un órgano que puede decidir o concluir.',
  },
  refusal: {
    en: 'This paragraph cannot close the mandate: name a paragraph, read and decided, of a later text of a body that may decide or conclude.',
    es: 'Este párrafo no puede cerrar el mandato: indique un párrafo, ya leído y decidido, de un texto posterior de un órgano que pueda decidir o concluir.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ state, adopted, conclusion, lapses }) => {
    const fit =
      conclusion?.adopted != null && conclusion.decided && conclusion.bodyMay && conclusion.adopted > adopted
    if (!pending.includes(state) || !fit) return refuse('MAN-05', { state }, 'provision')
    return lapses === true ? 'lapsed' : 'closed'
  },
  scenarios: [
    {
      given: { en: 'a paragraph adopted a year later', es: 'un párrafo adoptado un año después' },
      when: {
        state: 'confirmed',
        adopted: day('2025-12-12'),
        conclusion: { adopted: day('2026-12-11'), decided: true, bodyMay: true },
      },
      then: 'closed',
    },
    {
      given: {
        en: 'a paragraph that drops the mandate unfulfilled',
        es: 'un párrafo que deja sin efecto el mandato',
      },
      when: {
        state: 'open',
        adopted: day('2025-12-12'),
        conclusion: { adopted: day('2026-12-11'), decided: true, bodyMay: true },
        lapses: true,
      },
      then: 'lapsed',
    },
    {
      given: { en: 'a paragraph of the same text', es: 'un párrafo del mismo texto' },
      when: {
        state: 'confirmed',
        adopted: day('2025-12-12'),
        conclusion: { adopted: day('2025-12-12'), decided: true, bodyMay: true },
      },
      then: { refused: true },
    },
    {
      given: { en: 'a body that may only recommend', es: 'un órgano que solo puede recomendar' },
      when: {
        state: 'confirmed',
        adopted: day('2025-12-12'),
        conclusion: { adopted: day('2026-12-11'), decided: true, bodyMay: false },
      },
      then: { refused: true },
    },
    {
      given: { en: 'no paragraph', es: 'ningún párrafo' },
      when: { state: 'confirmed', adopted: day('2025-12-12'), conclusion: undefined },
      then: { refused: true },
    },
    {
      given: { en: 'a mandate already closed', es: 'un mandato ya cerrado' },
      when: {
        state: 'closed',
        adopted: day('2025-12-12'),
        conclusion: { adopted: day('2026-12-11'), decided: true, bodyMay: true },
      },
      then: { refused: true },
    },
  ],
})

export const proposesItself = rule<
  { state: MandateState; adopted: Day; body: string; meeting: { body: string; opens: Day } },
  boolean
>({
  id: 'MAN-11',
  sentence: {
    en: 'Every mandate that is not closed goes by itself onto the provisional agenda of the next meeting of the body it came from.',
    es: 'Todo mandato sin cerrar pasa por sí solo a la agenda provisional de la siguiente reunión del órgano del que surgió.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ state, adopted, body, meeting }) =>
    pending.includes(state) && body === meeting.body && adopted < meeting.opens,
  scenarios: [
    {
      given: {
        en: 'an open mandate and its body’s next meeting',
        es: 'un mandato abierto y la siguiente reunión de su órgano',
      },
      when: {
        state: 'open',
        adopted: day('2025-12-12'),
        body: 'VM',
        meeting: { body: 'VM', opens: day('2026-12-11') },
      },
      then: true,
    },
    {
      given: {
        en: 'a confirmed one, which the body is to close',
        es: 'uno confirmado, que el órgano ha de cerrar',
      },
      when: {
        state: 'confirmed',
        adopted: day('2025-12-12'),
        body: 'VM',
        meeting: { body: 'VM', opens: day('2026-12-11') },
      },
      then: true,
    },
    {
      given: { en: 'a closed one', es: 'uno cerrado' },
      when: {
        state: 'closed',
        adopted: day('2025-12-12'),
        body: 'VM',
        meeting: { body: 'VM', opens: day('2026-12-11') },
      },
      then: false,
    },
    {
      given: { en: 'a meeting of another body', es: 'una reunión de otro órgano' },
      when: {
        state: 'open',
        adopted: day('2025-12-12'),
        body: 'VM',
        meeting: { body: 'RCGM', opens: day('2026-12-11') },
      },
      then: false,
    },
  ],
})

export const followingRules = [taskedReport, presidencyConfirms, bodyCloses, proposesItself]

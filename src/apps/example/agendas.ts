import { listDocuments } from '../../capabilities/documents/index.ts'
import { insertItem, lockAgenda, updateAgenda, writeOrder } from '../../capabilities/meetings/index.ts'
import { add, attach, circulate } from '../../capabilities/meetings/agenda/operations.ts'
import type { Day } from '../../kernel/day.ts'
import { type Instant, instantIn } from '../../kernel/instant.ts'
import type { Text } from '../../kernel/language.ts'
import { newId } from '../../platform/operations/perform.ts'
import type { Tx } from '../../platform/postgres/client.ts'
import type { Acting } from './acting.ts'
import { FIRST_YEAR, YEARS } from './facts.ts'
import type { Ids } from './ids.ts'

const LAST = FIRST_YEAR + YEARS - 1
const UNTIMED = { day: null, starts: null, minutes: null, presenter: {}, annotation: {} }

/** The short agenda of a meeting of the past, as it adopted it on the day it opened. */
export async function recallAgenda(
  tx: Tx,
  conference: string,
  meeting: { readonly meeting_id: string; readonly opens_on: string; readonly zone: string },
): Promise<void> {
  const { meeting_id, opens_on, zone } = meeting
  const of = [
    { kind: 'adoption', title: { es: 'Aprobación de la agenda', en: 'Adoption of the agenda' } },
    { kind: 'substantive', title: { es: 'Mandatos pendientes', en: 'Pending mandates' } },
  ] as const
  await lockAgenda(tx, conference, meeting_id)
  const ids: string[] = []
  for (const [place, item] of of.entries()) {
    const item_id = newId()
    const kept = { meeting_id, parent_id: null, number: String(place + 1), decision: null }
    await insertItem(tx, conference, { ...UNTIMED, ...item, ...kept, item_id })
    ids.push(item_id)
  }
  await writeOrder(tx, conference, null, ids)
  const circulated_at: Instant = instantIn(opens_on as Day, '08:00', zone)
  await updateAgenda(tx, conference, meeting_id, { circulated_at, adopted_on: opens_on })
}

type Planned = {
  readonly kind?: 'opening' | 'adoption' | 'break' | 'closing'
  readonly title: Text
  /** The day of the meeting, the time and the minutes. */
  readonly when: readonly [day: 1 | 2, starts: string, minutes: number] | null
  readonly presenter?: Text
  readonly annotation?: Text
  /** Of what is its paper called in English. */
  readonly paper?: string
  readonly within?: boolean
}

/** The provisional agenda of the meeting that is still ahead: two days, with annotations and papers. */
export async function planAgenda({ ask }: Acting, ids: Ids): Promise<void> {
  const meeting = ids.meetings.get(`VM ${LAST}`) ?? ''
  const { documents } = await ask('assistant', { days: -2 }, listDocuments, { meeting })
  let version = 1
  let item = ''
  for (const { when, paper, within, ...planned } of AGENDA) {
    const [day, starts, minutes] = when ?? []
    const added = await ask('assistant', { days: -2, seen: version }, add, {
      meeting,
      ...planned,
      day: day === undefined ? null : `${LAST}-12-${10 + day}`,
      starts: starts ?? null,
      minutes: minutes ?? null,
      parent: within ? item : null,
    })
    version = added.version
    if (!within) item = added.item_id
    const symbol = documents.find(({ title }) => title.en === paper)?.symbol
    if (paper === undefined) continue
    const given = { meeting, item: added.item_id, symbol }
    version = (await ask('assistant', { days: -2, seen: version }, attach, given)).version
  }
  await ask('coordinator', { days: -1, seen: version }, circulate, { meeting })
}

const PRESIDENCY = { es: 'Presidencia Pro-Témpore', en: 'Presidency Pro Tempore' }
const SECRETARIAT = { es: 'Secretaría Técnica', en: 'Technical Secretariat' }

const AGENDA: readonly Planned[] = [
  {
    kind: 'opening',
    title: { es: 'Apertura de la reunión', en: 'Opening of the meeting' },
    when: [1, '09:00', 30],
    presenter: PRESIDENCY,
  },
  {
    kind: 'adoption',
    title: { es: 'Aprobación de la agenda', en: 'Adoption of the agenda' },
    when: [1, '09:30', 15],
    annotation: {
      es: 'La Reunión tendrá ante sí la agenda provisional y podrá aprobarla con las modificaciones que acuerde.',
      en: 'The Meeting will have before it the provisional agenda, which it may adopt with such changes as it agrees on.',
    },
  },
  {
    title: { es: 'Mandatos de la reunión anterior', en: 'Mandates of the last meeting' },
    when: [1, '09:45', 75],
    presenter: SECRETARIAT,
    annotation: {
      es: 'La Secretaría Técnica presentará el estado de cada mandato pendiente.\nSe invita a la Reunión a dar por cumplidos los informados y a fijar un nuevo plazo para los vencidos.',
      en: 'The Technical Secretariat will present how each pending mandate stands.\nThe Meeting is invited to take note of those reported as fulfilled and to set a new date for those that are overdue.',
    },
  },
  {
    title: { es: 'Mandatos informados', en: 'Mandates reported' },
    when: [1, '09:45', 45],
    within: true,
  },
  {
    title: { es: 'Mandatos vencidos', en: 'Mandates overdue' },
    when: [1, '10:30', 30],
    within: true,
  },
  { kind: 'break', title: { es: 'Receso', en: 'Coffee break' }, when: [1, '11:00', 30] },
  {
    title: { es: 'Intercambio de datos consulares', en: 'Exchange of consular data' },
    when: [1, '11:30', 90],
    presenter: SECRETARIAT,
    annotation: {
      es: 'La Reunión tendrá ante sí la propuesta de directrices, con las observaciones recibidas de los países. Se la invita a aprobarlas.',
      en: 'The Meeting will have before it the proposed guidelines, with the comments received from countries. It is invited to approve them.',
    },
    paper: 'Proposed guidelines for the exchange of consular data',
  },
  { kind: 'break', title: { es: 'Almuerzo', en: 'Lunch' }, when: [1, '13:00', 90] },
  {
    title: { es: 'Pasos fronterizos', en: 'Border crossings' },
    when: [1, '14:30', 60],
    presenter: { es: 'Honduras y Guatemala', en: 'Honduras and Guatemala' },
    paper: 'Bilateral consultation on an example border crossing',
  },
  {
    title: { es: 'Plan de Acción', en: 'Plan of Action' },
    when: [1, '15:30', 90],
    presenter: PRESIDENCY,
    annotation: {
      es: 'Avances del año y actividades propuestas para el siguiente.',
      en: 'Progress in the year and the activities proposed for the next.',
    },
  },
  {
    title: { es: 'Presupuesto y contribuciones', en: 'Budget and contributions' },
    when: [2, '09:00', 75],
    presenter: SECRETARIAT,
  },
  {
    title: { es: 'Próxima Presidencia y próxima reunión', en: 'Next Presidency and next meeting' },
    when: [2, '10:15', 30],
    presenter: PRESIDENCY,
    paper: 'Logistics note for delegations',
  },
  { kind: 'break', title: { es: 'Receso', en: 'Coffee break' }, when: [2, '10:45', 30] },
  {
    title: { es: 'Aprobación de la declaración', en: 'Adoption of the declaration' },
    when: [2, '11:15', 90],
    annotation: {
      es: 'La Reunión examinará párrafo por párrafo el proyecto de declaración en español e inglés.',
      en: 'The Meeting will consider the draft declaration in Spanish and English paragraph by paragraph.',
    },
  },
  {
    kind: 'closing',
    title: { es: 'Clausura', en: 'Closing' },
    when: [2, '12:45', 30],
    presenter: PRESIDENCY,
  },
]

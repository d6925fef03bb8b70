import { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import { isRefusal } from '../../../kernel/refusal.ts'
import { decideAppointment } from '../appointing/decision.ts'
import { endedStays, lastNotBeforeFirst } from '../appointing/rules.ts'
import type { AppointmentRow } from '../appointing/storage.ts'
import { type Office, type Person, type PersonGiven, channelKind, personGiven } from '../contract.ts'
import { dayOfCell, languageOfCell, officeOfCell } from './cells.ts'
import type { DayOrder, ImportField, PlannedRow, RowProblem } from './contract.ts'
import { folded } from './words.ts'

/** What a table is measured against. */
export type Known = {
  readonly actor: Actor
  readonly today: Day
  readonly people: readonly Person[]
  readonly appointments: readonly AppointmentRow[]
  /** The participant a name or code stands for. */
  readonly participantOf: (folded: string) => { readonly id: string; readonly short: string } | undefined
}

type Seat = {
  readonly office: Office
  readonly participant: string | null
  readonly from: Day
  readonly until: Day | null
  readonly instrument: string | null
}

/** A row with what it comes to: the person and the appointment as they would stand. */
export type Planned = PlannedRow & {
  readonly person: PersonGiven | undefined
  readonly stored: Person | undefined
  readonly seat: Seat | undefined
  /** The appointment that is there already and gets another last day or instrument. */
  readonly held: AppointmentRow | undefined
}

const PERSON = ['given_name', 'family_name', 'treatment', 'language'] as const

/** Decides every row in turn; a row sees what the rows before it would have stored. */
export function planRows(
  rows: readonly (readonly string[])[],
  columns: readonly (ImportField | null)[],
  order: DayOrder,
  known: Known,
): Planned[] {
  const stored = new Map(known.people.map((one) => [one.email.toLowerCase(), one]))
  const before = new Map<string, Planned>()
  const seats = new Map<string, Omit<Seat, 'instrument'>[]>()
  return rows.map((cells, place) => {
    const cell = (field: ImportField): string => cells[columns.indexOf(field)] ?? ''
    const email = cell('email').toLowerCase()
    const planned = planRow(
      place + 2,
      cell,
      order,
      known,
      stored.get(email),
      before.get(email),
      seats.get(email) ?? [],
    )
    if (planned.kind !== 'error') {
      if (!before.has(email)) before.set(email, planned)
      if (planned.seat && !planned.held) seats.set(email, [...(seats.get(email) ?? []), planned.seat])
    }
    return planned
  })
}

function planRow(
  row: number,
  cell: (field: ImportField) => string,
  order: DayOrder,
  known: Known,
  stored: Person | undefined,
  earlier: Planned | undefined,
  seatsBefore: readonly Omit<Seat, 'instrument'>[],
): Planned {
  const problems: RowProblem[] = []
  const wrong = (field: ImportField, says: string, facts: RowProblem['facts'] = {}): undefined => {
    problems.push({ field, says, facts })
    return undefined
  }
  const person = personOf(cell, stored, wrong)
  if (person && earlier?.person && PERSON.some((field) => person[field] !== earlier.person?.[field]))
    wrong('given_name', 'unlike-before', { row: earlier.row })
  const seat = seatOf(cell, order, known, wrong)
  const own = known.appointments.filter((one) => one.person_id === stored?.person_id)
  const held = own.find(
    (one) =>
      one.office === seat?.office && one.participant_id === seat.participant && one.from_day === seat.from,
  )
  const lastDay = seat && held && (seat.until ?? held.until_day)
  const changed: ImportField[] = [
    ...(person && stored ? changesOf(person, stored) : []),
    ...(held && lastDay !== held.until_day ? ['until' as const] : []),
    ...(held && seat?.instrument && seat.instrument !== held.instrument ? ['instrument' as const] : []),
  ]
  if (seat && held && lastDay && changed.includes('until')) againstEnding(held, lastDay, known, wrong)
  // Who holds the coordinator's office is settled one by one, so that it never stands empty, not even by an undo.
  if (
    seat?.office === 'coordinator' &&
    (!held || changed.includes('until') || changed.includes('instrument'))
  )
    wrong('office', 'coordinator-there')
  if (seat && !held) {
    const others = seatsBefore.map((one) => ({
      office: one.office,
      participant_id: one.participant,
      from_day: one.from,
      until_day: one.until,
    }))
    const decided = decideAppointment(
      { actor: known.actor, appointee: stored?.person_id },
      { ...seat, bodies: [], predecessor: null, meeting: null },
      [...own, ...others],
      undefined,
    )
    if (decided) wrong(fieldOfRule(decided.field), decided.rule, decided.facts)
  }
  const creates = (!stored && !earlier) || (seat !== undefined && !held)
  return {
    row,
    kind:
      problems.length > 0
        ? 'error'
        : creates
          ? 'create'
          : changed.length > 0 && !repeats(earlier, changed)
            ? 'change'
            : 'unchanged',
    name: `${cell('given_name')} ${cell('family_name')}`.trim(),
    email: cell('email'),
    changes: changed,
    office: seat?.office ?? null,
    participant: cell('participant') === '' ? null : cell('participant'),
    problems,
    person,
    stored,
    seat: seat && held ? { ...seat, until: lastDay ?? null } : seat,
    held,
  }
}

// A second row of the same person repeats the person's own change, which the first one makes.
const repeats = (earlier: Planned | undefined, changed: readonly ImportField[]): boolean =>
  earlier !== undefined && changed.every((field) => field !== 'until' && field !== 'instrument')

type Wrong = (field: ImportField, says: string, facts?: RowProblem['facts']) => undefined

function personOf(
  cell: (field: ImportField) => string,
  stored: Person | undefined,
  wrong: Wrong,
): PersonGiven | undefined {
  const language = cell('language') === '' ? (stored?.language ?? 'es') : languageOfCell(cell('language'))
  if (language === undefined) return wrong('language', 'no-language', { cell: cell('language') })
  const kept = (stored?.channels ?? []).filter(
    (one) =>
      !(['phone', 'mobile', 'whatsapp'] as const).some((kind) => kind === one.kind && cell(kind) !== ''),
  )
  const given = (['phone', 'mobile', 'whatsapp'] as const).flatMap((kind) =>
    cell(kind) === '' ? [] : [{ kind, value: cell(kind) }],
  )
  const parsed = personGiven.safeParse({
    given_name: cell('given_name'),
    family_name: cell('family_name'),
    // An empty cell says nothing, so it takes nothing away.
    treatment: cell('treatment') || (stored?.treatment ?? null),
    email: stored?.email ?? cell('email'),
    language,
    channels: [...kept, ...given].toSorted(
      (a, b) => channelKind.options.indexOf(a.kind) - channelKind.options.indexOf(b.kind),
    ),
  } satisfies z.input<typeof personGiven>)
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0]) as ImportField
    const known = ['given_name', 'family_name', 'email', 'treatment'].includes(field)
    wrong(known ? field : 'phone', known ? `wrong-${field}` : 'wrong-phone')
  }
  return undefined
}

const channelOf = (person: PersonGiven, kind: string): string | undefined =>
  person.channels.find((one) => one.kind === kind)?.value

function changesOf(person: PersonGiven, stored: Person): ImportField[] {
  const text = PERSON.filter((field) => person[field] !== stored[field])
  const channels = (['phone', 'mobile', 'whatsapp'] as const).filter(
    (kind) => channelOf(person, kind) !== channelOf(stored, kind),
  )
  return [...text, ...channels]
}

function seatOf(
  cell: (field: ImportField) => string,
  order: DayOrder,
  known: Known,
  wrong: Wrong,
): Seat | undefined {
  const terms = (['participant', 'from', 'until', 'instrument'] as const).filter((one) => cell(one) !== '')
  if (cell('office') === '') return terms.length > 1 ? wrong('office', 'no-office') : undefined
  const office = officeOfCell(cell('office'))
  if (!office) wrong('office', 'unknown-office', { cell: cell('office') })
  const named = cell('participant') === '' ? null : known.participantOf(folded(cell('participant')))
  if (named === undefined) wrong('participant', 'unknown-participant', { cell: cell('participant') })
  const from = dayOfCell(cell('from'), order)
  if (!from) wrong('from', cell('from') === '' ? 'no-from' : 'no-day', { cell: cell('from') })
  const until = cell('until') === '' ? null : dayOfCell(cell('until'), order)
  if (until === undefined) wrong('until', 'no-day', { cell: cell('until') })
  const instrument = cell('instrument') || null
  if (instrument && instrument.length > 200) wrong('instrument', 'long-instrument')
  if (!office || named === undefined || !from || until === undefined) return undefined
  return { office, participant: named?.id ?? null, from, until, instrument }
}

function againstEnding(held: AppointmentRow, lastDay: Day, known: Known, wrong: Wrong): void {
  for (const decided of [
    endedStays.decide({ until: held.until_day, today: known.today }),
    lastNotBeforeFirst.decide({ from: held.from_day, until: lastDay }),
  ])
    if (isRefusal(decided)) wrong('until', decided.rule, decided.facts)
}

const fieldOfRule = (field: string | undefined): ImportField =>
  field === 'participant' || field === 'until' || field === 'from' ? field : 'office'

import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { notFound } from '../../../platform/operations/rules.ts'
import { listEverSignedIn } from '../../../platform/sign-in/sessions.ts'
import { insertAppointment, updateAppointment } from '../appointing/storage.ts'
import type { Person } from '../contract.ts'
import { PERSON, sealsFor } from '../people/sealed-facts.ts'
import { inTheCoordinatorsHand } from '../people/rules.ts'
import { insertPerson, updatePerson } from '../people/storage.ts'
import type { ImportBatch } from './contract.ts'
import { ownerOf, planDraft, seen, seenDraft } from './draft.ts'
import type { Planned } from './plan.ts'
import { somethingToImport, undoneWhileUntouched, whoIsInTheTable } from './rules.ts'
import {
  type BatchRow,
  type Written,
  deleteDraft,
  deleteWritten,
  findBatch,
  insertBatch,
  listBatches,
  listTouched,
  markUndone,
} from './storage.ts'

/** Imports every row without an error, in one transaction; the others stay out and are listed. */
export async function importDraft(
  context: Context,
  given: { draft: string },
): Promise<ImportBatch | Refusal> {
  const draft = await seenDraft(context, given.draft)
  if (isRefusal(draft)) return draft
  const known = whoIsInTheTable.decide({ columns: draft.columns })
  if (isRefusal(known)) return known
  const planned = await planDraft(context, draft, true)
  const good = planned.filter((one) => one.kind === 'create' || one.kind === 'change')
  const decided = somethingToImport.decide({ good: good.length })
  if (isRefusal(decided)) return decided
  const written = await write(context, good)
  const batch: BatchRow = {
    batch_id: context.newId(),
    source_name: draft.source_name,
    created_at: context.now,
    rows: draft.cells.length - 1,
    created: { ...written, left_out: planned.filter((one) => one.kind === 'error').map(seen) },
    undone_at: null,
  }
  const { undone_at: _, ...row } = batch
  await insertBatch(context.tx, context.tenant.conferenceId, {
    ...row,
    created_by: ownerOf(context.actor),
  })
  await deleteDraft(context.tx, context.tenant.conferenceId, given.draft)
  const { left_out, ...ids } = idsIn(batch.created)
  await context.journal({
    subject: 'import',
    subjectId: batch.batch_id,
    after: { source: draft.source_name, left_out: left_out.length, ...ids },
  })
  return describe(batch)
}

async function write(context: Context, good: readonly Planned[]): Promise<Omit<Written, 'left_out'>> {
  const { tx, tenant } = context
  const conference = tenant.conferenceId
  const entered = new Map<string, string>()
  const appointments: string[] = []
  const changed = new Map<string, { before: Person; version: number }>()
  const moved: Written['changed_appointments'][number][] = []
  const ids = new Map(
    good.map(({ stored, email }) => [email.toLowerCase(), stored?.person_id ?? context.newId()]),
  )
  const sealed = await sealsFor(context, [...ids.values()])
  for (const { person, stored, seat, held, changes, email } of good) {
    if (!person) throw new Error('A row without an error has no person')
    const key = email.toLowerCase()
    const person_id = stored?.person_id ?? ids.get(key) ?? context.newId()
    if (!stored && !entered.has(key)) {
      await insertPerson(tx, conference, { person_id, ...person })
      await context.journal({ subject: PERSON, subjectId: person_id, after: sealed(person_id, person) })
      entered.set(key, person_id)
    }
    const ofPerson = changes.some((field) => field !== 'until' && field !== 'instrument')
    if (stored && ofPerson && !changed.has(person_id)) {
      const after = await updatePerson(tx, conference, person_id, person)
      changed.set(person_id, { before: stored, version: after.version })
      await context.journal({
        subject: PERSON,
        subjectId: person_id,
        before: sealed(person_id, stored),
        after: sealed(person_id, after),
      })
    }
    if (seat && !held) {
      const appointment_id = context.newId()
      const row = {
        person_id,
        office: seat.office,
        participant_id: seat.participant,
        from_day: seat.from,
        until_day: seat.until,
        instrument: seat.instrument,
      }
      await insertAppointment(tx, conference, { appointment_id, ...row })
      await context.journal({ subject: 'appointment', subjectId: appointment_id, after: row })
      appointments.push(appointment_id)
    }
    if (seat && held && (changes.includes('until') || changes.includes('instrument'))) {
      const { appointment_id, until_day, instrument, version } = held
      const after = { until_day: seat.until, instrument: seat.instrument ?? instrument }
      await updateAppointment(tx, conference, appointment_id, after)
      await context.journal({
        subject: 'appointment',
        subjectId: appointment_id,
        before: { until_day, instrument },
        after,
      })
      moved.push({ appointment_id, until_day, instrument, version: version + 1 })
    }
  }
  return {
    people: [...entered.values()],
    appointments,
    changed_people: [...changed.values()],
    changed_appointments: moved,
  }
}

/** Takes an import back: what it entered is gone, what it changed is as it was. */
export async function undoImport(context: Context, given: { batch: string }): Promise<ImportBatch | Refusal> {
  const { tx, tenant, now } = context
  const conference = tenant.conferenceId
  const batch = await findBatch(tx, conference, given.batch, true)
  if (!batch) return notFound(given.batch)
  const rows = batch.undone_at ? [] : await listTouched(tx, conference, batch.created)
  const allowed = inTheCoordinatorsHand.decide({
    actor: context.actor,
    offices: rows.flatMap((row) => (row.written && row.office ? [row.office] : [])),
  })
  if (isRefusal(allowed)) return allowed
  const touched = await builtOn(context, batch.created.people, rows)
  const decided = undoneWhileUntouched.decide({
    undone: batch.undone_at !== null,
    builtOn: touched.length,
    first: touched[0] ?? '',
  })
  if (isRefusal(decided)) return decided
  for (const { before } of batch.created.changed_people) {
    const { person_id, version: _, ...facts } = before
    await updatePerson(tx, conference, person_id, facts)
  }
  for (const { appointment_id, until_day, instrument } of batch.created.changed_appointments)
    await updateAppointment(tx, conference, appointment_id, { until_day, instrument })
  await deleteWritten(tx, conference, batch.created)
  await context.keys.vault.destroy(tx, conference, PERSON, batch.created.people)
  await markUndone(tx, conference, given.batch, now)
  const { left_out: _, ...ids } = idsIn(batch.created)
  await context.journal({
    subject: 'import',
    subjectId: given.batch,
    before: ids,
    after: { undone_at: now },
  })
  return describe({ ...batch, undone_at: now })
}

// Who was changed is told; what stood before is in the line of each.
const idsIn = (created: Written) => ({
  ...created,
  changed_people: created.changed_people.map(({ before }) => before.person_id),
})

/** The names of those an import can no longer be taken from. */
async function builtOn(
  context: Context,
  entered: readonly string[],
  rows: Awaited<ReturnType<typeof listTouched>>,
): Promise<string[]> {
  const signedIn = new Set(await listEverSignedIn(context.tx, context.tenant.conferenceId, entered))
  return rows
    .filter((one) => one.touched || (one.entered && signedIn.has(one.person_id)))
    .map((one) => `${one.given_name} ${one.family_name}`)
}

export async function batchOf(context: Context, id: string): Promise<ImportBatch | Refusal> {
  const batch = await findBatch(context.tx, context.tenant.conferenceId, id)
  return batch ? describe(batch) : notFound(id)
}

/** The last imports, latest first. */
export async function lastBatches(context: Context): Promise<ImportBatch[]> {
  return (await listBatches(context.tx, context.tenant.conferenceId, 10)).map(describe)
}

function describe(batch: BatchRow): ImportBatch {
  const { created } = batch
  return {
    batch_id: batch.batch_id,
    source_name: batch.source_name,
    created_at: batch.created_at,
    rows: batch.rows,
    people: created.people.length,
    appointments: created.appointments.length,
    changed: created.changed_people.length + created.changed_appointments.length,
    left_out: [...created.left_out],
    undone_at: batch.undone_at,
  }
}

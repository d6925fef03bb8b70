import type { Day } from '../../../kernel/day.ts'
import type { Text } from '../../../kernel/language.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { nextReference, presidenciesOn } from '../../conference/index.ts'
import type { Mandate } from '../contract.ts'
import { writeNote } from '../following/notes.ts'
import { insertMandate, moveMandate } from '../storage.ts'

const SOURCE: Text = { es: 'Lineamiento de la Presidencia', en: 'Guideline of the Presidency' }

/** The Presidency instructs the Technical Secretariat: followed like a mandate, without a body. */
export async function instruct(
  context: Context,
  given: { title: Text; text: string; due_day: Day | null },
): Promise<Mandate> {
  const conference = context.tenant.conferenceId
  const current = (await presidenciesOn(context, context.today)).find((term) => term.standing === 'current')
  const reference = await nextReference(context.tx, conference, 'LIN', Number(context.today.slice(0, 4)))
  const mandate_id = context.newId()
  await insertMandate(context.tx, conference, {
    mandate_id,
    reference,
    kind: 'guideline',
    access: 'presidency and secretariat',
    title: given.title,
    source: { symbol: '', title: SOURCE, number: '' },
    provision_id: null,
    document_id: null,
    body_id: null,
    meeting_id: null,
    presidency_id: current?.presidency_id ?? null,
    class: 'action',
    tasked: ['TS'],
    beneficiaries: ['PPT'],
    due: null,
    due_day: given.due_day,
    proposed_day: null,
    state: 'open',
    adopted_on: context.today,
  })
  await writeNote(context, mandate_id, 'instruction', given.text)
  const opened = await moveMandate(context.tx, conference, mandate_id, { state: 'open', on: context.today })
  await context.journal({ subject: 'mandate', subjectId: mandate_id, after: opened })
  return opened
}

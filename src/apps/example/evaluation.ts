import { getMeeting } from '../../capabilities/meetings/index.ts'
import { insertNomination } from '../../capabilities/meetings/delegations/nominating/storage.ts'
import { insertRegistrations, updateRegistration } from '../../capabilities/meetings/delegations/storage.ts'
import { answer, open } from '../../capabilities/meetings/evaluation/operations.ts'
import { type Day, addDays, daysBetween } from '../../kernel/day.ts'
import { newId } from '../../platform/operations/perform.ts'
import type { Acting } from './acting.ts'
import { FIRST_YEAR, YEARS, members } from './facts.ts'
import type { Ids } from './ids.ts'

const lastHeld = (ids: Ids): string => ids.meetings.get(`VM ${FIRST_YEAR + YEARS - 2}`) ?? ''

/** Who came to the last meeting that was held: one from each member, as its final list has them. */
export async function recallWhoCame({ tx, tenant, ask, dayIn }: Acting, ids: Ids): Promise<void> {
  const meeting_id = lastHeld(ids)
  const { meeting } = await ask('assistant', { days: 0 }, getMeeting, { meeting: meeting_id })
  const at = `${addDays(meeting.opens_on as Day, -14)}T15:00:00.000Z`
  if (meeting.opens_on >= dayIn(0)) return
  for (const [code, es, en] of members) {
    const nomination_id = newId()
    const registration_id = newId()
    const participant_id = ids.participants.get(code) ?? null
    const english = code === 'BLZ' || code === 'CAN' || code === 'USA'
    const nomination = { nomination_id, meeting_id, participant_id, note: `NV/${code}/9` }
    await insertNomination(tx, tenant.conferenceId, {
      ...nomination,
      file_hash: null,
      file_name: null,
      nominated_by: null,
      nominated_at: at,
    })
    const [given_name, family_name] = ['Titular', `De Ejemplo ${english ? en : es}`]
    await insertRegistrations(tx, tenant.conferenceId, [
      {
        registration_id,
        meeting_id,
        nomination_id,
        participant_id,
        category: 'member',
        role: 'head',
        given_name,
        family_name,
        email: `came.${code.toLowerCase()}@example.invalid`,
        language: english ? 'en' : 'es',
        job_title: {},
        state: 'accredited',
        substitutes_id: null,
        entered_at: at,
      },
    ])
    await updateRegistration(tx, tenant.conferenceId, registration_id, {
      state: 'confirmed',
      printed_name: `${given_name} ${family_name}`,
    })
  }
}

/** What nine of them answered: organization, documents, interpretation, logistics, usefulness, and their words. */
const ANSWERED = [
  [5, 4, 4, 5, 5, 'Más tiempo para el debate de cada punto.'],
  [4, 2, 5, 4, 5, 'Documents in English came a day after the Spanish ones.'],
  [5, 4, 4, 4, 4, ''],
  [4, 3, 3, 5, 5, 'Enviar los documentos con dos semanas de anticipación.'],
  [5, 5, 5, 5, 5, ''],
  [4, 3, 4, 3, 4, ''],
  [3, 2, 4, 4, 4, 'A shorter first day.'],
  [5, 4, 5, 5, 5, ''],
  [4, 4, 4, 4, 3, 'La interpretación, excelente.'],
] as const

/** The evaluation of the last meeting, which has ended: nine of eleven answered, and nobody knows who said what. */
export async function evaluateLast({ tx, tenant, ask, dayIn }: Acting, ids: Ids): Promise<void> {
  const meeting = lastHeld(ids)
  const found = await ask('assistant', { days: 0 }, getMeeting, { meeting })
  const closes = found.meeting.closes_on as Day
  if (closes >= dayIn(-16)) return
  const closed = daysBetween(dayIn(0), closes)
  await ask('assistant', { days: closed + 1 }, open, {
    meeting,
    until_day: addDays(closes, 15),
    until_time: '17:00',
  })
  const letters = await tx
    .selectFrom('mail')
    .select('text_body')
    .where('conference_id', '=', tenant.conferenceId)
    .where('once_key', 'like', 'evaluation asked %')
    .orderBy('mail_id')
    .execute()
  for (const [at, [...marks]] of ANSWERED.entries()) {
    const token = /\/evaluation\/([\w-]+)/.exec(letters[at]?.text_body ?? '')?.[1] ?? ''
    const words = String(marks.pop() ?? '')
    await ask('public', { days: closed + 2 + at }, answer, {
      token,
      answers: [
        ...marks.map((value, place) => ({ question: place + 1, value })),
        ...(words === '' ? [] : [{ question: 6, words }]),
      ],
    })
  }
}

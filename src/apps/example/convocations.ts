import {
  answerLinked,
  noteConvocationAnswer,
} from '../../capabilities/meetings/convocation/answering/operations.ts'
import { convokeMeeting } from '../../capabilities/meetings/convocation/convening/operations.ts'
import { keepLetter, listMeetingsBefore, listUnwritten } from '../../capabilities/meetings/index.ts'
import { type Day, addDays } from '../../kernel/day.ts'
import type { Acting } from './acting.ts'
import type { Ids } from './ids.ts'

const CONVOKED = -35

/** Who answered by the link in the mail, what, and how many days after it came. */
const ANSWERED = [
  ['hnd', 'attends', 'Viceministra de Gobernación', 4],
  ['pan', 'attends', 'Viceministro de Seguridad', 6],
  ['can', 'attends', 'Director General, Canada', 7],
  ['dom', 'does not attend', '', 9],
  ['gtm', 'later', '', 12],
] as const

/** The next Vice-Ministerial Meeting is convoked: a letter to each, some of them answered by the link and one on paper. */
export async function convokeNext({ tx, tenant, dayIn, ask, work }: Acting, ids: Ids): Promise<void> {
  const { meetings } = await ask('assistant', { days: CONVOKED }, listMeetingsBefore, {})
  // The first that is still ahead; founded after them all, the example convokes nobody.
  const next = meetings.findLast(
    ({ name, opens_on }) => name.es?.endsWith('Viceministerial') && addDays(opens_on as Day, -5) >= dayIn(0),
  )
  if (!next) return
  const { meeting_id: meeting, opens_on } = next
  const late = addDays(opens_on as Day, -30) < dayIn(CONVOKED)
  await ask('coordinator', { days: CONVOKED, seen: next.version }, convokeMeeting, {
    meeting,
    answer_until: addDays(opens_on as Day, -5),
    late_reason: late ? 'La sede se confirmó después del plazo.' : '',
  })
  await work(CONVOKED, 'meetings.send-convocation', async (context) => {
    for (const letter of await listUnwritten(context.tx, tenant.conferenceId))
      await keepLetter(context, letter)
  })
  for (const [country, answer, head, after] of ANSWERED) {
    const mail = await tx
      .selectFrom('mail')
      .select('text_body')
      .where('conference_id', '=', tenant.conferenceId)
      .where('once_key', 'like', 'convocation letter %')
      .where('recipient', '=', `focal.${country}@example.invalid`)
      .executeTakeFirstOrThrow()
    const token = /\/convocation\/([\w-]+)/.exec(mail.text_body)?.[1] ?? ''
    await ask('public', { days: CONVOKED + after, seen: 0 }, answerLinked, { token, answer, head })
  }
  await ask('assistant', { days: CONVOKED + 14, seen: 0 }, noteConvocationAnswer, {
    meeting,
    participant: ids.participants.get('CRI'),
    answer: 'attends',
    head: 'Viceministro de Gobernación y Policía',
    note: 'NV/CRI/31',
  })
}

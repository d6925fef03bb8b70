import { type Language, languages } from '../../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../../kernel/refusal.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { takeSymbol } from '../../../documents/index.ts'
import type { Meeting } from '../../contract.ts'
import { printable } from '../../participants/printing.ts'
import { tellCalendars } from '../../planning/invitations/actions.ts'
import { isMoved } from '../../planning/invitations/rules.ts'
import { lockMeeting, updateMeeting } from '../../storage.ts'
import { type Convoked, convokedTo, languagesOf } from '../addressees.ts'
import type { LetterShown, Wording } from '../contract.ts'
import { insertLetters, type Written } from '../letters/storage.ts'
import { occasionFor, writeConvocation } from '../letters/writing.ts'
import { wordingAt } from '../templates/actions.ts'
import { termsOf } from '../terms.ts'
import { type KeptConvocation, findConvocation, listLeaving, moveConvocation } from './storage.ts'

/** The job that typesets letters, keeps them and mails them. */
export const WRITE_LETTERS = 'write letters of convocation'
/** The type of document a letter is kept as. */
export const KIND = 'convocation'

/** Lets go the letters whose instant has come, each once, however many ask at once. Returns how many meetings were convoked. */
export async function leaveDue(context: Context): Promise<number> {
  const conference = context.tenant.conferenceId
  let left = 0
  for (const id of await listLeaving(context.tx, conference, context.now)) {
    const meeting = await lockMeeting(context.tx, conference, id)
    const due = meeting && (await findConvocation(context.tx, conference, id))
    if (!meeting || due?.state !== 'released' || (due.leaves_at ?? '') > context.now) continue
    const gone = await leave(context, due, meeting)
    if (gone.state === 'sent') left += 1
  }
  return left
}

/**
 * Numbers the letters and leaves their typesetting to the worker; the meeting is convened from now on. Where the meeting was
 * changed since the letters were released, they would say what is no longer so: they are stopped.
 */
export async function leave(
  context: Context,
  convocation: KeptConvocation,
  meeting: Meeting,
): Promise<KeptConvocation> {
  const { tx, tenant, now } = context
  const conference = tenant.conferenceId
  const { convocation_id } = convocation
  if (meeting.version !== convocation.meeting_version) {
    const stopped = await moveConvocation(tx, conference, convocation_id, {
      state: 'stopped',
      stopped_at: now,
    })
    await context.journal({
      subject: 'convocation',
      subjectId: meeting.meeting_id,
      before: { convocation: convocation.state },
      after: { convocation: 'stopped', meeting_changed: true },
    })
    return stopped
  }
  const { terms } = await termsOf(context)
  const convoked = await convokedTo(context, meeting, terms)
  const write = await writer(context, convocation, meeting)
  const rows = []
  for (const one of convoked) {
    const symbol = await takeSymbol(context, KIND, meeting.meeting_id)
    if (isRefusal(symbol)) throw new Error(`A letter of convocation gets no symbol: ${symbol.rule}`)
    rows.push({
      letter_id: context.newId(),
      convocation_id,
      participant_id: one.participant.participant_id,
      symbol,
      written: write(one, symbol),
    })
  }
  await insertLetters(tx, conference, rows)
  const sent = await moveConvocation(tx, conference, convocation_id, { state: 'sent', sent_at: now })
  await context.journal({
    subject: 'convocation',
    subjectId: meeting.meeting_id,
    before: { convocation: convocation.state },
    after: { convocation: 'sent', letters: rows.length, symbols: rows.map(({ symbol }) => symbol) },
  })
  await convene(context, meeting)
  await context.later(WRITE_LETTERS, {})
  return sent
}

async function convene(context: Context, meeting: Meeting): Promise<void> {
  if (meeting.state !== 'planned') return
  const { meeting_id, version: _, zone: __, week_id: ___, ...now } = meeting
  const change = { ...now, state: 'convened' as const }
  const calendar_sequence = meeting.calendar_sequence + (isMoved(meeting, change) ? 1 : 0)
  const after = await updateMeeting(context.tx, context.tenant.conferenceId, meeting_id, {
    ...change,
    calendar_sequence,
  })
  await context.journal({
    subject: 'meeting',
    subjectId: meeting_id,
    before: { state: meeting.state },
    after: { state: after.state },
  })
  await tellCalendars(context, after)
}

/** Whether everything that the letters would say can be printed. */
export async function writable(
  context: Context,
  convocation: KeptConvocation,
  meeting: Meeting,
  convoked: readonly Convoked[],
): Promise<'print' | Refusal> {
  const write = await writer(context, convocation, meeting)
  const letters = convoked.flatMap((one) => Object.values(write(one, '')))
  const prints = await printable([...new Set(letters.flatMap(textsOf))])
  if (!isRefusal(prints)) return prints
  // What cannot be printed stands in a name or in the wording, and in no field of the form.
  const { field: _, ...refusal } = prints
  return refusal
}

const textsOf = ({ to, subject, paragraphs, closing, signature }: LetterShown): string[] => [
  ...to,
  subject,
  closing,
  signature,
  ...paragraphs.flatMap((part) => (part.kind === 'list' ? part.items : [part.text])),
]

/** Writes each letter in its languages, in the wording that was settled when the convocation was asked for. */
async function writer(
  context: Context,
  { templates, answer_until: until }: KeptConvocation,
  meeting: Meeting,
): Promise<(convoked: Convoked, symbol: string) => Written> {
  const occasion = await occasionFor(context, meeting)
  const wordings = new Map<Language, Wording>()
  for (const language of languages)
    wordings.set(language, await wordingAt(context, language, templates[language]))
  return (convoked, symbol) =>
    Object.fromEntries(
      languagesOf(convoked, context.tenant.originalLanguage).flatMap((language) => {
        const wording = wordings.get(language)
        return wording
          ? [[language, writeConvocation(context, occasion, { wording, language, convoked, symbol, until })]]
          : []
      }),
    )
}

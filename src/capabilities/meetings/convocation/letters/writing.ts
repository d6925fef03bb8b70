import { type Language, inLanguage } from '../../../../kernel/language.ts'
import { writeDay, writeDays } from '../../../../platform/i18n/format.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { bodyNames, participantNames } from '../../../conference/index.ts'
import type { Day } from '../../../../kernel/day.ts'
import { findAgenda } from '../../agenda/storage.ts'
import type { AgendaState } from '../../agenda/contract.ts'
import { stateOf } from '../../agenda/reading.ts'
import type { Meeting } from '../../contract.ts'
import type { Convoked } from '../addressees.ts'
import type { Blank, LetterShown, Wording } from '../contract.ts'
import { filledIn, partsOf } from '../templates/blanks.ts'

/** What every letter to a meeting says alike. */
export type Occasion = {
  readonly meeting: Meeting
  readonly agenda: AgendaState | 'none'
  readonly body: ReturnType<Awaited<ReturnType<typeof bodyNames>>>
  readonly host: ReturnType<Awaited<ReturnType<typeof participantNames>>>
}

/** Gathers it: three queries, however many letters. */
export async function occasionFor(context: Context, meeting: Meeting): Promise<Occasion> {
  const opens = meeting.opens_on as Day
  const agenda = await findAgenda(context.tx, context.tenant.conferenceId, meeting.meeting_id)
  const [bodyOn, nameOn] = [await bodyNames(context), await participantNames(context)]
  return {
    meeting,
    agenda: agenda ? stateOf(agenda) : 'none',
    body: bodyOn(meeting.body_id, opens),
    host: meeting.host_id === null ? undefined : nameOn(meeting.host_id, opens),
  }
}

export type Writing = {
  readonly wording: Wording
  readonly language: Language
  readonly convoked: Convoked
  /** Its symbol, or what stands in its place as long as it has none. */
  readonly symbol: string
  readonly until: string
}

/** A letter in one language, with all that was left open filled in. */
export function writeConvocation(context: Context, occasion: Occasion, of: Writing): LetterShown {
  const { language, convoked, wording, symbol } = of
  const words = context.words(language)
  const values = valuesFor(context, occasion, of)
  const filled = (text: string): string => filledIn(text, values, words)
  const own = convoked.readers.filter((one) => one.language === language)
  return {
    language,
    sender: inLanguage(context.tenant.name, language),
    office: words('directory:secretariat'),
    reference: symbol,
    day: writeDay(context.today, language, 'long'),
    to: [
      inLanguage(convoked.participant.formal, language),
      ...(own.length === 0
        ? []
        : [words('meetings:convocation.attention', { names: own.map(({ name }) => name).join(', ') })]),
    ],
    subject: filled(wording.subject),
    paragraphs: partsOf(filled(wording.body)),
    closing: filled(wording.closing),
    signature: filled(wording.signature),
  }
}

function valuesFor(
  context: Context,
  { meeting, agenda, body, host }: Occasion,
  { language, convoked, until }: Writing,
): Record<Blank, string> {
  const words = context.words(language)
  return {
    meeting: inLanguage(meeting.name, language),
    number: meeting.number,
    body: inLanguage(body?.name ?? {}, language),
    place: inLanguage(meeting.place, language) || words('meetings:convocation.place-to-come'),
    days: writeDays(meeting.opens_on, meeting.closes_on, language, 'long'),
    mode: words(`meetings:mode.${meeting.mode}`),
    host: inLanguage(host?.short ?? {}, language) || inLanguage(context.tenant.acronym, language),
    participant: inLanguage(convoked.participant.short, language),
    until: writeDay(until, language, 'long'),
    agenda: words(
      agenda === 'provisional' || agenda === 'adopted'
        ? 'meetings:convocation.agenda-there'
        : 'meetings:convocation.agenda-to-come',
      { address: `${context.publicUrl}/${language}/meetings/${meeting.meeting_id}` },
    ),
  }
}

import type { Day } from '../../../../kernel/day.ts'
import { type Instant, instantIn } from '../../../../kernel/instant.ts'
import { type Text, languages } from '../../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../../kernel/refusal.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { lastVersionOnly, notFound } from '../../../../platform/operations/rules.ts'
import { type Version, readPaper, registerDocument } from '../../../documents/index.ts'
import type { Document } from '../../../documents/contract.ts'
import type { Meeting } from '../../contract.ts'
import { findMeeting } from '../../storage.ts'
import { note } from '../actions.ts'
import type { AdoptedHow, Minutes } from '../contract.ts'
import { correctionsGivenTime } from '../corrections/rules.ts'
import { listCorrections } from '../corrections/storage.ts'
import { tellDelegations } from '../letters.ts'
import { printedIn, titleIn } from '../printing.ts'
import { takePartIn } from '../reading.ts'
import { adoptedOnceCorrected, circulatedInEveryLanguage, editedWhileDrafted } from '../rules.ts'
import { listParagraphs, lockMinutes, updateMinutes } from '../storage.ts'

type Held = { readonly meeting: Meeting; readonly minutes: Minutes }

/** The minutes of a meeting as whoever takes the next step last saw them. */
async function hold(context: Context, id: string): Promise<Held | Refusal> {
  const { tx, tenant } = context
  const meeting = await findMeeting(tx, tenant.conferenceId, id)
  const minutes = await lockMinutes(tx, tenant.conferenceId, id)
  if (!meeting || !minutes) return notFound(id)
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: minutes.version })
  return isRefusal(last) ? last : { meeting, minutes }
}

export type Circulating = {
  readonly meeting: string
  /** Until when corrections are taken, on the clocks of the meeting. */
  readonly until_day: string
  readonly until_time: string
}

/** Circulates the draft to those who take part: from now on only corrections change it. */
export async function circulateMinutes(
  context: Context,
  given: Circulating,
): Promise<{ corrections_until: string; mails: number } | Refusal> {
  const held = await hold(context, given.meeting)
  if (isRefusal(held)) return held
  const { tx, tenant, now } = context
  const conference = tenant.conferenceId
  const { meeting, minutes } = held
  const until = instantIn(given.until_day as Day, given.until_time, meeting.zone)
  const paragraphs = (await listParagraphs(tx, conference, given.meeting)).filter(
    ({ removed_at }) => removed_at === null,
  )
  const decided = [
    editedWhileDrafted.decide({ state: minutes.state }),
    circulatedInEveryLanguage.decide({ paragraphs }),
    correctionsGivenTime.decide({ now, until }),
  ]
  const refused = decided.find((one) => isRefusal(one))
  if (refused) return refused
  await updateMinutes(tx, conference, given.meeting, {
    state: 'circulated',
    circulated_at: now,
    corrections_until: until,
  })
  const statuses = await takePartIn(context, given.meeting)
  const mails = await tellDelegations(context, meeting, 'circulated', { until, statuses })
  await note(context, given.meeting, {
    before: { state: minutes.state },
    after: { state: 'circulated', corrections_until: until, paragraphs: paragraphs.length, mails },
  })
  return { corrections_until: until, mails }
}

/** The body adopts its minutes: from now on they are a document of record, in every language. */
export async function adoptMinutes(
  context: Context,
  given: { readonly meeting: string; readonly how: AdoptedHow; readonly symbol?: string | undefined },
): Promise<{ symbol: string } | Refusal> {
  const held = await hold(context, given.meeting)
  if (isRefusal(held)) return held
  const { tx, tenant, now, today } = context
  const conference = tenant.conferenceId
  const { meeting, minutes } = held
  const corrections = await listCorrections(tx, conference, given.meeting)
  const adopted = adoptedOnceCorrected.decide({
    state: minutes.state,
    now,
    until: minutes.corrections_until as Instant | null,
    open: corrections.filter(({ state }) => state === 'open').length,
  })
  if (isRefusal(adopted)) return adopted
  const record = { ...minutes, state: 'adopted', adopted_on: today, adopted_how: given.how } as const
  const document = await keepInLibrary(context, { meeting, minutes: record }, given.symbol)
  if (isRefusal(document)) return document
  await updateMinutes(tx, conference, given.meeting, {
    state: 'adopted',
    adopted_on: today,
    adopted_how: given.how,
    document_id: document.document_id,
  })
  const statuses = await takePartIn(context, given.meeting)
  const mails = await tellDelegations(context, meeting, 'adopted', { statuses, symbol: document.symbol })
  await note(context, given.meeting, {
    before: { state: minutes.state },
    after: { state: 'adopted', adopted_how: given.how, symbol: document.symbol, mails },
  })
  return { symbol: document.symbol }
}

async function keepInLibrary(
  context: Context,
  held: Held,
  symbol: string | undefined,
): Promise<Document | Refusal> {
  const versions: Version[] = []
  for (const language of languages) {
    const { name, bytes } = await printedIn(context, held, { language, format: 'pdf' })
    const paper = await readPaper({ file: { name, bytes } })
    if (isRefusal(paper)) return paper
    versions.push({ language, paper })
  }
  return registerDocument(context, {
    symbol,
    kind: 'minutes',
    title: Object.fromEntries(
      languages.map((language) => [language, titleIn(context, held, language)]),
    ) satisfies Text,
    meeting_id: held.meeting.meeting_id,
    original_language: context.tenant.originalLanguage,
    dated_on: context.today,
    adopted_on: context.today,
    state: 'final',
    access: 'members',
    versions,
  })
}

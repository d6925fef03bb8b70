import { type Day, addDays } from '../../../../kernel/day.ts'
import type { Language } from '../../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../../kernel/refusal.ts'
import type { Download } from '../../../../platform/operations/download.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { notFound } from '../../../../platform/operations/rules.ts'
import { printable } from '../../participants/printing.ts'
import { findMeeting, findNextMeeting } from '../../storage.ts'
import { convokedTo } from '../addressees.ts'
import { type LetterShown, type Template, blanks, neededBlanks } from '../contract.ts'
import { templatesOf } from '../templates/actions.ts'
import { writtenBlanks } from '../templates/blanks.ts'
import { termsOf } from '../terms.ts'
import { paperOf } from './paper.ts'
import { occasionFor, writeConvocation } from './writing.ts'

type Asked = {
  readonly meeting: string
  readonly participant: string
  readonly letter: Language
  readonly until?: string | undefined
}

/** The letter that a participant would get to a meeting, in one language, as letters are worded now. */
export async function previewOf(context: Context, asked: Asked): Promise<LetterShown | Refusal> {
  const meeting = await findMeeting(context.tx, context.tenant.conferenceId, asked.meeting)
  if (!meeting) return notFound(asked.meeting)
  const { terms } = await termsOf(context)
  const convoked = (await convokedTo(context, meeting, terms)).find(
    (one) => one.participant.participant_id === asked.participant,
  )
  if (!convoked) return notFound(asked.participant)
  const templates = await templatesOf(context)
  const language = asked.letter
  return writeConvocation(context, await occasionFor(context, meeting), {
    wording: templates[language],
    language,
    convoked,
    symbol: context.words(language)('meetings:convocation.symbol-to-come'),
    until: asked.until ?? addDays(meeting.opens_on as Day, -10),
  })
}

/** The same on paper. */
export async function previewPaper(context: Context, asked: Asked): Promise<Download | Refusal> {
  const shown = await previewOf(context, asked)
  if (isRefusal(shown)) return shown
  const prints = await printable([...shown.to, shown.subject])
  if (isRefusal(prints)) return prints
  return paperOf(context, shown)
}

export type Worded = {
  readonly template: Template
  /** The blanks as they are written in its language, and those that have to be there. */
  readonly blanks: readonly string[]
  readonly needed: readonly string[]
  /** The letter to one participant, to see what the wording makes; none where no meeting is to come. */
  readonly sample: {
    readonly meeting_id: string
    readonly meeting: { readonly es?: string | undefined; readonly en?: string | undefined }
    readonly participant_id: string
    readonly choices: readonly {
      readonly participant_id: string
      readonly short: { readonly es?: string | undefined; readonly en?: string | undefined }
    }[]
    readonly shown: LetterShown
  } | null
}

/** How letters are worded in a language, with the letter one participant would get to the next meeting. */
export async function wordedIn(
  context: Context,
  ask: { readonly letter: Language; readonly participant?: string | undefined },
): Promise<Worded | Refusal> {
  const template = (await templatesOf(context))[ask.letter]
  const worded = {
    template,
    blanks: writtenBlanks(blanks, context.words(ask.letter)),
    needed: writtenBlanks(neededBlanks, context.words(ask.letter)),
  }
  const meeting = await findNextMeeting(context.tx, context.tenant.conferenceId, undefined, context.today)
  if (!meeting) return { ...worded, sample: null }
  const { terms } = await termsOf(context)
  const convoked = await convokedTo(context, meeting, terms)
  const one =
    convoked.find(({ participant }) => participant.participant_id === ask.participant) ?? convoked[0]
  if (!one) return { ...worded, sample: null }
  const shown = writeConvocation(context, await occasionFor(context, meeting), {
    wording: template,
    language: ask.letter,
    convoked: one,
    symbol: context.words(ask.letter)('meetings:convocation.symbol-to-come'),
    until: addDays(meeting.opens_on as Day, -10),
  })
  return {
    ...worded,
    sample: {
      meeting_id: meeting.meeting_id,
      meeting: meeting.name,
      participant_id: one.participant.participant_id,
      choices: convoked.map(({ participant }) => ({
        participant_id: participant.participant_id,
        short: participant.short,
      })),
      shown,
    },
  }
}

import { z } from 'zod'
import { participantStatus, text } from '../../conference/contract.ts'
import { type Office, personFacts, personName } from '../../directory/contract.ts'
import { personal } from '../../../platform/personal/contract.ts'
import { meeting } from '../contract.ts'

export const language = z.enum(['es', 'en'])

/** Who is written to and answers for a participant: the focal points of a country, and who holds an organization’s seat. */
export const speakers = ['focal point', 'observer'] as const satisfies readonly Office[]

/** What the wording of a letter leaves open, to be filled in for each. A conference writes them in its languages' own words. */
export const blanks = [
  'meeting',
  'number',
  'body',
  'place',
  'days',
  'mode',
  'host',
  'participant',
  'until',
  'agenda',
] as const
export type Blank = (typeof blanks)[number]
/** Those without which nobody would know what they are convoked to. */
export const neededBlanks: readonly Blank[] = ['meeting', 'days', 'participant', 'until']

const words = (most: number) => z.string().trim().min(1).max(most)

/** How letters of convocation are worded in one language. */
export const wording = z.object({
  subject: words(200),
  /** Paragraphs with a blank line between them; lines that begin with a hyphen are a list. */
  body: words(20_000),
  closing: words(200),
  signature: words(400),
})
export type Wording = z.infer<typeof wording>

export const template = wording.extend({
  language,
  /** 0 as long as it is the wording that everyone begins with. */
  version: z.number().int(),
  changed_at: z.string().nullable(),
})
export type Template = z.infer<typeof template>

/** How a conference convokes: how long before the opening, and whom. */
export const convocationTerms = z.object({
  notice_days: z.number().int().min(0).max(365).default(30),
  /** The same for bodies that have a period of their own. */
  bodies: z.record(z.uuid(), z.number().int().min(0).max(365)).default({}),
  statuses: z.array(participantStatus).min(1).default(['member', 'observer']),
})
export type ConvocationTerms = z.infer<typeof convocationTerms>

export const convocationState = z.enum(['awaiting release', 'released', 'sent', 'stopped'])
export type ConvocationState = z.infer<typeof convocationState>

export const convocation = z.object({
  convocation_id: z.uuid(),
  meeting_id: z.uuid(),
  state: convocationState,
  answer_until: z.iso.date(),
  late_reason: z.string().nullable(),
  asked_at: z.string(),
  leaves_at: z.string().nullable(),
  sent_at: z.string().nullable(),
  reminded_at: z.string().nullable(),
  version: z.number().int(),
})
export type Convocation = z.infer<typeof convocation>

export const answerGiven = z.enum(['attends', 'does not attend', 'later'])
export type AnswerGiven = z.infer<typeof answerGiven>

/** Who is to head a delegation, as someone wrote it. */
const head = personal({ purpose: 'name', seenBy: 'offices', kept: 'for good' })(
  z
    .string()
    .trim()
    .max(200)
    .regex(/^[^\n\r]*$/),
)

export const answerSent = z.object({
  answer: answerGiven,
  head: head.default(''),
  remark: z.string().trim().max(1000).default(''),
})
export type AnswerSent = z.infer<typeof answerSent>

export const answer = z.object({
  answer: answerGiven,
  head,
  remark: z.string(),
  how: z.enum(['link', 'signed in', 'paper']),
  note: z.string(),
  answered_at: z.string(),
  version: z.number().int(),
})
export type Answer = z.infer<typeof answer>

/** A colleague whom an answer is left to; the name stands in a mail to them, and bears no address. */
export const colleagueNamed = z.object({
  name: personal({ purpose: 'name', seenBy: 'offices', kept: 'for good' })(
    z
      .string()
      .trim()
      .min(1)
      .max(80)
      .regex(/^[\p{L}\p{M} .'’-]+$/u),
  ),
  email: personFacts.email.pipe(z.email().max(320)),
  language,
})
export type ColleagueNamed = z.infer<typeof colleagueNamed>

/** Whom a convocation goes to: a participant, who reads it there, and in which languages. */
export const addressee = z.object({
  participant_id: z.uuid(),
  code: z.string(),
  short: text,
  languages: z.array(language),
  people: z.array(z.object({ name: personName, language })),
})
export type Addressee = z.infer<typeof addressee>

/** What becomes of a letter on its way. */
export const letterStanding = z.enum([
  'being written',
  'nobody to write to',
  'bounced',
  'in doubt',
  'on its way',
  'sent',
])
export type LetterStanding = z.infer<typeof letterStanding>

export const letter = z.object({
  letter_id: z.uuid(),
  participant_id: z.uuid(),
  code: z.string(),
  short: text,
  symbol: z.string(),
  /** Whether it stands in the library. */
  kept: z.boolean(),
  standing: letterStanding,
  mails: z.number().int(),
  bounced: z.number().int(),
  answer: answer.nullable(),
})
export type Letter = z.infer<typeof letter>

/** The words of a letter, for a reader of pages. */
export const letterShown = z.object({
  language,
  sender: z.string(),
  office: z.string(),
  reference: z.string(),
  day: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  paragraphs: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('words'), text: z.string() }),
      z.object({ kind: z.literal('list'), items: z.array(z.string()) }),
    ]),
  ),
  closing: z.string(),
  signature: z.string(),
})
export type LetterShown = z.infer<typeof letterShown>

export const counts = z.object({
  letters: z.number().int(),
  attend: z.number().int(),
  decline: z.number().int(),
  later: z.number().int(),
  silent: z.number().int(),
  bounced: z.number().int(),
  unreachable: z.number().int(),
})
export type Counts = z.infer<typeof counts>

/** What a meeting's convocation would be today. */
export const plan = z.object({
  meeting,
  agenda: z.enum(['none', 'draft', 'provisional', 'adopted']),
  convocation: convocation.nullable(),
  notice_days: z.number().int(),
  days_left: z.number().int(),
  late: z.boolean(),
  /** The last day on which it would still be in time. */
  in_time_until: z.iso.date(),
  answer_until: z.iso.date(),
  addressees: z.array(addressee),
  mailboxes: z.number().int(),
  second_person_above: z.number().int(),
  wait_minutes: z.number().int(),
})
export type Plan = z.infer<typeof plan>

/** A convocation and what became of its letters, page by page. */
export const convocationRecord = z.object({
  meeting,
  convocation: convocation.nullable(),
  may_release: z.boolean(),
  mailboxes: z.number().int(),
  asked_by: personName.nullable(),
  counts,
  letters: z.array(letter),
  next: z.uuid().nullable(),
})
export type ConvocationRecord = z.infer<typeof convocationRecord>

export const colleague = z.object({
  name: personal({ purpose: 'name', seenBy: 'offices', kept: 'for good' })(z.string()),
  left_at: z.string(),
})

/** One participant's letter, for that participant and for the secretariat. */
export const sentLetter = z.object({ convocation, letter, colleagues: z.array(colleague) })
export type SentLetter = z.infer<typeof sentLetter>

export const ownLetter = z.object({
  meeting,
  participant: text,
  opened: z.boolean(),
  /** None as long as the participant was not convoked. */
  sent: sentLetter.nullable(),
})
export type OwnLetter = z.infer<typeof ownLetter>

/** A letter as the link in a mail opens it. */
export const linkedLetter = z.object({
  meeting,
  participant: text,
  symbol: z.string(),
  /** Languages its paper stands in. */
  languages: z.array(language),
  answer_until: z.iso.date(),
  opened: z.boolean(),
  /** In whose name the link is. */
  name: personName,
  answer: answer.nullable(),
  colleagues: z.array(colleague),
  /** A colleague leaves it to nobody else. */
  may_leave: z.boolean(),
})
export type LinkedLetter = z.infer<typeof linkedLetter>

export const waiting = z.object({
  meeting_id: z.uuid(),
  meeting: text,
  participant_id: z.uuid(),
  participant: text,
  answer_until: z.iso.date(),
  opens_on: z.iso.date(),
  answer: answerGiven.nullable(),
})
export type Waiting = z.infer<typeof waiting>

import type { Day } from '../../../../kernel/day.ts'
import { type Language, inLanguage } from '../../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../../kernel/refusal.ts'
import { writeDay, writeDays } from '../../../../platform/i18n/format.ts'
import type { Download } from '../../../../platform/operations/download.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { lastVersionOnly, notFound } from '../../../../platform/operations/rules.ts'
import { hashToken, newToken } from '../../../../platform/sign-in/token.ts'
import { participantNames } from '../../../conference/index.ts'
import { listPapers } from '../../../documents/index.ts'
import { takesPlace } from '../../planning/invitations/rules.ts'
import type { Answer, AnswerSent, ColleagueNamed, LinkedLetter } from '../contract.ts'
import { personOf } from '../convening/actions.ts'
import { lockLetter } from '../letters/storage.ts'
import { hasOpened, todayAt } from '../opening.ts'
import { type OpenedLetter, addressOf, openLetter } from './links.ts'
import { answeredUntilItOpens, leftToFewColleagues } from './rules.ts'
import {
  type AnsweredLetter,
  type NewAnswer,
  findAnswer,
  findLetterTo,
  insertColleague,
  listColleagues,
  putAnswer,
} from './storage.ts'

/** A letter as whoever holds its link reads it. */
export async function letterBehind(context: Context, token: string): Promise<LinkedLetter | Refusal> {
  const opened = await openLetter(context, token)
  return isRefusal(opened) ? opened : linked(context, opened)
}

async function linked(context: Context, opened: OpenedLetter): Promise<LinkedLetter> {
  const { tx, tenant } = context
  const { meeting, letter_id, document_id } = opened
  const nameOn = await participantNames(context)
  const papers =
    document_id === null ? [] : await listPapers(opened.own.tx, tenant.conferenceId, [document_id])
  const colleagues = opened.colleague ? [] : await listColleagues(tx, tenant.conferenceId, letter_id)
  return {
    meeting,
    participant: nameOn(opened.participant_id, meeting.opens_on as Day)?.short ?? {},
    symbol: opened.symbol,
    languages: papers.map(({ language }) => language),
    answer_until: opened.convocation.answer_until,
    opened: hasOpened(context, meeting),
    name: opened.name,
    answer: opened.answer,
    colleagues: colleagues.map(({ name, left_at }) => ({ name, left_at })),
    may_leave: opened.colleague === null,
  }
}

/** The paper of a letter, for whoever holds its link. */
export async function paperBehind(
  context: Context,
  given: { readonly token: string; readonly language: Language },
): Promise<Download | Refusal> {
  const opened = await openLetter(context, given.token)
  if (isRefusal(opened)) return opened
  const { own, document_id } = opened
  const papers = document_id === null ? [] : await listPapers(own.tx, own.tenant.conferenceId, [document_id])
  const paper = papers.find(({ language }) => language === given.language) ?? papers[0]
  if (!paper) return notFound(given.token)
  return { name: paper.name, media_type: paper.media_type, bytes: await own.files.read(paper.hash) }
}

/** Answers for a participant, by the link its focal point or a colleague holds. */
export async function answerByLink(
  context: Context,
  { token, ...given }: AnswerSent & { readonly token: string },
): Promise<Answer | Refusal> {
  const opened = await openLetter(context, token)
  if (isRefusal(opened)) return opened
  const { own, person, colleague } = opened
  // What a colleague answers stands in nobody else's name.
  return colleague
    ? keepAnswer(context, opened, {
        ...given,
        how: 'link',
        note: '',
        person_id: null,
        colleague_id: colleague.colleague_id,
      })
    : keepAnswer(own, opened, { ...given, how: 'link', note: '', person_id: person, colleague_id: null })
}

type Of = { readonly meeting: string; readonly participant: string }

/** Answers for one's own participant, signed in. */
export async function answerSignedIn(
  context: Context,
  { meeting, participant, ...given }: AnswerSent & Of,
): Promise<Answer | Refusal> {
  const letter = await findLetterTo(context.tx, context.tenant.conferenceId, { meeting, participant })
  if (!letter) return notFound(participant)
  return keepAnswer(context, letter, {
    ...given,
    how: 'signed in',
    note: '',
    person_id: personOf(context),
    colleague_id: null,
  })
}

/** Notes what a participant answered on paper. */
export async function noteAnswer(
  context: Context,
  { meeting, participant, ...given }: AnswerSent & Of & { readonly note: string },
): Promise<Answer | Refusal> {
  const letter = await findLetterTo(context.tx, context.tenant.conferenceId, { meeting, participant })
  if (!letter) return notFound(participant)
  return keepAnswer(context, letter, {
    ...given,
    how: 'paper',
    person_id: personOf(context),
    colleague_id: null,
  })
}

async function keepAnswer(
  context: Context,
  letter: AnsweredLetter,
  given: Omit<NewAnswer, 'answered_at'>,
): Promise<Answer | Refusal> {
  const open = stillOpen(context, letter)
  if (isRefusal(open)) return open
  const conference = context.tenant.conferenceId
  await lockLetter(context.tx, conference, letter.letter_id)
  const before = await findAnswer(context.tx, conference, letter.letter_id)
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: before?.version ?? 0 })
  if (isRefusal(last)) return last
  const answer = await putAnswer(context.tx, conference, letter.letter_id, {
    ...given,
    answered_at: context.now,
  })
  // Names that were written freely stand with the answer and not in the journal, which forgets nothing.
  await context.journal({
    subject: 'convocation',
    subjectId: letter.meeting.meeting_id,
    ...(before === null ? {} : { before: { answer: before.answer } }),
    after: {
      answer: answer.answer,
      participant_id: letter.participant_id,
      how: given.how,
      ...(given.note === '' ? {} : { note: given.note }),
      ...(given.colleague_id === null ? {} : { colleague: given.colleague_id }),
    },
  })
  return answer
}

function stillOpen(context: Context, { meeting }: AnsweredLetter): 'open' | Refusal {
  const place = takesPlace.decide({ state: meeting.state })
  if (isRefusal(place)) return place
  const open = answeredUntilItOpens.decide({
    today: todayAt(context, meeting),
    opens: meeting.opens_on as Day,
  })
  return isRefusal(open) ? open : 'open'
}

/** Leaves the answer to a colleague, who gets a link of their own. */
export async function leaveToColleague(
  context: Context,
  { token, ...colleague }: ColleagueNamed & { readonly token: string },
): Promise<{ left: number } | Refusal> {
  const opened = await openLetter(context, token)
  if (isRefusal(opened)) return opened
  const open = stillOpen(context, opened)
  if (isRefusal(open)) return open
  const { own } = opened
  const conference = own.tenant.conferenceId
  await lockLetter(own.tx, conference, opened.letter_id)
  const known = await listColleagues(own.tx, conference, opened.letter_id)
  const may = leftToFewColleagues.decide({
    taken: known.length,
    same: known.some(({ email }) => email.toLowerCase() === colleague.email.toLowerCase()),
    byColleague: opened.colleague !== null,
  })
  if (isRefusal(may)) return may
  const [secret, colleague_id] = [newToken(), own.newId()]
  await insertColleague(own.tx, conference, {
    ...colleague,
    colleague_id,
    letter_id: opened.letter_id,
    token_hash: hashToken(secret),
    left_by: opened.person,
    left_at: own.now,
  })
  await own.journal({
    subject: 'convocation',
    subjectId: opened.meeting.meeting_id,
    after: { left_to: colleague_id, participant_id: opened.participant_id },
  })
  await tellColleague(own, opened, colleague, addressOf(own, colleague.language, secret))
  return { left: known.length + 1 }
}

async function tellColleague(
  own: Context,
  { meeting, symbol, name, convocation }: OpenedLetter,
  colleague: ColleagueNamed,
  href: string,
): Promise<void> {
  const { language } = colleague
  const words = own.words(language)
  const facts = {
    meeting: inLanguage(meeting.name, language),
    days: writeDays(meeting.opens_on, meeting.closes_on, language, 'long'),
    until: writeDay(convocation.answer_until, language, 'long'),
    symbol,
    name,
  }
  await own.post({
    once: `convocation colleague ${own.newId()}`,
    to: colleague.email,
    language,
    secret: true,
    subject: words('meetings:letter.convocation.colleague.subject', facts),
    paragraphs: [
      words('meetings:letter.greeting', { name: colleague.name }),
      words('meetings:letter.convocation.colleague.text', facts),
      { label: words('meetings:letter.convocation.link'), href },
      words('meetings:letter.convocation.colleague.how', facts),
    ],
  })
}

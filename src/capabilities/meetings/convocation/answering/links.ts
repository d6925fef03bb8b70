import { type Day, addDays } from '../../../../kernel/day.ts'
import { instantIn } from '../../../../kernel/instant.ts'
import { type Refusal, isRefusal } from '../../../../kernel/refusal.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { findPersonalLink, insertPersonalLinks } from '../../../../platform/sign-in/personal-links.ts'
import { hashToken, newToken } from '../../../../platform/sign-in/token.ts'
import { actorOn } from '../../../directory/index.ts'
import type { Meeting } from '../../contract.ts'
import { type Reader, isSpeaker } from '../addressees.ts'
import { todayAt } from '../opening.ts'
import { linkAnswersForItsParticipant } from './rules.ts'
import { type AnsweredLetter, findAnsweredLetter, findColleagueBy } from './storage.ts'

const PURPOSE = 'convocation'
/** Kept so long past the closing day, should the meeting be put off; until when it opens something is asked of the meeting itself. */
const LASTS = 180

type ForWhom = { readonly letter: string; readonly meeting: Meeting; readonly reader: Reader }

/** The addresses at which each reader answers for their participant, in their order. */
export async function makeLinks(context: Context, each: readonly ForWhom[]): Promise<string[]> {
  const made = each.map((one) => ({ ...one, token: newToken() }))
  await insertPersonalLinks(
    context.tx,
    context.tenant.conferenceId,
    made.map(({ letter, meeting, reader, token }) => ({
      link_id: context.newId(),
      person_id: reader.person_id,
      purpose: PURPOSE,
      subject_id: letter,
      token_hash: hashToken(token),
      created_at: context.now,
      expires_at: instantIn(addDays(meeting.closes_on as Day, LASTS), '00:00', meeting.zone),
    })),
  )
  return made.map(({ reader, token }) => addressOf(context, reader.language, token))
}

export const addressOf = (context: Context, language: Reader['language'], token: string): string =>
  `${context.publicUrl}/${language}/convocation/${token}`

export type OpenedLetter = AnsweredLetter & {
  /** The request in the name of the focal point whose link it is, or who left it to a colleague. */
  readonly own: Context
  readonly person: string
  readonly colleague: { readonly colleague_id: string; readonly name: string } | null
  readonly name: string
}

/** What a link opens, for a focal point or a colleague of theirs. Looking leaves no trace. */
export async function openLetter(context: Context, token: string): Promise<OpenedLetter | Refusal> {
  const { tx, tenant } = context
  const conference = tenant.conferenceId
  const tokenHash = hashToken(token)
  const link = await findPersonalLink(tx, conference, { purpose: PURPOSE, tokenHash, at: context.now })
  const colleague = link ? undefined : await findColleagueBy(tx, conference, tokenHash)
  const [person, id] = [link?.person_id ?? colleague?.left_by, link?.subject_id ?? colleague?.letter_id]
  const actor = person === undefined ? undefined : await actorOn(tx, tenant, person, context.today)
  const found = id ? await findAnsweredLetter(tx, conference, id) : undefined
  const decided = linkAnswersForItsParticipant.decide({
    found: found !== undefined && actor !== undefined,
    holds: holdsFor(actor, found?.participant_id),
    today: found ? todayAt(context, found.meeting) : context.today,
    closes: (found?.meeting.closes_on ?? context.today) as Day,
  })
  if (isRefusal(decided)) return decided
  if (!found || actor?.kind !== 'person' || person === undefined)
    throw new Error('A link that was not found opens nothing')
  return {
    ...found,
    own: await context.as(actor),
    person,
    colleague: colleague ?? null,
    name: colleague?.name ?? actor.name,
  }
}

const holdsFor = (actor: Context['actor'] | undefined, participant: string | undefined): boolean =>
  actor?.kind === 'person' &&
  actor.held.some(
    (one) => isSpeaker(one.office) && one.participantId === participant && one.only === undefined,
  )

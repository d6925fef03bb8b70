import { type Instant, dayAt, later } from '../../../../kernel/instant.ts'
import { inLanguage, isLanguage } from '../../../../kernel/language.ts'
import { isRefusal } from '../../../../kernel/refusal.ts'
import type { Letter } from '../../../../platform/mail/letter.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { memberOffices } from '../../../directory/contract.ts'
import { type Correspondent, correspondentsOn } from '../../../directory/index.ts'
import type { Request } from '../contract.ts'
import { listReplies } from '../replies/storage.ts'
import { type ReminderMoment, remindedOfRequest } from '../rules.ts'
import { listOpenBetween, listRecipients } from '../storage.ts'
import { deadlineIn } from '../words.ts'

/** Who answers for these countries today, each once. */
async function focalPointsOf(context: Context, participants: readonly string[]): Promise<Correspondent[]> {
  const people = await correspondentsOn(context, context.today)
  const asked = people.filter(
    ({ office, participant_id }) =>
      memberOffices.some((one) => one === office) &&
      participant_id !== null &&
      participants.includes(participant_id),
  )
  return [...new Map(asked.map((one) => [`${one.person_id} ${one.participant_id}`, one])).values()]
}

/** Writes to every focal point of the countries that are asked. Returns how many letters. */
export async function inviteAll(
  context: Context,
  request: Request,
  participants: readonly string[],
): Promise<number> {
  let letters = 0
  for (const person of await focalPointsOf(context, participants))
    if (await context.post(letterTo(context, request, person, 'invitation'))) letters += 1
  return letters
}

/** Tells the focal points of a country, its own people, that its reply was cleared. */
export async function tellCleared(context: Context, request: Request, participantId: string): Promise<void> {
  for (const person of await focalPointsOf(context, [participantId]))
    await context.post(letterTo(context, request, person, 'cleared', context.now))
}

const DAY = 24 * 3600 * 1000

/** Reminds the focal points of those who have not cleared a reply, each moment once. Returns how many letters. */
export async function remindOfRequests(context: Context): Promise<number> {
  const { tx, tenant, now } = context
  const near = await listOpenBetween(tx, tenant.conferenceId, later(now, -3 * DAY), later(now, 9 * DAY))
  const ids = near.map(({ request_id }) => request_id)
  const replies = await listReplies(tx, tenant.conferenceId, ids)
  const recipients = await listRecipients(tx, tenant.conferenceId, ids)
  let letters = 0
  for (const request of near) {
    const deadline = lastDayOf(request, tenant.zone)
    const moment = remindedOfRequest.decide({ deadline, today: context.today })
    if (isRefusal(moment) || moment === 'not now') continue
    const cleared = new Set(
      replies.flatMap((one) =>
        one.request_id === request.request_id && one.cleared_at !== null ? [one.participant_id] : [],
      ),
    )
    const waiting = recipients.flatMap(({ request_id, participant_id }) =>
      request_id === request.request_id && !cleared.has(participant_id) ? [participant_id] : [],
    )
    let written = 0
    for (const person of await focalPointsOf(context, waiting))
      if (await context.post(letterTo(context, request, person, moment))) written += 1
    if (written > 0)
      await context.journal({
        subject: 'information request',
        subjectId: request.request_id,
        after: { reminded: moment, letters: written },
      })
    letters += written
  }
  return letters
}

/** The last day on which a reply is accepted: where the deadline is a midnight, the day before it. */
function lastDayOf({ deadline }: Request, zone: string) {
  return dayAt(later(deadline as Instant, -1), zone)
}

function letterTo(
  context: Context,
  request: Request,
  person: Correspondent,
  kind: 'invitation' | 'cleared' | ReminderMoment,
  /** What may happen more than once is told each time. */
  occasion = '',
): Letter {
  const language = isLanguage(person.language) ? person.language : context.language
  const words = context.words(language)
  const said = {
    reference: request.reference,
    title: inLanguage(request.title, language),
    who: context.actor.kind === 'person' ? context.actor.name : '',
    deadline: deadlineIn(request.deadline, { words, language, zone: context.tenant.zone }),
  }
  const introduction = inLanguage(request.introduction, language)
  return {
    once: `request ${request.request_id} ${kind} ${person.participant_id} ${person.person_id} ${occasion}`,
    to: person.email,
    language,
    subject: words(`exchange:requests.letter.${kind}.subject`, said),
    paragraphs: [
      words('exchange:requests.letter.greeting', { name: person.name }),
      words(`exchange:requests.letter.${kind}.opening`, said),
      ...(kind === 'invitation' && introduction !== '' ? [introduction] : []),
      {
        label: words(kind === 'cleared' ? 'exchange:requests.letter.see' : 'exchange:requests.letter.answer'),
        href: `${context.publicUrl}/${language}/requests/${request.reference}/answer`,
      },
      ...(kind === 'cleared' ? [] : [words('exchange:requests.letter.together')]),
    ],
  }
}

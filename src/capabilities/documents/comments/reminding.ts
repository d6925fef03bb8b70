import { type Instant, dayAt, later } from '../../../kernel/instant.ts'
import { inLanguage, isLanguage } from '../../../kernel/language.ts'
import type { Letter } from '../../../platform/mail/letter.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { participantsOn } from '../../conference/index.ts'
import { memberOffices } from '../../directory/contract.ts'
import { type Correspondent, correspondentsOn } from '../../directory/index.ts'
import type { Document } from '../contract.ts'
import { readBy } from '../rules.ts'
import { listDocumentsById } from '../storage.ts'
import type { CommentRound } from './contract.ts'
import { listRoundsBetween } from './rounds/storage.ts'
import { remindedOfComments } from './rules.ts'
import { listCommenters } from './storage.ts'
import { deadlineIn } from './words.ts'

type Audience = {
  readonly people: readonly Correspondent[]
  /** How each participant stands today. */
  readonly statuses: ReadonlyMap<string, string>
}

/** Everyone who speaks for a participant today. */
async function audienceOf(context: Context): Promise<Audience> {
  const people = await correspondentsOn(context, context.today)
  const participants = await participantsOn(context, context.today)
  return {
    people: people.filter(
      ({ office, suspended, participant_id }) =>
        !suspended && participant_id !== null && memberOffices.some((one) => one === office),
    ),
    statuses: new Map(participants.map(({ participant_id, status }) => [participant_id, status])),
  }
}

/** Of them those who may read this document, each once. */
function readersOf({ people, statuses }: Audience, document: Document): Correspondent[] {
  const readers = people.filter(({ person_id, name, office, participant_id }) => {
    const participantId = participant_id ?? ''
    const status = statuses.get(participantId)
    const held = [{ office, participantId, ...(status ? { status } : {}) }]
    return (
      readBy.decide({
        actor: { kind: 'person', personId: person_id, name, held },
        access: document.access,
        readers: document.readers,
      }) === 'may read'
    )
  })
  return [...new Map(readers.map((one) => [`${one.person_id} ${one.participant_id}`, one])).values()]
}

/** Writes to the focal points who may read the paper. Returns how many letters. */
export async function inviteComments(
  context: Context,
  document: Document,
  round: CommentRound,
): Promise<number> {
  const audience = await audienceOf(context)
  let letters = 0
  for (const person of readersOf(audience, document))
    if (await context.post(letterTo(context, document, round, person, 'opened'))) letters += 1
  return letters
}

const DAY = 24 * 3600 * 1000

/** Reminds, once a round, the focal points of countries that have not commented. Returns how many letters. */
export async function remindOfComments(context: Context): Promise<number> {
  const { tx, tenant, now } = context
  const conference = tenant.conferenceId
  const near = await listRoundsBetween(tx, conference, now, later(now, 5 * DAY))
  const due = near.filter(
    ({ deadline }) =>
      remindedOfComments.decide({
        lastDay: dayAt(later(deadline as Instant, -1), tenant.zone),
        today: context.today,
      }) === 'remind',
  )
  if (due.length === 0) return 0
  const documents = await listDocumentsById(
    tx,
    conference,
    due.map(({ document_id }) => document_id),
  )
  const said = await listCommenters(
    tx,
    conference,
    due.map(({ round_id }) => round_id),
  )
  const commented = new Set(said.map(({ round_id, participant_id }) => `${round_id} ${participant_id}`))
  const audience = await audienceOf(context)
  let letters = 0
  for (const round of due) {
    const document = documents.find(({ document_id }) => document_id === round.document_id)
    if (!document) continue
    let written = 0
    for (const person of readersOf(audience, document)) {
      if (commented.has(`${round.round_id} ${person.participant_id}`)) continue
      if (await context.post(letterTo(context, document, round, person, 'reminder'))) written += 1
    }
    if (written > 0)
      await context.journal({
        subject: 'document',
        subjectId: document.document_id,
        after: { reminded: 'comments', letters: written },
      })
    letters += written
  }
  return letters
}

function letterTo(
  context: Context,
  document: Document,
  round: CommentRound,
  person: Correspondent,
  kind: 'opened' | 'reminder',
): Letter {
  const language = isLanguage(person.language) ? person.language : context.language
  const words = context.words(language)
  const said = {
    symbol: document.symbol,
    title: inLanguage(document.title, language),
    deadline: deadlineIn(round.deadline, { words, language, zone: context.tenant.zone }),
  }
  return {
    once: `comments ${round.round_id} ${kind} ${person.participant_id} ${person.person_id}`,
    to: person.email,
    language,
    subject: words(`documents:comments.letter.${kind}.subject`, said),
    paragraphs: [
      words('documents:comments.letter.greeting', { name: person.name }),
      words(`documents:comments.letter.${kind}.opening`, said),
      words(`documents:comments.letter.shared.${round.shared_with}`),
      {
        label: words('documents:comments.letter.comment'),
        href: `${context.publicUrl}/${language}/documents/${document.document_id}/comments/${round.round_id}`,
      },
      words('documents:comments.letter.until-then'),
    ],
  }
}

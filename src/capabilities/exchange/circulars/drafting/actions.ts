import { type Language, languages } from '../../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../../kernel/refusal.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { notFound } from '../../../../platform/operations/rules.ts'
import type { Circular, CircularGiven, PreviewedMail, RecipientNow } from '../contract.ts'
import { letterFor } from '../letter.ts'
import { papersCalled, papersOf, papersSeen, withTheirFiles } from '../papers.ts'
import { type Recipient, resolve } from '../recipients/actions.ts'
import { inName, isWriter, lockSeen, personOf } from '../seen.ts'
import {
  type KeptCircular,
  type NewPaper,
  findCircular,
  insertCircular,
  moveCircular,
  putPapers,
  rewriteCircular,
} from '../storage.ts'
import { eachStepFromItsState, fieldsAreKnown } from './rules.ts'

/** Begins a circular. It is its sender's alone until it was sent. */
export async function draftCircular(context: Context, given: CircularGiven): Promise<Circular | Refusal> {
  const papers = await examined(context, given)
  if (isRefusal(papers)) return papers
  const { tx, tenant } = context
  const person = personOf(context)
  const circular_id = context.newId()
  await insertCircular(tx, tenant.conferenceId, {
    circular_id,
    ...draftOf(given),
    writers: person === null ? [] : [person],
    drafted_by: person,
    drafted_at: context.now,
  })
  await putPapers(tx, tenant.conferenceId, circular_id, papers)
  await context.journal({ subject: 'circular', subjectId: circular_id, after: linesOf(given) })
  const made = await findCircular(tx, tenant.conferenceId, circular_id)
  if (!made) throw new Error('A circular its writer may not see')
  return made
}

/** Rewrites a draft; whoever does is one of its writers from then on. */
export async function changeCircular(
  context: Context,
  { circular: id, ...given }: CircularGiven & { readonly circular: string },
): Promise<Circular | Refusal> {
  const { tx, tenant } = context
  const conference = tenant.conferenceId
  const circular = await lockOwn(context, id)
  if (isRefusal(circular)) return circular
  const step = eachStepFromItsState.decide({
    state: circular.state,
    step: 'change',
    isWriter: isWriter(context, circular),
  })
  if (isRefusal(step)) return step
  const papers = await examined(context, given)
  if (isRefusal(papers)) return papers
  const stood = await papersSeen(context, id)
  const before = linesOf({
    ...circular,
    documents: stood.map(({ document: { symbol }, how }) => ({ symbol, how })),
  })
  const person = personOf(context)
  const writers = new Set([...circular.writers, ...(person === null ? [] : [person])])
  const changed = await rewriteCircular(tx, conference, id, { ...draftOf(given), writers: [...writers] })
  await putPapers(tx, conference, id, papers)
  await context.journal({ subject: 'circular', subjectId: id, before, after: linesOf(given) })
  return changed
}

type Lines = Pick<
  CircularGiven,
  'kind' | 'sender' | 'subject' | 'body' | 'original_language' | 'deadline_on' | 'audience' | 'documents'
>
const linesOf = ({
  kind,
  sender,
  subject,
  body,
  original_language,
  deadline_on,
  audience,
  documents,
}: Lines) => ({ kind, sender, subject, body, original_language, deadline_on, audience, documents })

const draftOf = (given: CircularGiven) => ({
  kind: given.kind,
  sender: given.sender,
  subject: given.subject,
  body: given.body,
  original_language: given.original_language,
  deadline_on: given.deadline_on,
  audience: {
    groups: [...new Set(given.audience.groups)],
    participants: [...new Set(given.audience.participants)],
    offices: [...new Set(given.audience.offices)],
    people: [...new Set(given.audience.people)],
  },
})

// What is wrong with a draft from its first word on; what is only missing is asked for when it is to leave.
async function examined(context: Context, given: CircularGiven): Promise<NewPaper[] | Refusal> {
  const own = inName(context, given.sender)
  if (isRefusal(own)) return own
  for (const text of languages.flatMap((one) => [given.subject[one] ?? '', given.body[one] ?? ''])) {
    const known = fieldsAreKnown.decide({ text })
    if (isRefusal(known)) return known
  }
  const papers = await papersCalled(context, given.documents)
  if (isRefusal(papers)) return papers
  const fileless = withTheirFiles(papers)
  if (fileless) return fileless
  const recipients = await resolve(context, given.audience)
  return isRefusal(recipients)
    ? recipients
    : papers.map(({ document: { document_id }, how }) => ({ document_id, how }))
}

/** Locks a circular of a sender the asker writes for, in the version they saw. */
export async function lockOwn(context: Context, id: string): Promise<KeptCircular | Refusal> {
  const circular = await lockSeen(context, id)
  if (isRefusal(circular)) return circular
  const own = inName(context, circular.sender)
  return isRefusal(own) ? own : circular
}

/** A circular that waits for its release becomes a draft again. */
export async function takeBack(context: Context, id: string): Promise<Circular | Refusal> {
  const circular = await lockSeen(context, id)
  if (isRefusal(circular)) return circular
  const step = eachStepFromItsState.decide({ state: circular.state, step: 'take back', isWriter: false })
  if (isRefusal(step)) return step
  const moved = await moveCircular(context.tx, context.tenant.conferenceId, id, { state: 'draft' })
  await context.journal({
    subject: 'circular',
    subjectId: id,
    before: { state: circular.state },
    after: { state: 'draft' },
  })
  return moved
}

const asNow = ({ person_id, name, office, participant, language }: Recipient): RecipientNow => ({
  person_id,
  name,
  office: office as RecipientNow['office'],
  participant: participant?.short ?? null,
  language,
})

/** As many as one chooses from. */
const CHOOSABLE = 300

/** Whom a circular would go to today, and the mail of one of them as it would be written. */
export async function preview(
  context: Context,
  ask: { readonly circular: string; readonly person?: string | undefined },
): Promise<
  | {
      circular: Circular
      recipients: RecipientNow[]
      count: number
      shown: RecipientNow | null
      mail: PreviewedMail | null
    }
  | Refusal
> {
  const { tx, tenant } = context
  const circular = await findCircular(tx, tenant.conferenceId, ask.circular)
  if (!circular) return notFound(ask.circular)
  const own = inName(context, circular.sender)
  if (isRefusal(own)) return own
  const recipients = await resolve(context, circular.audience)
  if (isRefusal(recipients)) return recipients
  const papers = await papersOf(context, circular.circular_id)
  if (isRefusal(papers)) return papers
  const shown =
    ask.person === undefined ? recipients[0] : recipients.find((one) => one.person_id === ask.person)
  if (ask.person !== undefined && !shown) return notFound(ask.person)
  const mail =
    shown &&
    letterFor(circular, papers, shown, {
      words: context.words,
      link: linkShown(context, shown.language),
    })
  return {
    circular,
    recipients: recipients.slice(0, CHOOSABLE).map(asNow),
    count: recipients.length,
    shown: shown ? asNow(shown) : null,
    mail: mail
      ? {
          subject: mail.subject,
          paragraphs: mail.paragraphs.map((part) =>
            typeof part === 'string' ? part : `${part.label}: ${part.href}`,
          ),
          in_original: mail.inOriginal,
          attachments: (mail.attachments ?? []).map(({ name }) => name),
        }
      : null,
  }
}

// Its own link is made when a mail leaves, and told to nobody but its reader.
const linkShown = ({ publicUrl }: Context, language: Language): string =>
  `${publicUrl}/${language}/circular/…`

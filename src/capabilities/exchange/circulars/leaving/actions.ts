import { isRefusal } from '../../../../kernel/refusal.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import type { LeftOutWhy } from '../contract.ts'
import { type DeliveredRow, insertMails, listDelivered, markStanding } from '../delivery/storage.ts'
import { letterFor } from '../letter.ts'
import { makeLinks } from '../links/making.ts'
import { type Paper, closedTo, papersOf } from '../papers.ts'
import { type Receiver, type Recipient, receiversOn } from '../recipients/actions.ts'
import { askedAgainWhenItLeaves } from '../recipients/rules.ts'
import { type KeptCircular, lockLeaving, moveCircular } from '../storage.ts'
import { keepInLibrary } from './keeping.ts'

/** Lets go every circular whose instant has come, each once, however many ask at once. Returns how many. */
export async function leaveDue(context: Context): Promise<number> {
  const due = await lockLeaving(context.tx, context.tenant.conferenceId, context.now)
  for (const circular of due) await leave(context, circular)
  return due.length
}

/** Writes each recipient's mail, in one transaction with the state that says it was sent. `from` is told where it leaves as it is released. */
export async function leave(
  context: Context,
  circular: KeptCircular,
  from: { readonly state: string; readonly told?: object } = circular,
): Promise<KeptCircular> {
  const { tx, tenant, now } = context
  const conference = tenant.conferenceId
  const { circular_id } = circular
  const listed = await listDelivered(tx, conference, { circular: circular_id, now })
  const papers = await papersStill(context, circular_id)
  const looked = await lookAgain(context, papers, listed)
  await markStanding(
    tx,
    conference,
    looked.map(({ row, why }) => ({ recipient_id: row.recipient_id, why })),
  )
  const written = looked.flatMap(({ row, recipient }) => (recipient ? [{ row, recipient }] : []))
  await writeMails(context, circular, papers ?? [], written)
  const countries = [...new Set(written.flatMap(({ row }) => row.participant_id ?? []))]
  const sent = await moveCircular(tx, conference, circular_id, {
    state: 'sent',
    sent_at: now,
    readers: countries,
  })
  await keepInLibrary(context, sent, countries)
  const leftOut = looked.flatMap(({ row, why }) => (why === null ? [] : [{ person: row.person_id, why }]))
  await context.journal({
    subject: 'circular',
    subjectId: circular_id,
    before: { state: from.state },
    after: { state: 'sent', ...from.told, written: written.length, left_out: leftOut },
  })
  return sent
}

// A paper that is gone from sight is open to nobody any more.
async function papersStill(context: Context, circular: string): Promise<Paper[] | undefined> {
  const papers = await papersOf(context, circular)
  return isRefusal(papers) ? undefined : papers
}

type Looked = { readonly row: DeliveredRow; readonly recipient?: Recipient; readonly why: LeftOutWhy | null }

/** Looks at each recipient as of now: who is to be written to, and why another is not. */
export async function lookAgain(
  context: Context,
  papers: readonly Paper[] | undefined,
  rows: readonly DeliveredRow[],
): Promise<Looked[]> {
  const { receivers, participants } = await receiversOn(context)
  return rows.map((row) => {
    const receiver = receivers.get(row.person_id)
    const participant = row.participant_id === null ? undefined : participants.get(row.participant_id)
    const recipient = receiver && { ...receiver, office: row.office, participant }
    const decided = askedAgainWhenItLeaves.decide({
      holds: recipient !== undefined && holdsStill(recipient, row),
      papersOpen:
        recipient !== undefined &&
        papers !== undefined &&
        closedTo(papers, recipient, context.language) === undefined,
      hasAddress: (recipient?.email ?? '') !== '',
    })
    if (isRefusal(decided)) throw new Error(`${decided.rule} refuses nothing`)
    return decided === 'written' && recipient
      ? { row, recipient, why: null }
      : { row, why: decided as LeftOutWhy }
  })
}

// In the office they were chosen for, and for that participant.
const holdsStill = ({ held }: Receiver, { office, participant_id }: DeliveredRow): boolean =>
  held.some((one) => one.office === office && (one.participantId ?? null) === participant_id)

/** Puts a mail for each into the outbox, with a link of its own. */
export async function writeMails(
  context: Context,
  circular: KeptCircular,
  papers: readonly Paper[],
  written: readonly { readonly row: DeliveredRow; readonly recipient: Recipient }[],
): Promise<void> {
  if (written.length === 0) return
  const links = await makeLinks(
    context,
    circular.circular_id,
    written.map(({ recipient }) => recipient),
  )
  const mails = written.map(({ row, recipient }, place) => {
    const ordinal = (row.ordinal ?? 0) + 1
    const { inOriginal: _, ...letter } = letterFor(circular, papers, recipient, {
      words: context.words,
      link: links[place] ?? '',
    })
    const once = `circular ${circular.circular_id} ${row.person_id} ${ordinal}`
    return { letter: { ...letter, once, mailId: context.newId() }, recipient_id: row.recipient_id, ordinal }
  })
  await context.postBulk(mails.map(({ letter }) => letter))
  await insertMails(
    context.tx,
    context.tenant.conferenceId,
    mails.map(({ letter, recipient_id, ordinal }) => ({ recipient_id, mail_id: letter.mailId, ordinal })),
  )
}

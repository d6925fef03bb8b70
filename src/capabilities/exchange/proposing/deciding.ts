import { participantsOf } from '../../../kernel/actor.ts'
import { inLanguage, isLanguage } from '../../../kernel/language.ts'
import type { Text } from '../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { lastVersionOnly, notFound } from '../../../platform/operations/rules.ts'
import { memberOffices } from '../../directory/contract.ts'
import { correspondentsOn } from '../../directory/index.ts'
import type { Decision, ProposalState } from './contract.ts'
import { decidedOnce, ownUntilPublished } from './rules.ts'
import { isStaff } from './staff.ts'

/** The countries the asker proposes for. */
export const ownCountries = ({ actor }: Pick<Context, 'actor'>): string[] =>
  participantsOf(actor, ...memberOffices)

/** Who writes; nobody by name where the operator does. */
export const writerOf = ({ actor }: Pick<Context, 'actor'>): string | null =>
  actor.kind === 'person' ? actor.personId : null

/** What a proposal has, whatever is proposed. */
type Proposal = {
  readonly state: ProposalState
  readonly participant_id: string | null
  readonly version: number
}

/** A proposal that was found and locked, for whoever may write on it and has seen it as it is. */
export function writtenOnAsSeen<P extends Proposal>(
  context: Context,
  found: P | undefined,
  id: string,
): P | Refusal {
  if (!found) return notFound(id)
  const may = ownUntilPublished.decide({
    state: found.state,
    staff: isStaff(context),
    own: found.participant_id !== null && ownCountries(context).includes(found.participant_id),
  })
  if (isRefusal(may)) return may
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: found.version })
  return isRefusal(last) ? last : found
}

/** What deciding changes. */
type Decided = {
  readonly state: ProposalState
  readonly reason?: string
  readonly published_at?: string
}

/** A proposal where it is kept. */
export type Kept<P> = {
  readonly kind: 'announcement' | 'event'
  readonly id: string
  readonly path: string
  readonly update: (change: Decided) => Promise<P>
}

const journalOf = (context: Context, { kind, id }: Kept<unknown>, before: Proposal, after: Decided) =>
  context.journal({ subject: kind, subjectId: id, before: { state: before.state }, after })

/** Publishes what a country proposed, or returns it with a reason; the country's people are told. */
export async function decideProposal<P extends Proposal & { readonly title: Text }>(
  context: Context,
  kept: Kept<P>,
  before: P,
  { verdict, reason }: Decision,
  /** What else stands against publishing it. */
  against?: () => Refusal | undefined,
): Promise<P | Refusal> {
  const state = decidedOnce.decide({ state: before.state, verdict, reason })
  if (isRefusal(state)) return state
  const published = state === 'published'
  const refused = published ? against?.() : undefined
  if (refused) return refused
  const change = {
    state,
    reason: published ? '' : reason,
    ...(published ? { published_at: context.now } : {}),
  }
  const decided = await kept.update(change)
  await journalOf(context, kept, before, change)
  if (before.participant_id !== null)
    await tellProposers(context, {
      kind: kept.kind,
      id: kept.id,
      version: decided.version,
      participantId: before.participant_id,
      title: before.title,
      published,
      reason,
      path: kept.path,
    })
  return decided
}

/** Takes a proposal, or what was published, away from its readers. */
export async function withdrawProposal<P extends Proposal>(
  context: Context,
  kept: Kept<P>,
  before: P,
): Promise<P> {
  const change = { state: 'withdrawn' } as const
  const withdrawn = await kept.update(change)
  await journalOf(context, kept, before, change)
  return withdrawn
}

/** Tells the people of the country that proposed something what became of it. */
async function tellProposers(
  context: Context,
  of: {
    readonly kind: 'announcement' | 'event'
    readonly id: string
    readonly version: number
    readonly participantId: string
    readonly title: Text
    readonly published: boolean
    readonly reason: string
    readonly path: string
  },
): Promise<void> {
  const people = await correspondentsOn(context, context.today)
  const own = people.filter(
    ({ office, participant_id, suspended }) =>
      !suspended && participant_id === of.participantId && memberOffices.some((one) => one === office),
  )
  for (const person of new Map(own.map((one) => [one.person_id, one])).values()) {
    const language = isLanguage(person.language) ? person.language : context.language
    const words = context.words(language)
    const title = inLanguage(of.title, language)
    const how = of.published ? 'published' : 'returned'
    await context.post({
      once: `${of.kind} ${of.id} ${of.version} ${person.person_id}`,
      to: person.email,
      language,
      subject: words(`exchange:proposing.letter.${how}.subject`, { title }),
      paragraphs: [
        words('exchange:proposing.letter.greeting', { name: person.name }),
        words(`exchange:proposing.letter.${how}.opening`, { title, reason: of.reason }),
        {
          label: words('exchange:proposing.letter.see'),
          href: `${context.publicUrl}/${language}${of.path}`,
        },
      ],
    })
  }
}

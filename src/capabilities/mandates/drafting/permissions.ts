import { type Actor, holds } from '../../../kernel/actor.ts'
import { anyOf, may, own } from '../../../platform/operations/permission.ts'
import { memberOffices, presidencyOffices, secretariatDesk } from '../../directory/contract.ts'

/** Whoever writes drafts and chairs what is said on them. */
export const chair = may(...secretariatDesk, ...presidencyOffices)
export const mayDraft = (actor: Actor): boolean =>
  actor.kind === 'operator' || holds(actor, ...secretariatDesk, ...presidencyOffices)

/** Who may have a draft before them; which of them has this one, `seesTabled` tells. */
export const draftReaders = may(
  ...secretariatDesk,
  ...presidencyOffices,
  ...memberOffices,
  'delegate',
  'auditor',
)

/** Whether a text on the table of a meeting is open to someone: to the members' own people, and delegates of that meeting. */
export const seesTabled = (actor: Actor, meeting: string): boolean =>
  mayDraft(actor) ||
  (actor.kind === 'person' &&
    actor.held.some(
      ({ office, status, meetingId }) =>
        office === 'auditor' ||
        (status === 'member' &&
          ((memberOffices as readonly string[]).includes(office) ||
            (office === 'delegate' && meetingId === meeting))),
    ))

type ForMember = { readonly participant: string }
/** A member speaks for itself; whoever chairs writes down what was said in the room. */
export const speaks = anyOf<ForMember>(
  own<ForMember>('member', ({ participant }) => participant, ...memberOffices),
  chair,
)

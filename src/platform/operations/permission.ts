import type { Actor } from '../../kernel/actor.ts'

/** Who may ask for something: a sentence that can be listed, and the test it stands for. */
export type Permission<Input = unknown> = {
  readonly says: PermissionSentence
  readonly allows: (actor: Actor, input: Input) => boolean
}

export type PermissionSentence =
  | { readonly kind: 'anyone' }
  | { readonly kind: 'signed in' }
  | { readonly kind: 'themself' }
  | { readonly kind: 'office'; readonly offices: readonly string[] }
  | { readonly kind: 'own'; readonly offices: readonly string[]; readonly what: string }
  | { readonly kind: 'any of'; readonly parts: readonly PermissionSentence[] }

/** Everyone, signed in or not. */
export const anyone: Permission = { says: { kind: 'anyone' }, allows: () => true }

/** Any person who has signed in, whatever they hold: for what is their own. */
export const person: Permission = {
  says: { kind: 'signed in' },
  allows: (actor) => actor.kind === 'person' && actor.held.length > 0,
}

/** Any person who holds an office, also one that gives nothing yet: for what they sign in with. */
export const oneself: Permission = {
  says: { kind: 'signed in' },
  allows: (actor) => actor.kind === 'person' && (actor.held.length > 0 || (actor.awaiting ?? []).length > 0),
}

/** Whoever has signed in, with an office or without: for what the conference holds on them. */
export const themself: Permission = {
  says: { kind: 'themself' },
  allows: (actor) => actor.kind === 'person',
}

/** Whoever holds some office now; an expired appointment holds none. */
export const signedIn: Permission = {
  says: { kind: 'signed in' },
  allows: (actor) => actor.kind === 'operator' || (actor.kind === 'person' && actor.held.length > 0),
}

/** Whoever holds one of these offices now. The operator at the machine may do what any office may. */
export function may(...offices: readonly string[]): Permission {
  return {
    says: { kind: 'office', offices },
    allows: (actor) =>
      actor.kind === 'operator' ||
      (actor.kind === 'person' && actor.held.some((held) => offices.includes(held.office))),
  }
}

/** Whether an actor could be allowed, for some input: what may be offered to them. */
export function couldAllow(says: PermissionSentence, actor: Actor): boolean {
  if (says.kind === 'anyone') return true
  if (actor.kind !== 'person') return actor.kind === 'operator' && says.kind !== 'own'
  if (says.kind === 'themself') return true
  if (says.kind === 'signed in') return actor.held.length > 0
  if (says.kind === 'any of') return says.parts.some((part) => couldAllow(part, actor))
  return actor.held.some((held) => says.offices.includes(held.office))
}

/** Whoever holds one of these offices for the participant that the request is about. */
export function own<Input>(
  what: string,
  participantOf: (input: Input) => string,
  ...offices: readonly string[]
): Permission<Input> {
  return {
    says: { kind: 'own', offices, what },
    allows: (actor, input) =>
      actor.kind === 'person' &&
      actor.held.some((held) => offices.includes(held.office) && held.participantId === participantOf(input)),
  }
}

export function anyOf<Input>(...parts: readonly Permission<Input>[]): Permission<Input> {
  return {
    says: { kind: 'any of', parts: parts.map((part) => part.says) },
    allows: (actor, input) => parts.some((part) => part.allows(actor, input)),
  }
}

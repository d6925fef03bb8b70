/** An office someone holds now: what for, and for whom. */
export type Held = {
  readonly office: string
  readonly participantId?: string
  readonly bodyId?: string
  /** A delegate's meeting. */
  readonly meetingId?: string
  /** How the participant stands in the conference today: a member, an observer … */
  readonly status?: string
  /** Held in the place of a colleague, for these operations alone. */
  readonly only?: readonly string[]
  readonly standsInFor?: string
}

/** Who asks: a person with the offices held at this instant, the operator at the machine, or nobody in particular. */
export type Actor =
  | {
      readonly kind: 'person'
      readonly personId: string
      readonly name: string
      readonly held: readonly Held[]
      /** Offices that give nothing until their holder sets a second factor. */
      readonly awaiting?: readonly Held[]
    }
  | { readonly kind: 'operator' }
  | { readonly kind: 'public' }

export const publicActor: Actor = { kind: 'public' }
export const operator: Actor = { kind: 'operator' }

/** The same actor for one operation: with what they do in a colleague's place where it is among those tasks, and without where not. */
export function actingIn(actor: Actor, operation: string): Actor {
  if (actor.kind !== 'person' || actor.held.every((held) => held.only === undefined)) return actor
  const held = actor.held.flatMap(({ only, ...one }) =>
    only === undefined || only.includes(operation) ? [one] : [],
  )
  return { ...actor, held }
}

/** Whether the actor holds one of these offices themself, and not for single tasks in a colleague's place. */
export function holds(actor: Actor, ...offices: readonly string[]): boolean {
  return (
    actor.kind === 'person' &&
    actor.held.some((held) => held.only === undefined && offices.includes(held.office))
  )
}

/** The participants the actor holds one of these offices for. */
export function participantsOf(actor: Actor, ...offices: readonly string[]): string[] {
  if (actor.kind !== 'person') return []
  return actor.held.flatMap((held) =>
    held.participantId && held.only === undefined && offices.includes(held.office)
      ? [held.participantId]
      : [],
  )
}

// Read by the server and by devices at the door alike.

/** What someone is checked in for: the entrance of a day, or a session. */
type Occasion = { readonly session: number | null; readonly day: string }

/** Whether two stand for the same: a session is one whatever its day. */
export const isSameOccasion = (one: Occasion, other: Occasion): boolean =>
  one.session === other.session && (one.session !== null || one.day === other.day)

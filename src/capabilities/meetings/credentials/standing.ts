/** How the credentials of a participant stand. */
export type Credentials = 'none' | 'presented' | 'in part' | 'in order'

/** In order where everyone who was named is accredited, in part where some are, presented where a note came and nobody is yet. */
export function credentialsOf(facts: {
  readonly notes: number
  readonly nominated: number
  readonly accredited: number
}): Credentials {
  if (facts.notes === 0) return 'none'
  if (facts.accredited === 0) return 'presented'
  return facts.nominated === 0 ? 'in order' : 'in part'
}

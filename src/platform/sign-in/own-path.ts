/** A path of our own pages; nothing where it leads elsewhere. */
export const ownPath = (next: string | undefined): string | undefined =>
  next !== undefined && /^\/(?![/\\])/.test(next) ? next : undefined

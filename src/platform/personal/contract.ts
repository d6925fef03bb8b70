import type { z } from 'zod'

/** What is to be known of a personal field by whoever it is about; each is a key of the catalogue's words. */
export type Personal = {
  /** What it is asked for. */
  readonly purpose: string
  readonly seenBy: string
  /** How long it is kept. */
  readonly kept: string
}

/** The member of a schema that says so, in the shapes and in the OpenAPI document. */
export const PERSONAL = 'x-personal'

/** Marks a field of a contract as a person's own. */
export const personal =
  (about: Personal) =>
  <Shape extends z.ZodType>(shape: Shape): Shape =>
    shape.meta({ [PERSONAL]: about })

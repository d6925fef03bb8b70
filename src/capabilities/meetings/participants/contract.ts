import { z } from 'zod'

/** A list of participants as it stands, or as it is handed out in the end. */
export const listKind = z.enum(['provisional', 'final'])
export type ListKind = z.infer<typeof listKind>

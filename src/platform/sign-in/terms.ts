import { z } from 'zod'

/** What a conference asks of those who sign in, out of its settings. */
export type SignInTerms = {
  /** Whether some offices give nothing without a second factor. */
  readonly secondFactor: 'offered' | 'required'
  /** Sign-in letters one person gets within the window. */
  readonly letters: number
  /** Tries for one account, and from one network address, within the window. */
  readonly perAccount: number
  readonly perAddress: number
  /** Sessions one person has open at once; beyond it the one rested longest ends. */
  readonly sessions: number
}

/** What is counted at the sign-in is counted within fifteen minutes. */
export const WINDOW_MS = 15 * 60 * 1000

const count = z.number().int().min(1)
const shape = z.object({
  second_factor: z.enum(['offered', 'required']).optional(),
  sign_in: z
    .object({
      letters: count.default(5),
      per_account: count.default(20),
      per_address: count.default(100),
      sessions: count.default(20),
    })
    .prefault({}),
})

/** The terms a conference's settings give. A second factor is required unless it says otherwise; the example only offers it. */
export function signInTerms(settings: unknown, isExample: boolean): SignInTerms {
  const { second_factor, sign_in: counts } = shape.parse(settings ?? {})
  return {
    secondFactor: second_factor ?? (isExample ? 'offered' : 'required'),
    letters: counts.letters,
    perAccount: counts.per_account,
    perAddress: counts.per_address,
    sessions: counts.sessions,
  }
}

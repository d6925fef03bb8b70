import { z } from 'zod'

/** What a conference asks of those who sign in, out of its settings. */
export type SignInTerms = {
  /** Sign-in letters one person gets within the window. */
  readonly letters: number
  /** Tries for one account, and from one network address, within the window. */
  readonly perAccount: number
  readonly perAddress: number
}

/** What is counted at the sign-in is counted within fifteen minutes. */
export const WINDOW_MS = 15 * 60 * 1000

const count = z.number().int().min(1)
const shape = z.object({
  sign_in: z
    .object({
      letters: count.default(5),
      per_account: count.default(20),
      per_address: count.default(100),
    })
    .prefault({}),
})

/** The terms a conference's settings give. */
export function signInTerms(settings: unknown): SignInTerms {
  const { sign_in: counts } = shape.parse(settings ?? {})
  return {
    letters: counts.letters,
    perAccount: counts.per_account,
    perAddress: counts.per_address,
  }
}

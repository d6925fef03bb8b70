import type { ProvisionClass } from '../contract.ts'

/**
 * What a verb does to what follows it. `frame` only introduces ("agrees to …": the next verb says what);
 * `directive` tells somebody to do something; `weak` means less than it says once it is itself agreed
 * ("agrees to consider" is work to be done, "considers" is a position).
 */
export type VerbRole = 'frame' | 'directive' | 'weak' | 'commit'

/** English base form, Spanish infinitive, class. `…` leaves room for words; `its` and `su` stand for any possessive. */
export type VerbRow = readonly [en: string, es: string, does: ProvisionClass, role?: VerbRole]

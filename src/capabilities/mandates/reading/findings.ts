import type { Due, Span } from './contract.ts'

/** A time a text names, and whether its words say outright that it is a deadline ("by", "antes del"). */
export type Finding = { readonly due: Due; readonly span: Span; readonly firm: boolean }

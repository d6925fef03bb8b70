import { dueRules } from './due/rules.ts'
import { followingRules } from './following/rules.ts'
import { intakeRules } from './intake/rules.ts'

/** The rules of mandates, in the order of a mandate's life. */
export const mandateRules = [...intakeRules, ...followingRules, ...dueRules]

import { answeringRules } from './answering/rules.ts'
import { dueRules } from './due/rules.ts'
import { draftingRules } from './drafting/rules.ts'
import { amendmentRules } from './drafting/amendments/rules.ts'
import { exportingRules } from './exporting/rules.ts'
import { evidenceRules } from './evidence/rules.ts'
import { followingRules } from './following/rules.ts'
import { guidelineRules } from './guidelines/rules.ts'
import { intakeRules } from './intake/rules.ts'
import { lineageRules } from './lineage/rules.ts'
import { remindingRules } from './reminding/rules.ts'
import { roundRules } from './rounds/rules.ts'

/** The rules of mandates, in the order of a mandate's life. */
export const mandateRules = [
  ...draftingRules,
  ...amendmentRules,
  ...intakeRules,
  ...followingRules,
  ...dueRules,
  ...lineageRules,
  ...evidenceRules,
  ...guidelineRules,
  ...answeringRules,
  ...remindingRules,
  ...roundRules,
  ...exportingRules,
]

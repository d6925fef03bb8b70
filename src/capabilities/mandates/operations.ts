import { answeringOperations } from './answering/operations.ts'
import { calendarOperations } from './calendar/operations.ts'
import { draftingOperations } from './drafting/operations.ts'
import { deskOperations } from './desk/operations.ts'
import { exportingOperations } from './exporting/operations.ts'
import { figureOperations } from './figures/operations.ts'
import { evidenceOperations } from './evidence/operations.ts'
import { followingOperations } from './following/operations.ts'
import { guidelineOperations } from './guidelines/operations.ts'
import { intakeOperations } from './intake/operations.ts'
import { lineageOperations } from './lineage/operations.ts'
import { remittingOperations } from './remitting/operations.ts'
import { remindingOperations } from './reminding/operations.ts'
import { roundOperations } from './rounds/operations.ts'
import { tellMandate } from './story/operations.ts'
import { viewOperations } from './views/operations.ts'
import { registerOperations } from './register/operations.ts'

/** What can be asked for about mandates, in the order of a mandate's life. */
export const mandateOperations = [
  ...draftingOperations,
  ...intakeOperations,
  ...registerOperations,
  ...deskOperations,
  ...viewOperations,
  ...exportingOperations,
  ...figureOperations,
  ...followingOperations,
  ...answeringOperations,
  ...evidenceOperations,
  ...lineageOperations,
  ...guidelineOperations,
  ...roundOperations,
  ...remittingOperations,
  ...remindingOperations,
  ...calendarOperations,
  tellMandate,
]

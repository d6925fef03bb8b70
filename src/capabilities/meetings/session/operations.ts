import { boothOperations } from './booth/operations.ts'
import { floorOperations } from './floor/operations.ts'
import { liveOperations } from './live/operations.ts'
import { sessionsOperations } from './sessions/operations.ts'
import { statementOperations } from './statements/operations.ts'

export const sessionOperations = [
  ...sessionsOperations,
  ...floorOperations,
  ...liveOperations,
  ...statementOperations,
  ...boothOperations,
]

import { boothRules } from './booth/rules.ts'
import { floorRules } from './floor/rules.ts'
import { sessionRules } from './sessions/rules.ts'
import { statementRules } from './statements/rules.ts'

/** The rules of sessions: opened in turn, with one speaker at a time. */
export const rulesOfSessions = [...sessionRules, ...floorRules, ...boothRules, ...statementRules]

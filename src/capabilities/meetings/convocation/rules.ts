import { answeringRules } from './answering/rules.ts'
import { conveningRules } from './convening/rules.ts'
import { remindingRules } from './reminding/rules.ts'
import { templateRules } from './templates/rules.ts'

/** What bears on convoking a meeting: how letters are worded, when and to whom they leave, who answers, who is reminded. */
export const convocationRules = [...conveningRules, ...templateRules, ...answeringRules, ...remindingRules]

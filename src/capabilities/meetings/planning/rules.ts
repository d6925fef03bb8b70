import { checklistRules } from './checklists/rules.ts'
import { dayRules } from './days/rules.ts'
import { holidayRules } from './holidays/rules.ts'
import { invitationRules } from './invitations/rules.ts'
import { weekRules } from './weeks/rules.ts'

/** What bears on the planning of meetings: when they are, whose calendars they stand in, and what is to be done before. */
export const planningRules = [
  ...invitationRules,
  ...weekRules,
  ...checklistRules,
  ...holidayRules,
  ...dayRules,
]

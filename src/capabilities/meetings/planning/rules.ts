import { invitationRules } from './invitations/rules.ts'
import { weekRules } from './weeks/rules.ts'

/** What bears on the planning of meetings: when they are, and whose calendars they stand in. */
export const planningRules = [...invitationRules, ...weekRules]

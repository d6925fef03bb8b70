import { afterAll, beforeAll, describe } from 'vitest'
import { checklists } from './planning/checklists.ts'
import { asMails, everyMeeting, inCalendars } from './planning/invitations.ts'
import { daysTakenUp, holidaysSaid, yearAtAGlance } from './planning/year.ts'
import { weeks } from './planning/weeks.ts'
import { closeWorld, openWorld } from './support/planning-world.ts'

// One world for all of it: the cases stand beside, in planning/.
beforeAll(openWorld)
afterAll(closeWorld)

describe('a meeting in the calendars of those concerned', inCalendars)
describe('an invitation as a mail', asMails)
describe('the calendar of all meetings', everyMeeting)
describe('a meeting week', weeks)
describe('a year', yearAtAGlance)
describe('holidays', holidaysSaid)
describe('the days of a meeting', daysTakenUp)
describe('a checklist', checklists)

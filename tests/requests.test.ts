import { afterAll, beforeAll, describe } from 'vitest'
import { deadlines, letters } from './requests/deadlines.ts'
import { drafts, followUps } from './requests/drafts.ts'
import { desk, register } from './requests/lists.ts'
import { countrysDraft, sight } from './requests/replies.ts'
import { closeWorld, openWorld } from './support/request-world.ts'

// One world for all of it: the cases stand beside, in requests/.
beforeAll(openWorld)
afterAll(closeWorld)

describe('a request', drafts)
describe('a deadline', deadlines)
describe('the focal points of a country', countrysDraft)
describe('what others see', sight)
describe('a request made from an earlier one', followUps)
describe('letters', letters)
describe('the desk', desk)
describe('The list of requests', register)

import { afterAll, beforeAll, describe } from 'vitest'
import { answers } from './convocation/answers.ts'
import { letters } from './convocation/letters.ts'
import { reminders } from './convocation/reminders.ts'
import { wording } from './convocation/wording.ts'
import { closeWorld, openWorld } from './support/convocation-world.ts'

// One world for all of it: the cases stand beside, in convocation/.
beforeAll(openWorld)
afterAll(closeWorld)

describe('the wording of letters', wording)
describe('a convocation', letters)
describe('an answer', answers)
describe('a reminder', reminders)

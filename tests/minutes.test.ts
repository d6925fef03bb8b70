import { afterAll, beforeAll, describe } from 'vitest'
import { adopting } from './minutes/adopting.ts'
import { circulating } from './minutes/circulating.ts'
import { making } from './minutes/making.ts'
import { closeMinutes, openMinutes } from './support/minutes.ts'

// One world for all of it: the cases stand beside, in minutes/.
beforeAll(openMinutes)
afterAll(closeMinutes)

describe('the draft of minutes', making)
describe('circulated minutes', circulating)
describe('adopted minutes', adopting)

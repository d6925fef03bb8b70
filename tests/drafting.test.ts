import { afterAll, beforeAll, describe } from 'vitest'
import { adoption } from './drafting/adoption.ts'
import { amendments } from './drafting/amendments.ts'
import { drafts } from './drafting/drafts.ts'
import { clearTable, openTable } from './support/negotiation.ts'

// One table for all of it: the cases stand beside, in drafting/.
beforeAll(openTable)
afterAll(clearTable)

describe('a draft', drafts)
describe('an amendment', amendments)
describe('a text', adoption)

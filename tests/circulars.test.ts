import { afterAll, beforeAll, describe } from 'vitest'
import { drafts } from './circulars/drafts.ts'
import { links } from './circulars/links.ts'
import { outcomes } from './circulars/outcomes.ts'
import { papersWithIt } from './circulars/papers.ts'
import { release } from './circulars/release.ts'
import { closeWorld, openWorld } from './support/circular-world.ts'

// One world for all of it: the cases stand beside, in circulars/.
beforeAll(openWorld)
afterAll(closeWorld)

describe('a draft', drafts)
describe('papers that go with it', papersWithIt)
describe('release', release)
describe('the link in a mail', links)
describe('what became of it', outcomes)

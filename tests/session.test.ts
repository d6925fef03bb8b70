import { beforeAll, describe } from 'vitest'
import { floor } from './session/floor.ts'
import { sittings } from './session/sitting.ts'
import { statements } from './session/statements.ts'
import { streams } from './session/streams.ts'
import { openRoom } from './support/room.ts'

// One room for all of it: the cases stand beside, in session/.
beforeAll(openRoom)

describe('a session', sittings)
describe('the list of speakers', floor)
describe('the stream of a session', streams)
describe('statements', statements)

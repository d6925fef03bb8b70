import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Base, tenantCalled } from '../src/apps/installation.ts'
import { table } from '../src/apps/tables.ts'
import { actorOn } from '../src/capabilities/directory/index.ts'
import { type Actor, publicActor } from '../src/kernel/actor.ts'
import type { Refusal } from '../src/kernel/refusal.ts'
import type { AnyOperation, Operation, Tenant } from '../src/platform/operations/operation.ts'
import { type Answer, type Ground, newId, perform } from '../src/platform/operations/perform.ts'
import { statusOf } from '../src/platform/operations/rules.ts'
import type { Tx } from '../src/platform/postgres/client.ts'
import { ownWorld } from './support/own-world.ts'
import { type Question, NEED_MORE, questionOf } from './support/questions.ts'
import { type OfficeName, offices, seat, standings } from './support/seats.ts'
import { boundedAt } from './support/settings.ts'
import { type Subjects, enterSubjects, todayIn } from './support/subjects.ts'
import { type Relation, relations, says, tableOfPermissions } from './support/table-of-permissions.ts'

let base: Base
let tenant: Tenant
let ground: Ground
let end: () => Promise<void>

beforeAll(async () => {
  // Of its own: the people of the matrix hold every office there is, and would be met elsewhere.
  ;({
    running: { base },
    end,
  } = await ownWorld())
  const found = await tenantCalled(base.ground, undefined)
  if (!found) throw new Error('No conference')
  // Thousands of questions by the same few: who may is asked here, not how often.
  tenant = { ...found, bounds: boundedAt(1_000_000) }
  ground = { ...base.ground, database: undone(base.ground.database), attempted: async () => undefined }
})
afterAll(() => end())

/** The database, in which every change is carried out and then taken back: twelve thousand questions leave nothing behind. */
function undone(database: Ground['database']): Ground['database'] {
  class Undone extends Error {
    readonly result: unknown
    constructor(result: unknown) {
      super('Taken back')
      this.result = result
    }
  }
  const takenBack =
    <T>(work: (tx: Tx) => Promise<T>) =>
    async (tx: Tx): Promise<T> => {
      throw new Undone(await work(tx))
    }
  const keptOut = async <T>(asked: () => Promise<T>): Promise<T> => {
    try {
      return await asked()
    } catch (error) {
      if (error instanceof Undone) return error.result as T
      throw error
    }
  }
  return {
    plain: (text, values) => database.plain(text, values),
    read: (conference, work, sight) => database.read(conference, work, sight),
    readSeen: (conference, work, sight) =>
      keptOut(() => database.readSeen(conference, takenBack(work), sight)),
    write: (conference, work, sight) => keptOut(() => database.write(conference, takenBack(work), sight)),
  }
}

// Told apart from what a rule of the matter refuses: not signed in, not permitted, not one's own to report on.
const NOT_YOURS = new Set(['MAN-03', 'MTG-10', 'EXC-30'])
/** What someone may not see is not there: for these, "nothing here" means "not yours". */
const UNSEEN = new Set(['mandates.evidence'])

const isAllowed = (row: AnyOperation, answer: Answer<unknown>): boolean => {
  if (answer.kind === 'done') return true
  const { refusal } = answer
  return !(
    isDenied(refusal) ||
    NOT_YOURS.has(refusal.rule) ||
    (UNSEEN.has(row.id) && refusal.rule === 'SYS-07')
  )
}
const isDenied = (refusal: Refusal): boolean => [401, 403].includes(statusOf(refusal))

async function ask(row: AnyOperation, actor: Actor, question: Question): Promise<boolean> {
  const answer = await perform(
    ground,
    row as unknown as Operation<unknown, unknown>,
    {
      tenant,
      actor,
      language: 'es',
      seenVersion: question.version ?? 1,
      sessionId: newId(),
      provenAt: ground.clock(),
    },
    question.input,
  )
  const may = isAllowed(row, answer)
  // Whoever may read gets what they asked for: a question that leads nowhere would prove nothing.
  if (may && row.method === 'GET' && answer.kind === 'refused' && !NEED_MORE.has(row.id))
    throw new Error(`${row.id} was asked in vain: ${answer.refusal.rule}`)
  return may
}

/** Whom an office is held for, so that something concerns their own country, another's, or none. */
function participantFor(office: OfficeName, relation: Relation, of: Subjects): string | null {
  const other = relation === 'other'
  switch (offices[office]) {
    case 'conference':
      return null
    case 'presiding country':
      return other ? of.otherCountry : of.presiding
    case 'country':
      return other ? of.otherCountry : of.country
    case 'organization':
      return other ? of.otherOrganization : of.organization
    case 'host':
      return of.host
  }
}

async function holderOf(
  office: OfficeName,
  relation: Relation,
  standing: (typeof standings)[number],
  of: Subjects,
): Promise<Actor> {
  const person = await seat(base, tenant, {
    office,
    participant: participantFor(office, relation, of),
    standing,
    meeting: of.meeting,
  })
  const actor = await base.ground.database.read(tenant.conferenceId, (tx) =>
    actorOn(tx, tenant, person, todayIn(base, tenant)),
  )
  if (!actor) throw new Error('Someone who was entered is not there')
  return actor
}

describe('who may do what', () => {
  const lines = tableOfPermissions()

  it('is written down for every operation there is, and for no other', () => {
    expect(lines.map(({ operation }) => operation).sort()).toEqual(table.rows.map(({ id }) => id).sort())
  })

  it('is what the program does, for each operation, office, country and standing', async () => {
    const of = await enterSubjects(base, tenant)
    const wrong: string[] = []
    let asked = 0
    for (const relation of relations) {
      for (const [office, column] of Object.entries({ ...offices, public: 'public' })) {
        for (const standing of column === 'public' ? (['active'] as const) : standings) {
          const actor =
            column === 'public' ? publicActor : await holderOf(office as OfficeName, relation, standing, of)
          const presidesElsewhere = column === 'presiding country' && relation === 'other'
          const answers = await Promise.all(
            lines.map(async ({ operation, cells }) => {
              const row = table.get(operation)
              if (!row) throw new Error(`No operation ${operation}`)
              const column = standing === 'active' && !presidesElsewhere ? columnOf(office) : 'public'
              // What is about oneself stays one's own when an office ends.
              const ofOffice = cells.get(columnOf(office)) ?? '-'
              const expected = says(ofOffice === 'self' ? ofOffice : (cells.get(column) ?? '-'), relation)
              const may = await ask(row, actor, questionOf(operation, office, relation, of))
              return may === expected
                ? []
                : [`${operation}, ${office}, ${relation}, ${standing}: ${may ? 'may' : 'may not'}`]
            }),
          )
          asked += answers.length
          wrong.push(...answers.flat())
        }
      }
    }
    process.stdout.write(
      `permissions: ${asked} questions asked, ${wrong.length} answered otherwise than written\n`,
    )
    expect(wrong).toEqual([])
    expect(asked).toBe(lines.length * relations.length * (Object.keys(offices).length * standings.length + 1))
  }, 1_200_000)
})

const COLUMNS: Record<string, string> = {
  'it specialist': 'IT specialist',
  'ppt head': 'PPT head',
  'ppt team': 'PPT team',
}
const columnOf = (office: string): string => COLUMNS[office] ?? office

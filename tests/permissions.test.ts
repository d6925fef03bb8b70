import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Base, tenantCalled } from '../src/apps/installation.ts'
import { table } from '../src/apps/tables.ts'
import { actorOn } from '../src/capabilities/directory/index.ts'
import { insertRequest, putRecipients, updateRequest } from '../src/capabilities/exchange/requests/storage.ts'
import { insertQuestion } from '../src/capabilities/exchange/requests/questions/storage.ts'
import { type Actor, operator, publicActor } from '../src/kernel/actor.ts'
import type { Refusal } from '../src/kernel/refusal.ts'
import type { AnyOperation, Operation, Tenant } from '../src/platform/operations/operation.ts'
import { type Answer, type Ground, contextFor, newId, perform } from '../src/platform/operations/perform.ts'
import { statusOf } from '../src/platform/operations/rules.ts'
import type { Tx } from '../src/platform/postgres/client.ts'
import { ownWorld } from './support/own-world.ts'
import { boundedAt } from './support/settings.ts'
import { offices, seat, standings, type OfficeName } from './support/seats.ts'
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

/** What the questions are about: something of a country, and something of none. */
type Subjects = Awaited<ReturnType<typeof enterSubjects>>

async function enterSubjects() {
  const conference = tenant.conferenceId
  return base.ground.database.write(
    conference,
    async (tx) => {
      const of = async (code: string): Promise<string> =>
        (
          await tx
            .selectFrom('participant')
            .select('participant_id')
            .where('conference_id', '=', conference)
            .where('code', '=', code)
            .executeTakeFirstOrThrow()
        ).participant_id
      const presiding = (
        await tx
          .selectFrom('presidency')
          .select('participant_id')
          .where('conference_id', '=', conference)
          .where('from_day', '<=', contextNow(tx).today)
          .where('until_day', '>=', contextNow(tx).today)
          .executeTakeFirstOrThrow()
      ).participant_id
      const model = await tx
        .selectFrom('mandate')
        .selectAll()
        .where('conference_id', '=', conference)
        .where('state', '=', 'open')
        .where('document_id', 'is not', null)
        .limit(1)
        .executeTakeFirstOrThrow()
      const mandate = async (tasked: string): Promise<{ id: string; reference: string }> => {
        const { search: _, sort_day: __, ...row } = model
        const [id, reference] = [newId(), `MAN-1990-${newId().slice(-6)}`]
        await tx
          .insertInto('mandate')
          .values({
            ...row,
            mandate_id: id,
            reference,
            tasked: [tasked],
            version: 1,
            source: JSON.stringify(row.source),
            title: JSON.stringify(row.title),
            due: null,
          })
          .execute()
        return { id, reference }
      }
      const evidence = async (mandateId: string, participant: string | null): Promise<string> => {
        const evidence_id = newId()
        const hash = await base.ground.files.store(Buffer.from(`Evidencia ${evidence_id}`))
        await tx
          .insertInto('stored_file')
          .values({
            conference_id: conference,
            hash,
            name: 'evidencia.txt',
            media_type: 'text/plain',
            bytes: 50n,
            stored_at: '2026-01-01T00:00:00Z',
          })
          .execute()
        await tx
          .insertInto('evidence')
          .values({
            conference_id: conference,
            evidence_id,
            mandate_id: mandateId,
            title: 'Evidencia',
            file_hash: hash,
            added_at: '2026-01-01T00:00:00Z',
            access: participant === null ? 'as the mandate' : 'presidency and secretariat',
            participant_id: participant,
          })
          .execute()
        return evidence_id
      }
      const request = async (
        recipients: readonly string[],
      ): Promise<{ reference: string; question: string }> => {
        const [request_id, question] = [newId(), newId()]
        const made = {
          request_id,
          reference: `SOL-1990-${request_id.slice(-6)}`,
          title: {},
          introduction: {},
          deadline: '2999-01-01T00:00:00Z',
          confidentiality: 'members',
          previous_id: null,
          made_at: '1990-01-01T00:00:00Z',
        }
        await insertRequest(tx, conference, made)
        await putRecipients(tx, conference, request_id, recipients)
        await insertQuestion(tx, conference, request_id, {
          question_id: question,
          ordinal: 1,
          kind: 'text',
          wording: { es: '¿Qué?' },
          hint: {},
          required: false,
          shape: { options: [], several: false, unit: '', min: null, max: null, columns: [] },
          previous_id: null,
        })
        await updateRequest(tx, conference, request_id, { state: 'open', opened_at: made.made_at })
        return { reference: made.reference, question }
      }
      const first = async (from: 'person' | 'appointment', id: string) =>
        (
          (await tx
            .selectFrom(from)
            .selectAll()
            .where('conference_id', '=', conference)
            .limit(1)
            .executeTakeFirst()) as Record<string, string> | undefined
        )?.[id]
      const country = await of('HND')
      const [ofCountry, ofPresidency, ofNone] = [
        await mandate('participant:HND'),
        await mandate('PPT'),
        await mandate('TS'),
      ]
      return {
        country,
        otherCountry: await of('CAN'),
        presiding,
        organization: await of('UNHCR'),
        otherOrganization: await of('ECLAC'),
        host: await of('IOM'),
        ofCountry,
        ofPresidency,
        ofNone,
        kept: await evidence(ofCountry.id, country),
        open: await evidence(ofNone.id, null),
        person: (await first('person', 'person_id')) ?? '',
        appointment: (await first('appointment', 'appointment_id')) ?? '',
        // One that is still to come: what is asked for a meeting is asked until it closes.
        meeting: (
          await tx
            .selectFrom('meeting')
            .select('meeting_id')
            .where('conference_id', '=', conference)
            .where('closes_on', '>=', contextNow(tx).today)
            .limit(1)
            .executeTakeFirstOrThrow()
        ).meeting_id,
        // One that everyone may read: what is asked here hangs on the operation, not on the paper.
        ...(await tx
          .selectFrom('document')
          .select(['document_id as document', 'symbol'])
          .where('conference_id', '=', conference)
          .where('access', '=', 'public')
          .where('adopted_on', 'is not', null)
          .orderBy('symbol')
          .limit(1)
          .executeTakeFirstOrThrow()),
        asked: await request([country]),
        askedElsewhere: await request([]),
        presidency: (
          await tx
            .selectFrom('presidency')
            .select('presidency_id')
            .where('conference_id', '=', conference)
            .executeTakeFirstOrThrow()
        ).presidency_id,
      }
    },
    base.ground.sightOf(operator),
  )
}

const contextNow = (tx: Tx) =>
  contextFor(base.ground, { id: 'test' }, { tenant, actor: operator, language: 'es' }, tx).context

type Question = { readonly input: object; readonly version?: number }

/** What an operation is asked with: enough for its answer to tell whether it may be had. Those left out hang on the office alone. */
function questionOf(id: string, office: string, relation: Relation, of: Subjects): Question {
  const tasked = office.startsWith('ppt') ? of.ofPresidency : of.ofCountry
  const asked = relation === 'none' ? of.askedElsewhere : of.asked
  const mandate = relation === 'none' ? of.ofNone : tasked
  const known: Record<string, Question> = {
    'conference.participant': { input: { code: 'HND' } },
    'conference.body': { input: { code: 'VM' } },
    'conference.presidency': { input: { presidency: of.presidency } },
    'directory.appointment': { input: { appointment: of.appointment } },
    'directory.person': { input: { person: of.person } },
    'directory.person-card': { input: { person: of.person } },
    'directory.person-story': { input: { person: of.person } },
    'directory.appointment-story': { input: { appointment: of.appointment } },
    'directory.participant-story': { input: { code: 'HND' } },
    'directory.body-story': { input: { code: 'VM' } },
    'documents.get': { input: { document: of.document } },
    'documents.meeting-papers': { input: { meeting: of.meeting } },
    'documents.text': { input: { document: of.document } },
    'documents.compare': { input: { document: of.document, symbol: of.symbol } },
    'documents.story': { input: { document: of.document } },
    'exchange.request': { input: { reference: asked.reference } },
    'exchange.request-sheet': { input: { reference: asked.reference } },
    'exchange.request-story': { input: { reference: asked.reference } },
    'exchange.own-reply': { input: { reference: asked.reference } },
    'exchange.write-answer': { input: { ...asked, value: { text: 'Sí' } }, version: 0 },
    'exchange.use-answer-again': { input: asked, version: 0 },
    'exchange.set-confidentiality': { input: { reference: asked.reference, confidentiality: 'public' } },
    'exchange.clear-reply': { input: { reference: asked.reference }, version: 0 },
    'exchange.text': { input: { symbol: of.symbol } },
    'exchange.open-mandates': { input: { format: 'csv' } },
    'documents.search': { input: { q: 'informe' } },
    'meetings.story': { input: { meeting: of.meeting } },
    'meetings.own-particulars': { input: { meeting: of.meeting } },
    'meetings.give-particulars': {
      input: {
        meeting: of.meeting,
        passport_number: null,
        passport_expires: null,
        nationality: null,
        birth_date: null,
        diet: 'Sin maní',
        access_needs: null,
        emergency_contact: null,
      },
    },
    'meetings.particulars-given': { input: { meeting: of.meeting } },
    'meetings.particulars': { input: { meeting: of.meeting, purpose: 'catering' } },
    'mandates.story': { input: { reference: mandate.reference } },
    'directory.who-may': { input: { operation: 'mandates.report' } },
    'directory.what-may': { input: { person: of.person } },
    'meetings.get': { input: { meeting: of.meeting } },
    'meetings.delegates': { input: { meeting: of.meeting } },
    'mandates.agenda': { input: { meeting: of.meeting } },
    'mandates.get': { input: { reference: mandate.reference } },
    'mandates.remittance': { input: { reference: mandate.reference } },
    'mandates.export': { input: { format: 'csv' } },
    'mandates.review': { input: { document: of.document } },
    'mandates.evidence':
      relation === 'none'
        ? { input: { reference: of.ofNone.reference, evidence: of.open } }
        : { input: { reference: of.ofCountry.reference, evidence: of.kept } },
    'mandates.note': { input: { reference: mandate.reference, text: 'Avance' }, version: 1 },
    'mandates.report': { input: { reference: mandate.reference, text: 'Informe' }, version: 1 },
    'mandates.instruct': { input: { title: { es: 'Lineamiento' }, text: '', due_day: null } },
    'directory.appoint': {
      input: { person: of.person, office: 'focal point', participant: of.country, from: '2030-01-01' },
    },
  }
  return known[id] ?? { input: {} }
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

/** Reads that lead somewhere only with a secret or a thing of the asker's own. */
const NEED_MORE = new Set([
  'mandates.answer-form',
  'exchange.calendar-feed',
  'exchange.event',
  'exchange.contact-card',
  'exchange.event-file',
  'exchange.akoma-ntoso',
  'exchange.site-page',
  'mandates.round',
  'documents.paper',
  'documents.print',
  'documents.archive',
  'documents.archive-papers',
  'documents.archive-paper',
  'exchange.answer-file',
  'directory.batch',
  'directory.generator-draft',
  'directory.second-step',
  'directory.dry-run-import',
  'exchange.circular',
  'exchange.circular-story',
  'exchange.webhook',
  'exchange.webhook-delivery',
  'exchange.linked-circular',
  'exchange.linked-paper',
  'exchange.preview-circular',
  'documents.comments',
  'exchange.announcement',
  'documents.comments-sheet',
  'documents.comment-place',
])

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
    actorOn(tx, tenant, person, contextNow(tx).today),
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
    const of = await enterSubjects()
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
  }, 300_000)
})

const COLUMNS: Record<string, string> = {
  'it specialist': 'IT specialist',
  'ppt head': 'PPT head',
  'ppt team': 'PPT team',
}
const columnOf = (office: string): string => COLUMNS[office] ?? office

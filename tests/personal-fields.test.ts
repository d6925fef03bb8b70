import { describe, expect, inject, it } from 'vitest'
import { table } from '../src/apps/tables.ts'
import { schemaOf } from '../src/platform/operations/schema.ts'
import { PERSONAL } from '../src/platform/personal/contract.ts'
import { asOwnerOf } from './support/owner.ts'
import { coordinatorAt } from './support/secretariat.ts'

type Schema = Record<string, unknown>

/** Every member of a schema that is marked as a person's own, by its name. */
function marked(schema: unknown, name = ''): string[] {
  if (Array.isArray(schema)) return schema.flatMap((one) => marked(one, name))
  if (typeof schema !== 'object' || schema === null) return []
  const { properties = {}, ...rest } = schema as Schema & { properties?: Schema }
  return [
    ...(PERSONAL in schema ? [name] : []),
    ...Object.entries(properties).flatMap(([member, one]) => marked(one, member)),
    ...Object.entries(rest).flatMap(([key, one]) => (key === PERSONAL ? [] : marked(one, name))),
  ]
}

/** Members that bear the name of a personal thing, marked or not. */
function named(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(named)
  if (typeof schema !== 'object' || schema === null) return []
  const { properties = {}, ...rest } = schema as Schema & { properties?: Schema }
  return [
    ...Object.keys(properties).filter((member) => PRIVATE.has(member)),
    ...Object.values(properties).flatMap(named),
    ...Object.values(rest).flatMap(named),
  ]
}
const PRIVATE = new Set([
  'given_name',
  'family_name',
  'email',
  'treatment',
  'channels',
  'passport_number',
  'passport_expires',
  'nationality',
  'birth_date',
  'diet',
  'access_needs',
  'emergency_contact',
  'sex',
])

const both = (row: (typeof table.rows)[number]): Schema[] => [
  schemaOf(row.input, 'input'),
  ...(row.gives === 'file' ? [] : [schemaOf(row.output, 'output')]),
]
const sorted = (names: readonly string[]): string => [...new Set(names)].sort().join(' ')

const NAMES = 'family_name given_name'
const ADDRESS = `email ${NAMES}`
const PERSON = `channels ${ADDRESS} language treatment`

const PARTICULARS =
  'access_needs birth_date diet emergency_contact nationality passport_expires passport_number sex'

/** Which operations carry which personal fields: written by hand, compared whole. */
const carried: Record<string, string> = {
  'directory.appoint': 'name',
  'directory.appointment': `${NAMES} name`,
  'directory.appointments': ADDRESS,
  'directory.change-own': ADDRESS,
  'directory.change-person': PERSON,
  'directory.correct-appointment': 'name',
  'directory.end-appointment': 'name',
  'directory.enter': 'email',
  'directory.enter-person': PERSON,
  'directory.holders': 'name',
  'directory.import': 'email name',
  'directory.batch': 'email name',
  'directory.batches': 'email name',
  'directory.dry-run-import': 'email name',
  'directory.erasures': 'name',
  'directory.own': ADDRESS,
  'directory.own-data': 'who',
  'directory.people': ADDRESS,
  'directory.person': `${PERSON} name`,
  'directory.request-link': 'email',
  'directory.reinstate-appointment': 'name',
  'directory.sign-ins': NAMES,
  'directory.suspend-appointment': 'name',
  'directory.undo-import': 'email name',
  'directory.what-may': 'name',
  'directory.who-may': 'name',
  'documents.comment-place': 'name',
  'documents.comments': 'name',
  'exchange.contacts': `${ADDRESS} institution phone`,
  'exchange.own-contact': 'institution',
  'exchange.share-contact': 'institution',
  'exchange.own-reply': 'name',
  'exchange.use-answer-again': 'name',
  'exchange.write-answer': 'name',
  'meetings.delegations': 'head',
  'meetings.delegation': `${ADDRESS} language printed_name`,
  'meetings.delegate': `${ADDRESS} language printed_name`,
  'meetings.other': `${ADDRESS} language printed_name`,
  'meetings.others': `${ADDRESS} language printed_name`,
  'meetings.door': 'name',
  'meetings.at-the-door': 'name',
  'meetings.door-roster': 'name',
  'meetings.take-in': ADDRESS,
  'meetings.nominate': `${ADDRESS} language`,
  'meetings.enter-others': `${ADDRESS} language`,
  'meetings.substitute': `${ADDRESS} language`,
  'meetings.registration': `${NAMES} printed_name`,
  'meetings.register': `${NAMES} access_needs diet printed_name sex`,
  'meetings.convocation-plan': 'name',
  'meetings.convocation': 'asked_by head',
  'meetings.convocation-letter': 'head name',
  'meetings.answer-convocation': 'head',
  'meetings.note-answer': 'head',
  'meetings.linked-convocation': 'head name',
  'meetings.answer-linked': 'head',
  'meetings.leave-answer': 'email name',
  'exchange.circular': 'drafted_by name released_by stopped_by',
  'exchange.linked-circular': 'name',
  'exchange.preview-circular': 'name',
  'mandates.answer-form': 'name',
  'meetings.give-particulars': PARTICULARS,
  'meetings.own-particulars': PARTICULARS,
  'meetings.particulars': `${PARTICULARS} name`,
}

/** Which leave a line each time they are read. */
const seen: Record<string, string> = {
  'directory.appointments-sheet': 'taken away',
  'directory.people-cards': 'taken away',
  'directory.people-sheet': 'taken away',
  'directory.person': 'record',
  'directory.person-card': 'taken away',
  'exchange.contact-card': 'taken away',
  'exchange.contacts-sheet': 'taken away',
  'meetings.badges': 'badge',
  'meetings.particulars': 'particulars',
}

describe('personal fields', () => {
  it('are carried by these operations and no other', () => {
    const found = table.rows.map((row) => [row.id, sorted(both(row).flatMap((one) => marked(one)))] as const)
    const whole = Object.fromEntries(found.filter(([, names]) => names !== ''))
    process.stdout.write(
      `operations walked: ${found.length}, with personal fields: ${Object.keys(whole).length}\n`,
    )
    expect(whole).toEqual(
      Object.fromEntries(Object.entries(carried).map(([id, names]) => [id, sorted(names.split(' '))])),
    )
  })

  it('bear their mark wherever their name stands', () => {
    for (const row of table.rows)
      for (const schema of both(row))
        expect(new Set(marked(schema)), row.id).toEqual(new Set([...marked(schema), ...named(schema)]))
  })

  it('leave a line when these operations read them', () => {
    const declared = table.rows.flatMap((row) => (row.reads ? [[row.id, row.reads.purpose]] : []))
    expect(Object.fromEntries(declared)).toEqual(seen)
  })

  it('are read by nobody without that line: who, whose, which, for what', async () => {
    const at = await coordinatorAt(inject('url'), inject('home'))
    const { person_id } = await at.made<{ person_id: string }>('/people', {
      given_name: 'Leída',
      family_name: 'Vista',
      treatment: null,
      email: 'leida@example.invalid',
      language: 'es',
      channels: [],
    })
    await at.get(`/people/${person_id}`)
    await fetch(`${inject('url')}/api/v1/people/${person_id}/card.vcf`, { headers: at.headers })
    const page = await fetch(`${inject('url')}/es/directory/people/${person_id}`, { headers: at.headers })
    expect(page.status).toBe(200)
    const { readings } = await linesOf(person_id)
    expect(readings.map(({ operation, after }) => [operation, after.purpose])).toEqual([
      ['directory.person', 'record'],
      ['directory.person-card', 'taken away'],
      ['directory.person', 'record'],
    ])
    expect(readings[0]?.actor).toMatchObject({ kind: 'person', held: [{ office: 'coordinator' }] })
    expect(readings[0]?.after.fields).toContain('channels')
    const sheet = await fetch(`${inject('url')}/api/v1/people.xlsx?words=Vista`, { headers: at.headers })
    expect(sheet.status).toBe(200)
    await fetch(`${inject('url')}/api/v1/people.xlsx`, { headers: at.headers })
    const { exports } = await linesOf(person_id)
    expect(exports.some(({ after }) => after.people?.includes(person_id) && after.people.length > 5)).toBe(
      true,
    )
  })
})

type Line = {
  operation: string
  actor: unknown
  after: { purpose: string; fields: string[]; people?: string[] }
}

async function linesOf(person: string): Promise<{ readings: Line[]; exports: Line[] }> {
  return asOwnerOf(inject('home'), async (owner) => {
    const lines = async (where: string, values: string[]): Promise<Line[]> =>
      (
        await owner.query<Line>(
          `select operation, actor, after from journal where subject = 'reading' and ${where} order by entry_id`,
          values,
        )
      ).rows
    return {
      readings: (await lines('subject_id = $1', [person])).filter(
        (one) => one.operation !== 'directory.people-sheet',
      ),
      exports: await lines(`operation = 'directory.people-sheet'`, []),
    }
  })
}

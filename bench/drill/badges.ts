/**
 * The badges of two thousand people: how much memory the server takes for them beside two hundred, and how fast they come beside
 * Typst alone, setting as many of the same kind.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pictureOf } from '../../src/capabilities/meetings/door/badges/picture.ts'
import { CODE_LENGTH } from '../../src/capabilities/meetings/door/codes/code.ts'
import { root } from '../../src/platform/root.ts'
import { typeset } from '../../src/platform/typeset/typeset.ts'
import { day } from '../../tests/support/days.ts'
import { asOwnerOf } from '../../tests/support/owner.ts'
import { Household } from '../household.ts'
import { type BenchDesk, deskAt } from './desk.ts'
import { watchMemory } from './memory.ts'

const FEW = 200
const MANY = 2000
/** Entered in one request. */
const AT_ONCE = 250
/** What memory may grow by between few and many. */
const FLAT_MB = 60

export async function badges(): Promise<boolean> {
  const household = await Household.found()
  try {
    await household.start()
    const desk = await deskAt(household)
    const meeting = await meetingOf(desk, household, MANY)
    // Loaded and warm, so that the two are compared and not the first with the second.
    await print(desk, `${meeting}/badges/sheet?category=staff`)
    const memory = watchMemory(household)
    const few = await print(desk, `${meeting}/badges/sheet?category=staff`)
    await pause(500)
    const fewPeak = memory.peak()
    const many = await print(desk, `${meeting}/badges/sheet?category=press`)
    const manyPeak = memory.end()
    const alone = await typstAlone(MANY)
    const share = alone / many.seconds
    process.stdout.write(
      [
        `  ${FEW} badges in ${few.seconds.toFixed(1)} s (${(few.bytes / 1e6).toFixed(1)} MB), memory at most ${fewPeak.toFixed(0)} MB`,
        `  ${MANY} badges in ${many.seconds.toFixed(1)} s (${(many.bytes / 1e6).toFixed(1)} MB), memory at most ${manyPeak.toFixed(0)} MB (asked for: at most ${FLAT_MB} MB more)`,
        `  Typst alone ${alone.toFixed(1)} s: ${share.toFixed(2)} of its speed (asked for: 0.8), with reading, signing, drawing codes and packing`,
        '',
      ].join('\n'),
    )
    return manyPeak - fewPeak <= FLAT_MB
  } finally {
    await household.clear()
  }
}

/** The address of a meeting to which so many come as press, and few as staff, all confirmed. */
async function meetingOf(desk: BenchDesk, household: Household, many: number): Promise<string> {
  const { bodies } = await desk.ask<{ bodies: { body_id: string; code: string }[] }>('/bodies')
  const { meeting_id } = await desk.ask<{ meeting_id: string }>('/meetings', 'POST', {
    body_id: bodies.find(({ code }) => code === 'VM')?.body_id,
    number: 'BADGES',
    name: { es: 'Reunión de los gafetes', en: 'Meeting of the badges' },
    mode: 'in person',
    opens_on: day(30),
    closes_on: day(31),
  })
  const at = `/meetings/${meeting_id}`
  const terms = { nominations_until: day(20), asks: [], quotas: {} }
  await desk.ask(`${at}/registration-terms`, 'PUT', terms, 0)
  for (const [category, count] of [
    ['press', many],
    ['staff', FEW],
  ] as const)
    for (let from = 0; from < count; from += AT_ONCE)
      await desk.ask(`${at}/registrations/${category}`, 'POST', {
        note: 'Lista',
        people: Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, place) => ({
          given_name: 'Persona',
          family_name: `De Ejemplo ${category} ${from + place}`,
          email: `${category}.${from + place}@badges.invalid`,
          role: null,
        })),
      })
  await asOwnerOf(household.home, (owner) =>
    owner.query(
      `update registration set state = 'confirmed', printed_name = given_name || ' ' || family_name where meeting_id = $1`,
      [meeting_id],
    ),
  )
  return at
}

async function print(desk: BenchDesk, path: string): Promise<{ seconds: number; bytes: number }> {
  const begun = Date.now()
  const answer = await desk.send(path)
  if (!answer.ok || !answer.body) throw new Error(`${path}: ${answer.status}`)
  let bytes = 0
  for await (const piece of answer.body) bytes += piece.byteLength
  return { seconds: (Date.now() - begun) / 1000, bytes }
}

/** How long Typst takes for as many badges in files of a hundred, with everything it is given ready. */
async function typstAlone(count: number): Promise<number> {
  const source = readFileSync(join(root, 'src', 'capabilities', 'meetings', 'letters', 'badges.typ'), 'utf8')
  const people = Array.from({ length: count }, (_, place) => ({
    name: `Persona De Ejemplo press ${place}`,
    participant: '',
    part: '',
    category: 'PRENSA',
    'other-category': 'PRESS',
    colour: '#8a2433',
    code: pictureOf(String(place).padStart(CODE_LENGTH, 'A1B2C3')),
    'code-says': `Código del gafete de Persona De Ejemplo press ${place}`,
    photo: '',
    'photo-says': '',
  }))
  const about = {
    language: 'es',
    layout: 'sheet',
    title: 'Gafetes',
    conference: 'CRM',
    meeting: 'Reunión de los gafetes',
    days: '11-12',
    place: '',
  }
  const set = (some: typeof people) =>
    typeset({
      kind: 'pdf',
      source,
      inputs: { badges: JSON.stringify({ ...about, people: some }) },
      standard: 'ua-1',
    })
  await set(people.slice(0, 100))
  const begun = Date.now()
  for (let from = 0; from < count; from += 100) await set(people.slice(from, from + 100))
  return (Date.now() - begun) / 1000
}

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
import { Household } from '../household.ts'
import { crowdAt } from './crowd.ts'
import { type BenchDesk, deskAt } from './desk.ts'
import { watchMemory } from './memory.ts'

const FEW = 200
const MANY = 2000
/** What memory may grow by between few and many. */
const FLAT_MB = 60

export async function badges(): Promise<boolean> {
  const household = await Household.found()
  try {
    await household.start()
    const desk = await deskAt(household)
    const meeting = await crowdAt(desk, household, { press: MANY, staff: FEW })
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

/**
 * A meeting of five thousand: a page of them at the beginning and at the end, beside a page of a meeting of two hundred; and the list of
 * participants as PDF, beside Typst alone setting the same. `npm run bench:participants` prints what it found.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../src/platform/root.ts'
import { typeset } from '../src/platform/typeset/typeset.ts'
import { asOwnerOf } from '../tests/support/owner.ts'
import { crowdAt } from './drill/crowd.ts'
import { type BenchDesk, deskAt } from './drill/desk.ts'
import { middle } from './figures.ts'
import { freely } from './freely.ts'
import { Household } from './household.ts'

const [MANY, FEW, PRINTED] = [5000, 200, 500]
const [FLAT, SHARE] = [1.5, 0.8]
const WALKS = 5
const PRINTS = 15

const household = await Household.found()
try {
  await household.start()
  await freely(household)
  const desk = await deskAt(household)
  const many = await crowdAt(desk, household, { press: MANY })
  const few = await crowdAt(desk, household, { press: FEW })
  const printed = await crowdAt(desk, household, { press: PRINTED })
  // As the server does by itself within a minute of so many rows.
  await asOwnerOf(household.home, (owner) => owner.query('analyze registration'))
  const walks: { few: number; first: number; last: number }[] = []
  for (let walk = -1; walk < WALKS; walk += 1) {
    const small = await walked(desk, few)
    const all = await walked(desk, many)
    if (walk < 0) continue
    walks.push({
      few: middle(small).median,
      first: middle(all.slice(0, 10)).median,
      last: middle(all.slice(-10)).median,
    })
  }
  const against = (one: keyof (typeof walks)[0], other: keyof (typeof walks)[0]) =>
    middle(walks.map((walk) => walk[one] / walk[other]))
  const [depth, growth] = [against('last', 'first'), against('first', 'few')]
  const prints: { ours: number; alone: number }[] = []
  for (let print = -2; print < PRINTS; print += 1) {
    // Other names each time: what Typst remembers of the last list helps neither.
    await called(printed, print)
    const alone = await timed(() => setAlone(PRINTED, print))
    const ours = await timed(async () => {
      const answer = await desk.send(`${printed}/participants/provisional/pdf`)
      if (!answer.ok) throw new Error(`The list was refused: ${await answer.text()}`)
      await answer.arrayBuffer()
    })
    if (print >= 0) prints.push({ ours, alone })
  }
  const share = middle(prints.map(({ ours, alone }) => alone / ours))
  process.stdout.write(
    [
      `a page of ${MANY}, at its end against its beginning: ${depth.median.toFixed(2)} (${depth.least.toFixed(2)}–${depth.most.toFixed(2)}); against a page of ${FEW}: ${growth.median.toFixed(2)} (${growth.least.toFixed(2)}–${growth.most.toFixed(2)}); goal ≤ ${FLAT}`,
      `the list of ${PRINTED} as PDF: ${middle(prints.map(({ ours }) => ours)).median.toFixed(0)} ms, Typst alone ${middle(prints.map(({ alone }) => alone)).median.toFixed(0)} ms: ${share.median.toFixed(2)} of its speed (${share.least.toFixed(2)}–${share.most.toFixed(2)}; goal ≥ ${SHARE})`,
      '',
    ].join('\n'),
  )
  process.exitCode = depth.median <= FLAT && growth.median <= FLAT && share.median >= SHARE ? 0 : 1
} finally {
  await household.clear()
}

/** How long each page of a list took, from its first to its last, in milliseconds. */
async function walked(desk: BenchDesk, meeting: string): Promise<number[]> {
  const times: number[] = []
  let after: string | null = ''
  while (after !== null) {
    const path: string = `${meeting}/registrations/press${after === '' ? '' : `?after=${after}`}`
    const begun = performance.now()
    const { next }: { next: string | null } = await desk.ask(path)
    times.push(performance.now() - begun)
    after = next
  }
  return times
}

async function called(meeting: string, print: number): Promise<void> {
  await asOwnerOf(household.home, (owner) =>
    owner.query(
      `update registration set printed_name = given_name || ' ' || family_name || ' ' || $2::text where meeting_id = $1`,
      [meeting.split('/').at(-1), print],
    ),
  )
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

/** The same list, with everything Typst is given ready. */
function setAlone(count: number, print: number): Promise<Uint8Array> {
  const paper = {
    language: 'en',
    title: 'Provisional list of participants',
    about: ['Crowded meeting', '28–29 December 2026'],
    foot: 'Crowded meeting',
    pages: '{{page}} / {{pages}}',
    groups: [
      {
        heading: 'Press',
        people: Array.from({ length: count }, (_, place) => ({
          name: `Persona De Ejemplo press ${place} ${print}`,
          part: '',
          title: '',
        })),
      },
    ],
    empty: '',
  }
  return typeset({
    kind: 'pdf',
    source: readFileSync(join(root, 'src', 'platform', 'papers', 'roster.typ'), 'utf8'),
    inputs: { roster: JSON.stringify(paper) },
    standard: 'ua-1',
  })
}

/**
 * The bench: registers of 1,000, 10,000 and 100,000 mandates, each behind a built server of its own, and the
 * calibrators beside them. Every round measures all of them in turn, so that a busy machine troubles all alike.
 * `npm run bench` writes RESULTS.md; `npm run bench -- --quick` runs one short round and only prints.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { root } from '../src/platform/root.ts'
import { Clients } from './clients/clients.ts'
import { figure, growth, middle } from './figures.ts'
import { type Findings, report } from './report.ts'
import { type Site, openSite } from './site.ts'
import { notesInProcess, notesOverHttp } from './workloads/notes.ts'
import { searchPlan } from './workloads/plan.ts'
import { countStatements } from './workloads/queries.ts'
import { readDocument } from './workloads/reading.ts'
import { registerAsHtml, registerAsJson, searchAsJson } from './workloads/register.ts'
import { weighAnswerForm } from './workloads/weight.ts'
import type { Round, Workload } from './workloads/workload.ts'

const REST = 10_000
const RESULTS = join(root, 'bench', 'RESULTS.md')

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    sizes: { type: 'string', default: '1000,10000,100000' },
  },
})
const rounds = values.quick ? 1 : 5
const seconds = 2
const workloads = [registerAsJson, registerAsHtml, searchAsJson, notesOverHttp, notesInProcess].filter(
  ({ name }) => name.includes(values.only),
)

const sites: Site[] = []
const clients = new Clients()
try {
  for (const size of values.sizes.split(',').map(Number)) {
    sites.push(await openSite(size))
    say(`${size} mandates`)
  }
  const found = await measure(sites)
  const text = report(found)
  process.stdout.write(`${text}\n`)
  if (!values.quick && values.only === '') keep(text)
} catch (error) {
  for (const { household } of sites) process.stderr.write(household.complaints.slice(0, 1_500))
  throw error
} finally {
  clients.close()
  for (const site of sites.toReversed()) await site.close()
}

async function measure(all: readonly Site[]): Promise<Findings> {
  const [smallest, largest] = [all.at(0), all.at(-1)]
  if (!smallest || !largest) throw new Error('No register to measure')
  // As a server is found on an ordinary day: started on a conference that is there, and left alone.
  await smallest.household.killServer()
  await smallest.household.start()
  await pause(REST)
  const idle = residentMegabytes(smallest)
  // Everything is warm before the first round counts.
  await round(all, 2)
  const measured: Map<Workload, Round[]>[] = []
  for (let turn = 0; turn < rounds; turn++) {
    measured.push(...(await round(all, seconds)))
    say(`round ${turn + 1}`)
  }
  const of = (workload: Workload, place: number): Round[] =>
    measured.flatMap((one, index) => (index % all.length === place ? (one.get(workload) ?? []) : []))
  const statements = []
  for (const site of all)
    for (const page of ['/api/v1/mandates', '/en/mandates', '/api/v1/mandates?words=informe'])
      statements.push({ size: site.size, ...(await countStatements(site, page)) })
  const readings = []
  for (let turn = 0; turn < rounds; turn++) readings.push(await readDocument(smallest, turn))
  const version = await smallest.owner.query<{ server_version: string }>('show server_version')
  return {
    rounds,
    seconds,
    postgres: version.rows[0]?.server_version ?? '',
    figures: workloads.flatMap((workload) =>
      all.map((site, place) => figure(workload, site.size, of(workload, place))),
    ),
    growths: workloads.map((workload) => growth(workload, of(workload, 0), of(workload, all.length - 1))),
    statements,
    searchPlan: await searchPlan(largest),
    reading: {
      ...middle(readings.map(({ milliseconds }) => milliseconds)),
      provisions: readings[0]?.provisions ?? 0,
    },
    idle,
    weight: await weighAnswerForm(smallest),
  }
}

/** One round: each workload at each size, its calibrator right before it. One map a site, in their order. */
async function round(all: readonly Site[], each: number): Promise<Map<Workload, Round[]>[]> {
  const seen = all.map(() => new Map<Workload, Round[]>())
  for (const workload of workloads)
    for (const [place, site] of all.entries())
      seen[place]?.set(workload, [await workload.measure(site, clients, each)])
  return seen
}

// What the server holds in memory, as Linux counts it.
function residentMegabytes({ household }: Site): number {
  const status = readFileSync(`/proc/${household.pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024
}

/** Puts the tables between the marks; what people wrote around them stays. */
function keep(text: string): void {
  const [head, tail] = [/^[\s\S]*<!-- figures -->\n/, /<!-- end of figures -->[\s\S]*$/].map(
    (part) => part.exec(readFileSync(RESULTS, 'utf8'))?.[0] ?? '',
  )
  writeFileSync(RESULTS, `${head}\n${text}\n\n${tail}`)
}

function say(what: string): void {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${what}\n`)
}

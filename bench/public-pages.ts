/**
 * Pages of the public site, as visitors read them, beside Fastify serving the very same bytes from memory: both are read by
 * the same clients in turn. `npm run bench:public` prints what it found.
 */
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from '../src/platform/root.ts'
import { Clients } from './clients/clients.ts'
import { middle } from './figures.ts'
import { freely } from './freely.ts'
import { Household, node } from './household.ts'
import { readBare } from './workloads/workload.ts'

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '7' }, seconds: { type: 'string', default: '2' } },
})
const GOAL = 0.5

const household = await Household.found()
const folder = mkdtempSync(join(tmpdir(), 'protempore-bench-bytes-'))
const clients = new Clients()
try {
  await household.start()
  await freely(household)
  const paths = await pathsOf(household.url)
  const pages: Record<string, string> = {}
  for (const path of paths) pages[path] = await (await fetch(household.url + path)).text()
  const list = join(folder, 'pages.json')
  writeFileSync(list, JSON.stringify(pages))
  const bare = fork(join(root, 'bench', 'calibrators', 'bytes.ts'), [list], {
    execPath: node(),
    execArgv: [],
  })
  const url = await new Promise<string>((done) => bare.once('message', (said) => done(said as string)))
  const rounds: { ours: number; bare: number }[] = []
  for (let round = -1; round < Number(values.rounds); round += 1) {
    const theirs = await clients.drive(readBare(url, paths, Number(values.seconds)))
    const ours = await clients.drive(readBare(household.url, paths, Number(values.seconds)))
    // The first round warms both.
    if (round >= 0) rounds.push({ ours: ours.perSecond, bare: theirs.perSecond })
  }
  bare.disconnect()
  const ratio = middle(rounds.map((round) => round.ours / round.bare))
  const ours = middle(rounds.map((round) => round.ours))
  const theirs = middle(rounds.map((round) => round.bare))
  process.stdout.write(
    [
      `${paths.length} public pages: ${ours.median.toFixed(0)} a second, Fastify with the same bytes ${theirs.median.toFixed(0)} a second`,
      `ratio ${ratio.median.toFixed(2)} (${ratio.least.toFixed(2)} to ${ratio.most.toFixed(2)} over ${rounds.length} rounds, goal ${GOAL})`,
      '',
    ].join('\n'),
  )
  process.exitCode = ratio.median >= GOAL ? 0 : 1
} finally {
  clients.close()
  await household.clear()
  rmSync(folder, { recursive: true, force: true })
}

/** The pages of the site's own map, in both languages. */
async function pathsOf(url: string): Promise<string[]> {
  const map = await (await fetch(`${url}/sitemap.xml`)).text()
  const found = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, address]) => new URL(address ?? '').pathname,
  )
  if (found.length < 10) throw new Error('The site map names hardly a page')
  return found.slice(0, 60)
}

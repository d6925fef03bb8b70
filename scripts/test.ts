import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { root } from '../src/platform/root.ts'
import { dovecot } from '../tests/support/dovecot.ts'
import { fastSteps, runStep } from './steps.ts'

/** Everything CI runs: the fast checks, then every test on a real database and in a real browser. */
ensureChromium()
ensureImap()
let [passed, failed] = [0, 0]
for (const step of fastSteps) {
  if (await runStep(step)) passed += 1
  else failed += 1
}
const folder = mkdtempSync(join(tmpdir(), 'protempore-results-'))
const results = join(folder, 'results.json')
const run = spawnSync(
  join(root, 'node_modules', '.bin', 'vitest'),
  ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${results}`],
  {
    cwd: root,
    stdio: 'inherit',
  },
)
if (existsSync(results)) {
  const counted = JSON.parse(readFileSync(results, 'utf8')) as {
    numPassedTests: number
    numFailedTests: number
    numFailedTestSuites: number
    testResults: readonly { name: string; startTime: number; endTime: number }[]
  }
  process.stdout.write(`slowest: ${slowest(counted.testResults).join(', ')}\n`)
  passed += counted.numPassedTests
  failed += counted.numFailedTests
  // A file that could not even be loaded counts, although it ran no test.
  if (counted.numFailedTests === 0 && run.status !== 0) failed += Math.max(1, counted.numFailedTestSuites)
} else failed += 1
rmSync(folder, { recursive: true, force: true })
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exit(failed === 0 ? 0 : 1)

/** The test files that took longest, with their seconds: where a run that has grown slow is to be looked at. */
function slowest(files: readonly { name: string; startTime: number; endTime: number }[]): string[] {
  return files
    .map(({ name, startTime, endTime }) => ({
      name: relative(root, name),
      took: (endTime - startTime) / 1000,
    }))
    .toSorted((a, b) => b.took - a.took)
    .slice(0, 8)
    .map(({ name, took }) => `${name} ${took.toFixed(0)} s`)
}

function ensureChromium(): void {
  if (chromium()) return
  install('chromium for the journeys', ['chromium', 'fonts-noto-core'])
  if (!chromium()) {
    process.stderr.write(
      'The journeys need Chromium: install your system’s package (apt-get install chromium) and run npm test again.\n',
    )
    process.exit(1)
  }
}

function ensureImap(): void {
  // Only where a package starts no server of its own, as in a container: an installed Dovecot would listen on this machine.
  if (!dovecot() && existsSync('/usr/sbin/policy-rc.d'))
    install('an IMAP server for the mailbox of bounces', ['dovecot-imapd'])
  if (!dovecot())
    process.stdout.write(
      'Without Dovecot (apt-get install dovecot-imapd) the mailbox of bounces is not tested.\n',
    )
}

function install(what: string, packages: readonly string[]): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  process.stdout.write(`Installing ${what} …\n`)
  const quiet = { stdio: 'ignore' as const, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update', '-qq'], quiet)
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet)
}

function chromium(): string | undefined {
  try {
    return execFileSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).trim() || undefined
  } catch {
    return undefined
  }
}

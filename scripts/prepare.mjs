// Runs before every npm script, under whatever Node 18 or newer the machine has: installs by the
// lockfile when needed and builds when a source is newer than the build. Plain JavaScript on purpose.
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const CI = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
const quiet = process.argv.includes('--quiet')
const ownNode = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
const bin = (name) => join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name)

if (needsInstall()) {
  run('npm', CI, 'Installing the parts by the lockfile')
  if (isTooOldForSome()) installOnOwnNode()
}
if (missesNode()) run('npm', ['rebuild', ownNode, '--ignore-scripts', '--loglevel=error'], 'Linking Node')
if (needsBuild())
  run(
    existsSync(bin('node')) ? bin('node') : process.execPath,
    [join(root, 'scripts', 'build.mjs')],
    'Building',
  )

// npm leaves out what the Node it runs on is too old for: some parts of the tests want 20.19 or 22.12.
function isTooOldForSome() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  return major < 20 || major === 21 || (major === 20 && minor < 19) || (major === 22 && minor < 12)
}

// A copy outside, since npm empties node_modules first.
function installOnOwnNode() {
  const brought = join(root, 'node_modules', ownNode, 'bin', 'node')
  if (!existsSync(brought)) return
  const beside = mkdtempSync(join(tmpdir(), 'protempore-node-'))
  copyFileSync(brought, join(beside, 'node'))
  try {
    run('npm', CI, 'Installing those that need a newer Node', {
      ...process.env,
      PATH: `${beside}${delimiter}${process.env.PATH}`,
    })
  } finally {
    rmSync(beside, { recursive: true })
  }
}

// npm leaves its own lockfile inside node_modules: when ours is newer, something is to be installed.
function needsInstall() {
  const installed = join(root, 'node_modules', '.package-lock.json')
  return (
    !existsSync(installed) ||
    statSync(installed).mtimeMs < statSync(join(root, 'package-lock.json')).mtimeMs - 1000
  )
}

// npm 10 installs the program's own Node and leaves out its command; what `npm start` runs would be the machine's.
function missesNode() {
  return existsSync(join(root, 'node_modules', ownNode)) && !existsSync(bin('node'))
}

function needsBuild() {
  const stamp = join(root, 'dist', 'assets', 'manifest.json')
  if (!existsSync(stamp)) return true
  const built = statSync(stamp).mtimeMs
  return ['src', 'package-lock.json', 'scripts/build.mjs'].some((path) => newest(join(root, path)) > built)
}

function newest(path) {
  const about = statSync(path)
  if (!about.isDirectory()) return about.mtimeMs
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0)
}

function run(command, options, says, env = process.env) {
  if (!quiet) process.stdout.write(`${says} …\n`)
  const done = spawnSync(command, options, {
    cwd: root,
    env,
    stdio: quiet ? ['ignore', 'ignore', 'inherit'] : 'inherit',
    shell: process.platform === 'win32',
  })
  if (done.status !== 0) {
    const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    process.stderr.write(
      `${says} failed (${command}). Node ${engines.node} and npm are needed; this is Node ${process.versions.node}.\n`,
    )
    process.exit(done.status ?? 1)
  }
}

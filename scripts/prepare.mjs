// Runs before every npm script, under whatever Node 18 or newer the machine has: installs by the
// lockfile when needed and builds when a source is newer than the build. Plain JavaScript on purpose.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const quiet = process.argv.includes('--quiet')
const ownNode = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
const bin = (name) => join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name)

if (needsInstall())
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], 'Installing the parts by the lockfile')
if (missesNode()) run('npm', ['rebuild', ownNode, '--ignore-scripts', '--loglevel=error'], 'Linking Node')
if (needsBuild())
  run(
    existsSync(bin('node')) ? bin('node') : process.execPath,
    [join(root, 'scripts', 'build.mjs')],
    'Building',
  )

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

function run(command, options, says) {
  if (!quiet) process.stdout.write(`${says} …\n`)
  const done = spawnSync(command, options, {
    cwd: root,
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

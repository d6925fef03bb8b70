import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** The system's Python, installed where a machine of Debian's has none; a test that needs it fails elsewhere. */
export function python(): string {
  const found = system() ?? installed()
  if (!found) throw new Error('This test needs python3: install your system’s package and run it again')
  return found
}

/** The same, with a module of it that stands in a package of Debian's. */
export function pythonWith(module: string, debian: string): string {
  const found = python()
  const there = (): boolean => spawnSync(found, ['-c', `import ${module}`], { stdio: 'ignore' }).status === 0
  if (!there()) install(debian)
  if (!there()) throw new Error(`This test needs ${debian}: install your system’s package and run it again`)
  return found
}

// Debian's own before any other on the path: what stands beside it may be a wrapper that starts slowly.
function system(): string | undefined {
  if (existsSync('/usr/bin/python3')) return '/usr/bin/python3'
  try {
    return execFileSync('sh', ['-c', 'command -v python3'], { encoding: 'utf8' }).trim() || undefined
  } catch {
    return undefined
  }
}

function installed(): string | undefined {
  install('python3')
  return system()
}

function install(debian: string): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  const quiet = { stdio: 'ignore' as const, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update', '-qq'], quiet)
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', debian], quiet)
}

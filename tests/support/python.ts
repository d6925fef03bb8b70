import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** The system's Python, installed where a machine of Debian's has none; a test that needs it fails elsewhere. */
export function python(): string {
  const found = system() ?? installed()
  if (!found) throw new Error('This test needs python3: install your system’s package and run it again')
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
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  const quiet = { stdio: 'ignore' as const, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update', '-qq'], quiet)
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'python3'], quiet)
  return system()
}

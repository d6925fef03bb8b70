import { readFileSync, readdirSync } from 'node:fs'

/**
 * Whether a process lives. Signal 0 alone is not enough: a zombie answers it, so where the system
 * shows its processes the state is read as well.
 */
export function isAlive(pid: number): boolean {
  const state = stateOf(pid)
  if (state !== undefined) return state !== 'Z' && state !== 'X'
  try {
    process.kill(pid, 0)
    return process.platform !== 'linux'
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' && process.platform !== 'linux'
  }
}

/** When a process began, in the system's own ticks: tells it from a later one with the same number. */
export function beganAt(pid: number): string | undefined {
  return statOf(pid)?.[19]
}

/** Processes that stand in a folder, as the engine's own do in its data folder. */
export function processesIn(folder: string): number[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => isAlive(pid) && commandNames(pid, folder))
}

// A backend renames itself, so its parent's folder shows in its environment only; the working folder is the data folder.
function commandNames(pid: number, folder: string): boolean {
  try {
    return (
      readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder) ||
      readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`PGDATA=${folder}`)
    )
  } catch {
    return false
  }
}

function stateOf(pid: number): string | undefined {
  return statOf(pid)?.[0]
}

// The fields after the closing parenthesis: a program may have parentheses in its own name.
function statOf(pid: number): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined
  }
}

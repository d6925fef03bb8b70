import { readFile } from 'node:fs/promises'
import type { Household } from '../household.ts'

/** The largest the server was, every tenth of a second, across its restarts; in megabytes. */
export function watchMemory(household: Household) {
  let most = 0
  const look = async (): Promise<void> => {
    const status = await readFile(`/proc/${household.pid}/status`, 'utf8').catch(() => '')
    most = Math.max(most, Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
  }
  const timer = setInterval(() => void look(), 100)
  return {
    peak: () => most,
    end: () => {
      clearInterval(timer)
      return most
    },
  }
}

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A home of a test's own, empty, and how it is taken away with all that was kept for it. */
export function ownHome(): { home: string; leave: () => void } {
  const home = mkdtempSync(join(tmpdir(), 'protempore-test-'))
  return {
    home,
    leave: () => {
      // As root in a closed folder the engine keeps its data elsewhere and leaves word of it.
      const elsewhere = join(home, 'postgres.location')
      if (existsSync(elsewhere))
        rmSync(readFileSync(elsewhere, 'utf8').trim(), { recursive: true, force: true })
      rmSync(home, { recursive: true, force: true })
    },
  }
}

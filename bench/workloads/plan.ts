import { setTimeout as pause } from 'node:timers/promises'
import { SEARCHES } from '../filling.ts'
import type { Site } from '../site.ts'

// A backend that came just now tells its counts after ten seconds at rest.
const FLUSHED = 11_000

/** How often PostgreSQL went through which index of the register while one page of each search was asked for. */
export async function searchPlan(site: Site): Promise<string> {
  const before = await scans(site)
  for (const words of SEARCHES) {
    const answer = await fetch(`${site.household.url}/api/v1/mandates?words=${encodeURIComponent(words)}`, {
      headers: { authorization: `Bearer ${site.token}` },
    })
    await answer.text()
  }
  const after = await scans(site)
  const gone = [...after].map(([name, count]) => [name, count - (before.get(name) ?? 0)] as const)
  return gone
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name}: ${count}`)
    .join(', ')
}

async function scans({ owner }: Site): Promise<Map<string, number>> {
  await pause(FLUSHED)
  const { rows } = await owner.query<{ name: string; count: number }>(
    `select indexrelname as name, idx_scan::int as count from pg_stat_user_indexes where relname = 'mandate'
     union all select 'whole table', seq_scan::int from pg_stat_user_tables where relname = 'mandate'`,
  )
  return new Map(rows.map(({ name, count }) => [name, count]))
}

import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { openInstallation } from '../../src/platform/postgres/installation.ts'
import { root } from '../../src/platform/root.ts'
import { type Household, node } from '../household.ts'
import type { Tally } from './writers.ts'

/** What the database holds against what the writers were told. */
export type Evidence = {
  /** Acknowledged meetings that are not there under the id that was answered. */
  readonly lost: readonly string[]
  /** Numbers with more than one row, or with more or fewer than one line in the journal. */
  readonly doubled: readonly string[]
  /** Rows nobody sent, or that were sent and never acknowledged though the writers kept asking. */
  readonly strange: readonly string[]
  /** Journal rows that the sealer left without a number. */
  readonly unsealed: number
  readonly chain: { readonly unbroken: boolean; readonly says: string }
}

type Row = { readonly number: string; readonly ids: string[]; readonly lines: number }

// Reads as the owner: row-level security must not be able to hide a second row from the count.
const MEETINGS = `
  select m.number, array_agg(m.meeting_id::text) as ids,
    (select count(*)::int from journal j where j.operation = 'meetings.plan' and j.after ->> 'number' = m.number) as lines
  from meeting m where m.number like 'D-%' group by m.number`

/** Compares rows, journal and chain with the tally; the server may still be running. */
export async function gather(household: Household, tally: Tally): Promise<Evidence> {
  const installation = await openInstallation({ home: household.home, databaseUrl: undefined })
  const owner = new pg.Client(installation.owner)
  try {
    await owner.connect()
    // The owner is held by the policies as well, unless it says that it means everything.
    await owner.query('set row_security = off')
    const unsealed = await sealed(owner)
    const { rows } = await owner.query<Row>(MEETINGS)
    return { ...compare(rows, tally), unsealed, chain: await verified(household) }
  } finally {
    await owner.end()
    await installation.close()
  }
}

function compare(rows: readonly Row[], tally: Tally): Pick<Evidence, 'lost' | 'doubled' | 'strange'> {
  const held = new Map(rows.map((row) => [row.number, row]))
  const told = new Set(tally.acknowledged.map(({ number }) => number))
  return {
    lost: tally.acknowledged
      .filter(({ number, meetingId }) => !held.get(number)?.ids.includes(meetingId))
      .map(({ number }) => number),
    doubled: rows.filter((row) => row.ids.length !== 1 || row.lines !== 1).map((row) => row.number),
    strange: rows.filter((row) => !told.has(row.number)).map((row) => row.number),
  }
}

// The sealer follows within a second; it is given ten before what it left counts.
async function sealed(owner: pg.Client): Promise<number> {
  for (let turn = 0; ; turn++) {
    const { rows } = await owner.query<{ left: number }>(
      'select count(*)::int as left from journal where number is null',
    )
    const left = rows[0]?.left ?? 0
    if (left === 0 || turn === 100) return left
    await pause(100)
  }
}

async function verified(household: Household): Promise<Evidence['chain']> {
  return new Promise((done) => {
    const asked = [join(root, 'dist', 'cli.js'), 'journal', 'verify']
    execFile(node(), asked, { cwd: root, env: household.environment }, (failed, out, problem) =>
      done({ unbroken: failed === null, says: (out + problem).trim() }),
    )
  })
}

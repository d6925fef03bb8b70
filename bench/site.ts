import pg from 'pg'
import { type Installation, openInstallation } from '../src/platform/postgres/installation.ts'
import { tokenFor } from '../tests/support/sign-in.ts'
import { Calibrator } from './calibrators/calibrator.ts'
import { Pgbench } from './calibrators/pgbench.ts'
import { type Filled, fill } from './filling.ts'
import { freely } from './freely.ts'
import { Household } from './household.ts'

/** A server with so many mandates, and its calibrators on the same PostgreSQL. */
export type Site = {
  readonly size: number
  readonly household: Household
  readonly installation: Installation
  readonly owner: pg.Client
  readonly token: string
  readonly filled: Filled
  readonly list: Calibrator
  readonly row: Calibrator
  readonly pgbench: Pgbench | undefined
  readonly close: () => Promise<void>
}

/** Starts a server in a home of its own, fills it and sets its calibrators beside it. */
export async function openSite(size: number): Promise<Site> {
  const household = await Household.found()
  const leave: (() => Promise<void> | void)[] = [() => household.clear()]
  const close = async (): Promise<void> => {
    for (const step of leave.toReversed()) await step()
  }
  try {
    await household.start()
    await freely(household)
    const installation = await openInstallation({ home: household.home, databaseUrl: undefined })
    leave.push(() => installation.close())
    const owner = new pg.Client({ ...installation.owner, types: { getTypeParser: pg.types.getTypeParser } })
    owner.on('error', () => undefined)
    await owner.connect()
    leave.push(() => owner.end())
    const filled = await fill(owner, size)
    const told = { connection: installation.owner, conference: filled.conference }
    const list = await Calibrator.start('list', told)
    leave.push(() => list.close())
    const row = await Calibrator.start('row', told)
    leave.push(() => row.close())
    const token = await tokenFor(household.url, household.home, 'coordinator@example.invalid')
    const pgbench = await Pgbench.prepare(installation.owner)
    // What the filling left to be written to disk is not the workloads' to pay for.
    await owner.query('checkpoint')
    return { size, household, installation, owner, token, filled, list, row, pgbench, close }
  } catch (error) {
    process.stderr.write(household.complaints)
    await close()
    throw error
  }
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pages } from '../src/apps/tables.ts'
import { NOBODYS_ID } from './support/json-schema.ts'
import { ownWorld } from './support/own-world.ts'
import { everySeat } from './support/seats.ts'
import { tokenFor } from './support/sign-in.ts'
import { tableOfPermissions } from './support/table-of-permissions.ts'

/** Anyone who signed in may ask; a rule says then that it is asked of those who come to the meeting. */
const BY_RULE = '/me/meetings/:meeting/particulars'
let world: Awaited<ReturnType<typeof ownWorld>>
/** A session of each office, and none for the visitor. */
const sessions = new Map<string, string | undefined>([['public', undefined]])

beforeAll(async () => {
  world = await ownWorld()
  const { url, home, running } = world
  for (const [office, address] of await everySeat(running.base, url))
    sessions.set(office, await tokenFor(url, home, address))
})
afterAll(() => world.end())

const column = (office: string): string => office.replace(/^it /, 'IT ').replace(/^ppt /, 'PPT ')

describe('pages that are there for a form', () => {
  it('open to nobody whom the table of permissions lets send none of their forms, whatever they read', async () => {
    const lines = new Map(tableOfPermissions().map(({ operation, cells }) => [operation, cells]))
    const wrong: string[] = []
    let asked = 0
    const forForms = pages.filter((one) => !one.alsoToReaders && Object.keys(one.forms).length > 0)
    for (const page of forForms.filter(({ path }) => path !== BY_RULE))
      for (const [office, token] of sessions) {
        const cells = Object.values(page.forms).map(({ operation }) =>
          lines.get(operation.id)?.get(column(office)),
        )
        if (cells.some((cell) => cell !== '-')) continue
        asked += 1
        const path = page.path.replace(/:\w+/g, NOBODYS_ID)
        const answer = await fetch(`${world.url}/es${path}`, {
          redirect: 'manual',
          ...(token ? { headers: { cookie: `session=${token}` } } : {}),
        })
        const shut = token ? answer.status === 403 : answer.headers.get('location')?.includes('/sign-in')
        if (!shut) wrong.push(`${office} ${path} ${answer.status}`)
      }
    process.stdout.write(`${asked} pages asked for by someone who may send none of their forms\n`)
    expect(wrong).toEqual([])
    expect(asked).toBeGreaterThan(150)
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foundConference } from '../src/apps/founding.ts'
import type { Running } from '../src/apps/server.ts'
import { andes } from './support/another-conference.ts'
import { ownWorld } from './support/own-world.ts'
import { FREELY_OFFERED, changeSettings } from './support/settings.ts'
import { post, tokenFor } from './support/sign-in.ts'

const REQUESTS = 10_000
const AT_ONCE = 64

let running: Running
let [url, home] = ['', '']
let end: () => Promise<void>

beforeAll(async () => {
  // Few connections, so that each serves both conferences over and over.
  ;({ running, url, home, end } = await ownWorld({
    DATABASE_CONNECTIONS: '5',
    REQUESTS_A_MINUTE: '1000000',
  }))
  await foundConference(running.base.ground, andes)
  await changeSettings(running.base, FREELY_OFFERED, 'andes')
})
afterAll(() => end())

describe('two conferences in one installation', () => {
  it(`never cross in ${REQUESTS} interleaved reads and changes on five connections`, async () => {
    const houses = [
      {
        at: '',
        mark: 'raíz',
        address: 'coordinator@example.invalid',
        own: /example\.invalid/,
        foreign: /zqandes/i,
      },
      {
        at: '/c/andes',
        address: andes.coordinator.email,
        own: /zqandes/i,
        foreign: /example\.invalid|MAN-20/,
      },
    ]
    const doors = await Promise.all(
      houses.map(async (house) => ({
        ...house,
        headers: { authorization: `Bearer ${await tokenFor(`${url}${house.at}`, home, house.address)}` },
      })),
    )
    const reads = ['/people', '/appointments', '/mandates', '/own', '/meetings', '/views', '/conference']
    let [crossed, own, changes, asked] = [0, 0, 0, 0]
    const failed: string[] = []
    const one = async (turn: number): Promise<void> => {
      const door = doors[turn % 2]
      if (!door) return
      const changing = turn % 10 < 2
      const path = reads[turn % reads.length] ?? ''
      const answer = changing
        ? await post(
            `${url}${door.at}/api/v1/views`,
            { name: `${door.mark} ${turn}`, query: 'words=a' },
            door.headers,
          )
        : await fetch(`${url}${door.at}/api/v1${path}`, { headers: door.headers })
      const text = await answer.text()
      asked += 1
      if (!answer.ok) failed.push(`${answer.status} ${path}`)
      if (changing) changes += 1
      if (door.foreign.test(text)) crossed += 1
      if (door.own.test(text)) own += 1
    }
    let next = 0
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (let turn = next++; turn < REQUESTS; turn = next++) await one(turn)
      }),
    )
    process.stdout.write(
      `interleaved: ${asked} requests, ${changes} of them changes, ${own} answers of one's own, ${crossed} crossings\n`,
    )
    expect(failed).toEqual([])
    expect(crossed).toBe(0)
    expect(own).toBeGreaterThan(REQUESTS / 5)
    expect(asked).toBe(REQUESTS)
    // What was written stands where it was written.
    for (const { at, mark, headers } of doors) {
      const { views } = (await (await fetch(`${url}${at}/api/v1/views`, { headers })).json()) as {
        views: { name: string }[]
      }
      expect(views.length).toBeGreaterThan(0)
      expect(views.every(({ name }) => name.startsWith(`${mark} `))).toBe(true)
    }
  }, 300_000)
})

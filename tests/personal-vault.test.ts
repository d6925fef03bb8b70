import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Base, openBase } from '../src/apps/installation.ts'
import { insertConference } from '../src/capabilities/conference/index.ts'
import { Unopenable, newKey, openBytes, sealBytes } from '../src/platform/personal/envelope.ts'
import { type Place, type Seal, Vault } from '../src/platform/personal/vault.ts'
import { Unavailable } from '../src/platform/postgres/database.ts'
import { root } from '../src/platform/root.ts'
import { readSettings } from '../src/platform/settings.ts'
import { ownHome } from './support/home.ts'

const { home, leave } = ownHome()
let base: Base
let owner: pg.Client
let vault: Vault
let count = 0

beforeAll(async () => {
  base = await openBase(readSettings({ PROTEMPORE_HOME: home }), 'http://localhost')
  ;({ vault } = base.ground.keys)
  owner = new pg.Client(base.installation.owner)
  await owner.connect()
  await owner.query('set row_security = off')
})
afterAll(async () => {
  await owner.end()
  await base.installation.close()
  leave()
})

async function conference(): Promise<string> {
  const conference_id = randomUUID()
  await base.ground.database.write(conference_id, (tx) =>
    insertConference(tx, {
      conference_id,
      slug: `vault-${++count}`,
      name: { es: 'Conferencia' },
      acronym: { es: 'C' },
      currency: 'USD',
      zone: 'America/Costa_Rica',
      original_language: 'es',
      is_example: true,
    }),
  )
  return conference_id
}

const PLACE: Place = { field: 'passport', row: 'r1' }
const sealFor = (of: string, person: string, by = vault): Promise<string> =>
  base.ground.database.write(of, async (tx) =>
    (await by.sealOf(tx, of, { kind: 'person', id: person })).seal(PLACE, { number: `P-${person}` }),
  )
const openFor = (of: string, person: string, sealed: string): Promise<unknown> =>
  base.ground.database.read(of, async (tx) =>
    (await vault.findSeal(tx, of, { kind: 'person', id: person }))?.open(PLACE, sealed),
  )
const destroy = (of: string, person: string, by = vault): Promise<boolean> =>
  base.ground.database.write(of, (tx) => by.destroy(tx, of, 'person', [person]))
const sweep = (of: string): Promise<void> => base.ground.database.write(of, (tx) => vault.sweep(tx, of, 0))
const files = (of: string): string[] => readdirSync(join(home, 'keys', of)).sort()
const wrappers = async (of: string): Promise<string[]> => {
  const { rows } = await owner.query<{ wrapped_by: string }>(
    'select distinct wrapped_by from data_key where conference_id = $1',
    [of],
  )
  return rows.map((row) => `${row.wrapped_by}.key`).sort()
}

describe('sealing', () => {
  it('opens for its own place and key, and for no other', () => {
    const place = fc.array(fc.string(), { minLength: 1, maxLength: 5 })
    let tried = 0
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), place, place, fc.nat(), (bytes, here, there, at) => {
        tried += 1
        const [key, other] = [newKey(), newKey()]
        const sealed = sealBytes(key, here, Buffer.from(bytes))
        expect(openBytes(key, here, sealed)).toEqual(Buffer.from(bytes))
        expect(() => openBytes(other, here, sealed)).toThrow(Unopenable)
        if (JSON.stringify(here) !== JSON.stringify(there))
          expect(() => openBytes(key, there, sealed)).toThrow(Unopenable)
        const flipped = Buffer.from(sealed, 'base64url')
        flipped[at % flipped.length] = (flipped[at % flipped.length] ?? 0) ^ 1
        expect(() => openBytes(key, here, flipped.toString('base64url'))).toThrow(Unopenable)
        expect(sealBytes(key, here, Buffer.from(bytes))).not.toBe(sealed)
      }),
      { numRuns: 1000 },
    )
    process.stdout.write(`sealed values tried: ${tried}\n`)
  })

  it('is refused to another row, another field, another scope and another conference', async () => {
    const [one, two] = [await conference(), await conference()]
    const [ana, eva] = [randomUUID(), randomUUID()]
    const [sealed] = [await sealFor(one, ana), await sealFor(one, eva), await sealFor(two, ana)]
    const seals = new Map<string, Seal | undefined>()
    for (const [of, person] of [
      [one, ana],
      [one, eva],
      [two, ana],
    ] as const)
      seals.set(
        `${of} ${person}`,
        await base.ground.database.read(of, (tx) => vault.findSeal(tx, of, { kind: 'person', id: person })),
      )
    const open =
      (of: string, person: string, place = PLACE) =>
      () =>
        seals.get(`${of} ${person}`)?.open(place, sealed ?? '')
    expect(open(one, ana)()).toEqual({ number: `P-${ana}` })
    for (const wrong of [
      open(one, eva),
      open(two, ana),
      open(one, ana, { ...PLACE, row: 'r2' }),
      open(one, ana, { ...PLACE, field: 'diet' }),
    ])
      expect(wrong).toThrow(Unopenable)
  })

  it('keeps its keys out of the database, each file for its owner alone', async () => {
    const of = await conference()
    await sealFor(of, randomUUID())
    expect(files(of)).toEqual(await wrappers(of))
    expect(statSync(join(home, 'keys', of, files(of)[0] ?? '')).mode & 0o777).toBe(0o600)
  })
})

describe('destroying a key', () => {
  it('destroys what a backup of the database still holds, and nothing of others', async () => {
    const of = await conference()
    const [gone, stays] = [randomUUID(), randomUUID()]
    const [sealed, kept] = [await sealFor(of, gone), await sealFor(of, stays)]
    const backup = await owner.query('select * from data_key where conference_id = $1', [of])
    await destroy(of, gone)
    await sweep(of)
    expect(await openFor(of, gone, sealed)).toBeUndefined()
    expect(await openFor(of, stays, kept)).toEqual({ number: `P-${stays}` })
    // Every row of before is put back as it was.
    const now = await owner.query('select * from data_key where conference_id = $1', [of])
    await owner.query('delete from data_key where conference_id = $1', [of])
    const put = (rows: Record<string, unknown>[]) =>
      owner.query(`insert into data_key select * from jsonb_populate_recordset(null::data_key, $1::jsonb)`, [
        JSON.stringify(rows),
      ])
    await put(backup.rows as Record<string, unknown>[])
    await expect(openFor(of, gone, sealed)).rejects.toThrow(Unavailable)
    // An older copy put back does not cost the keys of the present one.
    await sweep(of)
    await owner.query('delete from data_key where conference_id = $1', [of])
    await put(now.rows as Record<string, unknown>[])
    expect(await openFor(of, stays, kept)).toEqual({ number: `P-${stays}` })
  })

  it('takes the last wrapping key with the last key, after the minute in which someone may still open with it', async () => {
    const of = await conference()
    const gone = randomUUID()
    await sealFor(of, gone)
    await destroy(of, gone)
    await base.ground.database.write(of, (tx) => vault.sweep(tx, of))
    expect(files(of)).toHaveLength(1)
    await sweep(of)
    expect(files(of)).toEqual([])
  })

  it('leaves everything whole wherever a process that does it is killed', async () => {
    const of = await conference()
    const stays = randomUUID()
    const kept = await sealFor(of, stays)
    let killed = 0
    for (const step of ['deleted', 'made', 'rewrapped', 'kept', 'committed', 'swept'] as const) {
      const gone = randomUUID()
      const sealed = await sealFor(of, gone)
      const child = spawnSync(
        process.execPath,
        [
          '--import',
          './scripts/tsx-loader.mjs',
          join(root, 'tests', 'support', 'destroying.ts'),
          home,
          of,
          gone,
          step,
        ],
        { cwd: root, encoding: 'utf8' },
      )
      expect(child.signal, `${step}: ${child.stderr}`).toBe('SIGKILL')
      killed += 1
      const committed = step === 'committed' || step === 'swept'
      // Before anything is swept, and after.
      for (const turn of [() => Promise.resolve(), () => sweep(of)]) {
        await turn()
        expect(await openFor(of, stays, kept), step).toEqual({ number: `P-${stays}` })
        expect(await openFor(of, gone, sealed), step).toEqual(committed ? undefined : { number: `P-${gone}` })
      }
      expect(files(of), step).toEqual(await wrappers(of))
      await destroy(of, gone)
      await sweep(of)
    }
    process.stdout.write(`destructions killed between two steps: ${killed}\n`)
  }, 120_000)

  it('goes with two nodes that make and destroy keys at once', async () => {
    const of = await conference()
    const nodes = [vault, new Vault(join(home, 'keys'))]
    const people = Array.from({ length: 40 }, () => randomUUID())
    const sealed = new Map<string, string>()
    await Promise.all(
      people.map(async (person, place) => {
        sealed.set(person, await sealFor(of, person, nodes[place % 2]))
        // Both nodes may come first for one scope: one key is made.
        await Promise.all(nodes.map((node) => sealFor(of, person, node)))
        if (place % 4 === 0) await destroy(of, person, nodes[place % 3 === 0 ? 0 : 1])
        if (place % 5 === 0) await sweep(of)
      }),
    )
    await sweep(of)
    for (const [place, person] of people.entries()) {
      const opened = await openFor(of, person, sealed.get(person) ?? '')
      expect(opened).toEqual(place % 4 === 0 ? undefined : { number: `P-${person}` })
    }
    expect(await wrappers(of)).toHaveLength(1)
    expect(files(of)).toEqual(await wrappers(of))
  })
})

import { sql } from 'kysely'
import type { Tx } from '../postgres/client.ts'
import { Unavailable } from '../postgres/database.ts'
import { newKey, openBytes, sealBytes } from './envelope.ts'
import { KeyFiles } from './key-files.ts'
import {
  type Scope,
  type WrappedKey,
  deleteKeys,
  findKeys,
  findWrapper,
  forgetRetired,
  holdKeys,
  insertKeys,
  listKeysOf,
  listRetired,
  listScopes,
  retire,
  rewrapKeys,
  shareKeys,
} from './storage.ts'

/** A key is destroyed so many seconds after nothing names it any more: whoever read its name just before still opens with it. */
const GRACE = 60

/** Where a sealed value stands: its field and its row. */
export type Place = { readonly field: string; readonly row: string }

/** Seals and opens the values of one scope. */
export type Seal = {
  readonly seal: (place: Place, value: unknown) => string
  /** Throws `Unopenable` where it was sealed for another place or under another key. */
  readonly open: (place: Place, sealed: string) => unknown
}

/** The steps of a destruction, between which a process may end. */
export type Step = 'deleted' | 'made' | 'rewrapped' | 'kept' | 'swept'

/**
 * Data keys by scope, wrapped under keys in files. Destroying a scope's key wraps all living ones under a new file
 * and destroys the old one: what a backup of the database still holds can then be opened by nobody.
 */
export class Vault {
  readonly #folder: string
  readonly #at: (step: Step) => void

  /** `at` hears of each step, for tests that end the process there. */
  constructor(folder: string, at: (step: Step) => void = () => undefined) {
    this.#folder = folder
    this.#at = at
  }

  /** The seal of a scope, made at first need. */
  async sealOf(tx: Tx, conference: string, scope: Scope): Promise<Seal> {
    const made = (await this.sealsOf(tx, conference, scope.kind, [scope.id])).get(scope.id)
    if (!made) throw new Error('A key that was just made is gone')
    return made
  }

  /** The seals of several scopes of one kind; those that are missing are made together. */
  async sealsOf(
    tx: Tx,
    conference: string,
    kind: string,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, Seal>> {
    const known = await this.findSeals(tx, conference, kind, ids)
    const missing = [...new Set(ids)].filter((id) => !known.has(id))
    if (missing.length === 0) return known
    await shareKeys(tx, conference)
    const files = this.#files(conference)
    const living = await findWrapper(tx, conference)
    const wrapper = living === undefined ? files.make() : { id: living, key: this.#wrapping(files, living) }
    await insertKeys(
      tx,
      conference,
      missing.map((id) => wrap(conference, { kind, id }, newKey(), wrapper)),
    )
    return this.findSeals(tx, conference, kind, ids)
  }

  /** The seal of a scope; nothing where it never had one or it was destroyed. */
  async findSeal(tx: Tx, conference: string, scope: Scope): Promise<Seal | undefined> {
    return (await this.findSeals(tx, conference, scope.kind, [scope.id])).get(scope.id)
  }

  /** The seals of several scopes of one kind, in one query. */
  async findSeals(
    tx: Tx,
    conference: string,
    kind: string,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, Seal>> {
    const files = this.#files(conference)
    const rows = await findKeys(tx, conference, kind, ids)
    const wrappers = new Map<string, Buffer>()
    return new Map(
      rows.map((row) => {
        const wrapper = wrappers.get(row.wrapped_by) ?? this.#wrapping(files, row.wrapped_by)
        wrappers.set(row.wrapped_by, wrapper)
        const key = openBytes(wrapper, placeOfKey(conference, row), row.wrapped)
        return [row.scope_id, sealWith(key, conference, { kind, id: row.scope_id })]
      }),
    )
  }

  /** Everything of a kind that has a key. */
  async scopesOf(tx: Tx, conference: string, kind: string): Promise<string[]> {
    return listScopes(tx, conference, kind)
  }

  /**
   * Destroys the keys of some scopes: with this transaction's commit nothing names them any more, and the old
   * wrapping key's file goes with the next sweep, which is asked for here. False where there were none, or another
   * was quicker.
   */
  async destroy(tx: Tx, conference: string, kind: string, ids: readonly string[]): Promise<boolean> {
    await holdKeys(tx, conference)
    if ((await findKeys(tx, conference, kind, ids)).length === 0) return false
    const files = this.#files(conference)
    const all = await listKeysOf(tx, conference)
    await deleteKeys(tx, conference, kind, ids)
    this.#at('deleted')
    const gone = new Set(ids)
    const living = all.filter((row) => row.scope !== kind || !gone.has(row.scope_id))
    if (living.length > 0) {
      const wrapper = files.make()
      this.#at('made')
      await rewrapKeys(
        tx,
        conference,
        living.map((row) => {
          const old = this.#wrapping(files, row.wrapped_by)
          const key = openBytes(old, placeOfKey(conference, row), row.wrapped)
          return wrap(conference, { kind: row.scope, id: row.scope_id }, key, wrapper)
        }),
      )
    }
    this.#at('rewrapped')
    await retire(tx, conference, [...new Set(all.map((row) => row.wrapped_by))])
    const job = JSON.stringify({ conferenceId: conference })
    await sql`select add_job('sweep keys', ${job}::json, now() + ${GRACE + 5} * interval '1 second')`.execute(
      tx,
    )
    this.#at('kept')
    return true
  }

  /** Destroys the files of keys retired so many seconds ago, and of keys a destruction that was cut short had made and nobody uses. */
  async sweep(tx: Tx, conference: string, grace = GRACE): Promise<void> {
    await holdKeys(tx, conference)
    const files = this.#files(conference)
    const living = new Set((await listKeysOf(tx, conference)).map((row) => row.wrapped_by))
    const retired = (await listRetired(tx, conference, grace)).filter((id) => !living.has(id))
    for (const id of retired) files.destroy(id)
    this.#at('swept')
    await forgetRetired(tx, conference, retired)
    const there = files.list()
    // A database that names no key, or one that is not here, may be an older copy put back: its keys are not guessed at.
    if (living.size === 0 || [...living].some((id) => !there.includes(id))) return
    const resting = new Set(await listRetired(tx, conference, 0))
    for (const id of there) if (!living.has(id) && !resting.has(id)) files.destroy(id)
  }

  #files(conference: string): KeyFiles {
    return new KeyFiles(this.#folder, conference)
  }

  // Read before a destruction and opened after it: the same request again finds the new one.
  #wrapping(files: KeyFiles, id: string): Buffer {
    const key = files.find(id)
    if (!key) throw new Unavailable(`The key ${id} is not in the folder of keys`)
    return key
  }
}

function sealWith(key: Buffer, conference: string, scope: Scope): Seal {
  const placed = ({ field, row }: Place): string[] => [conference, scope.kind, scope.id, field, row]
  return {
    seal: (place, value) => sealBytes(key, placed(place), Buffer.from(JSON.stringify(value))),
    open: (place, sealed) => JSON.parse(openBytes(key, placed(place), sealed).toString()) as unknown,
  }
}

function wrap(
  conference: string,
  scope: Scope,
  key: Buffer,
  wrapper: { readonly id: string; readonly key: Buffer },
): WrappedKey {
  const row = { scope: scope.kind, scope_id: scope.id, wrapped_by: wrapper.id }
  return { ...row, wrapped: sealBytes(wrapper.key, placeOfKey(conference, row), key) }
}

const placeOfKey = (conference: string, row: Omit<WrappedKey, 'wrapped'>): string[] => [
  conference,
  row.scope,
  row.scope_id,
  row.wrapped_by,
]

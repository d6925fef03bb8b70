import { createReadStream, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { lineOf } from '../../platform/journal/chain.ts'
import { type Head, headIn, headLine, keyIdOf, publicKeyIn } from '../../platform/journal/head.ts'
import { listHeads, listKeys } from '../../platform/journal/heads.ts'
import { listSealed } from '../../platform/journal/storage.ts'
import { type Break, type Trusted, Verifier, saysBreak, saysWhole } from '../../platform/journal/verifier.ts'
import type { Tenant } from '../../platform/operations/operation.ts'
import type { Ground } from '../../platform/operations/perform.ts'
import type { Tx } from '../../platform/postgres/client.ts'
import { readSettings } from '../../platform/settings.ts'
import { tenantCalled, openBase } from '../installation.ts'
import { Misused, type Said } from './said.ts'

const PORTION = 1000
const USE =
  'protempore journal export | heads | head [--day D] | key | verify [FILE] [--head FILE --key FILE]'

/** Whose journal: the settings it is found by, and the conference; the one at the root where none is named. */
type Place = {
  readonly environment: Record<string, string | undefined>
  readonly conference: string | undefined
}

/** The journal taken away and proved: the chain, the signed heads of its days, and the key they are signed with. */
export async function runJournal(
  argv: readonly string[],
  environment: Record<string, string | undefined>,
): Promise<Said> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      conference: { type: 'string' },
      day: { type: 'string' },
      head: { type: 'string' },
      key: { type: 'string' },
    },
  })
  const [verb, file, ...more] = positionals
  const place: Place = { environment, conference: values.conference }
  if (more.length > 0 || (file !== undefined && verb !== 'verify')) throw new Misused(USE)
  if (verb === 'export') {
    await inBase(place, async (read) => {
      for await (const row of sealed(read)) process.stdout.write(`${lineOf(row)}\n`)
    })
    return { code: 0 }
  }
  if (verb === 'heads' || verb === 'head') return tellHeads(place, verb, values.day)
  if (verb === 'key') return tellKey(place)
  if (verb === 'verify') {
    if ((values.head === undefined) !== (values.key === undefined))
      throw new Misused('A head is proved with the public key it was signed by: give --head and --key')
    const heads = values.head === undefined ? undefined : headsIn(values.head)
    const trusted = values.key === undefined ? undefined : trustedIn(values.key)
    return file === undefined ? verifyBase(place, heads, trusted) : verifyFile(file, heads ?? [], trusted)
  }
  throw new Misused(USE)
}

async function tellHeads(place: Place, verb: 'head' | 'heads', day: string | undefined): Promise<Said> {
  const heads = (await inBase(place, (read) => read(everyHead))) ?? []
  const asked = verb === 'heads' ? heads : heads.filter((head) => day === undefined || head.day === day)
  const told = verb === 'heads' ? asked : asked.slice(-1)
  if (told.length === 0)
    return { code: 1, problem: `There is no signed head${day === undefined ? '' : ` of ${day}`}` }
  return { code: 0, out: told.map(headLine).join('\n') }
}

async function tellKey(place: Place): Promise<Said> {
  const pem = await withBase(place, ({ keys }) => Promise.resolve(keys.signing().publicPem))
  return { code: 0, out: pem.trimEnd() }
}

async function verifyFile(file: string, heads: readonly Head[], trusted?: Trusted): Promise<Said> {
  const verifier = new Verifier(heads, trusted)
  let broken = verifier.begin()
  if (!broken)
    for await (const line of linesOf(file)) {
      broken = verifier.takeLine(line)
      if (broken) break
    }
  return saidOf(verifier, broken ?? verifier.end(), heads)
}

// The database is asked for its own heads where nobody brings one from outside.
async function verifyBase(
  place: Place,
  kept: readonly Head[] | undefined,
  trusted: Trusted | undefined,
): Promise<Said> {
  const said = await inBase(place, async (read) => {
    const heads = kept ?? (await read(everyHead))
    const verifier = new Verifier(heads, trusted ?? (await read(everyKey)))
    let broken = verifier.begin()
    if (!broken)
      for await (const row of sealed(read)) {
        broken = verifier.take(row)
        if (broken) break
      }
    return saidOf(verifier, broken ?? verifier.end(), heads)
  })
  return said ?? saidOf(new Verifier(), undefined, [])
}

function saidOf(verifier: Verifier, broken: Break | undefined, heads: readonly Head[]): Said {
  return broken
    ? { code: 1, problem: saysBreak(broken) }
    : { code: 0, out: saysWhole(verifier.head, heads.length) }
}

function headsIn(file: string): Head[] {
  const lines = readFileSync(file, 'utf8').replace(/\n$/, '').split('\n')
  return lines.map((line) => {
    const head = headIn(line)
    if (!head) throw new Misused(`${file}: a line of it is no signed head`)
    return head
  })
}

function trustedIn(file: string): Trusted {
  const pems = readFileSync(file, 'utf8').match(/-----BEGIN PUBLIC KEY-----[^-]+-----END PUBLIC KEY-----/g)
  if (!pems) throw new Misused(`${file}: no public key in PEM`)
  const keys = new Map(pems.map(publicKeyIn).map((key) => [keyIdOf(key), key]))
  return (id) => keys.get(id)
}

/** Lines end with a line feed and nothing else: a text may hold what others take for an end. */
async function* linesOf(file: string): AsyncIterable<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let rest = Buffer.alloc(0)
  const told = (bytes: Uint8Array): string => {
    try {
      return decoder.decode(bytes)
    } catch {
      return ''
    }
  }
  for await (const chunk of createReadStream(file)) {
    rest = Buffer.concat([rest, chunk as Buffer])
    for (let end = rest.indexOf(10); end !== -1; end = rest.indexOf(10)) {
      yield told(rest.subarray(0, end))
      rest = rest.subarray(end + 1)
    }
  }
  if (rest.length > 0) yield told(rest)
}

type Reading = <T>(work: (tx: Tx, conference: string) => Promise<T>) => Promise<T>

async function* sealed(read: Reading) {
  for (let after = 0; ; after += PORTION) {
    const rows = await read((tx) => listSealed(tx, after, PORTION))
    yield* rows
    if (rows.length < PORTION) break
  }
}

const everyHead = async (tx: Tx, conference: string): Promise<Head[]> =>
  (await listHeads(tx, conference, undefined, 100_000)).toReversed()

const everyKey = async (tx: Tx, conference: string): Promise<Trusted> => {
  const known = new Map(
    (await listKeys(tx, conference)).map((one) => [one.key_id, publicKeyIn(one.public_key)]),
  )
  return (id) => known.get(id)
}

function inBase<T>(place: Place, work: (read: Reading) => Promise<T>): Promise<T | undefined> {
  return withBase(place, async (ground, tenant) =>
    tenant
      ? work((asked) => ground.database.read(tenant.conferenceId, (tx) => asked(tx, tenant.conferenceId)))
      : undefined,
  )
}

async function withBase<T>(
  { environment, conference }: Place,
  work: (ground: Ground, tenant: Tenant | undefined) => Promise<T>,
): Promise<T> {
  const { ground, installation } = await openBase(readSettings(environment), 'http://localhost')
  try {
    return await work(ground, await tenantCalled(ground, conference))
  } finally {
    await installation.close()
  }
}

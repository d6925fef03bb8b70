import { execFileSync, spawnSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { run } from '../src/apps/cli.ts'
import { lineOf, rowIn } from '../src/platform/journal/chain.ts'
import type { SealedRow } from '../src/platform/journal/entry.ts'
import { type Head, headLine, keyIdOf, signedHead } from '../src/platform/journal/head.ts'
import { root } from '../src/platform/root.ts'
import { ownHome } from './support/home.ts'
import { python } from './support/python.ts'
import { type Tampered, tamperings } from './support/tampering.ts'

/** So many lines of the running world's journal are deceived with; a prefix of an export is an export. */
const LINES = 200
const TAMPERINGS = 1000
const TOGETHER = 100

const { home: folder, leave } = ownHome()
const script = join(root, 'docs', 'verify-journal.py')
const key = join(folder, 'key.pem')
const head = join(folder, 'head.jsonl')
const file = join(folder, 'journal.jsonl')
let interpreter: string
let rows: SealedRow[]
let trueHead: Head

beforeAll(() => {
  interpreter = python()
  const cli = [join(root, 'bin', 'protempore.mjs'), 'journal', 'export']
  const exported = execFileSync(process.execPath, cli, {
    env: { ...process.env, PROTEMPORE_HOME: inject('home') },
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  })
  const lines = exported.trimEnd().split('\n').slice(0, LINES)
  rows = lines.flatMap((line) => rowIn(line) ?? [])
  expect(rows).toHaveLength(lines.length)
  expect(rows.length).toBeGreaterThan(30)
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const { number, hash } = rows.at(-1) ?? { number: 0, hash: '' }
  trueHead = signedHead(
    { id: keyIdOf(publicKey), privateKey },
    { conference_id: '00000000-0000-7000-8000-000000000000', day: '2026-11-27', number, hash },
  )
  writeFileSync(key, publicKey.export({ type: 'spki', format: 'pem' }))
  writeFileSync(head, `${headLine(trueHead)}\n`)
  writeFileSync(file, `${lines.join('\n')}\n`)
})
afterAll(leave)

type Verdict = { readonly holds: boolean; readonly says: string }

async function ours(export_: string, against?: string): Promise<Verdict> {
  const options = against === undefined ? [] : ['--head', against, '--key', key]
  const said = await run(['journal', 'verify', export_, ...options], process.env)
  return { holds: said.code === 0, says: said.out ?? said.problem ?? '' }
}

function theirs(argv: readonly string[]): { verdicts: Verdict[]; status: number | null } {
  const { stdout, stderr, status } = spawnSync(interpreter, [script, ...argv], { encoding: 'utf8' })
  expect(stderr).toBe('')
  const says = stdout.trimEnd().split('\n')
  return { verdicts: says.map((one) => ({ holds: /^\d+ entries, unbroken/.test(one), says: one })), status }
}

describe('an export of the running journal', () => {
  it('holds before both verifiers, with its head and without, in the same words', async () => {
    for (const against of [undefined, head]) {
      const mine = await ours(file, against)
      expect(mine.holds, mine.says).toBe(true)
      const { verdicts, status } = theirs([...(against ? ['--key', key, '--head', against] : []), file])
      expect(verdicts).toEqual([mine])
      expect(status).toBe(0)
    }
  })

  it(`is found out by both verifiers in ${TAMPERINGS} of ${TAMPERINGS} tamperings`, async () => {
    const drawn = fc.sample(tamperings(rows, trueHead), TAMPERINGS)
    const missed = { ours: new Map<string, number>(), theirs: new Map<string, number>() }
    const kinds = new Map<string, number>()
    const other: string[] = []
    for (let from = 0; from < drawn.length; from += TOGETHER) {
      const some = drawn.slice(from, from + TOGETHER)
      const files = written(some)
      const { verdicts, status } = theirs([
        '--key',
        key,
        ...files.flatMap((one) => ['--head', one.head, one.export]),
      ])
      expect(verdicts).toHaveLength(some.length)
      expect(status).toBe(1)
      for (const [at, { kind }] of some.entries()) {
        const mine = await ours(files[at]?.export ?? '', files[at]?.head)
        count(kinds, kind)
        if (mine.holds) count(missed.ours, kind)
        if (verdicts[at]?.holds) count(missed.theirs, kind)
        if (verdicts[at]?.says !== mine.says) other.push(`${kind}: ${mine.says} | ${verdicts[at]?.says}`)
      }
      rmSync(join(folder, 'tampered'), { recursive: true })
    }
    const found = (how: Map<string, number>): number =>
      drawn.length - [...how.values()].reduce((sum, one) => sum + one, 0)
    process.stdout.write(
      `tamperings found: ${found(missed.ours)} of ${drawn.length} by protempore, ${found(missed.theirs)} of ${drawn.length} by Python (${[...kinds].map(([kind, many]) => `${kind} ${many}`).join(', ')})\n`,
    )
    expect(Object.fromEntries(missed.ours)).toEqual({})
    expect(Object.fromEntries(missed.theirs)).toEqual({})
    expect(other).toEqual([])
    expect(kinds.size).toBe(12)
  }, 240_000)

  it('is cut short or chained anew unseen where nobody kept a head: the head is what finds it', async () => {
    const shorter = fc
      .sample(tamperings(rows, trueHead), 200)
      .filter(({ kind }) => kind === 'truncate' || kind.endsWith('chain anew'))
    expect(shorter.length).toBeGreaterThan(5)
    for (const one of written(shorter)) {
      expect((await ours(one.export)).holds).toBe(true)
      expect((await ours(one.export, head)).holds).toBe(false)
    }
  })
})

describe('what is no export or no head', () => {
  it('is misuse, with exit code 2, for both', async () => {
    writeFileSync(join(folder, 'no-head.jsonl'), '{"day":"2026-11-27"}\n')
    await expect(ours(file, join(folder, 'no-head.jsonl'))).rejects.toThrow('no signed head')
    await expect(run(['journal', 'verify', file, '--head', head], process.env)).rejects.toThrow('--key')
    const asked = ['--key', key, '--head', join(folder, 'no-head.jsonl'), file]
    expect(spawnSync(interpreter, [script, ...asked]).status).toBe(2)
    expect(spawnSync(interpreter, [script]).status).toBe(2)
  })
  it('keeps the whole line under its hash', () => {
    const line = lineOf(rows[0] as SealedRow)
    expect(rowIn(line)).toBeDefined()
    expect(rowIn(` ${line}`)).toBeUndefined()
    expect(rowIn('')).toBeUndefined()
  })
})

function written(some: readonly Tampered[]): { export: string; head: string }[] {
  const here = join(folder, 'tampered')
  mkdirSync(here, { recursive: true })
  return some.map(({ lines, head: line }, at) => {
    const names = { export: join(here, `${at}.jsonl`), head: join(here, `${at}.head.jsonl`) }
    writeFileSync(names.export, lines.map((one) => `${one}\n`).join(''))
    writeFileSync(names.head, `${line}\n`)
    return names
  })
}

function count(counts: Map<string, number>, of: string): void {
  counts.set(of, (counts.get(of) ?? 0) + 1)
}

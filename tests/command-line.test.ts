import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { root } from '../src/platform/root.ts'
import { ownHome } from './support/home.ts'
import { outcome } from './support/outcome.ts'

const { home: folder, leave } = ownHome()
afterAll(leave)

function protempore(argv: string[], environment: Record<string, string> = {}, input = '') {
  return spawnSync(process.execPath, [join(root, 'bin', 'protempore.mjs'), ...argv], {
    env: { ...process.env, PROTEMPORE_HOME: inject('home'), ...environment },
    encoding: 'utf8',
    // An export holds the whole journal of every test before.
    maxBuffer: 256 * 1024 * 1024,
    input,
  })
}

describe('the command line', () => {
  it('ends quietly when whoever reads its output stops reading', () => {
    const { status, stderr } = spawnSync(
      'sh',
      [
        '-c',
        `"$0" "$1" mandates list --json | head -c 1`,
        process.execPath,
        join(root, 'bin', 'protempore.mjs'),
      ],
      { env: { ...process.env, PROTEMPORE_HOME: inject('home') }, encoding: 'utf8' },
    )
    expect(stderr).toBe('')
    expect(status).toBe(0)
  })
  it('reads an outcome document without a database', () => {
    const file = join(folder, 'outcome.txt')
    writeFileSync(file, outcome.es)
    const { status, stdout } = protempore(['mandates', 'read', file, '--json'], {
      PROTEMPORE_HOME: join(folder, 'none'),
    })
    expect(status).toBe(0)
    const reading = JSON.parse(stdout) as {
      language: string
      opening: { from: string }
      provisions: { id: string; class: string; tasked: string[]; due: { date: string } | null }[]
    }
    expect(reading.language).toBe('es')
    expect(reading.opening.from).toBe('2026-11-19')
    expect(reading.provisions.map((one) => [one.id, one.class])).toEqual([
      ['1', 'note'],
      ['2', 'action'],
      ['3', 'thanks'],
    ])
    expect(reading.provisions[1]?.tasked).toEqual(['TS'])
    expect(reading.provisions[1]?.due?.date).toBe('2027-01-31')
  })

  it('refuses a file that holds no text with problem details and exit 1', () => {
    const file = join(folder, 'lying.docx')
    writeFileSync(file, '%PDF-1.7 not a word file')
    const { status, stderr } = protempore(['mandates', 'read', file, '--json'])
    expect(status).toBe(1)
    expect((JSON.parse(stderr) as { rule: string }).rule).toBe('MAN-01')
  })

  it('says in one line what was misused, with exit 2', () => {
    for (const argv of [
      ['mandates', 'sing'],
      ['mandates', 'read'],
      ['mandates', 'read', join(folder, 'not-there.txt')],
    ]) {
      const { status, stderr } = protempore(argv)
      expect(status, argv.join(' ')).toBe(2)
      expect(stderr.trim().split('\n')).toHaveLength(1)
    }
    const wrong = protempore(['conference', 'show'], { PORT: 'eighty' })
    expect(wrong.status).toBe(2)
    expect(wrong.stderr).toContain('PORT=eighty')
  })

  it('takes words without a name for the members of the path, and no others', () => {
    const got = protempore(['mandates', 'get', '--json', 'MAN-2025-006'])
    expect(got.status).toBe(0)
    expect(JSON.parse(got.stdout)).toMatchObject({ reference: 'MAN-2025-006' })
    const lost = protempore(['mandates', 'list', 'informe'])
    expect([lost.status, lost.stdout]).toEqual([2, ''])
    expect(lost.stderr).toMatch(/^Not understood: informe\..*\n$/)
  })
  it('joins the database of a running server and leaves it running', () => {
    const { status, stdout } = protempore(['conference', 'show', '--json'])
    expect(status).toBe(0)
    expect((JSON.parse(stdout) as { is_example: boolean }).is_example).toBe(true)
    const refused = protempore(['mandates', 'get', '--reference', 'MAN-1900-001'])
    expect(refused.status).toBe(1)
    expect((JSON.parse(refused.stderr) as { status: number }).status).toBe(404)
  })

  it('proves the journal, from the database and from an export', () => {
    const exported = protempore(['journal', 'export'])
    const file = join(folder, 'journal.jsonl')
    writeFileSync(file, exported.stdout)
    expect(protempore(['journal', 'verify', file]).stdout).toMatch(/^\d{2,} entries, unbroken/)
    writeFileSync(file, exported.stdout.replace('"operation":"', '"operation":"not-'))
    const broken = protempore(['journal', 'verify', file])
    expect(broken.status).toBe(1)
    expect(broken.stderr).toContain('The chain breaks at entry')
  })

  it('goes to a server with --server, where a visitor is asked to sign in', () => {
    const { status, stderr } = protempore(['mandates', 'list', '--server', inject('url')])
    expect(status).toBe(1)
    expect(stderr).toContain('SYS-01')
  })
})

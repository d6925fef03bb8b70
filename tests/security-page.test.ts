import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../src/platform/root.ts'

const page = readFileSync(join(root, 'docs', 'security.md'), 'utf8')
const judged = [...page.matchAll(/^\| (V[\d.]+) \| ([^|]+) \| ([^|]+) \|$/gm)].map(
  ([, id, judgement, where]) => ({
    id: id ?? '',
    judgement: judgement ?? '',
    where: where ?? '',
  }),
)

describe('what the security page says of itself', () => {
  it('counts its judgements rightly', () => {
    const of = (judgement: string): number => judged.filter((row) => row.judgement === judgement).length
    const sentence = `${of('met')} met, ${of('in part')} in part, ${of('not met')} not met, ${of('n/a')} not applicable, of ${judged.length}`
    expect(page).toContain(sentence)
    expect(new Set(judged.map(({ judgement }) => judgement))).toEqual(
      new Set(['met', 'in part', 'not met', 'n/a']),
    )
  })

  it('judges each requirement once, and says where', () => {
    expect(new Set(judged.map(({ id }) => id)).size).toBe(judged.length)
    expect(judged.filter(({ where }) => where.trim() === '')).toEqual([])
  })

  it('names tests that are there', () => {
    const named = [...page.matchAll(/`((?:src|tests)\/[^`*]+\.test\.tsx?)`/g)].map(([, path]) => path ?? '')
    expect(named.length).toBeGreaterThan(40)
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })
})

import { readFileSync } from 'node:fs'
import { buildSync } from 'esbuild'
import { describe, expect, it } from 'vitest'

const bundle = (name: string) => {
  const { outputFiles } = buildSync({
    entryPoints: [new URL(`${name}.css`, import.meta.url).pathname],
    bundle: true,
    minify: true,
    write: false,
    outdir: 'unwritten',
    loader: { '.woff2': 'file' },
    logLevel: 'silent',
  })
  const css = outputFiles.find(({ path }) => path.endsWith('.css'))?.text ?? ''
  return { css, files: outputFiles.length - 1 }
}

describe('the stylesheets', () => {
  it('of an answer page weigh little and fetch no font', () => {
    const { css, files } = bundle('answer')
    expect(css.length).toBeLessThan(12_000)
    expect(files).toBe(0)
  })

  it('of the public site fetch no font', () => {
    expect(bundle('public').files).toBe(0)
  })

  it('of those who work here fetch four', () => {
    expect(bundle('index').files).toBe(4)
  })

  it('ask for nothing from elsewhere, which the page would refuse', () => {
    for (const name of ['index', 'answer', 'public'])
      expect(bundle(name).css).not.toMatch(/url\((?!"?\.)|data:/)
  })

  it('name only tokens that exist', () => {
    for (const name of ['index', 'answer', 'public']) {
      const { css } = bundle(name)
      const known = new Set([...css.matchAll(/(--[\w-]+):/g)].map(([, token]) => token))
      const used = [...css.matchAll(/var\((--[\w-]+)\)/g)].map(([, token]) => token)
      expect(used.filter((token) => !known.has(token))).toEqual([])
    }
  })
})

const tokens = readFileSync(new URL('tokens.css', import.meta.url), 'utf8')

const colours = new Map(
  [...tokens.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\)/g)].map(([, name, light, dark]) => [
    name ?? '',
    { light: light ?? '', dark: dark ?? '' },
  ]),
)

/** The relative luminance of WCAG 2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(ink: string, ground: string, theme: 'light' | 'dark'): number {
  const [high = 0, low = 0] = [ink, ground]
    .map((name) => luminance(colours.get(name)?.[theme] ?? '#808080'))
    .sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

const words = ['ink-2', 'accent', 'open', 'progress', 'reported', 'closed', 'overdue', 'superseded']

describe.each(['light', 'dark'] as const)('the colours, %s', (theme) => {
  it.each(['paper', 'sunk'])('of words can be read on %s', (ground) => {
    for (const ink of words) expect(contrast(ink, ground, theme), ink).toBeGreaterThanOrEqual(4.5)
  })

  it('of a text of record can be read with ease, also where it is marked', () => {
    for (const ground of ['paper', 'sunk', 'mark'])
      expect(contrast('ink', ground, theme), ground).toBeGreaterThanOrEqual(7)
  })

  it('of a filled button carry its words', () => {
    for (const ground of ['accent', 'accent-deep'])
      expect(contrast('on-accent', ground, theme)).toBeGreaterThanOrEqual(4.5)
  })

  it('of borders and bars can be told from the paper', () => {
    for (const line of ['edge', 'done', 'bar-1']) {
      expect(contrast(line, 'paper', theme), line).toBeGreaterThanOrEqual(3)
    }
  })
})

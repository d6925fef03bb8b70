import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../src/platform/root.ts'

type Component = { readonly name: string; readonly version: string; readonly group?: string }

describe('npm run sbom', () => {
  it('lists every part the program runs with, at its pinned version', () => {
    const said = execFileSync('npm', ['run', 'sbom', '--silent'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    })
    const { bomFormat, components } = JSON.parse(said) as { bomFormat: string; components: Component[] }
    expect(bomFormat).toBe('CycloneDX')
    const listed = new Set(
      components.map(({ group, name, version }) => `${group ? `${group}/` : ''}${name}@${version}`),
    )
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>
    }
    const pinned = Object.entries(dependencies).map(([name, version]) => `${name}@${version}`)
    process.stdout.write(
      `parts listed: ${components.length}, of which named by the project: ${pinned.length}\n`,
    )
    expect(pinned.filter((one) => !listed.has(one))).toEqual([])
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadExample } from '../src/apps/example/load.ts'
import { type Base, defaultTenant, openBase } from '../src/apps/installation.ts'
import { readSettings } from '../src/platform/settings.ts'
import { ownHome } from './support/home.ts'

const { home, leave } = ownHome()
let base: Base
beforeAll(async () => {
  base = await openBase(readSettings({ PROTEMPORE_HOME: home, LOG_LEVEL: 'silent' }), 'http://localhost')
})
afterAll(async () => {
  await base.installation.close()
  leave()
})

describe('a first start that is cut short', () => {
  it('leaves no half conference behind, and the next start loads all of it', async () => {
    const { files } = base.ground
    let stored = 0
    const cutShort = {
      ...base.ground,
      files: {
        ...files,
        store: (bytes: Uint8Array) => {
          stored += 1
          if (stored === 5) throw new Error('no space left')
          return files.store(bytes)
        },
      },
    }
    await expect(loadExample(cutShort)).rejects.toThrow('no space left')
    expect(await defaultTenant(base.ground)).toBeUndefined()
    await loadExample(base.ground)
    expect((await defaultTenant(base.ground))?.isExample).toBe(true)
  })
})

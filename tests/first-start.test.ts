import { existsSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadExample } from '../src/apps/example/load.ts'
import { type Base, tenantCalled, openBase } from '../src/apps/installation.ts'
import { serve } from '../src/apps/server.ts'
import { placeFor } from '../src/platform/postgres/engine/place.ts'
import { WrongSetting, readSettings } from '../src/platform/settings.ts'
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
    expect(await tenantCalled(base.ground, undefined)).toBeUndefined()
    await loadExample(base.ground)
    expect((await tenantCalled(base.ground, undefined))?.isExample).toBe(true)
  })
})

describe('a start that cannot be', () => {
  it('says that the port is taken, and leaves no database running', async () => {
    const other = createServer()
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
    const { port } = other.address() as AddressInfo
    const own = ownHome()
    const starting = serve({
      PORT: String(port),
      PROTEMPORE_HOME: own.home,
      EXAMPLE: 'no',
      LOG_LEVEL: 'silent',
    })
    await expect(starting).rejects.toThrow(
      new WrongSetting(`PORT=${port}: something else listens at 127.0.0.1:${port}`),
    )
    expect(existsSync(join(placeFor(own.home).data, 'postmaster.pid'))).toBe(false)
    own.leave()
    await new Promise((done) => other.close(done))
  })
  it.each([
    ['DATABASE_URL', { DATABASE_URL: 'postgres://nobody:x@127.0.0.1:9/none' }],
    ['PROTEMPORE_HOME', { PROTEMPORE_HOME: join(home, 'a-file', 'home') }],
  ])('names %s where it leads nowhere', async (name, environment) => {
    writeFileSync(join(home, 'a-file'), '')
    const settings = readSettings({ PROTEMPORE_HOME: home, ...environment })
    const opening = openBase(settings, 'http://localhost')
    await expect(opening).rejects.toThrow(WrongSetting)
    await expect(opening).rejects.toThrow(name)
  })
})

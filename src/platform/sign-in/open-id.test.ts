import { type AddressInfo, createServer } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { wayOut } from './open-id.ts'

let met = 0
const inner = createServer((line) => {
  met += 1
  line.destroy()
})
beforeAll(
  () =>
    new Promise<void>((done) => {
      inner.listen(0, '127.0.0.1', () => done())
    }),
)
afterAll(() => inner.close())

const asked = (issuer: string) =>
  wayOut({ issuer, clientId: 'a', clientSecret: 'b' }, 'https://secretariat.example/callback')

it('asks no provider that lies inside, by whatever name, and lets the sign-in go on without it', async () => {
  const { port } = inner.address() as AddressInfo
  for (const host of ['127.0.0.1', 'localhost', '[::ffff:127.0.0.1]', '2130706433'])
    expect(await asked(`https://${host}:${port}`), host).toBeUndefined()
  expect(met).toBe(0)
  // The same server is met where one on this machine is asked for openly: it is the guard that kept us away.
  expect(await asked(`http://127.0.0.1:${port}`)).toBeUndefined()
  expect(met).toBeGreaterThan(0)
})

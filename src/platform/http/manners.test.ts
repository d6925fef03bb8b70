import { expect, it } from 'vitest'
import { mannersOf, mannersOfInstalled } from './manners.ts'

it('an answer says what it may load and do, and that nobody frames it; over a safe line, that it stays one', async () => {
  const plain = await mannersOf('http://localhost:8080')
  expect(plain['content-security-policy']).toBe(
    "default-src 'none';script-src 'self';style-src 'self';font-src 'self';img-src 'self';connect-src 'self';form-action 'self';frame-ancestors 'none';base-uri 'none';require-trusted-types-for 'script';trusted-types 'none'",
  )
  expect(plain).toMatchObject({
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
  })
  for (const name of ['strict-transport-security', 'date', 'connection', 'content-type'])
    expect(plain[name], name).toBeUndefined()
  expect((await mannersOf('https://example.invalid'))['strict-transport-security']).toMatch(/^max-age=\d{8}/)
})

it('a page that is installed may use the camera, its own worker and WebAssembly, and is as closed as the others otherwise', async () => {
  const plain = await mannersOf('http://localhost:8080')
  expect(mannersOfInstalled(plain)).toEqual({
    'permissions-policy': 'camera=(self), microphone=(), geolocation=(), payment=(), usb=()',
    'content-security-policy':
      "default-src 'none';script-src 'self' 'wasm-unsafe-eval';style-src 'self';font-src 'self';img-src 'self';connect-src 'self';form-action 'self';frame-ancestors 'none';base-uri 'none';require-trusted-types-for 'script';trusted-types worker;worker-src 'self';manifest-src 'self'",
  })
})

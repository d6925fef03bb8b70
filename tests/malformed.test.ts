import { beforeAll, describe, expect, inject, it } from 'vitest'
import type { OpenApi } from './support/json-schema.ts'
import { chance, isTrace, malformedRequest } from './support/malformed.ts'
import { tokenFor } from './support/sign-in.ts'

const EACH = 400
const url = inject('url')
let document: OpenApi

beforeAll(async () => {
  document = (await (await fetch(`${url}/api/openapi.json`)).json()) as OpenApi
})

// `npm run drill -- --only malformed` sends 10,000 for every role there is.
describe('malformed requests, generated from the OpenAPI document', () => {
  it.each(['', 'coordinator@example.invalid', 'focal.hnd@example.invalid', 'auditor@example.invalid'])(
    'are refused by a rule and break nothing, asked by “%s”',
    async (address) => {
      const random = chance(address.length + 1)
      const authorization = address && `Bearer ${await tokenFor(url, inject('home'), address)}`
      const wrong: string[] = []
      let refused = 0
      for (let turn = 0; turn < EACH; turn++) {
        const { method, path, headers, body } = malformedRequest(document, random)
        const answer = await fetch(`${url}${path}`, {
          method,
          headers: { ...headers, ...(authorization ? { authorization } : {}) },
          ...(body === undefined ? {} : { body }),
          redirect: 'manual',
        })
        const text = await answer.text()
        if (answer.status >= 400) refused += 1
        if (answer.status >= 500 || isTrace(text))
          wrong.push(`${answer.status} ${method} ${path.slice(0, 200)} ${body?.slice(0, 300)}`)
      }
      expect(wrong).toEqual([])
      expect(refused).toBeGreaterThan(EACH / 2)
    },
  )
})

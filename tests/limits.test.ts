import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownWorld } from './support/own-world.ts'
import { tokenFor } from './support/sign-in.ts'

let world: Awaited<ReturnType<typeof ownWorld>>
beforeAll(async () => {
  world = await ownWorld({ REQUESTS_A_MINUTE: '100' })
})
afterAll(() => world.end())

describe('how often one may ask', () => {
  it('counts an account by itself, from however many addresses it asks', async () => {
    const { url, home } = world
    const authorization = `Bearer ${await tokenFor(url, home, 'auditor@example.invalid')}`
    const ask = async (turn: number, account: string | undefined): Promise<number> =>
      (
        await fetch(`${url}/api/v1/conference`, {
          headers: {
            'x-forwarded-for': `10.1.${Math.floor(turn / 250)}.${turn % 250}`,
            ...(account === undefined ? {} : { authorization: account }),
          },
        })
      ).status
    const answers: number[] = []
    for (let turn = 0; turn < 110; turn++) answers.push(await ask(turn, authorization))
    expect(answers.slice(0, 90).every((status) => status === 200)).toBe(true)
    expect(answers.at(-1)).toBe(429)
    // The addresses themselves are far from their limit.
    expect(await ask(109, undefined)).toBe(200)
  })
})

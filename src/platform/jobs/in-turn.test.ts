import { describe, expect, it } from 'vitest'
import { eachInTurn } from './in-turn.ts'

describe('works in turn', () => {
  it('are all done, one after the other, whatever became of those before; each that failed is told by name', async () => {
    const done: string[] = []
    const works = (failing: readonly string[]) =>
      Object.fromEntries(
        ['keys', 'letters', 'bounces', 'mails'].map((name) => [
          name,
          async () => {
            await new Promise((go) => setTimeout(go, name === 'keys' ? 20 : 0))
            if (failing.includes(name)) throw new Error(`no ${name}`)
            done.push(name)
          },
        ]),
      )
    await expect(eachInTurn(works(['keys', 'bounces']))).rejects.toThrow(
      /^keys: no keys; bounces: no bounces$/,
    )
    expect(done).toEqual(['letters', 'mails'])
    await eachInTurn(works([]))
    expect(done).toEqual(['letters', 'mails', 'keys', 'letters', 'bounces', 'mails'])
  })
})

import { expect, it } from 'vitest'
import { keptPagesOf } from './kept-pages.ts'

function world() {
  const is = { state: '1:1:', now: 0, asked: 0, made: 0, fails: false }
  const plain = async () => {
    is.asked += 1
    if (is.fails) throw new Error('away')
    return [{ state: is.state }]
  }
  const kept = keptPagesOf({ plain: plain as never }, () => is.now)
  const read = async (address = '/es', text = 'x') => {
    const page = await kept.page(address, () => {
      is.made += 1
      return Promise.resolve({ bytes: Buffer.from(`${text}${is.made}`), tag: `"${is.made}"` })
    })
    return page?.bytes.toString()
  }
  return { is, kept, read }
}

it('a page is made once for as long as the database is what it was, and nobody asks it twice in a second', async () => {
  const { is, read } = world()
  expect([await read(), await read(), await read('/en')]).toEqual(['x1', 'x1', 'x2'])
  expect(is.asked).toBe(1)
  is.now = 1001
  expect(await read()).toBe('x1')
  expect(is.asked).toBe(2)
})

it('it is made anew once anything was written: at once where this process wrote it, a second later where another did', async () => {
  const { is, kept, read } = world()
  expect(await read()).toBe('x1')
  is.state = '1:2:'
  expect(await read()).toBe('x1')
  kept.changed()
  expect(await read()).toBe('x2')
  is.state = '1:3:'
  is.now = 1001
  expect(await read()).toBe('x3')
})

it('what it says of the hour is no older than a minute', async () => {
  const { is, read } = world()
  await read()
  is.now = 59_999
  expect(await read()).toBe('x1')
  is.now = 60_001
  expect(await read()).toBe('x2')
})

it('what is no page is not kept, nor what is very large, and memory has an end', async () => {
  const { is, kept, read } = world()
  expect(await kept.page('/no', () => Promise.resolve(undefined))).toBeUndefined()
  const large = 'a'.repeat(300_000)
  await read('/large', large)
  await read('/large', large)
  expect(is.made).toBe(2)
  for (let place = 0; place < 501; place += 1) await read(`/es?page=${place}`)
  expect(await read('/es?page=0')).toBe('x504')
})

it('a database that cannot be asked is asked again', async () => {
  const { is, read } = world()
  is.fails = true
  await expect(read()).rejects.toThrow('away')
  is.fails = false
  expect(await read()).toBe('x1')
})

import { describe, expect, it } from 'vitest'
import { readBounce } from './bounce.ts'
import { type Mailbox, readMailbox } from './bounces-mailbox.ts'
import { outcomeOf } from './handing-over.ts'
import {
  ID,
  delayed,
  delivered,
  exchange,
  exim,
  eximPlain,
  outOfOffice,
  postfix,
  postfixHeaders,
} from './samples.ts'

const read = (text: string) => readBounce(Buffer.from(text.replaceAll('\n', '\r\n')))

describe('a mail that came back', () => {
  it.each([
    ['Postfix, with the original', postfix, { kind: 'for good', status: '5.1.1', mailId: ID }],
    ['Postfix, with its head alone', postfixHeaders, { kind: 'for good', status: '5.1.1', mailId: ID }],
    ['Exchange, which names it in References', exchange, { kind: 'for good', status: '5.1.10', mailId: ID }],
    ['Exim', exim, { kind: 'for good', status: '5.0.0', mailId: ID }],
    ['Exim, which writes no report', eximPlain, { kind: 'for good', status: '5.0.0', mailId: ID }],
    ['a delay', delayed, { kind: 'for now', status: '4.4.1', mailId: ID }],
    ['a word that it was delivered', delivered, { kind: 'none', status: '2.0.0', mailId: ID }],
    ['an absence note', outOfOffice, { kind: 'none', status: '', mailId: undefined }],
    ['nothing at all', '', { kind: 'none', status: '', mailId: undefined }],
  ])('is read as what it says: %s', async (_, text, says) => {
    expect(await read(text)).toEqual(says)
  })

  it('names none of ours where its id is of another kind', async () => {
    expect(await read(postfix.replaceAll(ID, 'CAH+xyz=12'))).toMatchObject({
      kind: 'for good',
      mailId: undefined,
    })
  })
})

/** A mailbox of these mails, which remembers what was marked as read. */
function mailboxOf(sources: readonly string[]): Mailbox & { readonly read: Set<number> } {
  const seen = new Set<number>()
  return {
    read: seen,
    unread: async () => sources.map((_, place) => place).filter((place) => !seen.has(place)),
    source: async (mail) => Buffer.from(sources[mail] ?? ''),
    markRead: async (mail) => void seen.add(mail),
    close: async () => undefined,
  }
}

describe('the mailbox of bounces', () => {
  it('is read once, mail by mail; what failed is tried again next time', async () => {
    const mailbox = mailboxOf(['a', 'b', 'c'])
    const taken: string[] = []
    let failing = true
    const take = async (source: Uint8Array): Promise<boolean> => {
      const text = Buffer.from(source).toString()
      if (text === 'b' && failing) throw new Error('The database is away')
      taken.push(text)
      return text !== 'c'
    }
    await expect(readMailbox(mailbox, take)).rejects.toThrow('away')
    expect([...mailbox.read]).toEqual([0])
    failing = false
    expect(await readMailbox(mailbox, take)).toBe(1)
    expect(taken).toEqual(['a', 'b', 'c'])
    expect(await readMailbox(mailbox, take)).toBe(0)
  })
})

describe('what handing a mail over came to', () => {
  it.each([
    [
      { responseCode: 550, command: 'RCPT TO' },
      { kind: 'refused', why: '550' },
    ],
    [
      { responseCode: 451, command: 'DATA' },
      { kind: 'later', why: '451' },
    ],
    [
      { code: 'ECONNECTION', command: 'CONN' },
      { kind: 'later', why: 'ECONNECTION' },
    ],
    [{ code: 'ECONNECTION', command: 'DATA' }, { kind: 'unknown' }],
    [{ code: 'ETIMEDOUT' }, { kind: 'unknown' }],
  ])('is refused, later or not known: %j', (error, says) => {
    expect(outcomeOf(error)).toEqual(says)
  })
})

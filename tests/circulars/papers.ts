import { expect, it } from 'vitest'
import {
  assistant,
  at,
  base,
  canada,
  drafted,
  honduras,
  of,
  paper,
  record,
  sent,
  sink,
  staff,
  step,
  toThese,
} from '../support/circular-world.ts'

/** Which papers go with a circular, and to whom. */
export function papersWithIt(): void {
  it('keep the whole circular back where one is not open to a recipient’s country, and say which and whose', async () => {
    const symbol = await paper('named participants', 'zqhonduras', [of('HND')])
    const draft = await drafted({ ...toThese('HND', 'CAN'), documents: [{ symbol, how: 'attached' }] })
    expect(await step(assistant, 'release-circular', draft)).toMatchObject({
      rule: 'EXC-05',
      facts: { symbol, country: 'Canadá' },
    })
    expect(sink.mails.some(({ text }) => text?.includes('zqhonduras'))).toBe(false)
    expect((await record(draft.circular_id)).circular.reference).toBeNull()
  })

  it('go to those they are open to, attached or as a link, and are stored once', async () => {
    const [attached, withLink] = [await paper('members', 'zqadjunto'), await paper('members', 'zqenlace')]
    await sent(
      {
        ...toThese('HND', 'CAN'),
        documents: [
          { symbol: attached, how: 'attached' },
          { symbol: withLink, how: 'link' },
        ],
      },
      2,
    )
    for (const address of [honduras, canada]) {
      const mail = sink.to(address).at(-1)
      expect(mail?.attachments.map(({ content }) => content.toString())).toEqual([
        expect.stringContaining('zqadjunto'),
      ])
      expect(mail?.text).toContain(withLink)
      expect(mail?.text).not.toContain('zqenlace')
    }
  })

  it('that are text alone cannot be attached', async () => {
    const made = await staff.made<{ symbol: string }>('/documents', {
      kind: 'secretariat paper',
      title: { es: 'Solo texto' },
      original_language: 'es',
      dated_on: '2026-11-20',
      state: 'circulated',
      access: 'members',
      versions: [{ language: 'es', text: 'Solo palabras.' }],
    })
    const documents = [{ symbol: made.symbol, how: 'attached' }]
    expect(await at.ask(assistant, 'exchange.draft-circular', { ...base, documents })).toMatchObject({
      rule: 'EXC-15',
    })
  })
}

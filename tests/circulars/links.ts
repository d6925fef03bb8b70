import { expect, it } from 'vitest'
import {
  at,
  ended,
  honduras,
  lastLinkTo,
  linked,
  of,
  paper,
  record,
  rowOf,
  sent,
  toThese,
  world,
} from '../support/circular-world.ts'

/** What the link in a mail opens. */
export function links(): void {
  it('shows its person the words and papers open to them; looking acknowledges nothing, the button does, once', async () => {
    const symbol = await paper('named participants', 'zqpropio', [of('HND')])
    const circular = await sent({ ...toThese('HND'), documents: [{ symbol, how: 'link' }] }, 1)
    const token = lastLinkTo(honduras)
    const seen = await linked(token)
    expect(seen).toMatchObject({ reference: circular.reference, acknowledged_at: null, papers: [{ symbol }] })
    expect(seen.paragraphs[1]).toContain(circular.reference)
    const [first] = seen.papers
    const file = { token, document: first?.document_id }
    const fetched = await at.got<{ bytes: Uint8Array }>('public', 'exchange.linked-paper', file)
    expect(Buffer.from(fetched.bytes).toString()).toContain('zqpropio')
    expect(rowOf(await record(circular.circular_id), 'HND')).toMatchObject({
      sent: 1,
      opened: 0,
      acknowledged: 0,
    })
    await at.got('public', 'exchange.open-paper', file)
    await at.got('public', 'exchange.open-paper', file)
    expect(rowOf(await record(circular.circular_id), 'HND')).toMatchObject({ opened: 1, acknowledged: 0 })
    const said = await at.got<{ acknowledged_at: string }>('public', 'exchange.acknowledge', { token })
    const again = await at.got<{ acknowledged_at: string }>(
      'public',
      'exchange.acknowledge',
      { token },
      { at: new Date(Date.now() + 86_400_000).toISOString() },
    )
    expect(again).toEqual(said)
    expect(rowOf(await record(circular.circular_id), 'HND')).toMatchObject({ opened: 1, acknowledged: 1 })
  })

  it('opens nothing more than its person may see that day, and nothing once they hold no office', async () => {
    const symbol = await paper('named participants', 'zqretirado', [of('HND')])
    await sent({ ...toThese('HND'), documents: [{ symbol, how: 'link' }] }, 1)
    const token = lastLinkTo(honduras)
    const { papers: before } = await linked(token)
    const { ground } = world.running.base
    await ground.database.write(
      at.tenant.conferenceId,
      (tx) =>
        tx
          .updateTable('document')
          .set({ readers: [of('CAN')] })
          .where('conference_id', '=', at.tenant.conferenceId)
          .where('symbol', '=', symbol)
          .execute(),
      { classes: ['secretariat', 'named participants'], speaksFor: [], readsFor: [of('HND')] },
    )
    expect((await linked(token)).papers).toEqual([])
    const document = before[0]?.document_id
    for (const id of ['open-paper', 'linked-paper'])
      expect(await at.ask('public', `exchange.${id}`, { token, document })).toMatchObject({ rule: 'SYS-07' })
    await sent(toThese('MEX'), 1)
    const ofMexico = lastLinkTo('focal.mex@example.invalid')
    expect((await linked(ofMexico)).name).toContain('México')
    await ended('focal.mex@example.invalid', '2026-01-31')
    for (const id of ['linked-circular', 'acknowledge'])
      expect(await at.ask('public', `exchange.${id}`, { token: ofMexico })).toMatchObject({ rule: 'EXC-12' })
    expect(
      await at.ask('public', 'exchange.linked-circular', { token: `${token.slice(0, -4)}AAAA` }),
    ).toMatchObject({ rule: 'EXC-12' })
  })
}

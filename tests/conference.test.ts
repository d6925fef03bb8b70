import { beforeAll, describe, expect, inject, it } from 'vitest'
import { post, tokenFor } from './support/sign-in.ts'

const url = inject('url')
const api = `${url}/api/v1`
let coordinator: Record<string, string>

beforeAll(async () => {
  const token = await tokenFor(url, inject('home'), 'coordinator@example.invalid')
  coordinator = { authorization: `Bearer ${token}` }
})

type Dated = { from_day: string; until_day: string | null }
type Participant = {
  participant_id: string
  version: number
  names: (Dated & { short: { es?: string } })[]
  statuses: (Dated & { status: string })[]
}

const change = (path: string, body: object, version?: number): Promise<Response> =>
  post(`${api}${path}`, body, {
    ...coordinator,
    ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
  })
const put = (path: string, body: object, version: number): Promise<Response> =>
  fetch(`${api}${path}`, {
    method: 'PUT',
    headers: { ...coordinator, 'content-type': 'application/json', 'if-match': `"${version}"` },
    body: JSON.stringify(body),
  })
const refusal = async (answer: Response): Promise<[number, string]> => [
  answer.status,
  ((await answer.json()) as { rule: string }).rule,
]
async function done<T>(answer: Response): Promise<T> {
  expect(answer.status).toBe(200)
  return (await answer.json()) as T
}
const enter = (code: string): Promise<Response> =>
  change('/participants', {
    kind: 'organization',
    code,
    short: { es: `Nombre ${code}` },
    formal: { es: `Nombre formal ${code}` },
    status: 'observer',
    from: '2000-01-01',
  })

const nameFrom = (from: string, version: number): Promise<Response> =>
  change(
    '/participants/NAMED/names',
    { short: { es: `Desde ${from}` }, formal: { es: `Formal ${from}` }, from },
    version,
  )
const statusFrom = (status: string | null, from: string, version: number): Promise<Response> =>
  change('/participants/LEFT/statuses', { status, from }, version)
const enterTerm = (term: object): Promise<Response> => change('/presidencies', term)

describe('the conference', () => {
  it('names a participant anew from a day on, and remembers what it was called', async () => {
    const entered = await done<Participant>(await enter('NAMED'))
    const second = await done<Participant>(await nameFrom('2019-02-12', entered.version))
    expect(await refusal(await nameFrom('2020-01-01', entered.version))).toEqual([412, 'SYS-03'])
    const third = await done<Participant>(await nameFrom('2010-01-01', second.version))
    expect(third.names.map((one) => [one.short.es, one.from_day, one.until_day])).toEqual([
      ['Desde 2019-02-12', '2019-02-12', null],
      ['Desde 2010-01-01', '2010-01-01', '2019-02-11'],
      ['Nombre NAMED', '2000-01-01', '2009-12-31'],
    ])
    const corrected = await done<Participant>(
      await change(
        '/participants/NAMED/names',
        { short: { es: 'Corregido' }, formal: { es: 'Corregido' }, from: '2010-01-01' },
        third.version,
      ),
    )
    expect(corrected.names[1]).toMatchObject({
      short: { es: 'Corregido' },
      from_day: '2010-01-01',
      until_day: '2019-02-11',
    })
    expect(corrected.names).toHaveLength(3)
    const called = async (on: string) => {
      const { participants } = await done<{ participants: { code: string; short: { es?: string } }[] }>(
        await fetch(`${api}/participants?on=${on}`),
      )
      return participants.find((one) => one.code === 'NAMED')?.short.es
    }
    expect(await called('2009-12-31')).toBe('Nombre NAMED')
    expect(await called('2019-02-11')).toBe('Corregido')
    expect(await called('1999-12-31')).toBeUndefined()
  })

  it('lets a participant leave and come back, and never gives a code twice', async () => {
    const entered = await done<Participant>(await enter('LEFT'))
    expect(await refusal(await enter('LEFT'))).toEqual([409, 'CON-03'])
    const both = await Promise.all([enter('SAME'), enter('SAME')])
    expect(both.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([200, 409])
    const left = await done<Participant>(await statusFrom(null, '2005-01-01', entered.version))
    expect(left.statuses).toEqual([{ from_day: '2000-01-01', until_day: '2004-12-31', status: 'observer' }])
    expect(await refusal(await statusFrom(null, '2006-01-01', left.version))).toEqual([409, 'CON-02'])
    const back = await done<Participant>(await statusFrom('member', '2010-01-01', left.version))
    expect(back.statuses[0]).toEqual({ from_day: '2010-01-01', until_day: null, status: 'member' })
    const corrected = await done<Participant>(await statusFrom('observer', '2010-01-01', back.version))
    expect(corrected.statuses.map((one) => one.status)).toEqual(['observer', 'observer'])
    expect(await refusal(await statusFrom(null, '2010-01-01', corrected.version))).toEqual([409, 'CON-02'])
  })

  it('lets no two presidencies overlap and only members preside', async () => {
    const { participants } = await done<{ participants: { code: string; participant_id: string }[] }>(
      await fetch(`${api}/participants`),
    )
    const id = (code: string) => participants.find((one) => one.code === code)?.participant_id ?? ''
    const term = (code: string, from: string, until: string) => ({
      participant: id(code),
      theme: {},
      from,
      until,
      designated_on: null,
    })
    expect(await refusal(await enterTerm(term('SLV', '2027-12-31', '2028-12-31')))).toEqual([409, 'CON-01'])
    expect(await refusal(await enterTerm(term('IOM', '2040-01-01', '2040-12-31')))).toEqual([409, 'CON-06'])
    expect(await refusal(await enterTerm(term('SLV', '2040-12-31', '2040-01-01')))).toEqual([409, 'CON-05'])
    const entered = await done<{ presidency_id: string; version: number }>(
      await enterTerm(term('SLV', '2040-01-01', '2040-12-31')),
    )
    const moved = await put(
      `/presidencies/${entered.presidency_id}`,
      term('SLV', '2041-01-01', '2041-12-31'),
      entered.version,
    )
    expect((await done<{ from_day: string }>(moved)).from_day).toBe('2041-01-01')
    const both = await Promise.all([1, 2].map(() => enterTerm(term('SLV', '2043-01-01', '2043-12-31'))))
    expect(both.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([200, 409])
  })

  it('hangs no body under itself, and knows none after its last day', async () => {
    const facts = { acts: ['recommend'], cadence: null, parent: null, predecessor: null, until: null }
    const body = (code: string, parent: string | null) =>
      change('/bodies', { code, name: { es: code }, from: '2000-01-01', ...facts, parent })
    const above = await done<{ body_id: string; version: number }>(await body('ABOVE', null))
    const below = await done<{ body_id: string }>(await body('BELOW', above.body_id))
    expect(
      await refusal(await put('/bodies/ABOVE', { ...facts, parent: below.body_id }, above.version)),
    ).toEqual([409, 'CON-04'])
    await done(await put('/bodies/ABOVE', { ...facts, until: '2010-12-31' }, above.version))
    const there = async (on: string) =>
      (await done<{ bodies: { code: string }[] }>(await fetch(`${api}/bodies?on=${on}`))).bodies.map(
        (one) => one.code,
      )
    expect(await there('2010-12-31')).toContain('ABOVE')
    expect(await there('2011-01-01')).not.toContain('ABOVE')
  })

  it('is kept by the coordinator and the assistant alone', async () => {
    for (const who of ['it', 'focal.can', 'auditor']) {
      const token = await tokenFor(url, inject('home'), `${who}@example.invalid`)
      const answer = await post(
        `${api}/participants`,
        {
          kind: 'organization',
          code: 'NOT',
          short: { es: 'x' },
          formal: { es: 'x' },
          status: 'observer',
          from: '2000-01-01',
        },
        { authorization: `Bearer ${token}` },
      )
      expect(answer.status, who).toBe(403)
    }
  })
})

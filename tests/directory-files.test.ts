import { beforeAll, describe, expect, inject, it } from 'vitest'
import { isSheet, readSheet } from '../src/platform/sheets/read.ts'
import { post, tokenFor } from './support/sign-in.ts'

const url = inject('url')
const api = `${url}/api/v1`
const limits = { bytes: 4_000_000, rows: 5000, columns: 40, cell: 1000 }
let coordinator: Record<string, string>

beforeAll(async () => {
  const token = await tokenFor(url, inject('home'), 'coordinator@example.invalid')
  coordinator = { authorization: `Bearer ${token}` }
})

const take = (path: string, language = 'es'): Promise<Response> =>
  fetch(`${api}${path}`, { headers: { ...coordinator, 'accept-language': language } })

async function sheet(answer: Response): Promise<readonly (readonly string[])[]> {
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-disposition')).toContain('attachment')
  const read = await readSheet(new Uint8Array(await answer.arrayBuffer()), limits)
  if (!isSheet(read)) throw new Error(`No sheet: ${read.problem}`)
  return read
}

describe('what the directory gives to take away', () => {
  it('gives the appointments of a past day as .xlsx, in the reader’s language', async () => {
    const { participants } = (await (await take('/participants')).json()) as {
      participants: { participant_id: string; code: string }[]
    }
    const honduras = participants.find((one) => one.code === 'HND')?.participant_id ?? ''
    const path = `/appointments.xlsx?on=2019-05-03&office=focal%20point&participant=${honduras}`
    const [head, ...rows] = await sheet(await take(path))
    expect(head?.slice(0, 3)).toEqual(['Apellidos', 'Nombres', 'Cargo'])
    expect(rows).toEqual([
      [
        'Honduras',
        'Anterior punto focal',
        'Punto focal',
        'Honduras',
        '2017-01-01',
        '2021-06-30',
        'NV/2017/HND',
        'before.hnd@example.invalid',
      ],
    ])
    expect((await sheet(await take(path, 'en')))[0]?.slice(0, 3)).toEqual([
      'Family name',
      'Given name',
      'Office',
    ])
  })

  it.each(['es', 'en'])(
    'gives people as .xlsx that the import takes back unchanged, in %s',
    async (language) => {
      const answer = await take('/people.xlsx?words=example.invalid+punto', language)
      const bytes = Buffer.from(await answer.arrayBuffer())
      const drafted = await post(`${api}/imports`, { file: bytes.toString('base64') }, coordinator)
      const { draft_id } = (await drafted.json()) as { draft_id: string }
      const plan = (await (await take(`/imports/${draft_id}`)).json()) as {
        counts: Record<string, number>
        rows: number
      }
      expect(plan.rows).toBeGreaterThan(10)
      expect(plan.counts).toEqual({ error: 0, create: 0, change: 0, unchanged: plan.rows })
    },
  )

  it('gives contacts that hold whatever was typed and no line of anybody else’s making', async () => {
    const entered = await post(
      `${api}/people`,
      {
        given_name: 'Ana, Lucía; x\nBEGIN:VCARD',
        family_name: '=1+1',
        treatment: 'Sra.',
        email: 'card@example.invalid',
        language: 'es',
        channels: [{ kind: 'mobile', value: '+504 1\r\nX-EVIL:1' }],
      },
      coordinator,
    )
    const { person_id } = (await entered.json()) as { person_id: string }
    const answer = await take(`/people/${person_id}/card.vcf`)
    expect(answer.headers.get('content-type')).toContain('text/vcard')
    const lines = (await answer.text()).replaceAll(/\r\n[ \t]/g, '').split('\r\n')
    expect(lines.filter((line) => line.startsWith('BEGIN:'))).toEqual(['BEGIN:VCARD'])
    expect(lines.filter((line) => line.startsWith('X-EVIL'))).toEqual([])
    expect(lines).toContain('TEL;TYPE=CELL:+504 1 X-EVIL:1')
    expect(lines).toContain('N:=1+1;Ana\\, Lucía\\; x BEGIN:VCARD;;Sra.;')

    const cards = await (await take('/people.vcf?words=punto+focal+honduras')).text()
    expect(cards.match(/BEGIN:VCARD\r\n/g)).toHaveLength(2)
    expect(cards).toContain('ORG:Honduras\r\n')
  })

  it('gives nothing to those who may not read the directory', async () => {
    const token = await tokenFor(url, inject('home'), 'before.hnd@example.invalid')
    for (const path of ['/people.xlsx', '/people.vcf', '/appointments.xlsx'])
      expect(
        (await fetch(`${api}${path}`, { headers: { authorization: `Bearer ${token}` } })).status,
        path,
      ).toBe(403)
    expect((await fetch(`${api}/people.xlsx`)).status).toBe(401)
  })
})

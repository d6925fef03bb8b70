import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import type { Instant } from '../src/kernel/instant.ts'
import { signedCode } from '../src/capabilities/meetings/door/codes/signing.ts'
import { day } from './support/days.ts'
import { focal, meetingWith, of, signInAll, staff, told } from './support/delegations.ts'
import { type Scan, codeOf, confirmed, deviceAt, scanOf } from './support/door.ts'

const url = inject('url')

type Door = {
  present: number
  expected: number
  people: { name: string; in_since: string | null }[]
  devices: { name: string; clock_off: number; scans: number }[]
  turned_away: { verdict: string; name: string | null }[]
}
type Roster = {
  key: string
  edition: string
  people: { registration_id: string; name: string; serial: number }[] | null
  checked_in: { registration_id: string; session: number | null; at: string }[]
}
type Attendance = {
  members: number
  occasions: { session: number | null; people: number; members: number }[]
  shown: { session: number | null; people: number } | null
  delegations: { category: string; expected: number; present: number }[]
}

const door = (meeting: string, asked = ''): Promise<Door> => staff.get(`/meetings/${meeting}/door${asked}`)
const roster = (meeting: string, asked = ''): Promise<Roster> =>
  staff.get(`/meetings/${meeting}/door/roster${asked}`)
const attendance = (meeting: string, asked = ''): Promise<Attendance> =>
  staff.get(`/meetings/${meeting}/attendance${asked}`)
const verdicts = async (device: ReturnType<typeof deviceAt>, ...scans: Scan[]) =>
  (await device.send(scans)).scans.map(({ verdict, again }) => (again ? `${verdict} again` : verdict))

const asFocal = (path: string, init: RequestInit = {}) =>
  fetch(`${url}/api/v1${path}`, { ...init, headers: { ...focal, 'content-type': 'application/json' } })

let meeting: string
let ana: string
let beto: string

beforeAll(async () => {
  await signInAll()
  meeting = await meetingWith()
  ana = await confirmed(meeting, 'Ana')
  beto = await confirmed(meeting, 'Beto')
  // The first roster makes the key that signs badges.
  await roster(meeting)
})

describe('a badge', () => {
  it('is printed for who is confirmed, with a code that the door admits', async () => {
    const found = await roster(meeting)
    expect(found.people?.map(({ name, serial }) => [name, serial])).toEqual([
      ['Persona Ana', 1],
      ['Persona Beto', 1],
    ])
    expect((await roster(meeting, `?known=${found.edition}`)).people).toBeNull()
    const device = deviceAt(meeting, 'Entrada')
    expect(await verdicts(device, scanOf(codeOf({ registration: ana, meeting })))).toEqual(['admitted'])
    expect((await door(meeting)).people).toEqual([
      expect.objectContaining({ name: 'Persona Ana', in_since: expect.any(String) as string }),
      expect.objectContaining({ name: 'Persona Beto', in_since: null }),
    ])
  })

  it('does not admit when it is forged, of another meeting, expired, or altered; each is shown as turned away', async () => {
    const other = await meetingWith()
    const own = await confirmed(other, 'Carla')
    const { privateKey } = generateKeyPairSync('ed25519')
    const claim = { registration: beto, serial: 1, meeting }
    const altered = codeOf({ registration: beto, meeting }).replace(/.$/, (last) =>
      last === '0' ? '1' : '0',
    )
    const device = deviceAt(meeting, 'Puerta norte')
    const came = await verdicts(
      device,
      scanOf(signedCode(privateKey, { ...claim, expires: '2099-01-01T00:00:00.000Z' as Instant })),
      scanOf(codeOf({ registration: own, meeting: other })),
      scanOf(codeOf({ ...claim, expires: '2026-01-01T00:00:00.000Z' as Instant })),
      scanOf(altered),
      scanOf('https://elsewhere.invalid/'),
      scanOf(codeOf({ ...claim, registration: own })),
    )
    expect(came).toEqual(['forged', 'foreign', 'expired', 'forged', 'forged', 'foreign'])
    const found = await door(meeting)
    expect(found.people.find(({ name }) => name === 'Persona Beto')?.in_since).toBeNull()
    expect(found.turned_away.map(({ verdict }) => verdict).toSorted()).toEqual(came.toSorted())
  })

  it('that was lost is replaced, and admits nobody from then on; who is withdrawn neither, but a scan before that stands', async () => {
    const gone = await confirmed(meeting, 'Dora')
    const device = deviceAt(meeting, 'Puerta sur')
    const first = codeOf({ registration: gone, meeting })
    const before = scanOf(first, new Date(Date.now() - 60_000))
    const { serial } = await staff.made<{ serial: number }>(`/registrations/${gone}/badge`, {})
    expect(serial).toBe(2)
    const second = codeOf({ registration: gone, meeting, serial })
    expect(await verdicts(device, scanOf(first), scanOf(second))).toEqual(['replaced', 'admitted'])
    const late = { ...before, code: second }
    await staff.made(`${of(meeting)}/registrations/${gone}/withdrawal`, { why: 'No viene' })
    expect(await verdicts(device, scanOf(second), late)).toEqual(['not coming', 'admitted'])
  })
})

const panama = (at: string) => ({ participant: of(at).split('/').at(-1), role: 'delegate' })

describe('someone who came without being named', () => {
  const who = { given_name: 'Persona', family_name: 'De Paso', note: 'Carta de la embajada' }
  const takeIn = (at: string, email: string, more: object) =>
    staff.send(`/meetings/${at}/walk-ins`, { ...who, email, ...more })

  it('is entered, let in, confirmed and checked in at once; not twice, and not where the quota is full', async () => {
    const held = await meetingWith({ member: 1 })
    const taken = await takeIn(held, 'de.paso@door.invalid', panama(held))
    expect(taken.status).toBe(200)
    const found = await door(held)
    expect(found.people).toEqual([
      expect.objectContaining({ name: 'Persona De Paso', in_since: expect.any(String) as string }),
    ])
    const again = await takeIn(held, 'De.Paso@door.invalid', panama(held))
    expect(await told(again)).toEqual([409, 'MTG-22'])
    const full = await takeIn(held, 'otra@door.invalid', panama(held))
    expect(await told(full)).toEqual([409, 'MTG-74'])
    // What was refused left nothing: nobody waits.
    expect((await staff.get<{ people: unknown[] }>(of(held))).people).toHaveLength(1)
    expect((await takeIn(held, 'prensa@door.invalid', { category: 'press' })).status).toBe(200)
    expect((await door(held)).present).toBe(2)
  })
})

describe('scans', () => {
  it('of ten devices merge exactly, sent twice and out of order, with clocks that are wrong', async () => {
    const held = await meetingWith()
    const people = [await confirmed(held, 'Uno'), await confirmed(held, 'Dos'), await confirmed(held, 'Tres')]
    const codes = people.map((registration) => codeOf({ registration, meeting: held }))
    const began = Date.now() - 4 * 3_600_000
    // Session by session, so that two hundred scans of each device are a hundred and ninety-eight occasions.
    const devices = Array.from({ length: 10 }, (_, place) => {
      const device = deviceAt(held, `Puerta ${place}`, (place - 5) * 3_600_000)
      const scans = Array.from({ length: 200 }, (_scan, number) =>
        scanOf(
          codes[number % 3] ?? '',
          device.clock(began + number * 60_000 + place * 5000),
          1 + Math.floor(number / 3),
        ),
      )
      return { device, scans }
    })
    await Promise.all(
      devices.map(async ({ device, scans }) => {
        await device.send(scans.slice(100))
        await device.send(scans.slice(0, 120))
        await device.send(scans)
      }),
    )
    const found = await door(held)
    expect(found.devices.map(({ scans }) => scans)).toEqual(Array.from({ length: 10 }, () => 200))
    expect(
      found.devices.map(({ clock_off }) => Math.round(clock_off / 3600)).toSorted((a, b) => a - b),
    ).toEqual([-5, -4, -3, -2, -1, 0, 1, 2, 3, 4])
    const { checked_in } = await roster(held)
    expect(checked_in).toHaveLength(200)
    // Of ten scans of each badge for each session the first device's is the earliest, whatever its clock showed.
    const late = checked_in.filter(({ at }) => (Date.parse(at) - began) % 60_000 > 4000)
    expect(late).toEqual([])
    for (const { device, scans } of devices) {
      const again = (await device.send(scans)).scans.filter((scan) => scan.again).length
      expect([device.name, again]).toEqual([device.name, device.name === 'Puerta 0' ? 0 : 200])
    }
    expect((await door(held)).devices.map(({ scans }) => scans)).toEqual(
      Array.from({ length: 10 }, () => 200),
    )
  })

  it('by hand check someone in once, of two desks at the same time', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => staff.send(`/registrations/${beto}/check-in`, {})))
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409])
    const refused = answers.find(({ status }) => status === 409)
    expect(refused && (await told(refused))).toEqual([409, 'MTG-72'])
    expect((await staff.send(`/registrations/${beto}/check-in`, { session: 2 })).status).toBe(200)
  })

  it('are the desk’s alone to send and to see', async () => {
    for (const path of ['/door', '/door/roster', '/badges/sheet', '/name-plates', '/attendance'])
      expect((await asFocal(`/meetings/${meeting}${path}`)).status, path).toBe(403)
    const body = JSON.stringify({
      device: { device_id: randomUUID(), name: 'Ajeno' },
      sent_at: new Date().toISOString(),
      scans: [],
    })
    expect((await asFocal(`/meetings/${meeting}/door/scans`, { method: 'POST', body })).status).toBe(403)
  })
})

describe('attendance', () => {
  it('counts people and members by occasion, whatever was scanned twice', async () => {
    const held = await meetingWith()
    const [uno, dos] = [await confirmed(held, 'Siete'), await confirmed(held, 'Ocho')]
    expect((await attendance(held)).shown).toBeNull()
    const device = deviceAt(held, 'Sala')
    const codes = [uno, dos].map((registration) => codeOf({ registration, meeting: held }))
    await device.send([
      ...codes.map((code) => scanOf(code)),
      scanOf(codes[0] ?? ''),
      scanOf(codes[0] ?? '', new Date(), 1),
    ])
    const found = await attendance(held)
    expect(found.occasions).toEqual([
      expect.objectContaining({ session: null, people: 2, members: 1 }),
      expect.objectContaining({ session: 1, people: 1, members: 1 }),
    ])
    expect(found.members).toBeGreaterThan(5)
    expect((await attendance(held, `?session=1`)).delegations).toEqual([
      expect.objectContaining({ category: 'member', expected: 2, present: 1 }),
    ])
    expect((await attendance(held, `?day=${day(0)}`)).shown?.people).toBe(2)
  })
})

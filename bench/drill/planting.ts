import type { Hands } from './hands.ts'
import { plantMandates } from './planting-mandates.ts'

export const COORDINATOR = 'coordinator@example.invalid'
export const FOCAL_POINT = 'focal.hnd@example.invalid'
export const IT_SPECIALIST = 'it@example.invalid'

/** One text and where it goes: no longer than a field takes, or in both languages of one. */
export type Payload = {
  readonly place: number
  readonly put: (most: number) => string
  readonly both: (most: number) => { readonly es: string; readonly en: string }
}

/** Where a text was put, as the members of pages' paths name it. */
export type Planted = Readonly<Record<string, string>>

/** Puts one text into every field that takes words, through the operations that people's forms use. */
export async function plant(hands: Hands, text: string, place: number): Promise<Planted> {
  const put = (most: number): string => text.slice(0, most)
  const payload: Payload = { place, put, both: (most) => ({ es: put(most), en: put(most) }) }
  const person = await plantPeople(hands, payload)
  const conference = await plantConference(hands, payload)
  const meetings = await plantMeetings(hands, payload, conference.body_id)
  const mandates = await plantMandates(hands, payload, { ...conference, ...meetings })
  return {
    ...person,
    code: conference.code,
    presidency: conference.presidency,
    meeting: meetings.coming,
    purpose: 'emergency',
    ...mandates,
  }
}

async function plantPeople(hands: Hands, { place, put }: Payload) {
  const email = `x${place}@example.invalid`
  const facts = {
    given_name: put(120),
    family_name: put(120),
    treatment: put(60),
    email,
    language: 'es',
    channels: [{ kind: 'phone', value: put(200) }],
  }
  const { person_id } = await hands.ask<{ person_id: string }>(COORDINATOR, 'POST /people', facts)
  const of = { person: person_id }
  await hands.ask(COORDINATOR, 'PUT /people/{person}', facts, { of, version: 1 })
  const { participants } = await hands.get<{ participants: { participant_id: string }[] }>(
    COORDINATOR,
    '/participants',
  )
  const participant = participants[place % participants.length]?.participant_id
  const { appointment_id } = await hands.ask<{ appointment_id: string }>(
    COORDINATOR,
    'POST /people/{person}/appointments',
    { office: 'focal point', participant, from: '2026-01-01', instrument: put(200) },
    { of },
  )
  const held = { appointment: appointment_id }
  await hands.ask(
    COORDINATOR,
    'PUT /appointments/{appointment}',
    { bodies: [], from: '2026-01-01', instrument: put(200), predecessor: null },
    { of: held, version: 1 },
  )
  await hands.ask(email, 'POST /own/erasure', {})
  const { requests } = await hands.get<{
    requests: { request_id: string; person_id: string; version: number }[]
  }>(COORDINATOR, '/erasures')
  const request = requests.find((one) => one.person_id === person_id)
  await hands.ask(
    COORDINATOR,
    'POST /erasures/{request}/decision',
    { granted: false, reason: put(1000) },
    { of: { request: request?.request_id ?? '' }, version: request?.version ?? 0 },
  )
  await hands.ask(
    COORDINATOR,
    'POST /appointments/{appointment}/suspend',
    { reason: put(500) },
    { of: held, version: 2 },
  )
  const table = `Nombre\tApellidos\tCorreo electrónico\n${put(100)}\t${put(100)}\ti${place}@example.invalid`
  const { draft_id } = await hands.ask<{ draft_id: string }>(COORDINATOR, 'POST /imports', {
    source_name: put(200),
    text: table,
  })
  await hands.ask(COORDINATOR, 'POST /own/tokens', {
    name: put(60),
    reads_only: true,
    operations: [],
    days: 1,
  })
  await hands.ask(IT_SPECIALIST, 'POST /sign-ins/providers', {
    name: put(80),
    issuer: 'https://provider.invalid',
    client_id: put(200),
    client_secret: 'x',
    participant,
  })
  return { person: person_id, appointment: appointment_id, draft: draft_id }
}

async function plantConference(hands: Hands, { place, put, both }: Payload) {
  const code = `X${String(place).padStart(4, '0')}`
  const of = { code }
  const asItStands = async (kind: 'participants' | 'bodies') => {
    const { version } = await hands.get<{ version: number }>(COORDINATOR, `/${kind}/${code}`)
    return { of, version }
  }
  const { participant_id } = await hands.ask<{ participant_id: string }>(COORDINATOR, 'POST /participants', {
    kind: 'organization',
    code,
    short: both(200),
    formal: both(200),
    status: 'observer',
    from: '2026-01-01',
  })
  await hands.ask(
    COORDINATOR,
    'POST /participants/{code}/names',
    { short: both(200), formal: both(200), from: '2026-06-01' },
    await asItStands('participants'),
  )
  const body = {
    acts: ['conclude'],
    until: null,
    cadence: put(200),
    parent: null,
    predecessor: null,
  }
  const { body_id } = await hands.ask<{ body_id: string }>(COORDINATOR, 'POST /bodies', {
    ...body,
    code,
    name: both(200),
    from: '2020-01-01',
  })
  await hands.ask(COORDINATOR, 'PUT /bodies/{code}', body, await asItStands('bodies'))
  await hands.ask(
    COORDINATOR,
    'POST /bodies/{code}/names',
    { name: both(200), from: '2026-06-01' },
    await asItStands('bodies'),
  )
  const members = await hands.get<{ participants: { participant_id: string; status: string }[] }>(
    COORDINATOR,
    '/participants',
  )
  const term = {
    participant: members.participants.find(({ status }) => status === 'member')?.participant_id,
    theme: both(300),
    from: `${2100 + place}-01-01`,
    until: `${2100 + place}-12-31`,
    designated_on: null,
  }
  const { presidency_id } = await hands.ask<{ presidency_id: string }>(
    COORDINATOR,
    'POST /presidencies',
    term,
  )
  await hands.ask(COORDINATOR, 'PUT /presidencies/{presidency}', term, {
    of: { presidency: presidency_id },
    version: 1,
  })
  return { code, participant_id, body_id, presidency: presidency_id }
}

/** A meeting that is over, for what it adopted, and one to come, for who will be there. */
async function plantMeetings(hands: Hands, { place, put, both }: Payload, body_id: string) {
  const planned = (number: string, day: string) => ({
    body_id,
    number,
    name: both(200),
    place: both(200),
    mode: 'virtual',
    opens_on: day,
    closes_on: day,
  })
  const [over, later] = [planned('1', '2026-11-02'), planned(put(20), '2099-11-02')]
  const { meeting_id: past } = await hands.ask<{ meeting_id: string }>(COORDINATOR, 'POST /meetings', over)
  const { meeting_id: coming } = await hands.ask<{ meeting_id: string }>(COORDINATOR, 'POST /meetings', later)
  const of = { meeting: coming }
  await hands.ask(COORDINATOR, 'PUT /meetings/{meeting}', { ...later, state: 'planned' }, { of, version: 1 })
  await hands.ask(
    COORDINATOR,
    'POST /meetings/{meeting}/items',
    { number: put(20), title: both(200) },
    { of },
  )
  const { participants } = await hands.get<{ participants: { participant_id: string }[] }>(
    COORDINATOR,
    '/participants',
  )
  await hands.ask(
    COORDINATOR,
    'POST /meetings/{meeting}/delegations/{participant}/nominations',
    {
      note: put(200),
      people: [
        { given_name: put(120), family_name: put(120), email: `d${place}@example.invalid`, language: 'es' },
      ],
    },
    { of: { ...of, participant: participants[place % participants.length]?.participant_id ?? '' } },
  )
  await hands.ask(
    FOCAL_POINT,
    'PUT /meetings/{meeting}/own-particulars',
    {
      passport_number: put(40),
      passport_expires: null,
      nationality: put(60),
      birth_date: null,
      diet: put(300),
      access_needs: put(300),
      emergency_contact: put(300),
    },
    { of },
  )
  return { past, coming }
}

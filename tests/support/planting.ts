import type pg from 'pg'
import { expect } from 'vitest'
import { type Base, tenantCalled } from '../../src/apps/installation.ts'
import { eventKind } from '../../src/capabilities/exchange/webhooks/contract.ts'
import { andes } from './another-conference.ts'
import { day } from './days.ts'
import type { Seat } from './canary-words.ts'
import { type OfficeName, seat } from './seats.ts'
import { coordinatorAt } from './secretariat.ts'
import { lastMailTo, post, tokenFor } from './sign-in.ts'

/** How each seat asks: with what it is known by, at which conference, and where its letters go. */
export type Sessions = Map<Seat, { headers: Record<string, string>; place: string; email: string }>

/** Where the words are planted: two conferences, looked at as their owner, and the seats entered there. */
export type Field = {
  readonly url: string
  readonly home: string
  readonly base: Base
  readonly owner: pg.Client
  readonly sessions: Sessions
}

/** Enters every word where it belongs, and someone in every seat. `elsewhere` is the address of a program elsewhere. */
export async function plant(field: Field, elsewhere: string): Promise<void> {
  const { url, home, sessions } = field
  const staff = await coordinatorAt(url, home)
  const everyKind = { name: 'Afuera', address: elsewhere, kinds: eventKind.options }
  await staff.made('/webhooks', everyKind)
  const there = await coordinatorAt(`${url}/c/andes`, home, andes.coordinator.email)
  const { meeting_id } = await staff.meeting('RCGM', 'ZQ1', '2026-11-02')
  const classes = {
    zqpublico: 'public',
    zqobservadores: 'members and observers',
    zqmiembros: 'members',
    zqpresidencia: 'presidency and secretariat',
    zqsecretaria: 'secretariat',
  }
  const references = new Map<string, string>()
  for (const [word, access] of Object.entries(classes)) {
    const taken = await staff.taken(meeting_id, `ZQ/${access.length}`, '2026-11-02', text(word), access)
    references.set(word, (await staff.decided(taken)).get('2') ?? '')
  }
  const { participants } = await staff.get<{ participants: { participant_id: string; code: string }[] }>(
    '/participants',
  )
  const paper = (word: string, more: object): Promise<unknown> =>
    staff.made('/documents', {
      kind: 'working document',
      meeting_id,
      symbol: `ZQ/P/${word.charCodeAt(2)}`,
      title: { es: `Documento ${word}`, en: `Paper ${word}` },
      original_language: 'es',
      dated_on: '2026-11-02',
      note: `Nota ${word}`,
      versions: [
        { language: 'es', text: `1. Se propone ${word}.` },
        {
          language: 'en',
          file: { name: `${word}.txt`, content: Buffer.from(`1. ${word}.`).toString('base64') },
        },
      ],
      ...more,
    })
  await paper('zqborrador', { access: 'public' })
  await paper('zqnombrado', {
    access: 'named participants',
    readers: [participants.find(({ code }) => code === 'HND')?.participant_id ?? ''],
    state: 'circulated',
  })
  await there.made('/bodies', {
    code: 'ZQ',
    name: { es: 'Órgano zqandes' },
    acts: ['conclude'],
    from: '2020-01-01',
    until: null,
    cadence: null,
    parent: null,
    predecessor: null,
  })
  const other = await there.meeting('ZQ', 'ZQ9', '2026-11-03')
  await there.decided(await there.taken(other.meeting_id, 'ZQ/99', '2026-11-03', text('zqandes')))
  await enterSeats(field)
  await giveEvidence(field, 'honduras', references.get('zqpublico') ?? '', 'zqhonduras')
  await giveEvidence(field, 'canada', references.get('zqpublico') ?? '', 'zqcanada')
  const { meeting_id: coming } = await staff.meeting('RCGM', 'ZQ2', '2030-05-10')
  await giveParticulars(field, 'honduras', coming, 'zqpasaportehnd', 'zqestadiahnd')
  await giveParticulars(field, 'canada', coming, 'zqpasaportecan', 'zqestadiacan')
  await tellOthers(field)
  await setAgendas(staff, meeting_id, coming)
  await staff.made(`/meetings/${coming}/convocation`, { answer_until: '2030-05-01' }, 1)
  const answered = await post(
    `${url}/api/v1/meetings/${coming}/convocation/letters/${participants.find(({ code }) => code === 'HND')?.participant_id}/answer`,
    { answer: 'attends', head: 'Jefa zqconvocada', remark: 'Llega zqconvocada' },
    { ...sessions.get('honduras')?.headers, 'if-match': '"0"' },
  )
  expect(answered.status).toBe(200)
  await holdSession(staff, field)
  await draftMinutes(staff, field)
  await evaluate(staff, field)
  const instructed = await post(
    `${url}/api/v1/guidelines`,
    { title: { es: 'Preparar zqlineamiento' }, text: 'zqlineamiento', due_day: null },
    sessions.get('ppt')?.headers,
  )
  expect(instructed.status).toBe(200)
}

const text = (word: string): string =>
  `Conclusiones ${word}\n\nEl Grupo, reunido en Panamá, concluye:\n\n1. Toma nota de ${word}.\n\n2. Encomienda a la Secretaría Técnica que circule ${word} a más tardar el 31 de enero de 2027.\n`

// An agenda for everyone with papers that are not, and one that is still a draft.
async function setAgendas(
  staff: Awaited<ReturnType<typeof coordinatorAt>>,
  held: string,
  coming: string,
): Promise<void> {
  type Changed = { item_id: string; version: number }
  const add = (meeting: string, word: string): Promise<Changed> => {
    const text = { es: `Punto ${word}` }
    return staff.made(`/meetings/${meeting}/items`, { title: text, presenter: text, annotation: text }, 1)
  }
  await add(coming, 'zqagenda')
  let { item_id, version } = await add(held, 'abierto')
  for (const symbol of ['ZQ/P/98', 'ZQ/P/110', 'ZQ/6', 'ZQ/7', 'ZQ/11']) {
    const path = `/meetings/${held}/items/${item_id}/documents`
    version = (await staff.made<Changed>(path, { symbol }, version)).version
  }
  await staff.made(`/meetings/${held}/agenda/circulation`, {}, version)
}

// A session closed to all but members with a text on its screen, and a statement that a country hands in for the interpreters.
async function holdSession(
  staff: Awaited<ReturnType<typeof coordinatorAt>>,
  { url, sessions }: Field,
): Promise<void> {
  const { meeting_id } = await staff.meeting('RCGM', 'ZQ3', day(0))
  const { item_id } = await staff.made<{ item_id: string }>(
    `/meetings/${meeting_id}/items`,
    { title: { es: 'Punto' } },
    1,
  )
  await staff.made(`/meetings/${meeting_id}/agenda/circulation`, {}, 2)
  const limits = { speech_seconds: 180, point_seconds: 120, reply_seconds: 600, second_reply_seconds: 300 }
  const opened = await staff.made<{ session_id: string }>(`/meetings/${meeting_id}/sessions`, limits)
  await staff.made(`/sessions/${opened.session_id}/screen`, { text: { es: 'Texto zqsesion' } })
  const { participant_id } = await staff.get<{ participant_id: string }>('/participants/HND')
  const handed = await post(
    `${url}/api/v1/meetings/${meeting_id}/delegations/${participant_id}/statements`,
    {
      item: item_id,
      language: 'es',
      file: {
        name: 'zqintervencion.txt',
        content: Buffer.from('Señor presidente: zqintervencion.').toString('base64'),
      },
    },
    sessions.get('honduras')?.headers,
  )
  expect(handed.status).toBe(200)
}

// Minutes that are drafted, and others that were circulated with a correction that nobody has decided.
async function draftMinutes(
  staff: Awaited<ReturnType<typeof coordinatorAt>>,
  { url, sessions }: Field,
): Promise<void> {
  const begun = async (number: string, words: string): Promise<{ path: string; paragraph_id: string }> => {
    const { meeting_id } = await staff.meeting('RCGM', number, day(0))
    const path = `/meetings/${meeting_id}/minutes`
    await staff.made(path, {})
    const text = { es: words, en: words }
    return {
      path,
      ...(await staff.made<{ paragraph_id: string }>(`${path}/paragraphs`, { kind: 'text', text })),
    }
  }
  await begun('ZQ4', 'Se dijo zqacta.')
  const { path, paragraph_id } = await begun('ZQ5', 'Se dijo algo.')
  await staff.made(`${path}/circulation`, { until_day: day(9), until_time: '12:00' }, 1)
  const { participant_id } = await staff.get<{ participant_id: string }>('/participants/HND')
  const proposed = await post(
    `${url}/api/v1${path}/members/${participant_id}/corrections`,
    { paragraph: paragraph_id, language: 'es', words: 'Se dijo zqcorrige.', reason: 'Consta.' },
    sessions.get('honduras')?.headers,
  )
  expect(proposed.status).toBe(200)
}

// An evaluation that goes on, with an answer that nobody sees before it has ended.
async function evaluate(
  staff: Awaited<ReturnType<typeof coordinatorAt>>,
  { url, home, owner }: Field,
): Promise<void> {
  const { meeting_id } = await staff.meeting('RCGM', 'ZQ6', day(0))
  await owner.query(
    `with note as (insert into nomination (conference_id, nomination_id, meeting_id, note, nominated_at)
        select conference_id, gen_random_uuid(), meeting_id, 'NV/1', now() from meeting where meeting_id = $1 returning *)
      insert into registration (conference_id, registration_id, meeting_id, nomination_id, category, given_name, family_name, email, language, state, printed_name, entered_at)
      select conference_id, gen_random_uuid(), meeting_id, nomination_id, 'staff', 'Persona', 'Que Evalúa', 'evalua@example.invalid', 'es', 'confirmed', 'Persona Que Evalúa', now() from note`,
    [meeting_id],
  )
  await staff.made(`/meetings/${meeting_id}/evaluation`, { until_day: day(9), until_time: '12:00' })
  const mail = await lastMailTo(home, 'evalua@example.invalid', '', '/evaluation/')
  const token = /\/evaluation\/([\w-]+)/.exec(mail.text)?.[1]
  const answers = [{ question: 6, words: 'Se opina zqevalua.' }]
  const answered = await post(`${url}/api/v1/evaluation-links/${token}/answer`, { answers })
  expect(answered.status).toBe(200)
}

// A comment for the secretariat alone on a paper for one country, a proposal of that country, and what members are told.
async function tellOthers({ url, owner, sessions }: Field): Promise<void> {
  const [staff, honduras] = [
    sessions.get('coordinator')?.headers ?? {},
    sessions.get('honduras')?.headers ?? {},
  ]
  const { rows } = await owner.query<{ document_id: string; version: number }>(
    `select document_id, version from document where access = 'named participants' and symbol like 'ZQ/%'`,
  )
  const [paper] = rows
  const done = async (path: string, body: object, headers: object): Promise<Record<string, string>> => {
    const answer = await post(`${url}/api/v1${path}`, body, { ...headers })
    expect([path, answer.status]).toEqual([path, 200])
    return (await answer.json()) as Record<string, string>
  }
  const { round_id } = await done(
    `/documents/${paper?.document_id}/comment-rounds`,
    { deadline_day: '2027-01-28', shared_with: 'secretariat' },
    { ...staff, 'if-match': `"${paper?.version}"` },
  )
  const comment = { language: 'es', text: 'Se observa zqobservacion.' }
  await done(`/comment-rounds/${round_id}/comments`, comment, honduras)
  const today = new Date().toISOString().slice(0, 10)
  const event = (word: string) => ({
    title: { es: `Foro ${word}` },
    audience: 'members',
    kind: 'member',
    organiser: `Ministerio ${word}`,
    from_day: today,
    until_day: today,
  })
  await done('/region-event-proposals', event('zqpropuesta'), honduras)
  await done('/region-events', event('zqevento'), staff)
  const text = { es: 'Aviso zqanuncio', en: 'Notice zqanuncio' }
  const days = { from_day: '2026-01-01', until_day: today }
  await done('/announcements', { title: text, text, audience: 'members', ...days }, staff)
}

async function enterSeats({ url, home, base, sessions }: Field): Promise<void> {
  const tenant = await tenantCalled(base.ground, undefined)
  if (!tenant) throw new Error('No conference')
  const participant = async (code: string): Promise<string> => {
    const { participant_id } = (await (await fetch(`${url}/api/v1/participants/${code}`)).json()) as {
      participant_id: string
    }
    return participant_id
  }
  const { meetings } = (await (await fetch(`${url}/api/v1/meetings`)).json()) as {
    meetings: { meeting_id: string }[]
  }
  const { presidencies } = (await (await fetch(`${url}/api/v1/presidencies`)).json()) as {
    presidencies: { standing: string; participant_id: string }[]
  }
  const presiding = presidencies.find(({ standing }) => standing === 'current')?.participant_id ?? ''
  const holders: Record<string, readonly [OfficeName, string | null]> = {
    it: ['it specialist', null],
    ppt: ['ppt head', presiding],
    honduras: ['focal point', await participant('HND')],
    canada: ['focal point', await participant('CAN')],
    delegate: ['delegate', await participant('MEX')],
    observer: ['observer', await participant('UNHCR')],
    host: ['host finance', await participant('IOM')],
    auditor: ['auditor', null],
    coordinator: ['coordinator', null],
  }
  for (const [who, [office, of]] of Object.entries(holders)) {
    const id = await seat(base, tenant, {
      office,
      participant: of,
      standing: 'active',
      meeting: meetings[0]?.meeting_id ?? '',
    })
    const email = `${id}@example.invalid`
    const token = await tokenFor(url, home, email)
    sessions.set(who as Seat, { headers: { authorization: `Bearer ${token}` }, place: '', email })
  }
  const token = await tokenFor(`${url}/c/andes`, home, andes.coordinator.email)
  sessions.set('andes', {
    headers: { authorization: `Bearer ${token}` },
    place: '/c/andes',
    email: andes.coordinator.email,
  })
  sessions.set('public', { headers: {}, place: '', email: 'nobody@example.invalid' })
}

// Kept to the Presidency, the secretariat and the country that gives it. The mandate is charged to both for that.
async function giveEvidence(
  { url, owner, sessions }: Field,
  who: Seat,
  reference: string,
  word: string,
): Promise<void> {
  await owner.query('alter table mandate no force row level security')
  await owner.query(
    `update mandate set tasked = array['TS', 'participant:HND', 'participant:CAN'] where reference = $1`,
    [reference],
  )
  await owner.query('alter table mandate force row level security')
  const { headers = {} } = sessions.get(who) ?? {}
  const { version } = (await (await fetch(`${url}/api/v1/mandates/${reference}`, { headers })).json()) as {
    version: number
  }
  const given = await post(
    `${url}/api/v1/mandates/${reference}/notes`,
    {
      text: 'Se adjunta.',
      evidence: {
        title: `Papel ${word}`,
        restricted: true,
        file: { name: `${word}.txt`, content: Buffer.from(`Contenido ${word}`).toString('base64') },
      },
    },
    { ...headers, 'if-match': `"${version}"` },
  )
  expect(given.status).toBe(200)
}

// Once with a day that does not exist, so that what is refused is tried as well.
async function giveParticulars(
  { url, sessions }: Field,
  who: Seat,
  meeting: string,
  travel: string,
  stay: string,
): Promise<void> {
  for (const [birth_date, status] of [
    ['1981-02-30', 400],
    ['1981-09-07', 200],
  ] as const) {
    const answer = await fetch(`${url}/api/v1/meetings/${meeting}/own-particulars`, {
      method: 'PUT',
      headers: { ...sessions.get(who)?.headers, 'content-type': 'application/json' },
      body: JSON.stringify({
        passport_number: travel,
        passport_expires: null,
        nationality: travel,
        birth_date,
        diet: stay,
        access_needs: stay,
        emergency_contact: stay,
      }),
    })
    expect(answer.status).toBe(status)
    // Not even to themselves in an error, or in the receipt.
    expect(await answer.text()).not.toContain('zq')
  }
}

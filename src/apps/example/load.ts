import {
  insertBody,
  insertConference,
  insertParticipant,
  insertPresidency,
  tenantOf,
} from '../../capabilities/conference/index.ts'
import { insertAppointment, insertPerson } from '../../capabilities/directory/index.ts'
import { insertMeeting, insertWeek } from '../../capabilities/meetings/index.ts'
import { operator } from '../../kernel/actor.ts'
import { type Ground, newId } from '../../platform/operations/perform.ts'
import type { Tx } from '../../platform/postgres/client.ts'
import { tenantCalled } from '../installation.ts'
import { planAgenda, recallAgenda } from './agendas.ts'
import { letAct } from './acting.ts'
import { writeCirculars } from './circulars.ts'
import { commentOn } from './comments.ts'
import { FIRST_YEAR, YEARS, bodies, members, observers, staff } from './facts.ts'
import { followOutcomes } from './follow.ts'
import type { Ids } from './ids.ts'
import { stockLibrary } from './library.ts'
import { tellNews } from './news.ts'
import { nameDelegations } from './delegations.ts'
import { planMeetings } from './planning.ts'
import { askCountries } from './requests.ts'
import { romanOf } from './texts.ts'

/** Loads the invented example conference into an installation that holds none; does nothing elsewhere. */
export async function loadExample(ground: Ground): Promise<void> {
  if (await tenantCalled(ground, undefined)) return
  const conference = newId()
  // Whole or not at all: a start that is cut short finds an empty database again.
  await ground.database.write(
    conference,
    async (tx) => {
      const ids = await enterConference(tx, conference)
      const tenant = await tenantOf(tx, conference, '')
      await followOutcomes(ground, tenant, tx, ids)
      const guidelines = await stockLibrary(ground, tenant, tx, ids)
      await letAct(ground, tenant, tx, async (acting) => {
        await commentOn(acting, guidelines)
        await writeCirculars(acting, guidelines)
        await askCountries(acting, ids)
        await tellNews(acting)
        await planAgenda(acting, ids)
        await nameDelegations(acting, ids)
        await planMeetings(acting, ids.meetings.get(`VM ${FIRST_YEAR + YEARS - 1}`) ?? '')
      })
      await leaveNoMail(tx, conference)
    },
    ground.sightOf(operator),
  )
}

// The letters of its past stand as if they had left when they were written, and nobody gets them.
async function leaveNoMail(tx: Tx, conference: string): Promise<void> {
  await tx
    .updateTable('mail')
    .set((mail) => ({ sent_at: mail.ref('written_at') }))
    .where('conference_id', '=', conference)
    .where('sent_at', 'is', null)
    .execute()
}

async function enterConference(tx: Tx, conference: string): Promise<Ids> {
  await insertConference(tx, {
    conference_id: conference,
    slug: 'example',
    name: { es: 'Conferencia Regional sobre Migración', en: 'Regional Conference on Migration' },
    acronym: { es: 'CRM', en: 'RCM' },
    currency: 'USD',
    zone: 'America/Costa_Rica',
    original_language: 'es',
    is_example: true,
  })
  const participants = await enterParticipants(tx, conference)
  const bodyIds = new Map<string, string>()
  for (const body of bodies) {
    const body_id = newId()
    await insertBody(tx, conference, {
      body_id,
      code: body.code,
      name: { es: body.es, en: body.en },
      acts: [...body.acts],
      from_day: '1996-03-14',
      parent_id: null,
    })
    bodyIds.set(body.code, body_id)
  }
  await enterPeople(tx, conference, participants)
  for (const [place, [code]] of rotation().entries()) {
    const year = FIRST_YEAR + place
    await insertPresidency(tx, conference, {
      presidency_id: newId(),
      participant_id: participants.get(code) ?? '',
      theme: { es: `Tema de ejemplo ${year}`, en: `Example theme ${year}` },
      from_day: `${year}-01-01`,
      until_day: `${year}-12-31`,
    })
  }
  return {
    participants,
    bodies: bodyIds,
    meetings: await enterMeetings(tx, conference, participants, bodyIds),
  }
}

async function enterParticipants(tx: Tx, conference: string): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const [code, es, en, formalEs, formalEn] of members) {
    const participant_id = newId()
    ids.set(code, participant_id)
    await insertParticipant(tx, conference, {
      participant_id,
      kind: 'country',
      code,
      short: { es, en },
      formal: { es: formalEs, en: formalEn },
      status: 'member',
      from_day: '1996-03-14',
    })
  }
  for (const [code, es, en, formalEs, formalEn, status] of observers) {
    const participant_id = newId()
    ids.set(code, participant_id)
    await insertParticipant(tx, conference, {
      participant_id,
      kind: 'organization',
      code,
      short: { es, en },
      formal: { es: formalEs, en: formalEn },
      status,
      from_day: '1996-03-14',
    })
  }
  return ids
}

async function enterPeople(
  tx: Tx,
  conference: string,
  participants: ReadonlyMap<string, string>,
): Promise<void> {
  const appoint = (
    person_id: string,
    office: string,
    participant_id: string | null,
    from_day: string,
    until_day: string | null,
    instrument: string,
  ) =>
    insertAppointment(tx, conference, {
      appointment_id: newId(),
      person_id,
      office,
      participant_id,
      from_day,
      until_day,
      instrument,
    })
  for (const one of staff) {
    const person_id = newId()
    await insertPerson(tx, conference, {
      person_id,
      given_name: one.given,
      family_name: one.family,
      email: `${one.key}@example.invalid`,
      language: 'es',
    })
    await appoint(person_id, one.office, null, `${FIRST_YEAR}-01-01`, null, 'TS/1')
  }
  for (const [code, es, en] of members) {
    const english = code === 'BLZ' || code === 'CAN' || code === 'USA'
    const [earlier, present, head] = [newId(), newId(), newId()]
    const person = (person_id: string, given_name: string, key: string) =>
      insertPerson(tx, conference, {
        person_id,
        given_name,
        family_name: english ? en : es,
        email: `${key}.${code.toLowerCase()}@example.invalid`,
        language: english ? 'en' : 'es',
      })
    await person(earlier, english ? 'Former focal point' : 'Anterior punto focal', 'before')
    await person(present, english ? 'Focal point' : 'Punto focal', 'focal')
    await person(head, english ? 'Head of the Presidency' : 'Titular de la Presidencia', 'ppt')
    await appoint(
      earlier,
      'focal point',
      participants.get(code) ?? null,
      `${FIRST_YEAR}-01-01`,
      `${FIRST_YEAR + 4}-06-30`,
      `NV/${FIRST_YEAR}/${code}`,
    )
    await appoint(
      present,
      'focal point',
      participants.get(code) ?? null,
      `${FIRST_YEAR + 4}-07-01`,
      null,
      `NV/${FIRST_YEAR + 4}/${code}`,
    )
    await appoint(
      head,
      'ppt head',
      participants.get(code) ?? null,
      `${FIRST_YEAR}-01-01`,
      null,
      `NV/PPT/${code}`,
    )
  }
}

/** Whose year it is, one after another. */
export function rotation(): readonly (typeof members)[number][] {
  return Array.from({ length: YEARS + 1 }, (_, place) => members[place % members.length] ?? members[0])
}

async function enterMeetings(
  tx: Tx,
  conference: string,
  participants: ReadonlyMap<string, string>,
  bodyIds: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const [place, [code, es, en]] of rotation().entries()) {
    const year = FIRST_YEAR + place
    const roman = romanOf(place)
    const later = year - FIRST_YEAR >= YEARS - 1
    // The next Vice-Ministerial Meeting stands in a week of meetings, after one of the network of liaison officers.
    const week_id = year === FIRST_YEAR + YEARS - 1 ? newId() : null
    if (week_id !== null)
      await insertWeek(tx, conference, {
        week_id,
        name: { es: `Semana de reuniones de ${year}`, en: `Meeting week of ${year}` },
        place: { es, en },
        host_id: participants.get(code) ?? null,
        opens_on: `${year}-12-07`,
        closes_on: `${year}-12-12`,
      })
    const both = [
      {
        body: 'RCGM',
        number: String(year),
        opens: `${year}-06-17`,
        closes: `${year}-06-18`,
        es: `Reunión del Grupo Regional de Consulta, ${year}`,
        en: `Meeting of the Regional Consultation Group, ${year}`,
        week_id: null,
        hours: [null, null] as const,
      },
      {
        body: 'VM',
        number: roman,
        opens: `${year}-12-11`,
        closes: `${year}-12-12`,
        es: `${roman} Reunión Viceministerial`,
        en: `${roman} Vice-Ministerial Meeting`,
        week_id,
        hours: ['09:00', '17:30'] as const,
      },
      ...(week_id === null
        ? []
        : [
            {
              body: 'LO',
              number: String(year),
              opens: `${year}-12-09`,
              closes: `${year}-12-10`,
              es: `Reunión de la Red de funcionarios de enlace, ${year}`,
              en: `Meeting of the network of liaison officers, ${year}`,
              week_id,
              hours: ['08:30', '16:00'] as const,
            },
          ]),
    ]
    for (const one of both) {
      const meeting_id = newId()
      const ahead = year > FIRST_YEAR + YEARS - 1 || (later && one.body !== 'RCGM')
      const state = ahead ? 'planned' : 'outcome adopted'
      ids.set(`${one.body} ${year}`, meeting_id)
      await insertMeeting(tx, conference, {
        meeting_id,
        body_id: bodyIds.get(one.body) ?? '',
        number: one.number,
        name: { es: one.es, en: one.en },
        host_id: participants.get(code) ?? null,
        place: { es, en },
        mode: 'hybrid',
        zone: 'America/Costa_Rica',
        opens_on: one.opens,
        closes_on: one.closes,
        daily_from: one.hours[0],
        daily_until: one.hours[1],
        week_id: one.week_id,
        state,
      })
      if (state === 'outcome adopted')
        await recallAgenda(tx, conference, { meeting_id, opens_on: one.opens, zone: 'America/Costa_Rica' })
    }
  }
  return ids
}

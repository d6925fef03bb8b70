import {
  insertBody,
  insertConference,
  insertParticipant,
  insertPresidency,
  tenantOf,
} from '../../capabilities/conference/index.ts'
import { insertAppointment, insertPerson } from '../../capabilities/directory/index.ts'
import { operator } from '../../kernel/actor.ts'
import { type Ground, newId } from '../../platform/operations/perform.ts'
import type { Tx } from '../../platform/postgres/client.ts'
import { tenantCalled } from '../installation.ts'
import { planAgenda } from './agendas.ts'
import { letAct } from './acting.ts'
import { writeCirculars } from './circulars.ts'
import { commentOn } from './comments.ts'
import { FIRST_YEAR, YEARS, bodies, members, observers, staff } from './facts.ts'
import { followOutcomes } from './follow.ts'
import type { Ids } from './ids.ts'
import { stockLibrary } from './library.ts'
import { enterMeetings, rotation } from './meetings.ts'
import { tellNews } from './news.ts'
import { nameDelegations } from './delegations.ts'
import { convokeNext } from './convocations.ts'
import { draftDeclaration } from './drafts.ts'
import { planMeetings } from './planning.ts'
import { askCountries } from './requests.ts'
import { evaluateLast, recallWhoCame } from './evaluation.ts'
import { adoptLastMinutes } from './minutes.ts'
import { recallSession } from './sessions.ts'
import { recallStatistics } from './statistics.ts'

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
        await convokeNext(acting, ids)
        await planAgenda(acting, ids)
        await draftDeclaration(acting, ids)
        await nameDelegations(acting, ids)
        await recallSession(acting, ids)
        await recallWhoCame(acting, ids)
        await adoptLastMinutes(acting, ids)
        await evaluateLast(acting, ids)
        await recallStatistics(acting, ids)
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

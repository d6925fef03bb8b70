import { insertMeeting, insertWeek } from '../../capabilities/meetings/index.ts'
import { newId } from '../../platform/operations/perform.ts'
import type { Tx } from '../../platform/postgres/client.ts'
import { recallAgenda } from './agendas.ts'
import { FIRST_YEAR, YEARS, members } from './facts.ts'
import { romanOf } from './texts.ts'

/** Whose year it is, one after another. */
export function rotation(): readonly (typeof members)[number][] {
  return Array.from({ length: YEARS + 1 }, (_, place) => members[place % members.length] ?? members[0])
}

/** The meetings of each year, planned where they are still to come; by body and year. */
export async function enterMeetings(
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

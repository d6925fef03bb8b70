import { insertCounts } from '../../capabilities/meetings/index.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Acting } from './acting.ts'
import { FIRST_YEAR, YEARS, members } from './facts.ts'
import type { Ids } from './ids.ts'

/** Who came to the Vice-Ministerial Meetings of the past, as they were counted after each closed: more women from year to year. */
export async function recallStatistics({ tx, tenant }: Acting, ids: Ids): Promise<void> {
  for (let place = 0; place < YEARS - 1; place += 1) {
    const year = FIRST_YEAR + place
    const meeting = ids.meetings.get(`VM ${year}`)
    if (meeting === undefined) continue
    const counts = members.flatMap(([code], turn) => {
      const people = 5 + ((turn + place) % 4)
      const women = 1 + Math.floor((place + (turn % 3)) / 3)
      const unsaid = (turn + place) % 5 === 0 ? 1 : 0
      const of = (sex: 'female' | 'male' | 'unsaid', number: number) => ({
        participant_id: ids.participants.get(code) ?? null,
        category: 'member' as const,
        sex,
        registered: number,
        confirmed: number,
        attended: sex === 'male' && turn % 4 === 0 ? Math.max(0, number - 1) : number,
      })
      return [of('female', women), of('male', Math.max(0, people - women - unsaid)), of('unsaid', unsaid)]
    })
    await insertCounts(
      tx,
      tenant.conferenceId,
      meeting,
      `${year}-12-13T12:00:00.000Z` as Instant,
      counts.filter(({ registered }) => registered > 0),
    )
  }
}

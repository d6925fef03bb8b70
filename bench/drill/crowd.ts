import { day } from '../../tests/support/days.ts'
import { asOwnerOf } from '../../tests/support/owner.ts'
import type { Household } from '../household.ts'
import type { BenchDesk } from './desk.ts'

/** Entered in one request. */
const AT_ONCE = 250

/** The address of a meeting to which so many come of each category, all confirmed. */
export async function crowdAt(
  desk: BenchDesk,
  household: Household,
  coming: Readonly<Record<string, number>>,
): Promise<string> {
  const { bodies } = await desk.ask<{ bodies: { body_id: string; code: string }[] }>('/bodies')
  const { meeting_id } = await desk.ask<{ meeting_id: string }>('/meetings', 'POST', {
    body_id: bodies.find(({ code }) => code === 'VM')?.body_id,
    number: `CROWD ${Object.values(coming).join('+')}`,
    name: { es: 'Reunión concurrida', en: 'Crowded meeting' },
    mode: 'in person',
    opens_on: day(30),
    closes_on: day(31),
  })
  const at = `/meetings/${meeting_id}`
  const terms = { nominations_until: day(20), asks: [], quotas: {} }
  await desk.ask(`${at}/registration-terms`, 'PUT', terms, 0)
  for (const [category, count] of Object.entries(coming))
    for (let from = 0; from < count; from += AT_ONCE)
      await desk.ask(`${at}/registrations/${category}`, 'POST', {
        note: 'Lista',
        people: Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, place) => ({
          given_name: 'Persona',
          family_name: `De Ejemplo ${category} ${from + place}`,
          email: `${category}.${from + place}@crowd.invalid`,
          role: null,
        })),
      })
  await asOwnerOf(household.home, (owner) =>
    owner.query(
      `update registration set state = 'confirmed', printed_name = given_name || ' ' || family_name where meeting_id = $1`,
      [meeting_id],
    ),
  )
  return at
}

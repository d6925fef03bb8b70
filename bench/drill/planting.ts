import type { coordinatorAt } from '../../tests/support/secretariat.ts'

type Staff = Awaited<ReturnType<typeof coordinatorAt>>

/** Where a text was put, as the members of pages' paths name it. */
export type Planted = { readonly members: Readonly<Record<string, string>>; readonly fields: number }

/** Puts one text into every field that takes words, through the operations that people's forms use. */
export async function plant(staff: Staff, payload: string, place: number): Promise<Planted> {
  let fields = 0
  const put = (most: number): string => {
    fields += 1
    return payload.slice(0, most)
  }
  const both = (most: number) => ({ es: put(most), en: put(most) })
  const code = `X${String(place).padStart(4, '0')}`
  const person = await staff.made<{ person_id: string }>('/people', {
    given_name: put(120),
    family_name: put(120),
    treatment: put(60),
    email: `x${place}@example.invalid`,
    language: 'es',
    channels: [{ kind: 'phone', value: put(200) }],
  })
  const { participants } = await staff.get<{ participants: { participant_id: string; code: string }[] }>(
    '/participants',
  )
  const appointed = await staff.made<{ appointment_id: string }>(`/people/${person.person_id}/appointments`, {
    office: 'focal point',
    participant: participants[place % participants.length]?.participant_id,
    from: '2026-01-01',
    instrument: put(200),
  })
  await staff.made(`/appointments/${appointed.appointment_id}/suspend`, { reason: put(500) }, 1)
  await staff.made('/participants', {
    kind: 'organization',
    code,
    short: both(120),
    formal: both(200),
    status: 'observer',
    from: '2026-01-01',
  })
  const body = await staff.made<{ body_id: string }>('/bodies', {
    code,
    name: both(200),
    acts: ['conclude'],
    from: '2020-01-01',
    until: null,
    cadence: put(200),
    parent: null,
    predecessor: null,
  })
  const meeting = await staff.made<{ meeting_id: string }>('/meetings', {
    body_id: body.body_id,
    number: put(20),
    name: both(200),
    place: both(200),
    mode: 'virtual',
    opens_on: '2026-11-02',
    closes_on: '2026-11-02',
  })
  await staff.made(`/meetings/${meeting.meeting_id}/items`, { number: put(20), title: both(200) })
  const symbol = `X/${place}`
  const document = await staff.made<{ document_id: string }>('/readings', {
    meeting_id: meeting.meeting_id,
    symbol,
    kind: 'conclusions',
    title: both(300),
    adopted_on: '2026-11-02',
    original_language: 'es',
    papers: [
      {
        language: 'es',
        text: `Conclusiones\n\nEl Grupo concluye:\n\n1. Encomienda a la Secretaría Técnica que circule ${put(4000).replace(/\s+/g, ' ')} a más tardar el 31 de enero de 2027.\n`,
      },
    ],
  })
  const reference = (await staff.decided(document.document_id)).get('1')
  if (reference !== undefined) {
    const { version } = await staff.get<{ version: number }>(`/mandates/${reference}`)
    await staff.made(
      `/mandates/${reference}/notes`,
      {
        text: put(4000),
        evidence: {
          title: put(300),
          file: {
            name: `${put(200).replace(/[/\\]/g, '_')}.txt`,
            content: Buffer.from(put(4000)).toString('base64'),
          },
        },
      },
      version,
    )
  }
  await staff.made('/views', {
    name: `${put(50)} ${place}`,
    query: `words=${encodeURIComponent(put(100).toWellFormed()).replace(/[^\w=&%+.,:-]/g, '')}`,
  })
  return {
    fields,
    members: {
      person: person.person_id,
      appointment: appointed.appointment_id,
      code,
      meeting: meeting.meeting_id,
      document: document.document_id,
      symbol,
      ...(reference === undefined ? {} : { reference }),
    },
  }
}

import { Document, Packer, PageBreak, Paragraph, TextRun } from 'docx'
import { post } from '../../tests/support/sign-in.ts'
import type { Site } from '../site.ts'

const ADOPTED = '2026-03-12'
const PAGES = 200
const PARAGRAPHS_A_PAGE = 5

/** Milliseconds from sending a document of 200 pages to its paragraphs and proposals being stored. */
export async function readDocument(
  site: Site,
  round: number,
): Promise<{ milliseconds: number; provisions: number }> {
  const meetings = await fetch(`${site.household.url}/api/v1/meetings`, {
    headers: { authorization: `Bearer ${site.token}` },
  })
  const { meetings: known } = (await meetings.json()) as {
    meetings: { meeting_id: string; opens_on: string }[]
  }
  const meeting = known.find(({ opens_on }) => opens_on <= ADOPTED)
  if (!meeting) throw new Error('The example conference has held no meeting')
  const content = (await longDocument()).toString('base64')
  const sent = performance.now()
  const answer = await post(
    `${site.household.url}/api/v1/readings`,
    {
      meeting_id: meeting.meeting_id,
      symbol: `BEN/${site.size}/${round}`,
      kind: 'decisions',
      title: { en: 'A long text' },
      adopted_on: ADOPTED,
      original_language: 'en',
      papers: [{ language: 'en', file: { name: 'long.docx', content } }],
    },
    { authorization: `Bearer ${site.token}` },
  )
  const text = await answer.text()
  const milliseconds = performance.now() - sent
  if (!answer.ok) throw new Error(`Reading answered ${answer.status}: ${text.slice(0, 500)}`)
  return { milliseconds, provisions: (JSON.parse(text) as { provisions: number }).provisions }
}

function longDocument(): Promise<Buffer> {
  const children = Array.from({ length: PAGES * PARAGRAPHS_A_PAGE }, (_, place) => {
    const text = paragraph(place + 1)
    return new Paragraph({
      children: [new TextRun(text), ...((place + 1) % PARAGRAPHS_A_PAGE === 0 ? [new PageBreak()] : [])],
    })
  })
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}

const OPENINGS = [
  'Requests the Presidency',
  'Decides to ask the member countries',
  'Instructs the Technical Secretariat',
  'Invites the observers',
  'Thanks the Government of Mexico for its offer and requests it',
] as const

// Sections of twenty paragraphs, 1.1 to 50.20: nobody numbers to a thousand, and the reading takes such numbers for text.
const numbered = (number: number): string => `${Math.ceil(number / 20)}.${((number - 1) % 20) + 1}.`

function paragraph(number: number): string {
  return `${numbered(number)} ${OPENINGS[number % OPENINGS.length]} to prepare, in consultation with the liaison officers of the member countries and with the support of the international organizations that take part as observers, a report on the protection of persons in transit, with figures of each border post and of each consulate, and to submit it to the next regular meeting no later than ${1 + (number % 28)} March 2027, taking into account decision ${2 + (number % 40)} of the previous meeting, so that the body can take note of it and consider further steps.`
}

import { listPresidenciesOn } from '../../capabilities/conference/index.ts'
import {
  adopt,
  circulate,
  decide,
  draft,
  getMinutes,
  propose,
  write,
} from '../../capabilities/meetings/minutes/operations.ts'
import { getMeeting } from '../../capabilities/meetings/index.ts'
import { type Day, addDays, daysBetween } from '../../kernel/day.ts'
import type { Acting } from './acting.ts'
import { FIRST_YEAR, YEARS } from './facts.ts'
import type { Ids } from './ids.ts'

/** The minutes of the last meeting that was held: made from its session, edited, corrected once, adopted by correspondence. */
export async function adoptLastMinutes({ ask, dayIn }: Acting, ids: Ids): Promise<void> {
  const meeting = ids.meetings.get(`VM ${FIRST_YEAR + YEARS - 2}`) ?? ''
  const found = await ask('assistant', { days: 0 }, getMeeting, { meeting })
  const closed = daysBetween(dayIn(0), found.meeting.closes_on as Day)
  const on = (days: number, seen?: number) => ({
    days: closed + days,
    ...(seen === undefined ? {} : { seen }),
  })
  await ask('assistant', on(4), draft, { meeting })
  const { paragraphs } = await ask('assistant', on(4), getMinutes, { meeting })
  const mexico = paragraphs.find(({ text }) => text.es?.includes('México hizo'))
  await ask('assistant', on(5, mexico?.version), write, {
    meeting,
    paragraph: mexico?.paragraph_id,
    text: {
      es: 'La delegación de México hizo una declaración y ofreció acoger el próximo taller técnico.',
      en: 'The representative of Mexico made a statement and offered to host the next technical workshop.',
    },
  })
  await ask('assistant', on(6, 1), circulate, {
    meeting,
    until_day: addDays(found.meeting.closes_on as Day, 20),
    until_time: '17:00',
  })
  const honduras = paragraphs.find(({ text }) => text.es?.includes('Honduras hizo'))
  const { correction_id: correction } = await ask('focal.hnd', on(9), propose, {
    meeting,
    paragraph: honduras?.paragraph_id,
    participant: ids.participants.get('HND'),
    language: 'es',
    words: 'La delegación de Honduras presentó su informe nacional sobre migración laboral.',
    reason: 'Fue la presentación del informe nacional, no una declaración general.',
  })
  await ask('coordinator', on(11), decide, {
    meeting,
    correction,
    accepted: true,
    text: {
      es: 'La delegación de Honduras presentó su informe nacional sobre migración laboral.',
      en: 'The representative of Honduras presented its national report on labour migration.',
    },
  })
  const { presidencies } = await ask('assistant', { days: 0 }, listPresidenciesOn, {})
  // Founded after the years it tells of, the example has nobody who could confirm.
  const presiding = presidencies.find(({ standing }) => standing === 'current')?.code.toLowerCase()
  if (presiding !== undefined)
    await ask(`ppt.${presiding}`, on(25, 2), adopt, { meeting, how: 'by correspondence' })
}

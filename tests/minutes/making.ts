import { expect, it } from 'vitest'
import {
  circulate,
  desk,
  draft,
  found,
  meetingToday,
  saying,
  sessionToday,
  texts,
  world,
  write,
} from '../support/minutes.ts'

/** What is made of the sessions, and made again. */
export function making(): void {
  it('tells what the sessions noted, one numbered paragraph a thing, the same in both languages', async () => {
    const { meeting, items, act, speak } = await sessionToday()
    await act('meetings.take-up-item', { item: items[1] })
    await speak('MEX', 'speech')
    await speak('USA', 'point of order', {}, 'not upheld')
    await speak('DOM', 'motion', { motion: 'close the debate' })
    await speak('UNHCR', 'speech')
    await speak('HND', 'right of reply')
    await act('meetings.turn-session', { to: 'suspended' })
    await act('meetings.turn-session', { to: 'open' })
    await act('meetings.turn-session', { to: 'closed' })
    expect(await draft(meeting)).toEqual({ added: 11, rewritten: 0 })
    const [es, en] = [await texts(meeting, 'es'), await texts(meeting, 'en')]
    expect(es[0]).toContain('tuvo lugar en San José, 11 de enero de 2027.')
    expect(es[0]).toContain('ejerció la Presidencia. Las horas son las de Costa Rica.')
    expect(es.slice(1)).toEqual([
      '2 La 1.ª sesión se abrió a las 10:30 del 11 de enero de 2027.',
      '# Punto 2 de la agenda: Migración laboral',
      '3 La delegación de México hizo una declaración.',
      '4 La delegación de los Estados Unidos planteó una moción de orden. La Presidencia no la admitió.',
      '5 La delegación de la República Dominicana propuso cerrar el debate sobre el punto.',
      '6 La delegación del ACNUR hizo una declaración.',
      '7 La delegación de Honduras hizo uso de su derecho de réplica.',
      '8 La sesión se suspendió a las 10:47.',
      '9 La sesión se reanudó a las 10:48.',
      '10 La 1.ª sesión, y con ella la reunión, se clausuró a las 10:49 del 11 de enero de 2027.',
    ])
    expect(en.slice(2, 8)).toEqual([
      '# Agenda item 2: Labour migration',
      '3 The representative of Mexico made a statement.',
      '4 The representative of the United States raised a point of order. The Presidency did not uphold it.',
      '5 The representative of the Dominican Republic moved to close the debate on the item.',
      '6 The representative of UNHCR made a statement.',
      '7 The representative of Honduras spoke in exercise of the right of reply.',
    ])
  })

  it('holds the opening and the items of the agenda where nothing was noted live', async () => {
    const { meeting } = await meetingToday()
    await draft(meeting)
    expect((await texts(meeting, 'es')).slice(1)).toEqual([
      '# Punto 1 de la agenda: Apertura',
      '# Punto 2 de la agenda: Migración laboral',
      '2 La reunión concluyó el 11 de enero de 2027.',
    ])
  })

  it('made again gains what happened since, and leaves what was edited, moved or taken out', async () => {
    const { meeting, items, act, speak } = await sessionToday()
    await act('meetings.take-up-item', { item: items[0] })
    await speak('MEX', 'speech')
    await speak('CRI', 'speech')
    await draft(meeting)
    const mexico = await saying(meeting, 'México hizo')
    await write(meeting, mexico, { es: 'México celebró el informe.', en: 'Mexico welcomed the report.' })
    const { paragraph_id, version } = await saying(meeting, 'Costa Rica hizo')
    await world.ask('meetings.remove-paragraph', desk, { meeting, paragraph: paragraph_id }, { version })
    await world.ask('meetings.add-paragraph', desk, {
      meeting,
      after: mexico.paragraph_id,
      kind: 'text',
      text: { es: 'A mano.' },
    })
    await speak('PAN', 'speech')
    expect(await draft(meeting)).toEqual({ added: 1, rewritten: 0 })
    expect((await texts(meeting, 'es')).slice(3, 7).map((one) => one.slice(2))).toEqual([
      'México celebró el informe.',
      'A mano.',
      'La delegación de Panamá hizo una declaración.',
      'La reunión concluyó el 11 de enero de 2027.',
    ])
    const sources = (await found(meeting)).paragraphs.map(({ source }) => source?.split(':')[0] ?? 'by hand')
    expect(sources).toEqual(['opening', 'event', 'item', 'event', 'by hand', 'event', 'closing'])
  })

  it('is edited by whoever saw its last version; a change in one language marks the other', async () => {
    const { meeting } = await meetingToday()
    await draft(meeting)
    const opening = await saying(meeting, 'La presente es')
    const english = opening.text.en
    expect(await write(meeting, opening, { es: 'Cambiada.', en: english })).toEqual({ version: 2 })
    expect(await write(meeting, opening, { es: 'Otra.', en: english })).toMatchObject({ rule: 'SYS-03' })
    expect((await saying(meeting, 'Cambiada')).to_check).toEqual(['en'])
    expect(await circulate(meeting)).toMatchObject({ rule: 'MTG-122', facts: { language: 'en' } })
    await write(meeting, await saying(meeting, 'Cambiada'), { es: 'Cambiada.', en: english }, { agree: true })
    expect((await saying(meeting, 'Cambiada')).to_check).toEqual([])
    const move = async (words: string, to: 'up' | 'down') => {
      const { paragraph_id, version } = await saying(meeting, words)
      await world.ask('meetings.move-paragraph', desk, { meeting, paragraph: paragraph_id, to }, { version })
    }
    await move('Cambiada', 'up')
    await move('Cambiada', 'down')
    expect((await texts(meeting, 'es')).slice(0, 2)).toEqual([
      '# Punto 1 de la agenda: Apertura',
      '1 Cambiada.',
    ])
  })
}

import { expect, it } from 'vitest'
import type { Template } from '../../src/capabilities/meetings/convocation/contract.ts'
import type { Worded } from '../../src/capabilities/meetings/convocation/letters/preview.ts'
import type { Download } from '../../src/platform/operations/download.ts'
import type { Refused } from '../support/seated.ts'
import { ask, assistant, planned, readPdf, world } from '../support/convocation-world.ts'

const worded = (letter: 'es' | 'en'): Promise<Worded> => ask<Worded>('meetings.letter-template', { letter })

export function wording(): void {
  it('begins with the catalogue’s, and is kept in versions; two who change it at once do it once', async () => {
    const { template, blanks, needed } = await worded('en')
    expect(template).toMatchObject({ version: 0, changed_at: null })
    expect(blanks).toContain('{answer until}')
    expect(needed).toEqual(['{meeting}', '{days}', '{participant}', '{answer until}'])
    const { subject, body, closing } = template
    const change = (signature: string) =>
      ask<Template & Refused>(
        'meetings.change-letter-template',
        { letter: 'en', subject, body, closing, signature },
        { version: 0 },
      )
    const both = await Promise.all([change('The Secretariat\nof the Conference'), change('Another')])
    expect(both.filter(({ version }) => version === 1)).toHaveLength(1)
    expect(both.filter(({ rule }) => rule === 'SYS-03')).toHaveLength(1)
    expect((await worded('en')).template.version).toBe(1)
    expect((await worded('es')).template.version).toBe(0)
  })

  it('is refused with a blank that nobody can fill, and without one that has to be there', async () => {
    const { template } = await worded('es')
    const change = (body: string) =>
      ask<Refused>(
        'meetings.change-letter-template',
        { letter: 'es', subject: 'Convocatoria', body, closing: 'A', signature: 'B' },
        { version: template.version },
      )
    expect(await change(`${template.body} {hotel}`)).toMatchObject({
      rule: 'MTG-62',
      facts: { unknown: '{hotel}', missing: '–' },
      field: 'body',
    })
    expect(await change('Se convoca a {participante} a la {reunión}.')).toMatchObject({
      rule: 'MTG-62',
      facts: { unknown: '–', missing: '{días}, {responder hasta}' },
    })
    // The blanks of a letter are in its own language.
    expect((await change(template.body.replace('{reunión}', '{meeting}'))).facts['unknown']).toBe('{meeting}')
    expect((await change(`${template.body} 会`)).rule).toBe('MTG-31')
    expect((await worded('es')).template.version).toBe(0)
  })

  it('is seen as a page and as a tagged PDF before anything is sent', async () => {
    const meeting = await planned()
    const participant = world.country('HND')
    const paper = await world.ask<Download>('meetings.preview-letter', assistant, {
      meeting: meeting.meeting_id,
      participant,
      letter: 'es',
      until: '2027-02-20',
    })
    const text = readPdf('pdftotext', paper.bytes).replaceAll(/\s+/g, ' ')
    expect(text).toContain('República de Honduras')
    expect(text).toContain('9 de marzo de 2027')
    expect(text).toContain('a más tardar el 20 de febrero de 2027')
    expect(text).toContain('[número por asignar]')
    const { sample } = await ask<Worded>('meetings.letter-template', { letter: 'es', participant })
    expect(sample?.shown.to[0]).toBe('República de Honduras')
    expect(sample?.shown.paragraphs.some(({ kind }) => kind === 'list')).toBe(true)
    expect(JSON.stringify(sample?.shown)).not.toMatch(/[{]\p{L}/u)
  })
}

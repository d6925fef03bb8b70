import { describe, expect, it } from 'vitest'
import type { Day } from '../../../../kernel/day.ts'
import type { DocumentType, Series } from '../../contract.ts'
import { languageInName, stemOf } from './names.ts'
import { type Found, propose } from './proposing.ts'

const type = (kind: string, es: string, en: string, pattern: string): DocumentType => ({
  kind,
  name: { es, en },
  pattern,
  access: 'members',
  outcome: false,
  retired: false,
  version: 1,
})
const series = (body_code: string, number: string, name: string, from_day: string): Series => ({
  meeting_id: `${body_code} ${number}`,
  body_id: body_code,
  body_code,
  number,
  name: { es: name },
  from_day,
})
const known = {
  acronyms: ['CRM', 'RCM'],
  types: [
    type('declaration', 'Declaración', 'Declaration', 'CRM/{body}/{meeting}/DECL'),
    type(
      'extraordinary declaration',
      'Declaración extraordinaria',
      'Extraordinary declaration',
      'CRM/{body}/{meeting}/XDECL',
    ),
    type('working document', 'Documento de trabajo', 'Working document', 'CRM/{body}/{meeting}/DOC.{n}'),
    type('minutes', 'Acta', 'Minutes', 'CRM/{body}/{meeting}/ACTA'),
    type('archived paper', 'Documento de archivo', 'Archived paper', 'CRM/ARCH/{year}/{n}'),
  ],
  series: [
    series('VM', 'XIV', 'XIV Reunión Viceministerial', '2009-07-09'),
    series('GT', 'XIV', 'XIV Reunión del Grupo de Trabajo', '2009-03-02'),
  ],
  kind: 'archived paper',
  language: 'es' as const,
  today: '2026-11-28' as Day,
}
const paper = (name: string, lines: string[] = [], modified?: string): Found => ({
  name,
  lines,
  modified: modified as Day | undefined,
})
const proposed = (name: string, lines: string[] = [], modified?: string) => {
  const { language, symbol, kind, title, dated_on, meeting_id } = propose(paper(name, lines, modified), known)
  return {
    language: `${language.is}, ${language.from}`,
    symbol: symbol && `${symbol.is}, ${symbol.from}`,
    kind: kind && `${kind.is}, ${kind.from}`,
    title: `${title.is}, ${title.from}`,
    day: `${dated_on.is}, ${dated_on.from}`,
    meeting: meeting_id && `${meeting_id.is}, ${meeting_id.from}`,
  }
}

describe('a paper of an archive is proposed', () => {
  it('by what its text says: symbol, meeting, type, title, day and language', () => {
    const text = [
      'CRM/VM/XIV/DOC.3',
      'Documento de trabajo sobre la asistencia consular',
      'Antigua, 9 y 10 de julio de 2009',
      'Los países miembros se proponen revisar para el 30 de junio de 2031 sus acuerdos con los consulados de la región.',
    ]
    expect(proposed('varios/doc1.docx', text, '2019-02-03')).toEqual({
      language: 'es, text',
      symbol: 'CRM/VM/XIV/DOC.3, text',
      kind: 'working document, text',
      title: 'Documento de trabajo sobre la asistencia consular, text',
      day: '2009-07-09, text',
      meeting: 'VM XIV, text',
    })
  })

  it('by its name and folders where the text says nothing', () => {
    expect(proposed('2009/VM XIV/Acta_20090710_ENG.pdf', [], '2019-02-03')).toEqual({
      language: 'en, name',
      symbol: undefined,
      kind: 'minutes, name',
      title: 'Acta 20090710, name',
      day: '2009-07-10, name',
      meeting: 'VM XIV, name',
    })
    expect(proposed('CRM-VM-XIV-DOC.4_es.docx')).toMatchObject({
      symbol: 'CRM/VM/XIV/DOC.4, name',
      kind: 'working document, name',
      day: '2009-07-09, name',
      meeting: 'VM XIV, name',
    })
  })

  it('by its archive alone where nothing else tells, and never with a day that lies ahead', () => {
    expect(proposed('scan0004.pdf', [], '2012-06-30')).toEqual({
      language: 'es, archive',
      symbol: undefined,
      kind: undefined,
      title: 'scan0004, name',
      day: '2012-06-30, archive',
      meeting: undefined,
    })
    expect(proposed('a.txt', ['Se reunirán el 5 de mayo de 2031 en la ciudad'], '2031-01-01').day).toBe(
      '2026-11-28, archive',
    )
  })

  it('by the one symbol of all its languages, whichever language’s acronym it begins with', () => {
    expect(proposed('a.txt', ['RCM/VM/XIV/DOC.3', 'Working document'])).toMatchObject({
      symbol: 'CRM/VM/XIV/DOC.3, text',
      meeting: 'VM XIV, text',
    })
    expect(proposed('RCM_VM_XIV_DOC.4.txt')).toMatchObject({ symbol: 'CRM/VM/XIV/DOC.4, name' })
  })

  it('with its meeting’s day where it names the meeting and no day, told where the meeting was', () => {
    expect(
      proposed('varios/doc.txt', ['XIV Reunión Viceministerial', 'Asistencia consular en la región']),
    ).toMatchObject({
      meeting: 'VM XIV, text',
      day: '2009-07-09, text',
    })
  })

  it('as of the longer of two types, and of neither where the words stand inside a sentence', () => {
    expect(proposed('a.txt', ['Declaración extraordinaria de Antigua']).kind).toBe(
      'extraordinary declaration, text',
    )
    expect(proposed('a.txt', ['Notas sobre la declaración de Antigua']).kind).toBeUndefined()
  })
})

describe('the name of a file', () => {
  it.each([
    ['Informe_es.docx', 'es'],
    ['Informe (EN).pdf', 'en'],
    ['DOC.4_ESP_rev1.docx', 'es'],
    ['Inglés/Informe.docx', 'en'],
    ['Acuerdos en materia consular.docx', undefined],
    ['ACUERDOS EN MATERIA.docx', undefined],
    ['Lo que es.final.docx', undefined],
  ])('%s says %s', (name, language) => expect(languageInName(name)).toBe(language))

  it('is the same for the two languages of a paper, and another for another paper', () => {
    expect(stemOf('2009/Español/Informe final_ES.docx')).toBe(stemOf('2009/English/Informe final (en).pdf'))
    expect(stemOf('2009/Informe_es.docx')).not.toBe(stemOf('2010/Informe_en.docx'))
    expect(stemOf('Acuerdos en materia.docx')).toBe('acuerdos en materia')
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Provision, readOutcome } from './index.ts'

const only = (text: string, language: 'es' | 'en' = 'en'): Provision | undefined =>
  readOutcome(text, { language, adopted: '2026-02-10' as never }).provisions[0]

const kinds = (text: string): string[] => readOutcome(text).warnings.map(({ kind }) => kind)
const plain = (text: string): string => text.normalize('NFC').replaceAll(/[^\p{L}\p{N}]/gu, '')

describe('what a document may do wrong', () => {
  test('a third language is told', () => {
    const text =
      '1. Le groupe prie les pays membres de transmettre les rapports sur la migration dans la région pour les consultations.\n2. Le secrétariat est chargé de la mise en œuvre des décisions qui ont été prises.'
    expect(readOutcome(text).warnings.map(({ kind }) => kind)).toContain('third language')
  })

  test.each([
    'CONCLUSÕES\n\n1. Tomar nota do relatório apresentado pela Secretaria Técnica sobre o cumprimento do plano de ação.\n\n2. Solicitar aos países membros que enviem as suas contribuições até 30 de junho de 2026.\n\n3. Agradecer ao Governo do Brasil pela hospitalidade oferecida às delegações.',
    'CONCLUSIONS\n\n1. Prendre note du rapport présenté par le Secrétariat technique sur la mise en œuvre du plan d’action.\n\n2. Demander aux pays membres de transmettre leurs contributions avant le 30 juin 2026.\n\n3. Remercier le Gouvernement du Canada de son hospitalité.',
  ])('Portuguese and French are told, whatever their numbers', (text) => {
    expect(kinds(text)).toContain('third language')
  })

  test('two languages in one file are told, a quotation is not', () => {
    const es =
      '1. Tomar nota del informe de la Secretaría Técnica sobre el plan.\n\n2. Agradecer al Gobierno de Panamá por su hospitalidad.'
    const en =
      '1. To take note of the report of the Technical Secretariat on the plan.\n\n2. To thank the Government of Panama for its hospitality.'
    expect(kinds(`${es}\n\n${en}`)).toContain('two languages')
    expect(kinds(es)).not.toContain('two languages')
    expect(
      kinds(
        `${es}\n\n3. Publicar el documento "Guidelines for the Return of Migrants in the Region" en la página.`,
      ),
    ).not.toContain('two languages')
  })

  test.each([
    '31 June 2027',
    '30 February',
    '31 de junio de 2027',
    '30 febrero',
    '29/02/2027',
    '31 de noviembre',
  ])('%s is no day', (day) => {
    const spanish = /de |febrero/.test(day)
    const text = spanish
      ? `1. Solicitar a la ST enviar el informe a más tardar el ${day}.`
      : `1. To request the TS to send the report by ${day}.`
    expect(readOutcome(text).warnings.map(({ kind, words }) => `${kind} ${words}`)).toContain(
      `no such day ${day}`,
    )
  })

  test('a number that comes twice keeps both paragraphs', () => {
    const { provisions, warnings } = readOutcome(
      '1. Approves the agenda.\n\n2. Thanks Honduras.\n\n2. Requests the TS to send the report.',
    )
    expect(new Set(provisions.map(({ id }) => id)).size).toBe(3)
    expect(warnings.map(({ kind }) => kind)).toContain('number twice')
  })

  test('a number left out and a number out of order are told', () => {
    expect(
      kinds('1. Approves the agenda.\n\n2. Thanks Honduras.\n\n4. Requests the TS to report.'),
    ).toContain('number missing')
    expect(
      kinds('1. Approves the agenda.\n\n3. Thanks Honduras.\n\n2. Requests the TS to report.'),
    ).toContain('out of order')
  })

  test('30 February is no day', () => {
    const { provisions, warnings } = readOutcome('1. Requests the TS to report by 30 February 2027.')
    expect(provisions[0]?.due).toEqual({ kind: 'absolute', words: 'by 30 February 2027', inclusive: true })
    expect(warnings).toContainEqual({ kind: 'no such day', provision: '1', words: '30 February 2027' })
  })

  test('an empty text has no provisions and says so', () => {
    expect(readOutcome('').warnings.map(({ kind }) => kind)).toEqual(['no provisions', 'no opening'])
  })
})

describe('sentences', () => {
  test.each([
    ['1. The Group agreed to take note of the report of the TS.', 'en', 'agreed', 'note', ''],
    ['1. Also requests the PPT to convene a workshop.', 'en', 'requests', 'action', 'PPT'],
    ['1. It was agreed that the TS send the list to all members.', 'en', 'agreed', 'action', 'TS'],
    ['1. The Vice-Ministers decided to continue the dialogue.', 'en', 'decided', 'standing', ''],
    [
      '1. Accepts the report and instructs the TS to circulate the figures twice a year.',
      'en',
      'accepts',
      'action',
      'TS',
    ],
    ['1. Las delegaciones agradecieron a Honduras su hospitalidad.', 'es', 'agradecieron', 'thanks', ''],
    ['1. SOLICITA a la Secretaría Técnica que circule el informe.', 'es', 'solicita', 'action', 'TS'],
    ['1. Se acordó que la ST circule el informe.', 'es', 'acordó', 'action', 'TS'],
    ['1. Asimismo, toma debida nota del informe.', 'es', 'toma debida nota', 'note', ''],
    ['1. La ST circulará el informe.', 'es', 'circulará', 'action', 'TS'],
    [
      '1. Los países miembros se comprometen a fortalecer la cooperación.',
      'es',
      'se comprometen',
      'action',
      'all members',
    ],
    ['1. Que la Secretaría Técnica elabore un calendario.', 'es', 'elabore', 'action', 'TS'],
    ['1. The TS, in coordination with IOM, shall prepare the list.', 'en', 'prepare', 'action', 'TS'],
    ['1. Thanks Mexico.', 'en', 'thanks', 'thanks', ''],
    [
      '1. Dar por recibido el informe e instruirla a circular el texto.',
      'es',
      'dar por recibido',
      'action',
      '',
    ],
    ['1. Agreement was reached to hold a workshop.', 'en', 'agreement was reached', 'action', ''],
    ['1. Insta a los países a pagar sus contribuciones.', 'es', 'insta', 'money', 'all members'],
  ] as const)('%s', (text, language, verb, does, tasked) => {
    const read = only(text, language)
    expect([read?.verb, read?.class, read?.tasked.join(' ')]).toEqual([verb, does, tasked])
  })
})

test('a country with items below it heads them', () => {
  const read = readOutcome('1. México \n i)').provisions.map(({ id, parent }) => [id, parent])
  expect(read).toEqual([
    ['1', null],
    ['1.i', '1'],
  ])
})

describe('whatever the text', () => {
  const pieces = fc.constantFrom(
    '1.',
    '2)',
    'a)',
    '(b)',
    'i)',
    'ii)',
    '–',
    '•',
    'ANEXO',
    '\n',
    '\n\n',
    ' ',
    'Instruir a la ST',
    'by 30 June 2026',
    'Page 3 of 7',
    'coopera-',
    'ción',
    '1.1',
    'II.',
    'PRIMERO:',
    '30/02/2026',
    'México',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(' ')),
  )

  test('it answers, its ids are unique, and parents stand before children', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const ids = readOutcome(text).provisions.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        for (const [at, { parent }] of readOutcome(text).provisions.entries()) {
          if (parent !== null) expect(ids.slice(0, at)).toContain(parent)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('the text of each provision is of the document, word for word', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'Instruir a la ST a circular',
            'el informe',
            'antes del 3 de mayo',
            'Tomar nota',
            'de la propuesta',
          ),
          { minLength: 1, maxLength: 12 },
        ),
        (parts) => {
          const text = parts.map((part, at) => `${at + 1}. ${part}.`).join('\n')
          for (const provision of readOutcome(text).provisions)
            expect(plain(text)).toContain(plain(provision.text))
        },
      ),
      { numRuns: 100 },
    )
  })
})

describe('days that are and are not deadlines', () => {
  test.each([
    ['1. Agradece a Honduras el taller del 12 de mayo.', 'es', undefined],
    ['1. Se acordó que el taller del 12 de mayo cuente con interpretación.', 'es', undefined],
    ['1. El taller del 12 de mayo se celebrará en Tegucigalpa.', 'es', undefined],
    ['1. Instruir a la ST a remitir el informe a más tardar el 12 de mayo.', 'es', '2026-05-12'],
    [
      '1. Instruir a la ST a remitir el informe del taller del 8 de abril a más tardar el 12 de mayo.',
      'es',
      '2026-05-12',
    ],
    ['1. Instruir a la ST a remitir el informe a más tardar el 15 de enero.', 'es', '2027-01-15'],
    ['1. Instruct the TS to circulate the report of the workshop of 12 May.', 'en', undefined],
    ['1. Instruct the TS to circulate the report of the workshop of 12 March by 12 May.', 'en', '2026-05-12'],
  ] as const)('%s', (text, language, date) => {
    const due = only(text, language)?.due
    expect(due?.kind === 'absolute' ? due.date : undefined).toBe(date)
    if (date === undefined) expect(due).toBeNull()
  })
})

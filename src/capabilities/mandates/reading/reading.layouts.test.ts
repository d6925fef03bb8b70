import { expect, test } from 'vitest'
import { dayOf } from '../../../kernel/day.ts'
import type { SourceLine } from './contract.ts'
import { readOutcome } from './index.ts'

const idsIn = (text: string | readonly SourceLine[]): readonly string[] =>
  readOutcome(text).provisions.map(({ id, verb }) => `${id} ${verb}`)

const acts = [
  'Approves the revised plan of work.',
  'Requests the Secretariat to circulate the list by 31 March 2027.',
  'Thanks the Government of Panama for its hospitality.',
]
const opening = 'The Group met in Panama City, Panama, on 3 May 2026 and agreed as follows:'
const numbered = (mark: (count: number) => string): string =>
  [opening, ...acts.map((act, at) => mark(at + 1) + act)].join('\n\n')

test.each<[mark: (count: number) => string, ids: string]>([
  [(count) => `OP${count}. `, '1 2 3'],
  [(count) => `¶ ${count} `, '1 2 3'],
  [(count) => `§ ${count}. `, '1 2 3'],
  [(count) => `No. ${count} `, '1 2 3'],
  [(count) => `${count}/ `, '1 2 3'],
  [(count) => `${count} . `, '1 2 3'],
  [(count) => `${count}ro. `, '1 2 3'],
  [(count) => `**${count}.** `, '1 2 3'],
  [(count) => `• ${count}. `, '1 2 3'],
  [(count) => `Art. ${count} -`, '1 2 3'],
  [(count) => `ARTÍCULO ${count}°.- `, '1 2 3'],
  [(count) => `C.${count} `, 'C.1 C.2 C.3'],
  [(count) => `R${count}: `, 'R1 R2 R3'],
  [(count) => `I.${count} `, 'I.1 I.2 I.3'],
  [(count) => `${count + 298}. `, '299 300 301'],
])('marks %#: %s', (mark, ids) => {
  const verbs = ['approves', 'requests', 'thanks']
  expect(idsIn(numbered(mark))).toEqual(ids.split(' ').map((id, at) => `${id} ${verbs[at]}`))
})

test('a number with a group of countries in its name is no mark', () => {
  expect(
    idsIn(`${opening}\n\nG20 Leaders welcomed the report.\n\n1. Thanks Panama for its hospitality.`),
  ).toContain('1 thanks')
})

test('numbers alone on their lines are marks where they count from 1 and an act follows each', () => {
  const table = [opening, ...acts.flatMap((act, at) => ['', String(at + 1), '', act])].join('\n')
  expect(idsIn(table)).toEqual(['1 approves', '2 requests', '3 thanks'])
})

test('page numbers are none, though they count from 1 as well', () => {
  const pages = `${opening}\n1\n1. ${acts[0]}\n2\n2. Requests the Secretariat to circulate\n3\nthe list of focal points.`
  expect(idsIn(pages)).toEqual(['1 approves', '2 requests'])
})

test('a paragraph that ends short of the margin is followed by another', () => {
  const text = `1. De conformidad con el mandato contenido en el párrafo cuatro del anexo, se acordó:
Recibir la propuesta de Canadá contenida en el documento que lleva por nombre común
“Matriz. Segunda versión”.
Sobre la base de las observaciones que presenten los países miembros, el GRCM
redactará un texto final en el que consten las observaciones de cada delegación.
2. Instar a los países miembros a confirmar sus puntos focales ante la Secretaría
Técnica con la debida antelación.`
  expect(idsIn(text)).toEqual(['1 acordó', '1.-1 recibir', '1.-2 redactará', '2 instar'])
})

test('notes of the file are no part of the last provision, nor is the sign that calls them', () => {
  const lines: SourceLine[] = [
    { text: '1. Requests the TS to report by 30 June 2027.[1]', starts: true },
    { text: '[1] See the plan due by 1 May 2031.', style: 'footnote', starts: true },
  ]
  const [provision] = readOutcome(lines).provisions
  expect(provision?.text).toBe('Requests the TS to report by 30 June 2027.')
  expect(provision?.moreDues).toEqual([])
})

const cell = (text: string, column: number): SourceLine => ({ text, column, style: 'table', starts: true })

test('of a table with two languages side by side the one asked for is read', () => {
  const lines = [
    cell('1. Aceptar el informe de la Secretaría.', 0),
    cell('2. Solicitar a la ST que lo publique en la página.', 0),
    cell('1. Accept the report of the Secretariat.', 1),
    cell('2. Request the TS to publish it on the page.', 1),
  ]
  const verbs = (language?: 'en' | 'es'): unknown =>
    readOutcome(lines, language ? { language } : {}).provisions.map(({ id, verb }) => `${id} ${verb}`)
  expect(verbs()).toEqual(['1 aceptar', '2 solicitar'])
  expect(verbs('en')).toEqual(['1 accept', '2 request'])
})

test('a mark in a cell of its own finds its text', () => {
  const lines = ['1.', 'Enviar los comentarios.', '2.', 'Publicar la lista.'].map((text, at): SourceLine => ({
    text,
    starts: true,
    style: 'table',
    column: at % 2,
  }))
  expect(idsIn(lines)).toEqual(['1 enviar', '2 publicar'])
})

test('recitals under their call take no act of their own', () => {
  const text = `CONSIDERANDO:

1. El compromiso de los Estados de respetar los instrumentos vigentes.

2. Que se acordó un plan de trabajo en 2004.

ACUERDAN:

3. Aprobar el plan.`
  const read = readOutcome(text).provisions.map(({ id, verb, class: does }) => `${id} ${verb} ${does}`)
  expect(read).toEqual(['1 considerando position', '2 considerando position', '3 aprobar action'])
})

test('the days of the meeting itself are no deadline', () => {
  const text = `1. We, the Ministers of Belize, Canada and Mexico, met in Tela, Honduras, from 8 to 9 May 2027 and agreed on the plan.

2. We agree to meet again by 30 June 2028.`
  expect(readOutcome(text).provisions.map(({ due }) => due?.words ?? null)).toEqual([null, 'by 30 June 2028'])
})

test('a topic that is a gerund calls up no recitals', () => {
  const text = `Reporting

1. Invites members to comment on the form by 30 November 2027;

2. Adopts the format under Article 15 set out in the annex.`
  const read = readOutcome(text).provisions.map(({ id, verb, due }) => `${id} ${verb} ${due?.words ?? '-'}`)
  expect(read).toEqual(['1 invites by 30 November 2027', '2 adopts -'])
})

test('a day up to which a sentence counts what was done is no deadline', () => {
  const text = `1. Acuerdan difundir el llamado. Al 20 de septiembre de 2027, doce países han respaldado el texto.

2. Acuerdan remitir los comentarios al 30 de octubre de 2027.`
  expect(readOutcome(text).provisions.map(({ due }) => due?.words ?? null)).toEqual([
    null,
    'al 30 de octubre de 2027',
  ])
})

test('the office that gives out a text is no place', () => {
  const front = `Cumbre de Transporte\n\nOficina del Portavoz\n20 de septiembre de 2027\n\n1. Acuerdan publicar la lista.`
  expect(readOutcome(front).opening.place).toBeNull()
})

const row = (...cells: readonly string[]): SourceLine[] => cells.map((text, column) => cell(text, column))

test.each<[string, string | SourceLine[]]>([
  [
    'cut by tabs',
    'N°\tAcuerdo\tResponsable\tPlazo\n1\tElaborar la guía\tST\t30 de junio de 2026\n2\tEnviar datos\tPaíses miembros\t10 días hábiles',
  ],
  [
    'cut by strokes',
    '| N° | Acuerdo | Responsable | Plazo |\n|---|---|---|---|\n| 1 | Elaborar la guía | ST | 30 de junio de 2026 |\n| 2 | Enviar datos | Países miembros | 10 días hábiles |',
  ],
  [
    'cell by cell',
    [
      ...row('N°', 'Acuerdo', 'Responsable', 'Plazo'),
      ...row('1', 'Elaborar la guía', 'ST', '30 de junio de 2026'),
      cell('Segundo eje', 0),
      ...row('2', 'Enviar datos', 'Países miembros', '10 días hábiles'),
    ],
  ],
])('a matrix says in its cells who and by when, %s', (_, source) => {
  const read = readOutcome(source, { adopted: dayOf(2026, 5, 3) }).provisions
  expect(read.map(({ id, verb, tasked }) => `${id} ${verb} ${tasked.join()}`)).toEqual([
    '1 elaborar TS',
    '2 enviar all members',
  ])
  expect(read.map(({ due, text, spans }) => [due?.words, text.slice(...(spans.due ?? [0, 0]))])).toEqual([
    ['30 de junio de 2026', '30 de junio de 2026'],
    ['10 días hábiles', '10 días hábiles'],
  ])
})

test.each([
  [
    'a topic that is a gerund',
    'Taking action\n1. We agree to meet before 30 June 2026.\n2. The TS shall circulate the minutes.',
    '1 agree;2 circulate',
  ],
  [
    'the same sentence under each item',
    '1. Report\nThe Group took note of the report.\n2. Report\nThe Group took note of the report.\n3. Report\nThe Group took note of the report.',
    '1 took note;2 took note;3 took note',
  ],
  [
    'a rule above the paragraphs',
    'CONCLUSIONS\n________________\n1. Accept the report.\n2. Thank Peru.',
    '1 accept;2 thank',
  ],
  [
    'numbers without a stop',
    'CONCLUSIONS\n\n1 Accept the report.\n2 Request the TS to report.\n3 Thank Peru.',
    '1 accept;2 request;3 thank',
  ],
  [
    'a heading right above its list',
    'Topic one\n1. Accept the report.\nTopic two\n1. Thank Peru for its offer.\n2. Request the TS to report.',
    '1 accept;topic.1 thank;topic.2 request',
  ],
  [
    'a short sentence that ends on a day',
    '1. Thank Peru.\n\nNext steps\n\nThe PPT will convene a call on 3 June 2026.\n\nThe TS will send the minutes on 5 June 2026.',
    '1 thank;p1 convene;p2 send',
  ],
])('nothing is silenced by %s', (_, text, expected) => {
  const read = readOutcome(text, { language: 'en' }).provisions
  expect(read.map(({ id, verb }) => `${id} ${verb}`).join(';')).toBe(expected)
})

test.each([
  'Hora\tActividad\tResponsable\n9:00\tInauguración\tST',
  'Decisión\tFecha\nDecisión 3\t4 de mayo de 2026',
])('a programme or a list of texts sets nobody a task', (table) => {
  expect(readOutcome(table, { language: 'es' }).provisions.flatMap(({ tasked }) => tasked)).toEqual([])
})

import { expect, it } from 'vitest'
import { paragraphsOfLines, paragraphsOfText } from './reading.ts'

it('a text is parted at its empty lines and numbered as it is nested', () => {
  const text = `ACUERDAN

1. Aprobar el informe
de la Secretaría.

2. Instar a los países a:

a) mantener al día sus datos;

b) designar un punto focal;

3. Agradecer a los países anfitriones.

Hecho en San José.`
  expect(paragraphsOfText(text)).toEqual([
    { mark: 'p1', kind: 'heading', number: '', level: 1, text: 'ACUERDAN' },
    { mark: '1', kind: 'text', number: '1.', level: 1, text: 'Aprobar el informe de la Secretaría.' },
    { mark: '2', kind: 'text', number: '2.', level: 1, text: 'Instar a los países a:' },
    { mark: '2.a', kind: 'text', number: 'a)', level: 2, text: 'mantener al día sus datos;' },
    { mark: '2.b', kind: 'text', number: 'b)', level: 2, text: 'designar un punto focal;' },
    { mark: '3', kind: 'text', number: '3.', level: 1, text: 'Agradecer a los países anfitriones.' },
    { mark: 'p2', kind: 'text', number: '', level: 1, text: 'Hecho en San José.' },
  ])
})

it('both languages give a paragraph the same mark, however each prints its number', () => {
  const es = paragraphsOfText('1. Instar a:\n\na) uno;\n\nii) dos')
  const en = paragraphsOfText('1) Urge:\n\n(a) one;\n\n(ii) two')
  expect(en.map(({ mark }) => mark)).toEqual(es.map(({ mark }) => mark))
  expect(en.map(({ number }) => number)).toEqual(['1)', '(a)', '(ii)'])
})

it('numbers that begin anew keep marks of their own', () => {
  const marks = paragraphsOfText('1. uno\n\n2. dos\n\n1. otra vez uno').map(({ mark }) => mark)
  expect(marks).toEqual(['1', '2', '1-2'])
})

it('the lines of a file are joined where it says a paragraph goes on', () => {
  const lines = [
    { text: 'Informe', style: 'heading' as const, starts: true as const },
    { text: 'La Secretaría presenta su infor-', starts: true as const },
    { text: 'me anual.' },
    { text: '1. Antecedentes', starts: true as const },
  ]
  expect(paragraphsOfLines(lines).map(({ kind, mark, text }) => [kind, mark, text])).toEqual([
    ['heading', 'p1', 'Informe'],
    ['text', 'p2', 'La Secretaría presenta su informe anual.'],
    ['text', '1', 'Antecedentes'],
  ])
})

it('the lines of a page are joined by their shape', () => {
  const lines = [
    'La Conferencia examinó los avances del período y',
    'tomó nota de ellos.',
    '2. Acordó reunirse de nuevo en la ciudad sede con',
    'la Presidencia.',
  ].map((text) => ({ text }))
  expect(paragraphsOfLines(lines).map(({ text }) => text)).toEqual([
    'La Conferencia examinó los avances del período y tomó nota de ellos.',
    'Acordó reunirse de nuevo en la ciudad sede con la Presidencia.',
  ])
})

it('a paragraph no one could read is cut, and nothing of it is lost', () => {
  const words = Array.from({ length: 5000 }, (_, place) => `palabra${place}`).join(' ')
  const parts = paragraphsOfText(words)
  expect(parts.length).toBeGreaterThan(1)
  expect(parts.every(({ text }) => text.length <= 8000)).toBe(true)
  expect(parts.map(({ text }) => text).join(' ')).toBe(words)
  expect(new Set(parts.map(({ mark }) => mark)).size).toBe(parts.length)
})

it('a text of very many lines is read like any other', () => {
  const lines = Array.from({ length: 300_000 }, () => ({ text: 'Una línea más de un texto largo.' }))
  expect(paragraphsOfLines(lines).length).toBeGreaterThan(0)
})

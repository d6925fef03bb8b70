import { describe, expect, test } from 'vitest'
import { pairReadings, readOutcome } from './index.ts'

const spanish = `1. Aprobar el informe financiero de la Secretaría Técnica.

2. Instruir a la ST a circular el estado de las contribuciones a más tardar el 30 de junio de 2026.

3. Agradecer al Gobierno de Honduras su hospitalidad.

4. Solicitar a la OIM que presente una propuesta de capacitación para 25 funcionarios:
   a) sobre protección consular;
   b) sobre identificación de víctimas de trata.

5. Celebrar la próxima reunión en Panamá el 12 de noviembre de 2026.`

const english = `1. To approve the financial report of the Technical Secretariat.

2. To instruct the TS to circulate the status of contributions no later than 30 June 2026.

3. To thank the Government of Honduras for its hospitality.

4. To request IOM to present a training proposal for 25 officials:
   a) on consular protection;
   b) on identification of victims of trafficking.

5. To hold the next meeting in Panama on 12 November 2026.`

const told = (es: string, en: string): readonly string[] =>
  pairReadings(readOutcome(es), readOutcome(en)).disagreements.map(({ kind, id }) => `${kind} ${id}`)

describe('two languages whose numbering differs', () => {
  test('the same numbering pairs without a difference', () => {
    expect(told(spanish, english)).toEqual([])
  })

  test('a paragraph left out of one language shifts the others, and only it is told', () => {
    const without = english
      .replace(/3\. To thank[^\n]*\n\n/, '')
      .replace('4. To request', '3. To request')
      .replace('5. To hold', '4. To hold')
    const pairing = pairReadings(readOutcome(spanish), readOutcome(without))
    expect(pairing.pairs).toBe(true)
    expect(pairing.disagreements.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['missing paragraph 3'])
    expect(pairing.twins).toContainEqual({ es: '4.b', en: '3.b' })
    expect(pairing.twins).toContainEqual({ es: '5', en: '4' })
  })

  test('another style of numbers pairs by order and contents', () => {
    const roman = english.replaceAll(
      /^(\d)\./gm,
      (_, digit: string) => `${['', 'I', 'II', 'III', 'IV', 'V'][Number(digit)]}.`,
    )
    const pairing = pairReadings(readOutcome(spanish), readOutcome(roman))
    expect(pairing.disagreements).toEqual([])
    expect(pairing.twins.map(({ en }) => en)).toEqual(['I', 'II', 'III', 'IV', 'IV.a', 'IV.b', 'V'])
  })

  test('a slip of date in a renumbered text is told as a date, by the Spanish number', () => {
    const shifted = english
      .replace(/1\. To approve[^\n]*\n\n/, '')
      .replaceAll(/^(\d)\./gm, (_, digit: string) => `${Number(digit) - 1}.`)
      .replace('30 June 2026', '13 June 2026')
    expect(told(spanish, shifted)).toEqual(['missing paragraph 1', 'date 2'])
  })
})

test('"dos veces al año" and "twice a year" say one number', () => {
  expect(
    told(
      '1. Encomienda a la Secretaría Técnica que informe dos veces al año sobre los 3 fondos.',
      '1. Entrusts the Technical Secretariat with reporting twice a year on the 3 funds.',
    ).filter((one) => one.startsWith('number')),
  ).toEqual([])
})

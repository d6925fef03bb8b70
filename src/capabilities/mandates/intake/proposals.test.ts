import { describe, expect, it } from 'vitest'
import type { Day } from '../../../kernel/day.ts'
import { readOutcome } from '../reading/index.ts'
import { givingMandates } from './proposals.ts'

const giving = (text: string): string[] => {
  const { provisions } = readOutcome(text, { language: 'es', adopted: '2026-06-18' as Day })
  return givingMandates(provisions.map((provision) => ({ provision }))).map(({ provision }) => provision.id)
}

describe('which paragraphs are proposed as mandates', () => {
  it('takes what asks somebody for something, and leaves thanks and positions', () => {
    expect(
      giving(`1. Agradecer al Gobierno de Panamá su hospitalidad.

2. Encomendar a la Secretaría Técnica que circule el informe a más tardar el 30 de septiembre de 2026.`),
    ).toEqual(['2'])
  })
  it('leaves the asking to the sub-paragraphs where a paragraph only leads into them', () => {
    expect(
      giving(`1. Encomendar a la Secretaría Técnica lo siguiente:
   a) elaborar una propuesta de lineamientos;
   b) circularla a los países miembros.`),
    ).toEqual(['1.a', '1.b'])
  })
  it('keeps a paragraph that asks by itself beside its sub-paragraphs', () => {
    expect(
      giving(`1. Encomendar a la Secretaría Técnica que convoque un taller en septiembre de 2026.
   a) Solicitar a los países miembros que designen a sus participantes.`),
    ).toEqual(['1', '1.a'])
  })
  it('keeps one mandate where what stands below is what it asks for', () => {
    expect(
      giving(`1. Encomendar a la Secretaría Técnica un informe sobre:
   a) el retorno;
   b) las vías regulares.`),
    ).toEqual(['1'])
  })
  it('takes those below by their deadlines where they have no verb', () => {
    expect(
      giving(`1. Encomendar a la Secretaría Técnica lo siguiente:
   a) una propuesta de lineamientos, a más tardar el 30 de junio de 2026;
   b) la convocatoria de un taller.`),
    ).toEqual(['1.a', '1.b'])
  })
})

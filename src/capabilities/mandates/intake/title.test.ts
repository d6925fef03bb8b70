import { expect, test } from 'vitest'
import type { Language } from '../../../kernel/language.ts'
import { readOutcome } from '../reading/index.ts'
import { titleOf } from './title.ts'

const titleIn = (text: string, language: Language): string => {
  const [provision] = readOutcome(`1. ${text}`, { language }).provisions
  return provision ? titleOf(provision, language) : 'no provision'
}

test.each<[text: string, language: Language, title: string]>([
  // what somebody is told to do
  [
    'Instruct the Technical Secretariat to present a report by 30 June 2026.',
    'en',
    'Present a report by 30 June 2026',
  ],
  [
    'Request that Honduras circulate the report of that meeting.',
    'en',
    'Circulate the report of that meeting',
  ],
  [
    'Invites Parties to comment on the electronic register by 31 May 2027;',
    'en',
    'Comment on the electronic register by 31 May 2027',
  ],
  [
    'The Group calls upon member countries that have not yet done so to pay their dues.',
    'en',
    'Pay their dues',
  ],
  [
    'Urges the Secretariat of the Coastal Accord to seek further offers for the seminar.',
    'en',
    'Seek further offers for the seminar',
  ],
  [
    'Instruir a la Secretaría Técnica a que circule el presupuesto revisado.',
    'es',
    'Circule el presupuesto revisado',
  ],
  [
    'Se solicitó a los países que aún no lo han hecho efectuar el pago de sus cuotas.',
    'es',
    'Efectuar el pago de sus cuotas',
  ],
  [
    'Encomendar a la Presidencia Pro Témpore la elaboración de un plan de trabajo.',
    'es',
    'Elaboración de un plan de trabajo',
  ],
  [
    'Instruir a la ST para que, en coordinación con la PPT, circule una propuesta de temario.',
    'es',
    'Circule una propuesta de temario',
  ],
  // verb and object of whoever acts
  [
    'Designate a focal point no later than 15 July 2027;',
    'en',
    'Designate a focal point no later than 15 July 2027',
  ],
  [
    'The Technical Secretariat will circulate the draft agenda before the meeting.',
    'en',
    'Circulate the draft agenda before the meeting',
  ],
  [
    'The review shall be sent to all members before 1 March 2027.',
    'en',
    'The review shall be sent to all members before 1 March 2027',
  ],
  [
    'TAKES NOTE of the criteria for the return of migrants, to be circulated by the end of June;',
    'en',
    'Takes note of the criteria for the return of migrants, to be circulated by the end of June',
  ],
  [
    'Con base en las observaciones recibidas, el GRCM elaborará una propuesta de texto.',
    'es',
    'Elaborar una propuesta de texto',
  ],
  [
    'Los países miembros deberán enviar sus comentarios a la PPT antes del 3 de mayo de 2027.',
    'es',
    'Enviar sus comentarios a la PPT antes del 3 de mayo de 2027',
  ],
  // a deadline between verb and object stands beside the title, not in it
  [
    'Solicitar a la Secretaría Técnica que, dentro de los 60 días siguientes a la adopción de esta Declaración, publique las listas de contactos.',
    'es',
    'Publique las listas de contactos',
  ],
  [
    'Elaborar, a más tardar el 30 de septiembre de 2026, una propuesta de lineamientos sobre asistencia consular;',
    'es',
    'Elaborar una propuesta de lineamientos sobre asistencia consular',
  ],
  [
    'Request the Technical Secretariat to publish, within 60 days of adoption of this Declaration, the updated lists.',
    'en',
    'Publish the updated lists',
  ],
  [
    'Encomendar a la Secretaría Técnica que circule a todos los miembros, a más tardar el 30 de abril de 2026, un informe sobre el retorno.',
    'es',
    'Circule a todos los miembros un informe sobre el retorno',
  ],
  // agreed, with what "it" stands for
  [
    'It was decided to hold a meeting of the liaison officers in June 2027.',
    'en',
    'Hold a meeting of the liaison officers in June 2027',
  ],
  [
    'Seminario sobre remesas y familias. Se acordó realizarlo en el primer trimestre de 2027.',
    'es',
    'Seminario sobre remesas y familias',
  ],
  // a paragraph that leads in a list
  ['Urge member countries to:', 'en', 'Urge member countries'],
  [
    'To entrust Canada and Mexico with the preparation of:',
    'en',
    'Entrust Canada and Mexico with the preparation',
  ],
])('%s', (text, language, title) => {
  expect(titleIn(text, language)).toBe(title)
})

test.each<[text: string, language: Language, title: string]>([
  [
    'Make minor changes to the reporting forms in order to make the electronic register more useful to those who fill it in, including by simpler words.',
    'en',
    'Make minor changes to the reporting forms in order to make the electronic register more useful',
  ],
  [
    'Accept the proposal entitled "A common register for the three river crossings of the northern border and its offices" as a basis.',
    'en',
    'Accept the proposal',
  ],
  [
    'Solicitar a los países que han ejercido la Presidencia Pro Témpore un inventario de los documentos emanados de sus reuniones, con el fin de dotar de información al archivo común.',
    'es',
    'Inventario de los documentos emanados de sus reuniones',
  ],
])('a long one is cut where a clause ends: %s', (text, language, title) => {
  const short = titleIn(text, language)
  expect(short.length).toBeLessThanOrEqual(112)
  expect(short.startsWith(title.slice(0, 19))).toBe(true)
  expect(short).not.toMatch(/\b(?:the|of|to|in|and|an?|de|del|la|el|los|y|que|por|para|con|en)$/)
})

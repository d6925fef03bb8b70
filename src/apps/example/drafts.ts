import { bracketIt, propose } from '../../capabilities/mandates/drafting/amendments/operations.ts'
import { getDraft, open, table } from '../../capabilities/mandates/drafting/operations.ts'
import type { Acting } from './acting.ts'
import { FIRST_YEAR, YEARS } from './facts.ts'
import type { Ids } from './ids.ts'

const LAST = FIRST_YEAR + YEARS - 1

const TEXT = {
  es: [
    'Los Viceministros y las Viceministras de los países miembros de la Conferencia,',
    'Tomando nota con satisfacción del informe de la Secretaría Técnica,',
    '1. Reafirman el compromiso de sus gobiernos con una migración regular, ordenada y segura.',
    '2. Encomiendan a la Secretaría Técnica:',
    `a) circular a los países miembros, a más tardar el 31 de marzo de ${LAST + 1}, las cifras del fondo de asistencia;`,
    'b) presentar un informe de avance a la próxima reunión del Grupo Regional de Consulta sobre Migración.',
    `3. Solicitan a los países miembros que envíen sus contribuciones antes del 1 de julio de ${LAST + 1}.`,
    '4. Agradecen a la Presidencia Pro-Témpore su hospitalidad.',
  ].join('\n'),
  en: [
    'The Vice-Ministers of the member countries of the Conference,',
    'Taking note with satisfaction of the report of the Technical Secretariat,',
    '1. Reaffirm the commitment of their governments to regular, orderly and safe migration.',
    '2. Entrust the Technical Secretariat:',
    `(a) to circulate to member countries, no later than 31 March ${LAST + 1}, the figures of the assistance fund;`,
    '(b) to submit a progress report to the next meeting of the Regional Consultation Group on Migration.',
    `3. Request member countries to send their contributions before 1 July ${LAST + 1}.`,
    '4. Thank the Presidency Pro Tempore for its hospitality.',
  ].join('\n'),
}

/** The declaration that the meeting ahead will adopt is before delegations: one is amended twice, one stands in brackets. */
export async function draftDeclaration({ ask }: Acting, ids: Ids): Promise<void> {
  const meeting = ids.meetings.get(`VM ${LAST}`) ?? ''
  const of = (code: string): string => ids.participants.get(code) ?? ''
  const { draft_id: draft } = await ask('coordinator', { days: -9 }, open, {
    meeting,
    kind: 'declaration',
    title: { es: 'Proyecto de declaración', en: 'Draft declaration' },
    original_language: 'es',
    text: TEXT,
  })
  await ask('coordinator', { days: -8, seen: 1 }, table, { draft })
  const { paragraphs } = await ask('coordinator', { days: -8 }, getDraft, { draft })
  const paragraph = (number: string): string =>
    paragraphs.find((one) => one.number === number)?.paragraph_id ?? ''
  await ask('focal.mex', { days: -6 }, propose, {
    draft,
    participant: of('MEX'),
    kind: 'replace',
    paragraph: paragraph('2.a'),
    text: {
      es: `circular a los países miembros, dos veces al año y por primera vez a más tardar el 31 de marzo de ${LAST + 1}, las cifras del fondo de asistencia;`,
      en: `to circulate to member countries, twice a year and for the first time no later than 31 March ${LAST + 1}, the figures of the assistance fund;`,
    },
    reason: 'El fondo se usa todo el año.',
  })
  await ask('focal.can', { days: -5 }, propose, {
    draft,
    participant: of('CAN'),
    kind: 'delete',
    paragraph: paragraph('2.a'),
    text: {},
    reason: 'The figures are in the annual report.',
  })
  await ask('focal.hnd', { days: -4 }, bracketIt, {
    draft,
    participant: of('HND'),
    paragraph: paragraph('3'),
    stands: true,
    reason: 'Se espera instrucción de la capital.',
  })
}

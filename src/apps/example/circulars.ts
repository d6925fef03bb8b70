import { draft } from '../../capabilities/exchange/circulars/drafting/operations.ts'
import {
  acknowledgeCircular,
  openLinkedPaper,
} from '../../capabilities/exchange/circulars/links/operations.ts'
import { askRelease, releaseCircular } from '../../capabilities/exchange/circulars/releasing/operations.ts'
import type { Acting } from './acting.ts'

/** Who has acknowledged the circular, and how many days after it left; one of them has opened its paper as well. */
const ACKNOWLEDGED = [
  ['gtm', 0.2],
  ['can', 0.4],
  ['pan', 1.1],
  ['dom', 1.3],
  ['cri', 2.2],
] as const
const SENT = -6

/** A circular that was sent and read, with a paper of the library, and one that is still being written. */
export async function writeCirculars(
  { tx, tenant, dayIn, ask }: Acting,
  paper: { readonly document_id: string; readonly symbol: string },
): Promise<void> {
  const audience = { groups: ['members'], participants: [], offices: ['focal point'], people: [] }
  const both = { kind: 'circular', sender: 'TS', original_language: 'es', audience }
  const { circular_id, version: drafted } = await ask('assistant', { days: SENT - 0.5 }, draft, {
    ...both,
    subject: {
      es: 'Directrices para el intercambio de datos consulares: designación de puntos de contacto',
      en: 'Guidelines for the exchange of consular data: designation of contact points',
    },
    body: { es: CONTACTS_ES, en: CONTACTS_EN },
    deadline_on: dayIn(15),
    documents: [{ symbol: paper.symbol, how: 'link' }],
  })
  const circular = { circular: circular_id }
  const { version } = await ask('assistant', { days: SENT - 0.4, seen: drafted }, askRelease, circular)
  await ask('coordinator', { days: SENT, seen: version }, releaseCircular, circular)
  for (const [country, after] of ACKNOWLEDGED) {
    const days = SENT + after
    const mail = await tx
      .selectFrom('mail')
      .select('text_body')
      .where('conference_id', '=', tenant.conferenceId)
      .where('once_key', 'like', `circular ${circular_id} %`)
      .where('recipient', '=', `focal.${country}@example.invalid`)
      .executeTakeFirstOrThrow()
    const token = /\/circular\/([\w-]+)/.exec(mail.text_body)?.[1] ?? ''
    const document = paper.document_id
    if (country !== 'dom') await ask('public', { days }, openLinkedPaper, { token, document })
    await ask('public', { days }, acknowledgeCircular, { token })
  }
  await ask('assistant', { days: -1 }, draft, {
    ...both,
    subject: {
      es: 'Taller regional sobre niñez y adolescencia migrante: nota conceptual',
      en: 'Regional workshop on migrant children and adolescents: concept note',
    },
    body: { es: WORKSHOP_ES, en: WORKSHOP_EN },
  })
}

const CONTACTS_ES = `La Secretaría Técnica saluda atentamente a {{country}} y remite la propuesta de directrices para el intercambio de datos consulares, elaborada en cumplimiento del encargo de la última Reunión Viceministerial.

Mucho se agradecerá que su país comunique, a más tardar el {{deadline}}, el nombre y los datos de la persona que servirá de punto de contacto.

La presente circular lleva el número {{reference}}.`

const CONTACTS_EN = `The Technical Secretariat presents its compliments to {{country}} and transmits the proposed guidelines for the exchange of consular data, prepared as the last Vice-Ministerial Meeting entrusted to it.

It would be grateful to receive, no later than {{deadline}}, the name and details of the person who will be your country’s contact point.

This circular bears the number {{reference}}.`

const WORKSHOP_ES = `La Secretaría Técnica saluda atentamente a {{country}} y se permite adelantar la nota conceptual del taller regional sobre niñez y adolescencia migrante.

La fecha y la sede se confirmarán en una próxima circular.`

const WORKSHOP_EN = `The Technical Secretariat presents its compliments to {{country}} and shares in advance the concept note of the regional workshop on migrant children and adolescents.

Date and venue will be confirmed in a later circular.`

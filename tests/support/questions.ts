import type { Subjects } from './subjects.ts'
import type { Relation } from './table-of-permissions.ts'

const named = { given_name: 'Ana', family_name: 'De Ejemplo', email: 'ana.nombrada@example.invalid' }

export type Question = { readonly input: object; readonly version?: number }

/** What an operation is asked with: enough for its answer to tell whether it may be had. Those left out hang on the office alone. */
export function questionOf(id: string, office: string, relation: Relation, of: Subjects): Question {
  const tasked = office.startsWith('ppt') ? of.ofPresidency : of.ofCountry
  const asked = relation === 'none' ? of.askedElsewhere : of.asked
  const mandate = relation === 'none' ? of.ofNone : tasked
  const concerned = office === 'observer' ? of.organization : of.country
  const delegation = { meeting: of.meeting, participant: relation === 'none' ? of.host : concerned }
  const known: Record<string, Question> = {
    'conference.participant': { input: { code: 'HND' } },
    'conference.body': { input: { code: 'VM' } },
    'conference.presidency': { input: { presidency: of.presidency } },
    'directory.appointment': { input: { appointment: of.appointment } },
    'directory.person': { input: { person: of.person } },
    'directory.person-card': { input: { person: of.person } },
    'directory.person-story': { input: { person: of.person } },
    'directory.appointment-story': { input: { appointment: of.appointment } },
    'directory.participant-story': { input: { code: 'HND' } },
    'directory.body-story': { input: { code: 'VM' } },
    'documents.get': { input: { document: of.document } },
    'documents.meeting-papers': { input: { meeting: of.meeting } },
    'documents.text': { input: { document: of.document } },
    'documents.compare': { input: { document: of.document, symbol: of.symbol } },
    'documents.story': { input: { document: of.document } },
    'exchange.request': { input: { reference: asked.reference } },
    'exchange.request-sheet': { input: { reference: asked.reference } },
    'exchange.request-story': { input: { reference: asked.reference } },
    'exchange.own-reply': { input: { reference: asked.reference } },
    'exchange.write-answer': { input: { ...asked, value: { text: 'Sí' } }, version: 0 },
    'exchange.use-answer-again': { input: asked, version: 0 },
    'exchange.set-confidentiality': { input: { reference: asked.reference, confidentiality: 'public' } },
    'exchange.clear-reply': { input: { reference: asked.reference }, version: 0 },
    'exchange.text': { input: { symbol: of.symbol } },
    'exchange.open-mandates': { input: { format: 'csv' } },
    'documents.search': { input: { q: 'informe' } },
    'meetings.checklist': { input: { meeting: of.meeting } },
    'meetings.week': { input: { week: of.meeting } },
    'meetings.feed': { input: {} },
    'meetings.file': { input: { meeting: of.meeting } },
    'meetings.story': { input: { meeting: of.meeting } },
    'meetings.own-particulars': { input: { meeting: of.meeting } },
    'meetings.give-particulars': {
      input: {
        meeting: of.meeting,
        passport_number: null,
        passport_expires: null,
        nationality: null,
        birth_date: null,
        diet: 'Sin maní',
        access_needs: null,
        emergency_contact: null,
      },
    },
    'meetings.particulars-given': { input: { meeting: of.meeting } },
    'meetings.particulars': { input: { meeting: of.meeting, purpose: 'catering' } },
    'mandates.story': { input: { reference: mandate.reference } },
    'directory.who-may': { input: { operation: 'mandates.report' } },
    'directory.what-may': { input: { person: of.person } },
    'meetings.get': { input: { meeting: of.meeting } },
    'meetings.delegations': { input: { meeting: of.meeting } },
    'meetings.delegation': { input: delegation },
    'meetings.others': { input: { meeting: of.meeting, category: 'press' } },
    'meetings.delegate': { input: { ...delegation, registration: of.meeting } },
    'meetings.other': { input: { meeting: of.meeting, category: 'press', registration: of.meeting } },
    'meetings.nominate': { input: { ...delegation, note: 'NV/1', people: [named] } },
    'meetings.nomination-note': { input: { ...delegation, nomination: of.meeting } },
    'meetings.withdraw-delegate': { input: { ...delegation, registration: of.meeting, why: 'No viaja' } },
    'meetings.substitute': {
      input: { ...delegation, registration: of.meeting, note: 'NV/2', person: named },
    },
    'meetings.participants': { input: { meeting: of.meeting, kind: 'final', format: 'xlsx' } },
    'meetings.registration-terms': { input: { meeting: of.meeting } },
    'meetings.agenda': { input: { meeting: of.meeting } },
    'meetings.sessions': { input: { meeting: of.meeting } },
    'meetings.floor': { input: { meeting: of.meeting } },
    'meetings.chair': { input: { meeting: of.meeting } },
    'meetings.follow-floor': { input: { meeting: of.meeting } },
    'meetings.statements': { input: { meeting: of.meeting } },
    'meetings.own-statements': { input: delegation },
    'meetings.ask-for-floor': { input: { ...delegation, session: of.meeting, kind: 'speech' } },
    'meetings.withdraw-from-list': { input: { ...delegation, session: of.meeting, request: of.meeting } },
    'meetings.hand-in-statement': {
      input: {
        ...delegation,
        item: of.meeting,
        language: 'es',
        file: { name: 'a.txt', content: 'SG9sYQ==' },
      },
    },
    'meetings.take-statement-back': { input: { ...delegation, statement: of.meeting } },
    'meetings.statement': { input: { ...delegation, statement: of.meeting } },
    'meetings.agenda-clashes': { input: { meeting: of.meeting } },
    'mandates.agenda': { input: { meeting: of.meeting } },
    'mandates.get': { input: { reference: mandate.reference } },
    'mandates.remittance': { input: { reference: mandate.reference } },
    'mandates.export': { input: { format: 'csv' } },
    'mandates.review': { input: { document: of.document } },
    'mandates.evidence':
      relation === 'none'
        ? { input: { reference: of.ofNone.reference, evidence: of.open } }
        : { input: { reference: of.ofCountry.reference, evidence: of.kept } },
    'mandates.note': { input: { reference: mandate.reference, text: 'Avance' }, version: 1 },
    'mandates.report': { input: { reference: mandate.reference, text: 'Informe' }, version: 1 },
    'mandates.instruct': { input: { title: { es: 'Lineamiento' }, text: '', due_day: null } },
    'directory.appoint': {
      input: { person: of.person, office: 'focal point', participant: of.country, from: '2030-01-01' },
    },
  }
  return known[id] ?? { input: {} }
}

/** Reads that lead somewhere only with a secret or a thing of the asker's own. */
export const NEED_MORE = new Set([
  'mandates.answer-form',
  'meetings.registration',
  'meetings.statement',
  'meetings.booth',
  'meetings.follow-booth',
  'meetings.booth-statement',
  'meetings.week',
  'meetings.nomination-note',
  'meetings.delegate',
  'meetings.other',
  'exchange.calendar-feed',
  'exchange.event',
  'exchange.contact-card',
  'exchange.event-file',
  'exchange.akoma-ntoso',
  'exchange.site-page',
  'mandates.round',
  'documents.paper',
  'documents.print',
  'meetings.print-agenda',
  'documents.archive',
  'documents.archive-papers',
  'documents.archive-paper',
  'exchange.answer-file',
  'directory.batch',
  'directory.generator-draft',
  'directory.second-step',
  'directory.dry-run-import',
  'exchange.circular',
  'exchange.circular-story',
  'exchange.webhook',
  'exchange.webhook-delivery',
  'exchange.linked-circular',
  'exchange.linked-paper',
  'exchange.preview-circular',
  'documents.comments',
  'exchange.announcement',
  'documents.comments-sheet',
  'documents.comment-place',
])

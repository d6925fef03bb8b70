import { describe, expect, it } from 'vitest'
import { kindOf } from './kinds.ts'

const line = (subject: string, operation: string, before: object | null, after: object | null) => ({
  subject,
  operation,
  subject_id: '',
  before,
  after,
})

describe('the event a line of the journal tells of', () => {
  it.each([
    ['document', 'documents.register', null, { state: 'circulated' }, 'document.published'],
    ['document', 'documents.register', null, { state: 'draft' }, undefined],
    ['document', 'documents.circulate', { state: 'draft' }, { state: 'circulated' }, 'document.published'],
    ['document', 'documents.make-final', { state: 'circulated' }, { state: 'final' }, 'document.made.final'],
    ['document', 'documents.circulate', { state: 'final' }, { state: 'superseded' }, 'document.superseded'],
    ['document', 'documents.change', { access: 'members' }, { access: 'public' }, 'document.published'],
    ['document', 'documents.change', { access: 'public' }, { access: 'public' }, undefined],
    ['document', 'documents.change', { access: 'public' }, { access: 'members' }, undefined],
    ['document', 'documents.write-language', null, { language: 'en', hash: 'x' }, 'document.version.issued'],
    ['document', 'documents.await-language', null, { language: 'en', due_on: null }, undefined],
    ['mandate', 'mandates.confirm', null, { state: 'open' }, 'mandate.registered'],
    ['mandate', 'mandates.instruct', null, { state: 'open' }, undefined],
    ['mandate', 'mandates.report', { state: 'open' }, { state: 'reported' }, 'mandate.reported'],
    ['mandate', 'mandates.close', { state: 'confirmed' }, { state: 'closed' }, 'mandate.closed'],
    ['mandate', 'mandates.note', { state: 'reported' }, { state: 'reported' }, undefined],
    ['meeting', 'meetings.plan', null, { state: 'planned' }, 'meeting.planned'],
    ['meeting', 'meetings.change', { state: 'planned' }, { state: 'convened' }, 'meeting.convened'],
    ['meeting', 'meetings.change', { state: 'planned' }, { state: 'planned' }, 'meeting.changed'],
    ['meeting', 'meetings.destroy-particulars', null, { destroyed: [] }, undefined],
    ['site page', 'exchange.begin-page', null, { published: true }, 'page.published'],
    ['site page', 'exchange.write-page', { published: true }, { published: true }, undefined],
    ['circular', 'exchange.send-circulars', { state: 'released' }, { state: 'sent' }, undefined],
    ['information request', 'exchange.open-request', { state: 'draft' }, { state: 'open' }, undefined],
    ['information reply', 'exchange.clear-reply', null, { cleared: true }, undefined],
    ['reading', 'directory.person', null, { fields: [] }, undefined],
  ] as const)('%s by %s: from %o to %o it is %s', (subject, operation, before, after, kind) => {
    expect(kindOf(line(subject, operation, before, after))).toBe(kind)
  })
})

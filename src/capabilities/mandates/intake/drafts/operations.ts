import { z } from 'zod'
import { operation } from '../../../../platform/operations/operation.ts'
import { notFound } from '../../../../platform/operations/rules.ts'
import { staff } from '../../permissions.ts'
import { saveDraft } from './storage.ts'

const value = z.union([z.string().max(20_000), z.array(z.string().max(200)).max(60)])
// What a form sends along that is not typed: it belongs to one send and is no draft.
const SENT_ALONG = new Set(['form', 'version', 'provision', 'mandate', 'document', 'idempotency-key'])

/** Keeps what a reviewer typed into a paragraph's form and has not sent. */
export const keepDraft = operation({
  id: 'mandates.keep-draft',
  traceless: true,
  method: 'POST',
  path: '/readings/{document}/drafts/{provision}',
  input: z.object({ document: z.uuid(), provision: z.uuid() }).catchall(value),
  output: z.object({ draft: z.number().int() }),
  allow: staff,
  refusals: [],
  run: async ({ tx, tenant, actor, now }, { document, provision, ...fields }) => {
    if (actor.kind !== 'person') return notFound('person')
    const typed = Object.fromEntries(Object.entries(fields).filter(([name]) => !SENT_ALONG.has(name)))
    const place = `readings/${document}/${provision}`
    const draft = await saveDraft(tx, tenant.conferenceId, {
      person_id: actor.personId,
      place,
      fields: typed,
      saved_at: now,
    })
    return { draft }
  },
})

export const draftOperations = [keepDraft]

import type { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { notFound } from '../../../platform/operations/rules.ts'
import {
  type Beside,
  type Fields,
  type Story,
  asDay,
  asList,
  asPerson,
  asText,
  asWords,
  field,
  storyOf,
} from '../../directory/index.ts'
import { taskedPlain } from '../naming.ts'
import { findMandate } from '../storage.ts'
import { listNotesBefore } from './storage.ts'

const tasked = (key: string) =>
  field(key, (value, telling) =>
    Array.isArray(value) && value.length > 0 ? taskedPlain(value as string[], telling) : '',
  )
const linked = field('mandates:told-field.linked', (value, { words }) => {
  const { kind, other } = (value ?? {}) as { kind?: string; other?: string }
  return kind === undefined ? '' : `${words(`mandates:told-link.${kind}`)} ${other}`
})

const fields: Fields = {
  title: field('mandates:told-field.title', asText),
  class: field('mandates:record.class', asWords('mandates:class')),
  tasked: tasked('mandates:record.tasked'),
  beneficiaries: tasked('mandates:record.beneficiaries'),
  due_day: field('mandates:record.due', asDay),
  proposed_day: field('mandates:told-field.proposed_day', asDay),
  state: field('mandates:told-field.state', asWords('mandates:state')),
  by: field('mandates:told-field.by'),
  linked,
  asked: field('mandates:told-field.asked', asList(asPerson)),
  choice: field('mandates:told-field.choice', asWords('mandates:rounds.choice')),
  reason: field('mandates:told-field.reason'),
}

/** The whole story of a mandate: the journal, and what people wrote, each told once. */
export async function storyOfMandate(
  context: Context,
  ask: { readonly reference: string; readonly before?: string | undefined },
): Promise<Story | Refusal> {
  const { tx, tenant } = context
  const mandate = await findMandate(tx, tenant.conferenceId, ask.reference)
  if (!mandate) return notFound(ask.reference)
  const of = { ids: [mandate.mandate_id], subjects: ['mandate'], before: ask.before }
  return storyOf(context, of, fields, async (limit) => {
    const notes = await listNotesBefore(tx, tenant.conferenceId, mandate.mandate_id, ask.before, limit)
    const words = context.words(context.language)
    return notes.map((note): Beside => ({
      id: note.note_id,
      at: note.written_at,
      told: words(`mandates:story.${note.kind}`, { who: whoWrote(note, words) }),
      said: note.text === '' ? null : note.text,
    }))
  })
}

function whoWrote(
  { name, speaks_for: office }: { readonly name: string | null; readonly speaks_for: string },
  words: ReturnType<Context['words']>,
): string {
  const kept = ['operator', 'person', 'public'].includes(office)
  const speaker = words(kept ? `mandates:story.${office}` : `directory:office.${office}`)
  return name === null ? speaker : `${name} (${speaker})`
}

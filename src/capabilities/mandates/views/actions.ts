import type { Refusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { notFound } from '../../../platform/operations/rules.ts'
import { type SavedView, deleteView, listViews, saveView } from './storage.ts'

/** The asker's own views; the operator at the machine has none. */
export async function ownViews({ tx, tenant, actor }: Context): Promise<{ views: SavedView[] }> {
  return { views: actor.kind === 'person' ? await listViews(tx, tenant.conferenceId, actor.personId) : [] }
}

/** Keeps a filter of the register under a name of one's own. */
export async function keepView(
  context: Context,
  given: { name: string; query: string },
): Promise<SavedView | Refusal> {
  if (context.actor.kind !== 'person') return notFound('person')
  const stored = await saveView(context.tx, context.tenant.conferenceId, {
    view_id: context.newId(),
    person_id: context.actor.personId,
    ...given,
  })
  await context.journal({ subject: 'saved view', subjectId: stored.view_id, after: stored })
  return stored
}

export async function dropView(context: Context, id: string): Promise<{ dropped: true } | Refusal> {
  if (context.actor.kind !== 'person') return notFound(id)
  const dropped = await deleteView(context.tx, context.tenant.conferenceId, context.actor.personId, id)
  if (!dropped) return notFound(id)
  await context.journal({ subject: 'saved view', subjectId: id, after: { dropped } })
  return { dropped }
}

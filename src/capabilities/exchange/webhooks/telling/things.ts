import { publicActor } from '../../../../kernel/actor.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { bodiesOn } from '../../../conference/index.ts'
import { findDocument } from '../../../documents/index.ts'
import { findMandateById } from '../../../mandates/index.ts'
import { findMeeting } from '../../../meetings/index.ts'
import { findSitePageById } from '../../pages/storage.ts'
import type { EventKind } from '../contract.ts'

/** What is told of a thing: what it is called in the register, and where everyone reads it. No word of it. */
export type Thing = { readonly reference: string; readonly path: string }
type Find = (context: Context, id: string) => Promise<Thing | undefined>

const document: Find = async ({ tx, tenant }, id) => {
  const found = await findDocument(tx, tenant.conferenceId, id)
  const path = `/${tenant.originalLanguage}/d/${found?.symbol}`
  return found && { reference: found.symbol, path }
}

const mandate: Find = async ({ tx, tenant }, id) => {
  const found = await findMandateById(tx, tenant.conferenceId, id)
  if (!found || found.reference === null || found.kind !== 'mandate') return undefined
  const { symbol, number } = found.source
  return { reference: found.reference, path: `/${tenant.originalLanguage}/d/${symbol}/${number}` }
}

const meeting: Find = async (context, id) => {
  const found = await findMeeting(context.tx, context.tenant.conferenceId, id)
  if (!found) return undefined
  const body = (await bodiesOn(context, context.today)).find((one) => one.body_id === found.body_id)
  return { reference: `${body?.code ?? ''} ${found.number}`.trim(), path: `/api/v1/meetings/${id}` }
}

const page: Find = async ({ tx, tenant }, id) => {
  const found = await findSitePageById(tx, tenant.conferenceId, id)
  return found && { reference: found.slug, path: `/${tenant.originalLanguage}/site/${found.slug}` }
}

const FINDERS: Readonly<Record<string, Find>> = { document, mandate, meeting, page }

/** The kind of thing an event is about: the first of its words. */
export const thingIn = (kind: EventKind): string => kind.split('.')[0] ?? ''

/** Looks at things as everyone sees them: one that not everyone may see is not there. */
export async function publicEyes(
  context: Context,
): Promise<(kind: EventKind, id: string) => Promise<Thing | undefined>> {
  const open = await context.as(publicActor)
  return async (kind, id) => FINDERS[thingIn(kind)]?.(open, id)
}

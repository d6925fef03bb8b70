import type { Day } from '../../../kernel/day.ts'
import { isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { findDocumentBySymbol } from '../../documents/index.ts'
import { type Telling, close, noteProgress, report, supervise } from '../following/actions.ts'
import type { Mandate } from '../contract.ts'
import { linkMandates } from '../lineage/actions.ts'
import { confirmMandate, markRead, reviewOf } from './actions.ts'
import { listProvisions } from './storage.ts'

/** Confirms everything a reading proposed, as it was proposed: for records of the past and the example. */
export async function confirmProposals(context: Context, documentId: string): Promise<void> {
  const review = await reviewOf(context, documentId)
  if (isRefusal(review)) throw new Error(`There is no reading of ${documentId}`)
  for (const provision of review.provisions) {
    const at = seen(context, provision.version)
    const [mandate] = provision.mandates
    if (!mandate) await markRead(at, { provision: provision.provision_id, class: undefined })
    else {
      await confirmMandate(at, {
        provision: provision.provision_id,
        mandate: mandate.mandate_id,
        title: mandate.title,
        class: mandate.class,
        tasked: mandate.tasked,
        beneficiaries: mandate.beneficiaries,
        due_day: mandate.due_day as Day | null,
        proposed_day: mandate.proposed_day as Day | null,
      })
    }
  }
}

/**
 * Takes a document's mandates through report and confirmation, each on its day, and closing by the first
 * paragraph of a later text. `on` gives the request as it would be made on a day.
 */
export async function followMandates(
  on: (day: Day) => Context,
  given: {
    from: string
    closedBy: string
    atMost: number
    reported: Day
    confirmed: Day
    closed: Day
    /** What the tasked report of a mandate, with its evidence. */
    telling: (reference: string) => Telling
  },
): Promise<void> {
  const mandates = await openMandatesOf(on(given.reported), given.from)
  for (const { version, reference: named } of mandates.slice(0, given.atMost)) {
    const reference = named ?? ''
    await report(seen(on(given.reported), version), given.telling(reference))
    await supervise(seen(on(given.confirmed), version + 1), { reference, returned: false, text: '' })
    await close(seen(on(given.closed), version + 2), { reference, symbol: given.closedBy, number: '1' })
  }
}

/** Links each mandate of a text to the one of an earlier text that says the same: it reiterates it. */
export async function linkReiterations(
  context: Context,
  given: { symbol: string; earlier: string },
): Promise<void> {
  const before = await mandatesOf(context, given.earlier)
  for (const mandate of await mandatesOf(context, given.symbol)) {
    const same = before.find((one) => alike(one) === alike(mandate))
    if (!same || mandate.reference === null || same.reference === null) continue
    await linkMandates(seen(context, mandate.version), {
      reference: mandate.reference,
      kind: 'reiterates',
      other: same.reference,
    })
  }
}

// The same words but for the years and days in them.
const alike = (mandate: Mandate): string => (mandate.title.en ?? '').replaceAll(/\d+/g, '#')

/** Leaves a document's first mandates in each state between open and closed. */
export async function leaveInHand(
  context: Context,
  symbol: string,
  telling: { readonly begun: (reference: string) => Telling; readonly done: (reference: string) => Telling },
): Promise<void> {
  const [noted, reported, confirmed] = await openMandatesOf(context, symbol)
  if (noted) await noteProgress(seen(context, noted.version), telling.begun(noted.reference ?? ''))
  for (const mandate of [reported, confirmed]) {
    if (mandate) await report(seen(context, mandate.version), telling.done(mandate.reference ?? ''))
  }
  if (confirmed) {
    await supervise(seen(context, confirmed.version + 1), {
      reference: confirmed.reference ?? '',
      returned: false,
      text: '',
    })
  }
}

const seen = (context: Context, version: number): Context => ({ ...context, seenVersion: version })

async function openMandatesOf(context: Context, symbol: string): Promise<Mandate[]> {
  return (await mandatesOf(context, symbol)).filter((mandate) => mandate.state === 'open')
}

async function mandatesOf(context: Context, symbol: string): Promise<Mandate[]> {
  const document = await findDocumentBySymbol(context.tx, context.tenant.conferenceId, symbol)
  if (!document) return []
  const provisions = await listProvisions(context.tx, context.tenant.conferenceId, document.document_id)
  return provisions.flatMap((provision) => provision.mandates)
}

import type { Day } from '../../../kernel/day.ts'
import { isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { findDocumentBySymbol } from '../../documents/index.ts'
import { close, report, supervise } from '../following/actions.ts'
import { confirmMandate, markRead, reviewOf } from './actions.ts'
import { listProvisions } from './storage.ts'

/** Confirms everything a reading proposed, as it was proposed: for records of the past and the example. */
export async function confirmProposals(context: Context, documentId: string): Promise<void> {
  const review = await reviewOf(context, documentId)
  if (isRefusal(review)) throw new Error(`There is no reading of ${documentId}`)
  for (const provision of review.provisions) {
    const seen = { ...context, seenVersion: provision.version }
    const [mandate] = provision.mandates
    if (!mandate) await markRead(seen, { provision: provision.provision_id, class: undefined })
    else {
      await confirmMandate(seen, {
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

/** Takes a document's mandates through report, confirmation and closing by the first paragraph of a later one. */
export async function followMandates(
  context: Context,
  given: { from: string; closedBy: string; atMost: number },
): Promise<void> {
  const document = await findDocumentBySymbol(context.tx, context.tenant.conferenceId, given.from)
  if (!document) return
  const provisions = await listProvisions(context.tx, context.tenant.conferenceId, document.document_id)
  const mandates = provisions
    .flatMap((provision) => provision.mandates)
    .filter((mandate) => mandate.state === 'open')
  for (const mandate of mandates.slice(0, given.atMost)) {
    const reference = mandate.reference ?? ''
    const at = (version: number): Context => ({ ...context, seenVersion: version })
    await report(at(mandate.version), {
      reference,
      text: 'Cumplido según el informe de la Secretaría Técnica.',
    })
    await supervise(at(mandate.version + 1), { reference, returned: false, text: '' })
    await close(at(mandate.version + 2), { reference, symbol: given.closedBy, number: '1' })
  }
}

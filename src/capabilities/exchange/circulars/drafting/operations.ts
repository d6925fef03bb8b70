import { z } from 'zod'
import { operation } from '../../../../platform/operations/operation.ts'
import { circular, circularGiven, previewedMail, recipientNow } from '../contract.ts'
import { senders } from '../permissions.ts'
import { listedHoldsAnOffice } from '../recipients/rules.ts'
import { changeCircular, draftCircular, preview, takeBack } from './actions.ts'
import { attachedHasItsFile, eachStepFromItsState, fieldsAreKnown, inOnesOwnName } from './rules.ts'

const wrongDraft = [inOnesOwnName, fieldsAreKnown, attachedHasItsFile, listedHoldsAnOffice]

export const draft = operation({
  id: 'exchange.draft-circular',
  method: 'POST',
  path: '/circulars',
  input: circularGiven,
  output: circular,
  allow: senders,
  refusals: wrongDraft,
  run: draftCircular,
})

export const change = operation({
  id: 'exchange.change-circular',
  method: 'PUT',
  path: '/circulars/{circular}',
  input: circularGiven.extend({ circular: z.uuid() }),
  output: circular,
  allow: senders,
  refusals: [...wrongDraft, eachStepFromItsState],
  versioned: true,
  run: changeCircular,
})

export const previewCircular = operation({
  id: 'exchange.preview-circular',
  method: 'GET',
  path: '/circulars/{circular}/preview',
  input: z.object({ circular: z.uuid(), person: z.uuid().optional() }),
  output: z.object({
    circular,
    /** The first of them, to choose from. */
    recipients: z.array(recipientNow),
    count: z.number().int(),
    shown: recipientNow.nullable(),
    mail: previewedMail.nullable(),
  }),
  allow: senders,
  refusals: [inOnesOwnName, listedHoldsAnOffice],
  run: preview,
})

export const takeBackCircular = operation({
  id: 'exchange.take-back-circular',
  method: 'POST',
  path: '/circulars/{circular}/taking-back',
  input: z.object({ circular: z.uuid() }),
  output: circular,
  allow: senders,
  refusals: [eachStepFromItsState],
  versioned: true,
  run: (context, input) => takeBack(context, input.circular),
})

export const draftingOperations = [draft, change, previewCircular, takeBackCircular]

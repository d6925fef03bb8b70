export { takeIn } from './intake/actions.ts'
export { confirmProposals, followMandates, leaveInHand, linkReiterations } from './intake/bulk.ts'
export { readOutcome } from './reading/index.ts'
export { remind, sendDigests } from './reminding/actions.ts'

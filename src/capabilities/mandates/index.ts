export { takeIn } from './intake/actions.ts'
export { confirmProposals, followMandates } from './intake/bulk.ts'
export { readOutcome } from './reading/index.ts'

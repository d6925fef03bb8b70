export * from './contract.ts'
export { pairReadings } from './pairing.ts'
export { type ReadingOptions, readOutcome } from './read.ts'

// The shapes alone: what checks them weighs more than all the rest of this page.
export type { Roster } from '../contract.ts'
export type { ScanGiven, ScanTaken } from '../scans/contract.ts'

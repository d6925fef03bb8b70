import { findingOperations } from './finding/operations.ts'

export const exchangeOperations = [...findingOperations]

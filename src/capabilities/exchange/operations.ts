import { siteOperations } from './site/operations.ts'
import { findingOperations } from './finding/operations.ts'
import { requestOperations } from './requests/operations.ts'

export const exchangeOperations = [...findingOperations, ...siteOperations, ...requestOperations]

import { sitePageOperations } from './pages/operations.ts'
import { siteOperations } from './site/operations.ts'
import { findingOperations } from './finding/operations.ts'

export const exchangeOperations = [...findingOperations, ...siteOperations, ...sitePageOperations]

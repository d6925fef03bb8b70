import { circularRules } from './circulars/rules.ts'
import { pageRules } from './pages/rules.ts'

export const exchangeRules = [...circularRules, ...pageRules]

import { pageRules } from './pages/rules.ts'

export const exchangeRules = [...pageRules]

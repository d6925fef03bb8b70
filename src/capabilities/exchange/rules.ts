import { circularRules } from './circulars/rules.ts'
import { pageRules } from './pages/rules.ts'
import { requestRules } from './requests/rules.ts'
import { webhookRules } from './webhooks/rules.ts'

export const exchangeRules = [...circularRules, ...requestRules, ...pageRules, ...webhookRules]

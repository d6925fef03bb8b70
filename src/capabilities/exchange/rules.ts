import { announcementRules } from './announcements/rules.ts'
import { calendarRules } from './calendar/rules.ts'
import { contactRules } from './contacts/rules.ts'
import { circularRules } from './circulars/rules.ts'
import { pageRules } from './pages/rules.ts'
import { proposingRules } from './proposing/rules.ts'
import { requestRules } from './requests/rules.ts'
import { webhookRules } from './webhooks/rules.ts'

export const exchangeRules = [
  ...circularRules,
  ...requestRules,
  ...pageRules,
  ...proposingRules,
  ...announcementRules,
  ...calendarRules,
  ...contactRules,
  ...webhookRules,
]

import { announcementOperations } from './announcements/operations.ts'
import { bounceOperations } from './circulars/bounces/operations.ts'
import { calendarOperations } from './calendar/operations.ts'
import { contactOperations } from './contacts/operations.ts'
import { deliveryOperations } from './circulars/delivery/operations.ts'
import { draftingOperations } from './circulars/drafting/operations.ts'
import { linkOperations } from './circulars/links/operations.ts'
import { releasingOperations } from './circulars/releasing/operations.ts'
import { findingOperations } from './finding/operations.ts'
import { mailCheckOperations } from './mail-check/operations.ts'
import { sitePageOperations } from './pages/operations.ts'
import { proposingOperations } from './proposing/operations.ts'
import { requestOperations } from './requests/operations.ts'
import { siteOperations } from './site/operations.ts'
import { webhookOperations } from './webhooks/operations.ts'

export const exchangeOperations = [
  ...findingOperations,
  ...siteOperations,
  ...sitePageOperations,
  ...draftingOperations,
  ...releasingOperations,
  ...deliveryOperations,
  ...linkOperations,
  ...bounceOperations,
  ...mailCheckOperations,
  ...requestOperations,
  ...webhookOperations,
  ...proposingOperations,
  ...announcementOperations,
  ...calendarOperations,
  ...contactOperations,
]

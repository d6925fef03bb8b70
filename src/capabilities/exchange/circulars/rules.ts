import { bounceRules } from './bounces/rules.ts'
import { deliveryRules } from './delivery/rules.ts'
import { draftingRules } from './drafting/rules.ts'
import { linkRules } from './links/rules.ts'
import { recipientRules } from './recipients/rules.ts'
import { releasingRules } from './releasing/rules.ts'

export const circularRules = [
  ...draftingRules,
  ...recipientRules,
  ...releasingRules,
  ...deliveryRules,
  ...linkRules,
  ...bounceRules,
]

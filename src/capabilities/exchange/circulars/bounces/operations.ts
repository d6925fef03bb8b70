import { z } from 'zod'
import { operation } from '../../../../platform/operations/operation.ts'
import { may } from '../../../../platform/operations/permission.ts'
import { secretariatDesk } from '../../../directory/contract.ts'
import { reportBounce } from './actions.ts'
import { bounceNamesItsMail } from './rules.ts'

/** A notification as it came, in base64. What is told twice changes nothing the second time. */
export const reportBounced = operation({
  id: 'exchange.report-bounce',
  method: 'POST',
  path: '/bounces',
  input: z.object({ message: z.base64() }),
  output: z.object({ mail_id: z.uuid(), status: z.string() }),
  allow: may(...secretariatDesk),
  refusals: [bounceNamesItsMail],
  takesFiles: true,
  traceless: true,
  run: (context, input) => reportBounce(context, Buffer.from(input.message, 'base64')),
})

export const bounceOperations = [reportBounced]

import { form, page, read } from '../../../platform/http/page.ts'
import { MailCheck } from '../screens/mail-check.tsx'
import { checkMail, getMailSetup } from './operations.ts'

export const mailCheckPages = [
  page({
    id: 'exchange.mail',
    path: '/conference/mail',
    room: 'conference',
    reads: { setup: read(getMailSetup) },
    forms: {
      check: form({ operation: checkMail, input: () => ({}), next: () => '/conference/mail', shows: true }),
    },
    title: (_, { words }) => words('exchange:mail-check.title'),
    view: MailCheck,
  }),
]

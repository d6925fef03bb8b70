import { z } from 'zod'
import { checkZone } from '../../../platform/mail/zone.ts'
import { operation } from '../../../platform/operations/operation.ts'
import { may } from '../../../platform/operations/permission.ts'
import { mailSetup, zoneCheck } from './contract.ts'

const lookAfterMail = may('coordinator', 'it specialist')

export const getMailSetup = operation({
  id: 'exchange.mail-setup',
  method: 'GET',
  path: '/mail-setup',
  input: z.object({}),
  output: mailSetup,
  allow: lookAfterMail,
  refusals: [],
  run: async ({ mailSetup: setup }) => ({
    from: setup?.from ?? '',
    host: setup?.host ?? null,
    dkim_selector: setup?.dkimSelector ?? null,
    bounces_at: setup?.bouncesAt ?? null,
  }),
})

/** Asked for by hand, with no connection in hand while DNS is waited for. Changes nothing here. */
export const checkMail = operation({
  id: 'exchange.check-mail',
  method: 'POST',
  path: '/mail-setup/check',
  input: z.object({}),
  output: zoneCheck,
  allow: lookAfterMail,
  refusals: [],
  traceless: true,
  bound: { times: 30, withinMinutes: 60 },
  ahead:
    async ({ mailSetup: setup }) =>
    async () =>
      JSON.stringify(setup ? await checkZone(setup) : { domain: '', findings: [] }),
  run: async (_context, _input, ahead) => zoneCheck.parse(JSON.parse(ahead)),
})

export const mailCheckOperations = [getMailSetup, checkMail]

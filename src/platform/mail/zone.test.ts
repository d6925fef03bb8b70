import { expect, it } from 'vitest'
import type { MailSetup } from './setup.ts'
import { checkZone } from './zone.ts'

const none = (): never => {
  throw Object.assign(new Error('queryTxt ENOTFOUND'), { code: 'ENOTFOUND' })
}
const asked: string[] = []
const zone = (records: Record<string, string[] | 'slow'>, more: Partial<MailSetup> = {}): MailSetup => ({
  from: 'Secretaría <ts@crm.example>',
  host: 'smtp.crm.example',
  dkimSelector: 'ts1',
  dkimPublicKey: 'MIIBkey',
  bouncesAt: undefined,
  askTexts: async (name) => {
    asked.push(name)
    const found = records[name]
    if (found === 'slow') throw Object.assign(new Error('queryTxt ETIMEOUT'), { code: 'ETIMEOUT' })
    return found ?? none()
  },
  ...more,
})
const stands = async (setup: MailSetup) =>
  Object.fromEntries(
    (await checkZone(setup)).findings.map(({ what, stands: how, line }) => [what, [how, line?.text ?? null]]),
  )

it('a zone that says all of it is good, and is asked three times', async () => {
  asked.length = 0
  expect(
    await stands(
      zone({
        'crm.example': ['google-site-verification=x', 'v=spf1 a:smtp.crm.example -all'],
        'ts1._domainkey.crm.example': ['v=DKIM1; k=rsa; p=MIIB key'],
        '_dmarc.crm.example': ['v=DMARC1; p=reject'],
      }),
    ),
  ).toEqual({ spf: ['good', null], dkim: ['good', null], dmarc: ['good', null] })
  expect(asked).toEqual(['crm.example', 'ts1._domainkey.crm.example', '_dmarc.crm.example'])
})

it('an empty zone gets the exact lines', async () => {
  expect(await stands(zone({}))).toEqual({
    spf: ['missing', 'v=spf1 a:smtp.crm.example -all'],
    dkim: ['missing', 'v=DKIM1; k=rsa; p=MIIBkey'],
    dmarc: ['missing', 'v=DMARC1; p=quarantine; rua=mailto:postmaster@crm.example'],
  })
})

it('what says too little, twice, or of another key is told, with what was there kept', async () => {
  expect(
    await stands(
      zone({
        'crm.example': ['v=spf1 include:_spf.crm.example ?all'],
        'ts1._domainkey.crm.example': ['v=DKIM1; p='],
        '_dmarc.crm.example': ['v=DMARC1; p=none; rua=mailto:a@crm.example'],
      }),
    ),
  ).toEqual({
    spf: ['weak', 'v=spf1 include:_spf.crm.example -all'],
    dkim: ['wrong', 'v=DKIM1; k=rsa; p=MIIBkey'],
    dmarc: ['weak', 'v=DMARC1; p=quarantine; rua=mailto:a@crm.example'],
  })
  expect((await stands(zone({ 'crm.example': ['v=spf1 -all', 'v=spf1 mx -all'] })))['spf']?.[0]).toBe(
    'several',
  )
})

it('what DNS does not answer, and what is not set here, is told as that', async () => {
  expect(
    await stands(zone({ 'crm.example': 'slow', '_dmarc.crm.example': 'slow' }, { dkimSelector: undefined })),
  ).toEqual({ spf: ['unanswered', null], dkim: ['not set', null], dmarc: ['unanswered', null] })
})

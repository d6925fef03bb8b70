import { createPublicKey } from 'node:crypto'
import { Resolver } from 'node:dns/promises'
import { readFileSync } from 'node:fs'
import type { AskTexts, MailSetup } from './setup.ts'
import { type PostOfficeSettings, domainOf } from './post-office.ts'

/** What the zone of our domain says of our mail, and the lines that would make it right. */
export type ZoneCheck = {
  readonly domain: string
  readonly findings: readonly Finding[]
}
export type Finding = {
  readonly what: 'spf' | 'dkim' | 'dmarc'
  /** good: mail is trusted by it. weak: it is there and says too little. missing, several, wrong: it does not help. */
  readonly stands: 'good' | 'weak' | 'missing' | 'several' | 'wrong' | 'not set' | 'unanswered'
  /** The record as it was found. */
  readonly found: string | null
  /** The line to put into the zone: its name and its text. */
  readonly line: { readonly name: string; readonly text: string } | null
}

/** Asks DNS three times at most, all at once. What it does not answer is told as such. */
export async function checkZone(setup: MailSetup): Promise<ZoneCheck> {
  const domain = domainOf(setup.from)
  const { dkimSelector: selector } = setup
  const [spf, dkim, dmarc] = await Promise.all([
    asked(setup.askTexts, domain),
    selector === undefined ? undefined : asked(setup.askTexts, `${selector}._domainkey.${domain}`),
    asked(setup.askTexts, `_dmarc.${domain}`),
  ])
  return {
    domain,
    findings: [
      spfOf(spf, domain, setup.host),
      dkimOf(dkim, domain, setup),
      dmarcOf(dmarc, domain, setup.bouncesAt),
    ],
  }
}

type Asked = readonly string[] | 'unanswered'

async function asked(ask: AskTexts, name: string): Promise<Asked> {
  try {
    return await ask(name)
  } catch (error) {
    const { code } = error as { code?: string }
    return code === 'ENOTFOUND' || code === 'ENODATA' ? [] : 'unanswered'
  }
}

const starting = (texts: readonly string[], with_: RegExp): string[] =>
  texts.filter((text) => with_.test(text))

/** One record alone (RFC 7208, 3.2), which says what becomes of mail from elsewhere. */
function spfOf(texts: Asked, domain: string, host: string | undefined): Finding {
  const named = host !== undefined && /[a-z]/i.test(host) && host.includes('.') ? `a:${host}` : 'mx'
  const line = { name: domain, text: `v=spf1 ${named} -all` }
  if (texts === 'unanswered') return { what: 'spf', stands: 'unanswered', found: null, line: null }
  const records = starting(texts, /^v=spf1( |$)/i)
  const [record] = records
  if (record === undefined) return { what: 'spf', stands: 'missing', found: null, line }
  if (records.length > 1) return { what: 'spf', stands: 'several', found: records.join('\n'), line }
  if (/\s[-~]all\s*$/i.test(record)) return { what: 'spf', stands: 'good', found: record, line: null }
  // What another record says is followed there.
  if (/\sredirect=/i.test(record)) return { what: 'spf', stands: 'weak', found: record, line: null }
  const closed = `${record.replace(/\s[+?]?all\s*$/i, '').trimEnd()} -all`
  return { what: 'spf', stands: 'weak', found: record, line: { name: domain, text: closed } }
}

function dkimOf(texts: Asked | undefined, domain: string, setup: MailSetup): Finding {
  const { dkimSelector: selector, dkimPublicKey: key } = setup
  if (texts === undefined || selector === undefined)
    return { what: 'dkim', stands: 'not set', found: null, line: null }
  if (texts === 'unanswered') return { what: 'dkim', stands: 'unanswered', found: null, line: null }
  const line =
    key === undefined ? null : { name: `${selector}._domainkey.${domain}`, text: `v=DKIM1; k=rsa; p=${key}` }
  const record = texts.find((text) => /(^|;)\s*p=/.test(text))
  if (record === undefined) return { what: 'dkim', stands: 'missing', found: null, line }
  const published = /(?:^|;)\s*p=([^;]*)/.exec(record)?.[1]?.replaceAll(/\s/g, '') ?? ''
  // An empty key has been withdrawn (RFC 6376, 3.6.1); another one signs for somebody else.
  const isOurs = published !== '' && (key === undefined || published === key)
  return { what: 'dkim', stands: isOurs ? 'good' : 'wrong', found: record, line: isOurs ? null : line }
}

function dmarcOf(texts: Asked, domain: string, reportsTo: string | undefined): Finding {
  const to = reportsTo ?? `postmaster@${domain}`
  const line = { name: `_dmarc.${domain}`, text: `v=DMARC1; p=quarantine; rua=mailto:${to}` }
  if (texts === 'unanswered') return { what: 'dmarc', stands: 'unanswered', found: null, line: null }
  const records = starting(texts, /^v=DMARC1\s*(;|$)/i)
  const [record] = records
  if (record === undefined) return { what: 'dmarc', stands: 'missing', found: null, line }
  if (records.length > 1) return { what: 'dmarc', stands: 'several', found: records.join('\n'), line }
  const policy = /;\s*p\s*=\s*(none|quarantine|reject)\b/i.exec(record)?.[1]?.toLowerCase()
  if (policy === undefined) return { what: 'dmarc', stands: 'wrong', found: record, line }
  return policy === 'none'
    ? {
        what: 'dmarc',
        stands: 'weak',
        found: record,
        line: { name: line.name, text: record.replace(/p\s*=\s*none/i, 'p=quarantine') },
      }
    : { what: 'dmarc', stands: 'good', found: record, line: null }
}

/** Asks the DNS this machine is set up with; nobody waits longer than a few seconds. */
export function askDns(): AskTexts {
  const resolver = new Resolver({ timeout: 1_500, tries: 2 })
  return async (name) => (await resolver.resolveTxt(name)).map((parts) => parts.join(''))
}

/** How mail leaves by these settings. */
export function mailSetupOf(
  settings: PostOfficeSettings & { readonly bouncesUrl: string | undefined },
): MailSetup {
  const { mailFrom, smtpUrl, dkimSelector, dkimKeyFile, bouncesUrl } = settings
  const key =
    dkimKeyFile === undefined
      ? undefined
      : createPublicKey(readFileSync(dkimKeyFile)).export({ type: 'spki', format: 'der' }).toString('base64')
  // The mailbox is told without what opens it.
  const mailbox = bouncesUrl === undefined ? undefined : decodeURIComponent(new URL(bouncesUrl).username)
  return {
    from: mailFrom,
    host: smtpUrl === undefined ? undefined : new URL(smtpUrl).hostname,
    dkimSelector,
    dkimPublicKey: key,
    bouncesAt: mailbox?.includes('@') ? mailbox : undefined,
    askTexts: askDns(),
  }
}

import type { ParsedMail } from 'mailparser'

/** What a mail that came back says: of which of ours, and whether for good (5.x.x) or for now (4.x.x). */
export type Bounce = {
  readonly kind: 'for good' | 'for now' | 'none'
  /** As RFC 3463 writes it. */
  readonly status: string
  /** The id of the mail it is about; nothing where it names none of the kind we write. */
  readonly mailId: string | undefined
}

const NOTHING: Bounce = { kind: 'none', status: '', mailId: undefined }

/** Reads a delivery status notification (RFC 3464). Anything else is a bounce of the kind `none`; throws for nothing. */
export async function readBounce(source: Uint8Array): Promise<Bounce> {
  // Read where a bounce came, and not by every process that starts.
  const { simpleParser } = await import('mailparser')
  const mail = await simpleParser(Buffer.from(source), {
    skipImageLinks: true,
    skipTextLinks: true,
    skipTextToHtml: true,
  }).catch(() => undefined)
  if (!mail) return NOTHING
  const told = isReport(mail) ? toldIn(mail) : failedByHeader(mail)
  return told === undefined ? NOTHING : { ...told, mailId: mailIdIn(mail) }
}

type Told = Pick<Bounce, 'kind' | 'status'>

function isReport({ headers }: ParsedMail): boolean {
  const type = headers.get('content-type') as { value?: string; params?: Record<string, string> } | undefined
  return type?.value === 'multipart/report' && type.params?.['report-type'] === 'delivery-status'
}

// One group a recipient; our mails have one.
function toldIn(mail: ParsedMail): Told {
  const report = [mail.text ?? '', ...partsOf(mail, /^message\/(global-)?delivery-status$/)].join('\n')
  const action = /^Action:[ \t]*([a-z]+)/im.exec(report)?.[1]?.toLowerCase()
  const status = /^Status:[ \t]*([245]\.\d{1,3}\.\d{1,3})/im.exec(report)?.[1] ?? ''
  // RFC 3464, 2.3.3: only these two say that it did not arrive.
  if (action === 'failed') return { kind: 'for good', status: status.startsWith('5') ? status : '5.0.0' }
  if (action === 'delayed') return { kind: 'for now', status: status.startsWith('4') ? status : '4.0.0' }
  return { kind: 'none', status }
}

// Servers that write no report name whom they gave up on in a header.
const failedByHeader = ({ headers }: ParsedMail): Told | undefined =>
  headers.has('x-failed-recipients') ? { kind: 'for good', status: '5.0.0' } : undefined

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const MESSAGE_ID = new RegExp(`^Message-ID:\\s*<(${UUID})@`, 'im')
const NAMED = new RegExp(`^<(${UUID})@`, 'i')

// The original as it was sent back, whole or only its head; else what the notification answers.
function mailIdIn(mail: ParsedMail): string | undefined {
  const originals = [
    ...partsOf(mail, /^(message|text)\/(rfc822(-headers)?|global(-headers)?)$/),
    mail.text ?? '',
  ]
  const found = originals.map((text) => MESSAGE_ID.exec(text)?.[1]).find((id) => id !== undefined)
  const answered = [mail.inReplyTo ?? '', ...[mail.references ?? []].flat()]
  return (found ?? answered.map((one) => NAMED.exec(one)?.[1]).find((id) => id !== undefined))?.toLowerCase()
}

const partsOf = ({ attachments }: ParsedMail, type: RegExp): string[] =>
  attachments
    .filter(({ contentType }) => type.test(contentType))
    .map(({ content }) => content.toString('utf8'))

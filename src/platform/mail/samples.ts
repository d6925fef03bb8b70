/** Notifications as several servers write them, about one mail of ours. Names and addresses are invented. */
export const ID = '019a1b2c-3d4e-7f56-8a9b-0c1d2e3f4a5b'

const original = `From: secretaria@example.invalid
To: focal.hnd@example.invalid
Subject: CIR-2026-014
Message-ID: <${ID}@example.invalid>
Auto-Submitted: auto-generated
Content-Type: text/plain; charset=utf-8
`

const report = (
  head: string,
  words: string,
  machine: string,
  last: string,
): string => `${head}MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
	boundary="=_part"

--=_part
Content-Type: text/plain; charset=utf-8

${words}

--=_part
Content-Type: message/delivery-status

${machine}

--=_part
${last}
--=_part--
`

const fromPostfix = `From: MAILER-DAEMON@mx.example.net (Mail Delivery System)
To: secretaria@example.invalid
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
Message-ID: <20261127180000.4A1B2@mx.example.net>
`
const unknownUser = `Reporting-MTA: dns; mx.example.net
X-Postfix-Queue-ID: 4A1B2
X-Postfix-Sender: rfc822; secretaria@example.invalid
Arrival-Date: Fri, 27 Nov 2026 12:00:00 -0600 (CST)

Final-Recipient: rfc822; focal.hnd@example.invalid
Original-Recipient: rfc822;focal.hnd@example.invalid
Action: failed
Status: 5.1.1
Remote-MTA: dns; mail.example.invalid
Diagnostic-Code: smtp; 550 5.1.1 <focal.hnd@example.invalid>: Recipient address
    rejected: User unknown`

export const postfix = report(
  fromPostfix,
  'This is the mail system at host mx.example.net.',
  unknownUser,
  `Content-Description: Undelivered Message\nContent-Type: message/rfc822\n\n${original}\nTexto`,
)
export const postfixHeaders = report(
  fromPostfix,
  'This is the mail system at host mx.example.net.',
  unknownUser,
  `Content-Description: Undelivered Message Headers\nContent-Type: text/rfc822-headers\n\n${original}`,
)

export const exchange = report(
  `From: <postmaster@ministry.example.invalid>
To: <secretaria@example.invalid>
Subject: Undeliverable: CIR-2026-014
References: <${ID}@example.invalid>
In-Reply-To: <${ID}@example.invalid>
Message-ID: <f00d@ministry.example.invalid>
X-MS-Exchange-Message-Is-Ndr:
`,
  'Your message to focal.hnd@example.invalid couldn’t be delivered.',
  `Reporting-MTA: dns;BN8PR01MB0000.prod.example.invalid
Received-From-MTA: dns;mx.example.invalid
Arrival-Date: Fri, 27 Nov 2026 18:00:00 +0000

Final-Recipient: rfc822;focal.hnd@example.invalid
Action: failed
Status: 5.1.10
Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup`,
  'Content-Type: text/plain\n\n(the original was left out)',
)

export const exim = report(
  `From: Mail Delivery System <Mailer-Daemon@host.example.net>
To: secretaria@example.invalid
Subject: Mail delivery failed: returning message to sender
X-Failed-Recipients: focal.hnd@example.invalid
Auto-Submitted: auto-replied
`,
  'A message that you sent could not be delivered to one or more of its recipients.',
  `Reporting-MTA: dns; host.example.net

Action: failed
Final-Recipient: rfc822;focal.hnd@example.invalid
Status: 5.0.0
Remote-MTA: dns; mail.example.invalid
Diagnostic-Code: smtp; 550 No such user here`,
  `Content-Type: message/rfc822\n\nReturn-path: <secretaria@example.invalid>\n${original}\nTexto`,
)

export const eximPlain = `From: Mail Delivery System <Mailer-Daemon@host.example.net>
To: secretaria@example.invalid
Subject: Mail delivery failed: returning message to sender
X-Failed-Recipients: focal.hnd@example.invalid

This message was created automatically by mail delivery software.

  focal.hnd@example.invalid
    Unrouteable address

------ This is a copy of the message, including all the headers. ------

${original}
Texto
`

export const delayed = report(
  fromPostfix.replace('Undelivered Mail Returned to Sender', 'Delayed Mail (still being retried)'),
  'YOU DO NOT NEED TO RESEND YOUR MESSAGE.',
  `Reporting-MTA: dns; mx.example.net

Final-Recipient: rfc822; focal.hnd@example.invalid
Action: delayed
Status: 4.4.1
Diagnostic-Code: X-Postfix; connect to mail.example.invalid: Connection timed out
Will-Retry-Until: Wed, 2 Dec 2026 12:00:00 -0600 (CST)`,
  `Content-Type: text/rfc822-headers\n\n${original}`,
)

export const delivered = report(
  fromPostfix.replace('Undelivered Mail Returned to Sender', 'Successful Mail Delivery Report'),
  'Your message was successfully delivered.',
  `Reporting-MTA: dns; mx.example.net

Final-Recipient: rfc822; focal.hnd@example.invalid
Action: relayed
Status: 2.0.0`,
  `Content-Type: text/rfc822-headers\n\n${original}`,
)

export const outOfOffice = `From: focal.hnd@example.invalid
To: secretaria@example.invalid
Subject: Respuesta automática: CIR-2026-014
In-Reply-To: <${ID}@example.invalid>
Auto-Submitted: auto-replied
Content-Type: text/plain; charset=utf-8

Estaré fuera hasta el lunes. Status: 5.1.1
`

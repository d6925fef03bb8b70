import type { FastifyInstance } from 'fastify'
import { renderToString } from 'react-dom/server'
import type { InboxMail } from '../platform/mail/post-office.ts'
import { Document } from '../ui/layout/document.tsx'
import { assetsOf } from './assets.ts'

/** The mails that a server without SMTP_URL has written, for whoever tries the product out. */
export function serveInbox(server: FastifyInstance, inbox: () => InboxMail[]): void {
  server.get('/inbox', async (request, reply) => {
    // Only from this machine: it shows everyone's sign-in links.
    if (!['127.0.0.1', '::1'].includes(request.ip)) return reply.code(404).send()
    const markup = renderToString(
      <Document language="en" title="Dev inbox" frame="task" stylesheets={[assetsOf().answer]} index={false}>
        <header className="task-top">
          <b>Protempore</b>
        </header>
        <main id="main">
          <h1>Dev inbox</h1>
          <p className="step-hint">Without SMTP_URL no mail leaves this machine: each one stands here.</p>
          {inbox().map((mail) => (
            <article className="task-foot receipt-next" key={mail.id}>
              <p className="note">
                {mail.to}, {mail.at.slice(0, 16).replace('T', ' ')} UTC
              </p>
              <h2>{mail.subject}</h2>
              <MailText text={mail.text} />
            </article>
          ))}
        </main>
      </Document>,
    )
    return reply.type('text/html; charset=utf-8').send(`<!doctype html>${markup}`)
  })
}

function MailText({ text }: { text: string }) {
  const lines = text.split('\n').filter((line) => line !== '')
  return lines.map((line) => <p key={line}>{/^https?:/.test(line) ? <a href={line}>{line}</a> : line}</p>)
}

import type { FastifyInstance } from 'fastify'
import { renderToString } from 'react-dom/server'
import type { InboxMail } from '../platform/mail/post-office.ts'
import { Document } from '../ui/layout/document.tsx'
import { PageHead } from '../ui/layout/page-head.tsx'
import { assetsOf } from './assets.ts'

/** The mails that a server without SMTP_URL has written, for whoever tries the product out. */
export function serveInbox(server: FastifyInstance, inbox: () => InboxMail[]): void {
  server.get('/inbox', async (request, reply) => {
    // Only from this machine: it shows everyone's sign-in links.
    if (!['127.0.0.1', '::1'].includes(request.ip)) return reply.code(404).send()
    const markup = renderToString(
      <Document
        language="en"
        title="Dev inbox"
        frame="public"
        stylesheets={[assetsOf().public]}
        index={false}
      >
        <div className="public-page">
          <main id="main">
            <PageHead
              title="Dev inbox"
              sub="Without SMTP_URL no mail leaves this machine: each one stands here."
            />
            <ul className="documents">
              {inbox().map((mail) => (
                <li key={mail.id}>
                  <p className="note number">
                    {mail.at.slice(0, 16).replace('T', ' ')} UTC
                    <br />
                    {mail.to}
                  </p>
                  <div>
                    <h2>{mail.subject}</h2>
                    <MailText text={mail.text} />
                  </div>
                </li>
              ))}
            </ul>
          </main>
        </div>
      </Document>,
    )
    return reply.type('text/html; charset=utf-8').send(`<!doctype html>${markup}`)
  })
}

function MailText({ text }: { text: string }) {
  const lines = text.split('\n').filter((line) => line !== '')
  return lines.map((line) => <p key={line}>{/^https?:/.test(line) ? <a href={line}>{line}</a> : line}</p>)
}

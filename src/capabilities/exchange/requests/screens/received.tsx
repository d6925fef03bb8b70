import type { PageContext } from '../../../../platform/http/page.ts'
import { ReceiptPage } from '../../../../ui/task/receipt-page.tsx'
import type { OwnReplyData } from './data.ts'
import { momentWords } from './say.tsx'

/** The reply of record: who cleared it, who reads it, and what happens now. */
export function ReplyReceived({ data, context }: { data: OwnReplyData; context: PageContext }) {
  const { words, href } = context
  const { request, cleared, confidentiality } = data.own
  if (!cleared) return null
  return (
    <ReceiptPage
      title={words('exchange:requests.answer.received')}
      number={request.reference}
      numberLabel={words('exchange:requests.answer.received-by', {
        name: cleared.name,
        when: momentWords(cleared.at, context),
      })}
      next={
        <p>
          {words('exchange:requests.answer.next', {
            readers: words(`exchange:requests.confidentiality.${confidentiality}`).toLocaleLowerCase(),
          })}
        </p>
      }
    >
      <p>
        <a href={href(`/requests/${request.reference}`)}>{words('exchange:requests.answer.results')}</a>
      </p>
    </ReceiptPage>
  )
}

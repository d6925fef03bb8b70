import type { PageContext } from '../../../platform/http/page.ts'
import { ReceiptPage } from '../../../ui/task/receipt-page.tsx'
import type { AnswerData } from './answer.tsx'
import { stateWord } from './say.ts'

/** The answer was taken: its number, and what happens with it now. */
export function AnswerReceived({ data: { answer }, context }: { data: AnswerData; context: PageContext }) {
  const { words, request, href } = context
  const { mandate } = answer
  const reported = mandate.state === 'reported'
  return (
    <ReceiptPage
      title={words('mandates:answer.received')}
      number={mandate.reference}
      // Who has just answered is not told that it was late.
      numberLabel={words('mandates:answer.state', {
        state: stateWord({ ...mandate, overdue: false }, context).toLocaleLowerCase(),
      })}
      next={<p>{words(reported ? 'mandates:answer.next-reported' : 'mandates:answer.next-noted')}</p>}
    >
      {!reported && (
        <p>
          <a href={href(`/answer/${request.params['token']}`)}>{words('mandates:answer.again')}</a>
        </p>
      )}
    </ReceiptPage>
  )
}

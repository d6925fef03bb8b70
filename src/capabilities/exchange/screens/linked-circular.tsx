import { inLanguage } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { writeDay } from '../../../platform/i18n/format.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { PostButton } from '../../../ui/controls/post-button.tsx'
import { ReceiptPage } from '../../../ui/task/receipt-page.tsx'
import { Step } from '../../../ui/task/step.tsx'
import type { LinkedCircular } from '../circulars/links/contract.ts'
import type { LinkedData } from './circular-data.ts'
import { atWords } from './circular-say.tsx'

type Props = { readonly data: LinkedData; readonly context: PageContext }

/** A circular as its recipient reads it without signing in: its words, its papers, and the button that acknowledges it. */
export function LinkedCircularPage({ data: { linked }, context }: Props) {
  const { words, language } = context
  const { acknowledged_at } = linked
  return (
    <Step
      where={words('exchange:linked.for', { name: linked.name, reference: linked.reference })}
      title={<span lang={linked.language}>{linked.subject}</span>}
      hint={
        <p>
          {words(`exchange:sender.${linked.sender}`)}
          {linked.deadline_on !== null &&
            `. ${words('exchange:linked.deadline', { day: writeDay(linked.deadline_on, language, 'long') })}`}
        </p>
      }
      saved={words('exchange:linked.who-sees')}
    >
      {linked.language !== language && (
        <p className="note">{words(`exchange:mail.original-${linked.language}`)}</p>
      )}
      <div className="of-record" lang={linked.language}>
        {linked.paragraphs.map((text) => (
          <p key={text} className="written">
            {text}
          </p>
        ))}
      </div>
      <Papers linked={linked} context={context} />
      {acknowledged_at === null ? (
        <form action={context.address.path} method="post">
          <input type="hidden" name="form" value="acknowledge" />
          <Button kind="primary">{words('exchange:linked.acknowledge')}</Button>
        </form>
      ) : (
        <p>{words('exchange:linked.done', { at: atWords(acknowledged_at, context) })}</p>
      )}
    </Step>
  )
}

function Papers({ linked, context }: { linked: LinkedCircular; context: PageContext }) {
  const { words, language, address } = context
  if (linked.papers.length === 0) return null
  return (
    <>
      <h2>{words('exchange:linked.papers')}</h2>
      {linked.papers.map((paper) => (
        <div key={paper.document_id}>
          <p>
            {paper.symbol}, {inLanguage(paper.title, language)}
            {paper.opened_at !== null && <span className="note"> {words('exchange:linked.opened')}</span>}
          </p>
          <PostButton
            action={address.path}
            hidden={{ form: 'open', document: paper.document_id }}
            label={words('exchange:linked.open-one', { symbol: paper.symbol })}
          >
            {words('exchange:linked.open')}
          </PostButton>
        </div>
      ))}
    </>
  )
}

/** It was acknowledged: when, and what happens with that. */
export function Acknowledged({ data: { linked }, context }: Props) {
  const { words, request, href } = context
  const back = (
    <p>
      <a href={href(`/circular/${request.params['token']}`)}>{words('exchange:linked.again')}</a>
    </p>
  )
  if (linked.acknowledged_at === null)
    return <ReceiptPage title={words('exchange:linked.not-yet')}>{back}</ReceiptPage>
  return (
    <ReceiptPage
      title={words('exchange:linked.received')}
      number={linked.reference}
      numberLabel={atWords(linked.acknowledged_at, context)}
      next={<p>{words('exchange:linked.next')}</p>}
    >
      {back}
    </ReceiptPage>
  )
}

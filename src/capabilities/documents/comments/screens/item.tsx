import { holds } from '../../../../kernel/actor.ts'
import { inLanguage } from '../../../../kernel/language.ts'
import { type PageContext, fieldOf } from '../../../../platform/http/page.ts'
import { sentForm } from '../../../../platform/http/sent-form.ts'
import { Actions } from '../../../../ui/controls/actions.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { Disclosure } from '../../../../ui/controls/disclosure.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { RadioGroup } from '../../../../ui/controls/radio-group.tsx'
import { TextArea } from '../../../../ui/controls/text-area.tsx'
import { secretariatDesk } from '../../../directory/contract.ts'
import { type NamedComment, type RoundRecord, decision } from '../contract.ts'
import { DecisionMark } from './say.tsx'

type Props = {
  readonly comment: NamedComment
  readonly found: RoundRecord
  readonly context: PageContext
}

/** What a country said, who wrote it for it, and what became of it. */
export function CommentItem({ comment, found, context }: Props) {
  const { words, language, href, actor } = context
  const { document, round, open } = found
  const change = `/documents/${document.document_id}/comments/${round.round_id}/write?comment=${comment.comment_id}`
  return (
    <li id={`c-${comment.comment_id}`}>
      <p>
        <b>{inLanguage(comment.country, language)}</b>{' '}
        <span className="note">{[comment.name, comment.place].filter((part) => part !== '').join(', ')}</span>
      </p>
      <p className="said" lang={comment.language}>
        {comment.text}
      </p>
      {!open && (
        <p>
          <DecisionMark decision={comment.decision} context={context} />{' '}
          {comment.reason !== '' && <span>{comment.reason}</span>}
        </p>
      )}
      {comment.own && open && (
        <p className="no-print">
          <a href={href(change)}>{words('documents:comments.change')}</a>
        </p>
      )}
      {!open && holds(actor, ...secretariatDesk) && (
        <Answer comment={comment} found={found} context={context} />
      )}
    </li>
  )
}

function Answer({ comment, context }: Props) {
  const { words, address, sent, request } = context
  const here = sent === 'answer' && fieldOf(request.fields, 'comment') === comment.comment_id
  // Each comment of the page has this form; what was typed stands in the one it was typed into.
  const form = sentForm(context, here ? 'answer' : 'another')
  return (
    <Disclosure
      open={here}
      label={words(
        comment.decision === null ? 'documents:comments.answer' : 'documents:comments.answer-again',
      )}
    >
      <Form
        action={`${address.path}${address.search}`}
        form="answer"
        version={comment.version}
        idempotencyKey={context.newKey()}
        hidden={{ comment: comment.comment_id }}
      >
        <RadioGroup
          name="decision"
          id={here ? undefined : `f-decision-${comment.comment_id}`}
          label={words('documents:comments.column.decision')}
          value={form.value('decision', comment.decision ?? 'taken')}
          error={form.error('decision')}
          options={decision.options.map((one) => ({
            value: one,
            label: words(`documents:comments.decision.${one}`),
          }))}
        />
        <TextArea
          name="reason"
          id={here ? undefined : `f-reason-${comment.comment_id}`}
          rows={3}
          label={words('documents:comments.column.reason')}
          hint={words('documents:comments.reason-hint')}
          value={form.value('reason', comment.reason)}
          error={form.error('reason')}
        />
        <Actions>
          <Button>{words('documents:comments.answer-send')}</Button>
        </Actions>
      </Form>
    </Disclosure>
  )
}

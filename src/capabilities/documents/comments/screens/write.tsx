import { inLanguage, languages } from '../../../../kernel/language.ts'
import { type PageContext, fieldOf } from '../../../../platform/http/page.ts'
import { sentForm } from '../../../../platform/http/sent-form.ts'
import { Actions } from '../../../../ui/controls/actions.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { LinkButton } from '../../../../ui/controls/link-button.tsx'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { PostButton } from '../../../../ui/controls/post-button.tsx'
import { RadioGroup } from '../../../../ui/controls/radio-group.tsx'
import { TextArea } from '../../../../ui/controls/text-area.tsx'
import { TextField } from '../../../../ui/controls/text-field.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import type { CommentPlace } from '../contract.ts'
import { calledParagraph, deadlineWords, shownIn } from './say.tsx'

type Props = { readonly data: { readonly place: CommentPlace }; readonly context: PageContext }

/** What one paragraph is called for who writes on it. */
export function writingOn({ place: { paragraph, country } }: Props['data'], context: PageContext): string {
  const { words, language } = context
  const said = { country: inLanguage(country, language) }
  if (!paragraph) return words('documents:comments.write-whole', said)
  return words('documents:comments.write-paragraph', {
    ...said,
    number: calledParagraph(paragraph, context),
  })
}

/** A country writes, on a paragraph or on the whole, or changes what it wrote. What came late is shown still, to be kept. */
export function WriteComment({ data, context }: Props) {
  const { words, language, href } = context
  const { document, round, open, paragraph } = data.place
  const shown = paragraph ? shownIn(paragraph, language) : undefined
  const back = href(`/documents/${document.document_id}/comments/${round.round_id}`)
  return (
    <>
      <PageHead
        title={writingOn(data, context)}
        sub={words('documents:comments.write-sub', {
          symbol: document.symbol,
          deadline: deadlineWords(round.deadline, context),
        })}
      />
      {shown && (
        <blockquote className="of-record asked-on" lang={shown.language}>
          {shown.text}
        </blockquote>
      )}
      {open || context.sent !== undefined ? (
        <Write data={data} back={back} context={context} />
      ) : (
        <Notice kind="warn" title={words('documents:comments.late')}>
          <p>
            <a href={back}>{words('documents:comments.back')}</a>
          </p>
        </Notice>
      )}
    </>
  )
}

function Write({ data, back, context }: Props & { back: string }) {
  const { words, language, address } = context
  const { comment, paragraph, round } = data.place
  const name = comment ? 'change' : 'say'
  const form = sentForm(context, name)
  const action = `${address.path}${address.search}`
  return (
    <>
      <Form action={action} form={name} version={comment?.version} idempotencyKey={context.newKey()}>
        {!paragraph && (
          <TextField
            name="place"
            label={words('documents:comments.place')}
            hint={words('documents:comments.place-hint')}
            optional={words('documents:register.optional')}
            value={form.value('place', comment?.place)}
            error={form.error('place')}
          />
        )}
        <TextArea
          name="text"
          rows={6}
          label={words('documents:comments.text')}
          hint={words(`documents:comments.text-hint.${round.shared_with}`)}
          value={form.value('text', comment?.text)}
          error={form.error('text')}
        />
        <RadioGroup
          name="language"
          label={words('documents:comments.language')}
          value={form.value('language', comment?.language ?? language)}
          error={form.error('language')}
          options={languages.map((one) => ({ value: one, label: words(`documents:language.${one}`) }))}
        />
        <Actions>
          <Button kind="primary">
            {words(comment ? 'documents:comments.change-send' : 'documents:comments.send')}
          </Button>
          <LinkButton kind="quiet" href={back}>
            {words('documents:comments.back')}
          </LinkButton>
        </Actions>
      </Form>
      {comment && data.place.open && (
        <PostButton
          kind="quiet"
          action={action}
          hidden={{
            form: 'withdraw',
            version: String(comment.version),
            'idempotency-key': context.newKey(),
          }}
        >
          {words('documents:comments.withdraw')}
        </PostButton>
      )}
    </>
  )
}

/** The comment a page of writing is asked for. */
export const commentAsked = (query: Parameters<typeof fieldOf>[0]): string | undefined =>
  fieldOf(query, 'comment') || undefined

import { holds } from '../../../../kernel/actor.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { sentForm } from '../../../../platform/http/sent-form.ts'
import { Actions } from '../../../../ui/controls/actions.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { CheckboxField } from '../../../../ui/controls/checkbox-field.tsx'
import { Disclosure } from '../../../../ui/controls/disclosure.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { RadioGroup } from '../../../../ui/controls/radio-group.tsx'
import { Hang } from '../../../../ui/record/hang.tsx'
import { LinkList } from '../../../../ui/record/link-list.tsx'
import { secretariatDesk } from '../../../directory/contract.ts'
import type { Document } from '../../contract.ts'
import { type RoundRow, sharedWith } from '../contract.ts'
import { DeadlineFields } from './deadline.tsx'
import { RoundMark, deadlineWords } from './say.tsx'

type Props = {
  readonly document: Document
  readonly rounds: readonly RoundRow[]
  readonly context: PageContext
}

/** The rounds of comments on a document, and where the secretariat opens one. */
export function CommentsOnDocument({ document, rounds, context }: Props) {
  const { words, href, actor } = context
  const offers =
    holds(actor, ...secretariatDesk) && document.state === 'circulated' && !rounds.some(({ open }) => open)
  if (rounds.length === 0 && !offers) return null
  return (
    <Hang title={words('documents:comments.title')} id="comments">
      {rounds.length > 0 && (
        <LinkList
          links={rounds.map((round) => ({
            href: href(`/documents/${document.document_id}/comments/${round.round_id}`),
            label: words('documents:comments.round', { deadline: deadlineWords(round.deadline, context) }),
            state: <RoundMark open={round.open} context={context} />,
            note: words('documents:comments.count', { count: round.comments }),
          }))}
        />
      )}
      {offers && <Open document={document} context={context} />}
    </Hang>
  )
}

function Open({ document, context }: Omit<Props, 'rounds'>) {
  const { words, address, sent } = context
  const form = sentForm(context, 'open-comments')
  return (
    <Disclosure label={words('documents:comments.open-label')} open={sent === 'open-comments'}>
      <p className="note">{words('documents:comments.open-lead')}</p>
      <Form
        action={address.path}
        form="open-comments"
        version={document.version}
        idempotencyKey={context.newKey()}
      >
        <DeadlineFields form={form} context={context} />
        <RadioGroup
          name="shared"
          label={words('documents:comments.fact.shared')}
          value={form.value('shared', 'readers')}
          error={form.error('shared')}
          options={sharedWith.options.map((one) => ({
            value: one,
            label: words(`documents:comments.shared.${one}`),
          }))}
        />
        <CheckboxField
          name="carry"
          label={words('documents:comments.carry')}
          checked={form.value('carry', 'yes') === 'yes'}
        />
        <Actions>
          <Button>{words('documents:comments.open-send')}</Button>
        </Actions>
      </Form>
    </Disclosure>
  )
}

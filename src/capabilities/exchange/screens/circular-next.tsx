import { holds } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { isRefusal } from '../../../kernel/refusal.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import type { ButtonKind } from '../../../ui/controls/button.tsx'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { PostButton } from '../../../ui/controls/post-button.tsx'
import { presidencyOffices, secretariatDesk } from '../../directory/contract.ts'
import type { CircularRecord, Sender } from '../circulars/contract.ts'
import { secondPersonAboveSoMany, stoppedUntilItLeaves } from '../circulars/releasing/rules.ts'

type Props = { readonly found: CircularRecord; readonly context: PageContext }

/** Whether the reader writes in this name. */
export const writesFor = ({ actor }: PageContext, sender: Sender): boolean =>
  holds(actor, ...(sender === 'TS' ? secretariatDesk : presidencyOffices))

/** What can be done with a circular now, the next step first. */
export function NextSteps({ found, context }: Props) {
  const { words, href, now } = context
  const { circular } = found
  const own = writesFor(context, circular.sender)
  const here = `/exchange/circulars/${circular.circular_id}`
  const preview = own && (
    <LinkButton key="preview" href={href(`${here}/preview`)}>
      {words('exchange:act.preview')}
    </LinkButton>
  )
  const releases = mayRelease(found, context)
  const step = (form: string, kind: ButtonKind, hidden: Record<string, string> = {}, count = 0) => (
    <Step
      key={form + (hidden['to'] ?? '')}
      form={form}
      kind={kind}
      hidden={hidden}
      count={count}
      found={found}
      context={context}
    />
  )
  switch (circular.state) {
    case 'draft':
      return (
        <>
          {own && releases && step('release', 'primary', {}, found.recipients)}
          {own && !releases && step('ask-for-release', 'primary')}
          {preview}
          {own && <LinkButton href={href(`${here}/edit`)}>{words('exchange:act.edit')}</LinkButton>}
        </>
      )
    case 'awaiting release':
      return (
        <>
          {releases && step('release', 'primary', {}, found.recipients)}
          {preview}
          {(own || releases) && step('take-back', 'plain')}
        </>
      )
    case 'released': {
      const stoppable = stoppedUntilItLeaves.decide({
        state: circular.state,
        now,
        leavesAt: circular.leaves_at as Instant | null,
      })
      return own && !isRefusal(stoppable) ? step('stop', 'primary') : null
    }
    case 'sent': {
      if (!own) return null
      const lost = sum(found, ({ bounced, in_doubt }) => bounced + in_doubt)
      const silent = sum(found, ({ sent, acknowledged }) => Math.max(0, sent - acknowledged))
      return (
        <>
          {lost > 0 && step('send-again', 'primary', { to: 'bounced' }, lost)}
          {silent > 0 && step('send-again', 'plain', { to: 'unacknowledged' }, silent)}
        </>
      )
    }
    case 'stopped':
      return null
  }
}

const sum = ({ delivery }: CircularRecord, of: (one: CircularRecord['delivery'][number]) => number): number =>
  delivery.reduce((all, one) => all + of(one), 0)

function mayRelease(
  { circular, recipients, terms, is_writer }: CircularRecord,
  { actor }: PageContext,
): boolean {
  const decided = secondPersonAboveSoMany.decide({
    recipients,
    limit: terms.second_person_above,
    isWriter: is_writer,
    isReleaser: holds(actor, 'coordinator') || (circular.sender === 'PPT' && holds(actor, 'ppt head')),
  })
  return recipients > 0 && !isRefusal(decided) && (circular.state !== 'draft' || is_writer)
}

type StepProps = Props & {
  readonly form: string
  readonly kind: ButtonKind
  readonly hidden: Record<string, string>
  readonly count: number
}

function Step({ form, kind, hidden, count, found, context }: StepProps) {
  const name = hidden['to'] === undefined ? form : `${form}-${hidden['to']}`
  return (
    <PostButton
      kind={kind}
      action={context.address.path}
      hidden={{
        form,
        version: String(found.circular.version),
        'idempotency-key': context.newKey(),
        ...hidden,
      }}
    >
      {context.words(`exchange:act.${name}`, { count })}
    </PostButton>
  )
}

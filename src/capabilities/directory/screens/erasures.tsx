import type { PageContext } from '../../../platform/http/page.ts'
import { sentForm } from '../../../platform/http/sent-form.ts'
import { writeDay } from '../../../platform/i18n/format.ts'
import { fieldOf } from '../../../platform/http/page.ts'
import { Actions } from '../../../ui/controls/actions.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Empty } from '../../../ui/controls/empty.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { Notice } from '../../../ui/controls/notice.tsx'
import { RadioGroup } from '../../../ui/controls/radio-group.tsx'
import { TextArea } from '../../../ui/controls/text-area.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { Section } from '../../../ui/layout/section.tsx'
import { KeyValues } from '../../../ui/record/key-values.tsx'
import { DirectoryViews } from './directory-views.tsx'

export type ErasuresData = {
  readonly erasures: {
    readonly requests: readonly {
      readonly request_id: string
      readonly person_id: string
      readonly name: string
      readonly asked_at: string
      readonly decided_at: string | null
      readonly granted: boolean | null
      readonly reason: string
      readonly version: number
      readonly offices: number
    }[]
  }
}
type Request = ErasuresData['erasures']['requests'][number]

/** Who asks to be erased: the oldest open request with its decision, then those that wait, then those decided. */
export function Erasures({ data: { erasures }, context }: { data: ErasuresData; context: PageContext }) {
  const { words, language } = context
  const open = erasures.requests.filter((one) => one.decided_at === null)
  const decided = erasures.requests.filter((one) => one.decided_at !== null)
  const [first, ...waiting] = open
  const day = (instant: string): string => writeDay(instant.slice(0, 10), language, 'long')
  return (
    <>
      <PageHead title={words('directory:data.erasures')} sub={words('directory:data.erasures-lead')} />
      <DirectoryViews current="erasures" context={context} />
      {first ? (
        <Section title={first.name} note={words('directory:data.asked', { day: day(first.asked_at) })}>
          <Decide request={first} context={context} />
        </Section>
      ) : (
        <Empty title={words('directory:data.no-requests')} />
      )}
      {waiting.length > 0 && (
        <Section title={words('directory:data.waiting')}>
          <KeyValues
            items={waiting.map((one) => ({ key: one.request_id, name: day(one.asked_at), value: one.name }))}
          />
        </Section>
      )}
      {decided.length > 0 && (
        <Section title={words('directory:data.decided')}>
          <KeyValues
            items={decided.map((one) => ({
              key: one.request_id,
              name: day(one.decided_at ?? ''),
              value: `${one.name}: ${words(one.granted ? 'directory:data.was-granted' : 'directory:data.was-refused')} ${one.reason}`,
            }))}
          />
        </Section>
      )}
    </>
  )
}

function Decide({ request, context }: { request: Request; context: PageContext }) {
  const { words, href } = context
  const form = sentForm(context, 'decide')
  const fresh = context.sent !== 'decide' || fieldOf(context.request.fields, 'request') !== request.request_id
  return (
    <>
      {request.offices > 0 && (
        <Notice kind="warn" title={words('directory:data.in-office', { count: request.offices })}>
          <p>
            <a href={href(`/directory/people/${request.person_id}`)}>{words('directory:data.to-record')}</a>
          </p>
        </Notice>
      )}
      <Form
        action={context.address.path}
        form="decide"
        version={request.version}
        idempotencyKey={context.newKey()}
        hidden={{ request: request.request_id }}
      >
        <RadioGroup
          name="granted"
          label={words('directory:data.decision')}
          value={fresh ? (request.offices > 0 ? 'no' : 'yes') : form.value('granted')}
          options={[
            { value: 'yes', label: words('directory:data.grant'), hint: words('directory:data.grant-hint') },
            { value: 'no', label: words('directory:data.refuse') },
          ]}
        />
        <TextArea
          name="reason"
          rows={2}
          label={words('directory:data.reason')}
          hint={words('directory:data.reason-hint')}
          value={fresh ? '' : form.value('reason')}
          error={fresh ? undefined : form.error('reason')}
        />
        <Actions>
          <Button kind="primary">{words('directory:data.decide')}</Button>
        </Actions>
      </Form>
    </>
  )
}

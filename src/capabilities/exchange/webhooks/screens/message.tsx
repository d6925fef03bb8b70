import type { ReactNode } from 'react'
import { isRefusal } from '../../../../kernel/refusal.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { PostButton } from '../../../../ui/controls/post-button.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import { Section } from '../../../../ui/layout/section.tsx'
import { Hang } from '../../../../ui/record/hang.tsx'
import { KeyValues } from '../../../../ui/record/key-values.tsx'
import { RegisterTable } from '../../../../ui/register/register-table.tsx'
import { TwoLines } from '../../../../ui/register/two-lines.tsx'
import type { DeliveryRecord, Endpoint } from '../contract.ts'
import { sentWhereOn } from '../rules.ts'
import type { WebhookMessageData } from './data.ts'
import { MessageState, atWords, resultWords } from './say.tsx'

/** One message: what is sent, word for word, and each attempt with what was answered. */
export function WebhookMessage({ data, context }: { data: WebhookMessageData; context: PageContext }) {
  const { words, address } = context
  const { endpoint, delivery } = data.found
  const again = !isRefusal(sentWhereOn.decide({ on: endpoint.off_why === null, state: delivery.state }))
  return (
    <>
      <PageHead
        title={words(`exchange:webhooks.kind.${delivery.kind}`)}
        sub={atWords(delivery.made_at, context)}
        actions={
          again && (
            <PostButton
              kind="primary"
              action={address.path}
              hidden={{ form: 'again', 'idempotency-key': context.newKey() }}
            >
              {words('exchange:webhooks.act.again')}
            </PostButton>
          )
        }
      />
      {delivery.state === 'withdrawn' && <Notice title={words('exchange:webhooks.message.withdrawn')} />}
      <Hang title={words('exchange:webhooks.log.what')}>
        <KeyValues items={factsOf(endpoint, delivery, context)} />
      </Hang>
      <Hang title={words('exchange:webhooks.message.body')}>
        <p className="hash">
          <code>{delivery.body}</code>
        </p>
      </Hang>
      {delivery.made.length > 0 && <Attempts delivery={delivery} context={context} />}
    </>
  )
}

function factsOf(endpoint: Endpoint, delivery: DeliveryRecord, context: PageContext) {
  const { words, href } = context
  const fact = (name: string, value: ReactNode) => ({
    key: name,
    name: words(`exchange:webhooks.message.${name}`),
    value,
  })
  return [
    fact('to', <a href={href(`/exchange/webhooks/${endpoint.endpoint_id}`)}>{endpoint.name}</a>),
    fact('state', <MessageState state={delivery.state} context={context} />),
    ...(delivery.next_at === null ? [] : [fact('next', atWords(delivery.next_at, context))]),
    fact('id', <code className="hash">{delivery.delivery_id}</code>),
  ]
}

function Attempts({ delivery, context }: { delivery: DeliveryRecord; context: PageContext }) {
  const { words } = context
  return (
    <Section title={words('exchange:webhooks.message.attempts')}>
      <RegisterTable
        caption={words('exchange:webhooks.message.attempts')}
        columns={[
          { key: 'number', header: words('exchange:webhooks.message.number'), whole: true, phone: 'none' },
          { key: 'at', header: words('exchange:webhooks.message.at'), whole: true, phone: 'start' },
          {
            key: 'result',
            header: words('exchange:webhooks.message.result'),
            namesRow: true,
            phone: 'title',
          },
        ]}
        rows={delivery.made.map((one) => ({
          key: String(one.ordinal),
          cells: {
            number: one.ordinal,
            at: atWords(one.at, context),
            result: (
              <TwoLines
                second={
                  one.answer === '' ? undefined : (
                    <span className="hash">
                      {words('exchange:webhooks.message.answer')}: <code>{one.answer}</code>
                    </span>
                  )
                }
              >
                {resultWords(one, context)}
              </TwoLines>
            ),
          },
        }))}
      />
    </Section>
  )
}

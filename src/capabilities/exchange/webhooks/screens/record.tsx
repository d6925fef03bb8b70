import type { PageContext } from '../../../../platform/http/page.ts'
import { Actions } from '../../../../ui/controls/actions.tsx'
import { Disclosure } from '../../../../ui/controls/disclosure.tsx'
import { Empty } from '../../../../ui/controls/empty.tsx'
import { LinkButton } from '../../../../ui/controls/link-button.tsx'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { Pager } from '../../../../ui/controls/pager.tsx'
import { PostButton } from '../../../../ui/controls/post-button.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import { Section } from '../../../../ui/layout/section.tsx'
import { RailSection, Split } from '../../../../ui/layout/split.tsx'
import { Facts } from '../../../../ui/record/facts.tsx'
import { Hang } from '../../../../ui/record/hang.tsx'
import { RegisterTable } from '../../../../ui/register/register-table.tsx'
import { TwoLines } from '../../../../ui/register/two-lines.tsx'
import { Under } from '../../../../ui/register/under.tsx'
import { ExchangeViews } from '../../screens/exchange-views.tsx'
import { type Delivery, type Endpoint, FAILING_DAYS, LOG_KEPT_DAYS } from '../contract.ts'
import type { MadeSecret, WebhookData } from './data.ts'
import { Secret } from './secret.tsx'
import { EndpointState, MessageState, atWords, lastResult } from './say.tsx'

type Props = { readonly data: WebhookData; readonly context: PageContext }
type Of = { readonly endpoint: Endpoint; readonly context: PageContext }

/** An endpoint: how it stands, what was sent to it and what it answered, its secret, and the ways to end it. */
export function WebhookPage({ data, context }: Props) {
  const { words, href, address, sent, made } = context
  const { endpoint } = data.found
  return (
    <>
      <PageHead
        title={endpoint.name}
        sub={<span className="hash">{endpoint.address}</span>}
        actions={
          <>
            {endpoint.off_why === null && (
              <PostButton
                kind="primary"
                action={address.path}
                hidden={{ form: 'test', 'idempotency-key': context.newKey() }}
              >
                {words('exchange:webhooks.act.test')}
              </PostButton>
            )}
            <LinkButton href={href(`/exchange/webhooks/${endpoint.endpoint_id}/edit`)}>
              {words('exchange:webhooks.act.change')}
            </LinkButton>
          </>
        }
      />
      <ExchangeViews now="webhooks" context={context} />
      {sent === 'secret' && made !== undefined && (
        <Notice kind="done" title={words('exchange:webhooks.secret.new-title')}>
          <Secret made={made as MadeSecret} context={context} />
        </Notice>
      )}
      {endpoint.off_why !== null && endpoint.off_at !== null && (
        <Notice
          kind={endpoint.off_why === 'by hand' ? 'plain' : 'wrong'}
          title={words(`exchange:webhooks.off.${endpoint.off_why}`, {
            at: atWords(endpoint.off_at, context),
            days: FAILING_DAYS,
          })}
        />
      )}
      <Split rail={<Rail endpoint={endpoint} context={context} />}>
        <Log data={data} context={context} />
        <Keeping endpoint={endpoint} context={context} />
      </Split>
    </>
  )
}

function Rail({ endpoint, context }: Of) {
  const { words } = context
  const { before_until, kinds } = endpoint
  const overlaps = before_until !== null && before_until > context.now
  return (
    <RailSection title={words('exchange:webhooks.facts')}>
      <Facts
        items={[
          {
            key: 'state',
            name: words('exchange:webhooks.state'),
            value: <EndpointState endpoint={endpoint} context={context} />,
          },
          ...(overlaps
            ? [
                {
                  key: 'secret',
                  name: words('exchange:webhooks.secret.title'),
                  value: words('exchange:webhooks.secret.both', { at: atWords(before_until, context) }),
                },
              ]
            : []),
          {
            key: 'kinds',
            name: words('exchange:webhooks.told-of'),
            value: (
              <ul>
                {kinds.map((kind) => (
                  <li key={kind}>{words(`exchange:webhooks.kind.${kind}`)}</li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </RailSection>
  )
}

function Log({ data, context }: Props) {
  const { words, address } = context
  const { endpoint, deliveries, next } = data.found
  return (
    <Section
      id="log"
      title={words('exchange:webhooks.log.title')}
      note={words('exchange:webhooks.log.note', { days: LOG_KEPT_DAYS })}
    >
      {deliveries.length === 0 ? (
        <Empty title={words('exchange:webhooks.log.none')}>{words('exchange:webhooks.log.none-lead')}</Empty>
      ) : (
        <RegisterTable
          caption={words('exchange:webhooks.log.title')}
          columns={[
            { key: 'when', header: words('exchange:webhooks.log.when'), whole: true, phone: 'start' },
            { key: 'what', header: words('exchange:webhooks.log.what'), namesRow: true, phone: 'title' },
            { key: 'answer', header: words('exchange:webhooks.log.answer'), phone: 'line' },
            {
              key: 'attempts',
              header: words('exchange:webhooks.log.attempts'),
              numeric: true,
              phone: 'none',
            },
            { key: 'state', header: words('exchange:webhooks.state'), whole: true, phone: 'end' },
          ]}
          rows={deliveries.map((one) => rowOf(endpoint, one, context))}
        />
      )}
      {next && (
        <Under
          count={
            <Pager
              label={words('exchange:webhooks.log.pages')}
              next={{
                href: `${address.path}?before=${next}#log`,
                label: words('exchange:webhooks.log.next'),
              }}
            />
          }
        />
      )}
    </Section>
  )
}

function rowOf({ endpoint_id }: Endpoint, one: Delivery, context: PageContext) {
  const { words, href } = context
  const to = href(`/exchange/webhooks/${endpoint_id}/${one.delivery_id}`)
  return {
    key: one.delivery_id,
    href: to,
    cells: {
      when: atWords(one.made_at, context),
      what: (
        <TwoLines second={<code>{one.kind}</code>}>
          <a href={to}>{words(`exchange:webhooks.kind.${one.kind}`)}</a>
        </TwoLines>
      ),
      answer: lastResult(one, context),
      attempts: one.attempts,
      state: <MessageState state={one.state} context={context} />,
    },
  }
}

function Keeping({ endpoint, context }: Of) {
  const { words, address, newKey } = context
  const on = endpoint.off_why === null
  return (
    <Section title={words('exchange:webhooks.act.settings')}>
      <Hang title={words('exchange:webhooks.secret.title')}>
        <div className="stack">
          <p>{words('exchange:webhooks.secret.lead')}</p>
          <Actions>
            <PostButton action={address.path} hidden={{ form: 'secret' }}>
              {words('exchange:webhooks.secret.replace')}
            </PostButton>
          </Actions>
        </div>
      </Hang>
      <Hang title={words('exchange:webhooks.act.switch')}>
        <div className="stack">
          <p>{words(`exchange:webhooks.act.switch-${on ? 'off' : 'on'}-lead`)}</p>
          <Actions>
            <PostButton
              action={address.path}
              kind={on ? 'plain' : 'primary'}
              hidden={{ form: 'switch', on: on ? 'no' : 'yes', 'idempotency-key': newKey() }}
            >
              {words(`exchange:webhooks.act.${on ? 'off' : 'on'}`)}
            </PostButton>
          </Actions>
        </div>
      </Hang>
      <Hang title={words('exchange:webhooks.act.remove')}>
        <Disclosure label={words('exchange:webhooks.act.remove-it')}>
          <div className="stack">
            <p>{words('exchange:webhooks.act.remove-lead')}</p>
            <Actions>
              <PostButton
                action={address.path}
                hidden={{ form: 'remove', 'idempotency-key': newKey() }}
                label={`${words('exchange:webhooks.act.remove-it')}: ${endpoint.name}`}
              >
                {words('exchange:webhooks.act.remove')}
              </PostButton>
            </Actions>
          </div>
        </Disclosure>
      </Hang>
    </Section>
  )
}

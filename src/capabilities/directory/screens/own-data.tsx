import type { PageContext } from '../../../platform/http/page.ts'
import { writeDay, writeList, writeNumber } from '../../../platform/i18n/format.ts'
import { Actions } from '../../../ui/controls/actions.tsx'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { Notice } from '../../../ui/controls/notice.tsx'
import { PostButton } from '../../../ui/controls/post-button.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { Section } from '../../../ui/layout/section.tsx'
import { RegisterTable } from '../../../ui/register/register-table.tsx'
import { TwoLines } from '../../../ui/register/two-lines.tsx'

export type OwnDataData = {
  readonly own: {
    readonly held: readonly { readonly what: string; readonly count: number; readonly stands: boolean }[]
    readonly readings: readonly {
      readonly entry_id: string
      readonly when: string
      readonly who: string
      readonly office: string
      readonly purpose: string
      readonly fields: readonly string[]
    }[]
    readonly request: {
      readonly asked_at: string
      readonly decided_at: string | null
      readonly granted: boolean | null
      readonly reason: string
    } | null
  }
}
type Props = { readonly data: OwnDataData; readonly context: PageContext }

/** What the conference holds on the person who looks: what for, who sees it, how long, who read it; and the ways to take it away or have it erased. */
export function OwnData({ data, context }: Props) {
  const { words, href } = context
  return (
    <>
      <PageHead
        title={words('directory:data.title')}
        sub={words('directory:data.lead')}
        actions={
          <LinkButton href={href('/me/data.json')} download>
            {words('directory:data.take')}
          </LinkButton>
        }
      />
      <Held data={data} context={context} />
      <Readings data={data} context={context} />
      <Erasure data={data} context={context} />
    </>
  )
}

function Held({ data: { own }, context }: Props) {
  const { words, language } = context
  return (
    <Section title={words('directory:data.held')}>
      <RegisterTable
        caption={words('directory:data.held')}
        columns={[
          { key: 'what', header: words('directory:data.what'), namesRow: true, phone: 'title' },
          { key: 'count', header: words('directory:data.count'), numeric: true, phone: 'none' },
          { key: 'seen', header: words('directory:data.seen'), phone: 'line' },
          { key: 'kept', header: words('directory:data.kept'), phone: 'line' },
        ]}
        rows={own.held.map(({ what, count, stands }) => ({
          key: what,
          cells: {
            what: (
              <TwoLines second={words(`directory:data.purpose.${what}`)}>
                {words(`directory:data.store.${what}`)}
              </TwoLines>
            ),
            count: writeNumber(count, language),
            seen: words(`directory:data.seen-by.${what}`),
            kept: `${words(`directory:data.kept-for.${what}`)} ${words(stands ? 'directory:data.stands' : 'directory:data.goes')}`,
          },
        }))}
      />
    </Section>
  )
}

function Readings({ data: { own }, context }: Props) {
  const { words, language } = context
  return (
    <Section title={words('directory:data.readings')} note={words('directory:data.readings-note')}>
      {own.readings.length === 0 ? (
        <p className="note">{words('directory:data.nobody-read')}</p>
      ) : (
        <RegisterTable
          caption={words('directory:data.readings')}
          columns={[
            { key: 'when', header: words('directory:data.when'), whole: true, phone: 'start' },
            { key: 'who', header: words('directory:data.who'), namesRow: true, phone: 'title' },
            { key: 'purpose', header: words('directory:data.why'), phone: 'line' },
            { key: 'fields', header: words('directory:data.which'), phone: 'line' },
          ]}
          rows={own.readings.map((one) => ({
            key: one.entry_id,
            cells: {
              when: one.when,
              who: <TwoLines second={one.office}>{one.who}</TwoLines>,
              purpose: words(`directory:data.reading.${one.purpose}`),
              fields: writeList(
                one.fields.map((field) => words(`directory:data.field.${field}`)),
                language,
              ),
            },
          }))}
        />
      )}
    </Section>
  )
}

function Erasure({ data: { own }, context }: Props) {
  const { words, language } = context
  const { request } = own
  const open = request !== null && request.decided_at === null
  return (
    <Section title={words('directory:data.erasure')}>
      <p>{words('directory:data.erasure-lead')}</p>
      {request && (
        <Notice
          title={words(
            open
              ? 'directory:data.asked'
              : request.granted
                ? 'directory:data.granted'
                : 'directory:data.refused',
            { day: writeDay((request.decided_at ?? request.asked_at).slice(0, 10), language, 'long') },
          )}
        >
          {request.reason !== '' && <p>{request.reason}</p>}
        </Notice>
      )}
      {!open && (
        <Actions>
          <PostButton
            action={context.address.path}
            hidden={{ form: 'ask', 'idempotency-key': context.newKey() }}
          >
            {words('directory:data.ask')}
          </PostButton>
        </Actions>
      )}
    </Section>
  )
}

import { holds } from '../../../../kernel/actor.ts'
import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { Empty } from '../../../../ui/controls/empty.tsx'
import { LinkButton } from '../../../../ui/controls/link-button.tsx'
import { Pager } from '../../../../ui/controls/pager.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import { RegisterTable } from '../../../../ui/register/register-table.tsx'
import { presidencyOffices, secretariatDesk } from '../../../directory/contract.ts'
import type { SilenceListed } from '../../silence/contract.ts'
import { instantSaid } from '../../silence/instants.ts'
import { SilenceMark } from './say.tsx'

type Props = {
  readonly data: {
    readonly found: { readonly procedures: readonly SilenceListed[]; readonly next: string | null }
  }
  readonly context: PageContext
}

/** The silence procedures, the latest first. */
export function SilenceList({ data: { found }, context }: Props) {
  const { words, language, href, tenant } = context
  return (
    <>
      <PageHead
        title={words('meetings:silence.title')}
        sub={words('meetings:silence.lead')}
        actions={
          holds(context.actor, ...secretariatDesk, ...presidencyOffices) && (
            <LinkButton href={href('/silence/new')}>{words('meetings:silence.open.title')}</LinkButton>
          )
        }
      />
      {found.procedures.length === 0 ? (
        <Empty title={words('meetings:silence.none')}>{words('meetings:silence.none-lead')}</Empty>
      ) : (
        <RegisterTable
          caption={words('meetings:silence.title')}
          columns={[
            { key: 'title', header: words('meetings:silence.column.title'), namesRow: true, phone: 'title' },
            { key: 'body', header: words('meetings:field.body'), phone: 'line' },
            { key: 'deadline', header: words('meetings:silence.deadline'), phone: 'line' },
            { key: 'state', header: words('meetings:state-head'), whole: true, phone: 'end' },
          ]}
          rows={found.procedures.map((one) => ({
            key: one.procedure_id,
            cells: {
              title: <a href={href(`/silence/${one.procedure_id}`)}>{inLanguage(one.title, language)}</a>,
              body: inLanguage(one.body, language),
              deadline: instantSaid(one.deadline, language, tenant.zone),
              state: <SilenceMark state={one.state} context={context} />,
            },
          }))}
        />
      )}
      {found.next !== null && (
        <Pager
          label={words('meetings:pages')}
          next={{ href: `${context.address.path}?before=${found.next}`, label: words('meetings:earlier') }}
        />
      )}
    </>
  )
}

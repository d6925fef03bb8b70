import { holds } from '../../../../kernel/actor.ts'
import { inLanguage } from '../../../../kernel/language.ts'
import { type PageContext, fieldOf } from '../../../../platform/http/page.ts'
import { Empty } from '../../../../ui/controls/empty.tsx'
import { LinkButton } from '../../../../ui/controls/link-button.tsx'
import { Pager } from '../../../../ui/controls/pager.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import { Views } from '../../../../ui/register/views.tsx'
import { LinkList } from '../../../../ui/record/link-list.tsx'
import { memberOffices } from '../../../directory/contract.ts'
import { ProposalMark } from '../../proposing/say.tsx'
import { isStaff } from '../../proposing/staff.ts'
import { ExchangeViews } from '../../screens/exchange-views.tsx'
import { type ShownAnnouncement, shownWhich } from '../contract.ts'
import { aboutIn } from './say.ts'

export type AnnouncementList = {
  readonly announcements: readonly ShownAnnouncement[]
  readonly next: string | null
}
type Props = { readonly data: { readonly list: AnnouncementList }; readonly context: PageContext }

/** Announcements: those of today, all of them, or the proposals. */
export function Announcements({ data, context }: Props) {
  const { words, language, href, address, actor, request } = context
  const { announcements, next } = data.list
  const which = fieldOf(request.query, 'which') || 'current'
  const staff = isStaff(context)
  const writes = staff || holds(actor, ...memberOffices)
  return (
    <>
      <PageHead
        title={words('exchange:announcements.title')}
        sub={words('exchange:announcements.lead')}
        actions={
          writes && (
            <LinkButton kind="primary" href={href('/exchange/announcements/new')}>
              {words(staff ? 'exchange:announcements.new' : 'exchange:announcements.propose')}
            </LinkButton>
          )
        }
      />
      <ExchangeViews now="announcements" context={context} />
      {writes && (
        <Views
          label={words('exchange:announcements.which')}
          whole
          views={shownWhich.options.map((one) => ({
            href: one === 'current' ? address.path : `${address.path}?which=${one}`,
            label: words(`exchange:announcements.${one}`),
            current: one === which,
          }))}
        />
      )}
      {announcements.length === 0 ? (
        <Empty title={words(`exchange:announcements.none-${which}`)}>
          {words('exchange:announcements.none-lead')}
        </Empty>
      ) : (
        <LinkList
          links={announcements.map((one) => ({
            href: href(`/exchange/announcements/${one.announcement_id}`),
            label: inLanguage(one.title, language),
            note: one.pinned
              ? `${words('exchange:announcements.pinned')}. ${aboutIn(one, context)}`
              : aboutIn(one, context),
            state: which === 'current' ? null : <ProposalMark state={one.state} context={context} />,
          }))}
        />
      )}
      {next && (
        <Pager
          label={words('exchange:announcements.pages')}
          next={{
            href: `${address.path}?${new URLSearchParams({ which, after: next }).toString()}`,
            label: words('exchange:list.next'),
          }}
        />
      )}
    </>
  )
}

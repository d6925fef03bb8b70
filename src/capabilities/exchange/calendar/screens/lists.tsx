import type { PageContext } from '../../../../platform/http/page.ts'
import { Empty } from '../../../../ui/controls/empty.tsx'
import { Pager } from '../../../../ui/controls/pager.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import { PlainList } from '../../../../ui/public/plain-list.tsx'
import { LinkList } from '../../../../ui/record/link-list.tsx'
import { ProposalMark } from '../../proposing/say.tsx'
import type { ShownEvent } from '../contract.ts'
import { titleIn, whenIn } from './say.ts'

type Props = {
  readonly data: { readonly list: { readonly events: readonly ShownEvent[]; readonly next: string | null } }
  readonly context: PageContext
}

/** The events that wait to be published, or were returned. */
export function ProposedEvents({ data: { list }, context }: Props) {
  const { words, href } = context
  return (
    <>
      <PageHead title={words('exchange:calendar.proposals')} />
      {list.events.length === 0 ? (
        <Empty title={words('exchange:announcements.none-proposed')} />
      ) : (
        <LinkList
          links={list.events.map((one) => ({
            href: href(`/exchange/calendar/${one.event_id}`),
            label: titleIn(one.title, context),
            note: `${whenIn(one, context)}. ${one.organiser}`,
            state: <ProposalMark state={one.state} context={context} />,
          }))}
        />
      )}
      <More next={list.next} context={context} />
      <p className="also no-print">
        <a href={href('/exchange/calendar')}>{words('exchange:calendar.to-calendar')}</a>
      </p>
    </>
  )
}

/** The events to come that are for everyone, on the public site. */
export function PublicEvents({ data: { list }, context }: Props) {
  const { words, tenant, language } = context
  return (
    <>
      <PageHead title={words('exchange:calendar.public')} />
      {list.events.length === 0 ? (
        <Empty title={words('exchange:calendar.none-coming')} />
      ) : (
        <PlainList
          items={list.events.map((one) => ({
            key: one.event_id,
            title: titleIn(one.title, context),
            says: [one.place, one.organiser].filter((part) => part !== '').join('. '),
            note: (
              <>
                {whenIn(one, context)}
                {' · '}
                <a href={`${tenant.base}/${language}/exchange/calendar/${one.event_id}/event.ics`} download>
                  {words('exchange:calendar.take')}
                </a>
                {one.link !== '' && ' · '}
                {one.link !== '' && (
                  <a href={one.link} rel="noopener nofollow">
                    {words('exchange:calendar.field.link')}
                  </a>
                )}
              </>
            ),
          }))}
        />
      )}
      <More next={list.next} context={context} />
    </>
  )
}

function More({ next, context }: { next: string | null; context: PageContext }) {
  const { words, address } = context
  if (!next) return null
  return (
    <Pager
      label={words('exchange:calendar.pages')}
      next={{ href: `${address.path}?after=${encodeURIComponent(next)}`, label: words('exchange:list.next') }}
    />
  )
}

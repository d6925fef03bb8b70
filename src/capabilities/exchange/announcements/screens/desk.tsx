import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { Section } from '../../../../ui/layout/section.tsx'
import { LinkList } from '../../../../ui/record/link-list.tsx'
import { isStaff } from '../../proposing/staff.ts'
import type { WaitingProposals } from '../../proposing/contract.ts'
import type { AnnouncementList } from './list.tsx'
import { aboutIn } from './say.ts'

const FEW = 5

export type OnDesk = { readonly announcements: AnnouncementList; readonly proposals: WaitingProposals }

/** The announcements of today on the desk, a few of them, and for the secretariat the announcements and events that wait to be published. */
export function AnnouncementsOnDesk({ data, context }: { data: OnDesk; context: PageContext }) {
  const { words, language, href } = context
  const waiting = isStaff(context) ? data.proposals : { announcements: 0, events: 0 }
  const { announcements } = data.announcements
  if (announcements.length + waiting.announcements + waiting.events === 0) return null
  const waits = (what: keyof WaitingProposals, to: string) =>
    waiting[what] === 0
      ? []
      : [{ href: href(to), label: words(`exchange:proposing.waiting.${what}`, { count: waiting[what] }) }]
  return (
    <Section
      title={words('exchange:announcements.title')}
      note={<a href={href('/exchange/announcements')}>{words('exchange:announcements.every')}</a>}
    >
      <LinkList
        links={[
          ...waits('announcements', '/exchange/announcements?which=proposed'),
          ...waits('events', '/exchange/calendar/proposals'),
          ...announcements.slice(0, FEW).map((one) => ({
            href: href(`/exchange/announcements/${one.announcement_id}`),
            label: inLanguage(one.title, language),
            note: aboutIn(one, context),
          })),
        ]}
      />
    </Section>
  )
}

import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { Section } from '../../../../ui/layout/section.tsx'
import { LinkList } from '../../../../ui/record/link-list.tsx'
import { isStaff } from '../../proposing/staff.ts'
import type { AnnouncementList } from './list.tsx'
import { aboutIn } from './say.ts'

const FEW = 5

export type OnDesk = { readonly announcements: AnnouncementList; readonly proposals: AnnouncementList }

/** The announcements of today on the desk, a few of them, and for the secretariat what waits to be published. */
export function AnnouncementsOnDesk({ data, context }: { data: OnDesk; context: PageContext }) {
  const { words, language, href } = context
  const waiting = isStaff(context)
    ? data.proposals.announcements.filter(({ state }) => state === 'proposed').length
    : 0
  const { announcements } = data.announcements
  if (announcements.length === 0 && waiting === 0) return null
  return (
    <Section
      title={words('exchange:announcements.title')}
      note={<a href={href('/exchange/announcements')}>{words('exchange:announcements.every')}</a>}
    >
      {announcements.length > 0 && (
        <LinkList
          links={announcements.slice(0, FEW).map((one) => ({
            href: href(`/exchange/announcements/${one.announcement_id}`),
            label: inLanguage(one.title, language),
            note: aboutIn(one, context),
          }))}
        />
      )}
      {waiting > 0 && (
        <p>
          <a href={href('/exchange/announcements?which=proposed')}>
            {words('exchange:announcements.waiting', { count: waiting })}
          </a>
        </p>
      )}
    </Section>
  )
}

import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { writeDays } from '../../../../platform/i18n/format.ts'
import { Empty } from '../../../../ui/controls/empty.tsx'
import { Pager } from '../../../../ui/controls/pager.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import { Section } from '../../../../ui/layout/section.tsx'
import { Prose } from '../../../../ui/public/prose.tsx'
import type { AnnouncementList } from './list.tsx'
import { proseIn } from './say.ts'

/** The announcements that are for everyone, each whole and at an address of its own. */
export function PublicAnnouncements({
  data,
  context,
}: {
  data: { list: AnnouncementList }
  context: PageContext
}) {
  const { words, language, address } = context
  const { announcements, next } = data.list
  return (
    <>
      <PageHead title={words('exchange:announcements.title')} />
      {announcements.length === 0 && <Empty title={words('exchange:announcements.none-current')} />}
      {announcements.map((one) => (
        <Section
          key={one.announcement_id}
          id={`a-${one.announcement_id}`}
          title={inLanguage(one.title, language)}
          note={writeDays(one.from_day, one.until_day, language, 'long')}
        >
          <Prose {...proseIn(one.text, language)} />
        </Section>
      ))}
      {next && (
        <Pager
          label={words('exchange:announcements.pages')}
          next={{
            href: `${address.path}?after=${encodeURIComponent(next)}`,
            label: words('exchange:list.next'),
          }}
        />
      )}
    </>
  )
}

import { inLanguage } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { writeDay, writeDays } from '../../../platform/i18n/format.ts'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { Section } from '../../../ui/layout/section.tsx'
import { DocumentList } from '../../../ui/public/document-list.tsx'
import { LinkedData } from '../../../ui/public/linked-data.tsx'
import { PlainList } from '../../../ui/public/plain-list.tsx'
import type { Participant, Presidency } from '../../conference/contract.ts'
import type { Document } from '../../documents/contract.ts'
import type { Meeting } from '../../meetings/contract.ts'
import type { AnnouncementList } from '../announcements/screens/list.tsx'
import type { ShownEvent } from '../calendar/contract.ts'
import { titleIn, whenIn } from '../calendar/screens/say.ts'
import type { SitePage } from '../pages/contract.ts'

export type HomeData = {
  readonly texts: { readonly documents: readonly Document[] }
  readonly meetings: { readonly meetings: readonly Meeting[] }
  readonly presidencies: { readonly presidencies: readonly Presidency[] }
  readonly participants: { readonly participants: readonly Participant[] }
  readonly announcements: AnnouncementList
  readonly events: { readonly events: readonly ShownEvent[] }
  readonly pages: { readonly pages: readonly SitePage[] }
}

const FEW = 5

/** The conference's front page: who presides, what was adopted last, what comes next, and where to get the data. */
export function PublicHome({ data, context }: { data: HomeData; context: PageContext }) {
  const { words, language, href, tenant, today } = context
  const current = data.presidencies.presidencies.find(({ standing }) => standing === 'current')
  const pages = data.pages.pages.filter(({ published }) => published)
  const members = data.participants.participants.filter(({ status }) => status === 'member').length
  const coming = data.meetings.meetings
    .filter(({ closes_on, state }) => closes_on >= today && state !== 'cancelled')
    .toReversed()
    .slice(0, FEW)
  return (
    <>
      <LinkedData
        data={{
          '@context': 'https://schema.org',
          '@type': 'Organization',
          name: inLanguage(tenant.name, language),
          alternateName: inLanguage(tenant.acronym, language),
        }}
      />
      <PageHead
        title={inLanguage(tenant.name, language)}
        sub={words('exchange:site.home-lead', { count: members })}
      />
      {current && (
        <Section title={words('exchange:site.presidency')}>
          <PlainList
            items={[
              {
                key: current.presidency_id,
                title: inLanguage(current.short, language),
                says: inLanguage(current.theme, language),
                note: writeDays(current.from_day, current.until_day, language, 'long'),
              },
            ]}
          />
        </Section>
      )}
      {data.announcements.announcements.length > 0 && (
        <Section
          title={words('exchange:announcements.title')}
          note={<a href={href('/site/announcements')}>{words('exchange:announcements.every')}</a>}
        >
          <PlainList
            items={data.announcements.announcements.slice(0, FEW).map((one) => ({
              key: one.announcement_id,
              title: (
                <a href={href(`/site/announcements#a-${one.announcement_id}`)}>
                  {inLanguage(one.title, language)}
                </a>
              ),
              note: writeDays(one.from_day, one.until_day, language, 'long'),
            }))}
          />
        </Section>
      )}
      {coming.length > 0 && (
        <Section title={words('exchange:site.coming')}>
          <PlainList
            items={coming.map((meeting) => ({
              key: meeting.meeting_id,
              title: inLanguage(meeting.name, language),
              note: writeDays(meeting.opens_on, meeting.closes_on, language, 'long'),
            }))}
          />
        </Section>
      )}
      {data.events.events.length > 0 && (
        <Section
          title={words('exchange:calendar.public')}
          note={<a href={href('/site/events')}>{words('exchange:calendar.every')}</a>}
        >
          <PlainList
            items={data.events.events.slice(0, FEW).map((event) => ({
              key: event.event_id,
              title: titleIn(event.title, context),
              note: whenIn(event, context),
            }))}
          />
        </Section>
      )}
      <Section title={words('exchange:site.latest')}>
        <DocumentList
          label={words('exchange:site.latest')}
          items={data.texts.documents.slice(0, FEW).map((document) => ({
            href: href(`/d/${document.symbol}`),
            symbol: document.symbol,
            title: inLanguage(document.title, language),
            ...(document.adopted_on ? { note: writeDay(document.adopted_on, language, 'long') } : {}),
          }))}
        />
      </Section>
      {pages.length > 0 && (
        <Section title={words('exchange:site.more')}>
          <ul className="data-links">
            {pages.map(({ slug, title }) => (
              <li key={slug}>
                <a href={href(`/site/${slug}`)}>{inLanguage(title, language)}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={words('exchange:site.data')}>
        <ul className="data-links">
          <li>
            <a href={`${tenant.base}/atom.xml?language=${language}`}>Atom</a>
          </li>
          <li>
            <a href={`${tenant.base}/open-data/mandates.csv`}>{words('exchange:site.sets.mandates')}, CSV</a>
          </li>
          <li>
            <a href={`${tenant.base}/open-data/mandates.json`}>
              {words('exchange:site.sets.mandates')}, JSON
            </a>
          </li>
          <li>
            <a href={`${tenant.base}/catalog.jsonld`}>DCAT</a>
          </li>
        </ul>
      </Section>
    </>
  )
}

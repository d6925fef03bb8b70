import { inLanguage } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { inOrder, writeDay, writeDays } from '../../../platform/i18n/format.ts'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { Section } from '../../../ui/layout/section.tsx'
import { PlainList } from '../../../ui/public/plain-list.tsx'
import { type Body, type Participant, type Presidency, participantStatus } from '../../conference/contract.ts'
import type { MeetingListed } from '../../meetings/contract.ts'
import { More } from './site-documents.tsx'

export type MembersData = {
  readonly participants: { readonly participants: readonly Participant[] }
  readonly bodies: { readonly bodies: readonly Body[] }
}

/** Who takes part, by standing, and the bodies. */
export function PublicMembers({ data, context }: { data: MembersData; context: PageContext }) {
  const { words, language } = context
  return (
    <>
      <PageHead title={words('exchange:site.members')} />
      {participantStatus.options
        .map((status) => ({
          status,
          of: data.participants.participants.filter((one) => one.status === status),
        }))
        .filter(({ of }) => of.length > 0)
        .map(({ status, of }) => (
          <Section key={status} title={words(`exchange:site.status.${status}`)} note={String(of.length)}>
            <PlainList
              items={inOrder(of, ({ short }) => inLanguage(short, language), language).map((one) => ({
                key: one.code,
                title: inLanguage(one.short, language),
                note: inLanguage(one.formal, language),
              }))}
            />
          </Section>
        ))}
      <Section title={words('exchange:site.bodies')}>
        <PlainList
          items={data.bodies.bodies.map((body) => ({
            key: body.code,
            title: inLanguage(body.name, language),
            note: body.code,
          }))}
        />
      </Section>
    </>
  )
}

export type PresidenciesData = { readonly presidencies: { readonly presidencies: readonly Presidency[] } }

/** The presidencies with their themes, latest first. */
export function PublicPresidencies({ data, context }: { data: PresidenciesData; context: PageContext }) {
  const { words, language } = context
  return (
    <>
      <PageHead title={words('exchange:site.presidencies')} />
      <PlainList
        items={data.presidencies.presidencies
          .toSorted((a, b) => b.from_day.localeCompare(a.from_day))
          .map((term) => ({
            key: term.presidency_id,
            title: inLanguage(term.short, language),
            note: `${writeDays(term.from_day, term.until_day, language, 'long')}. ${words(`exchange:site.standing.${term.standing}`)}.`,
            says: inLanguage(term.theme, language),
          }))}
      />
    </>
  )
}

export type MeetingsData = {
  readonly meetings: { readonly meetings: readonly MeetingListed[]; readonly next: string | null }
}

/** The meetings, latest first. */
export function PublicMeetings({ data, context }: { data: MeetingsData; context: PageContext }) {
  const { words, language } = context
  return (
    <>
      <PageHead title={words('exchange:site.meetings')} />
      <PlainList
        items={data.meetings.meetings.map((meeting) => ({
          key: meeting.meeting_id,
          title: inLanguage(meeting.name, language),
          note: [
            meeting.opens_on === meeting.closes_on
              ? writeDay(meeting.opens_on, language, 'long')
              : writeDays(meeting.opens_on, meeting.closes_on, language, 'long'),
            inLanguage(meeting.place, language),
          ]
            .filter((part) => part !== '')
            .join(', '),
          says: meeting.agenda && (
            <a href={context.href(`/meetings/${meeting.meeting_id}/agenda`)}>
              {words('exchange:site.agenda')}
            </a>
          ),
        }))}
      />
      <More next={data.meetings.next} name="before" context={context} />
    </>
  )
}

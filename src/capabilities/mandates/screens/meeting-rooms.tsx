import { holds, participantsOf } from '../../../kernel/actor.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { RailSection } from '../../../ui/layout/split.tsx'
import { LinkList } from '../../../ui/record/link-list.tsx'
import {
  memberOffices,
  presidencyOffices,
  secretariat,
  secretariatDesk,
  staffOffices,
} from '../../directory/contract.ts'
import type { Meeting } from '../../meetings/contract.ts'
import { mayDraft } from '../drafting/permissions.ts'

type Props = { readonly meeting: Meeting; readonly held: boolean; readonly context: PageContext }

const comesForSomeone = (actor: PageContext['actor']): boolean =>
  actor.kind === 'person' && actor.held.some((held) => held.participantId !== undefined)

/** What is done most from a meeting's page, by whoever looks at it. */
export function MeetingActions({ meeting, held, context }: Props) {
  const { words, href, actor } = context
  const at = `/meetings/${meeting.meeting_id}`
  const [participant] = participantsOf(actor, ...memberOffices, 'observer', 'delegate')
  return (
    <>
      {holds(actor, ...secretariatDesk) && (
        <>
          <LinkButton href={href(`${at}/readings/new`)}>{words('mandates:register.read')}</LinkButton>
          <LinkButton href={href(`${at}/change`)}>{words('meetings:change.link')}</LinkButton>
        </>
      )}
      {participant !== undefined && (
        <LinkButton href={href(`${at}/delegations/${participant}`)}>
          {words('meetings:delegations.own-link')}
        </LinkButton>
      )}
      {!held && comesForSomeone(actor) && (
        <LinkButton href={href(`/me${at}/particulars`)}>{words('meetings:particulars.own-link')}</LinkButton>
      )}
    </>
  )
}

/** What else there is of a meeting: who comes, what is to be prepared, what was given, its week, its story. */
export function MeetingRooms({ meeting, held, context }: Props) {
  const { words, href, actor } = context
  const at = `/meetings/${meeting.meeting_id}`
  const desk = holds(actor, ...secretariatDesk)
  const link = (there: boolean, path: string, key: string) =>
    there ? [{ href: href(path), label: words(key) }] : []
  const [participant] = participantsOf(actor, 'focal point', 'observer')
  const prepares = holds(actor, ...secretariatDesk, ...presidencyOffices, 'auditor')
  const links = [
    ...link(prepares, `${at}/convocation`, 'meetings:convocation.link'),
    ...(participant === undefined
      ? []
      : link(!prepares, `${at}/convocation/${participant}`, 'meetings:convocation.link')),
    ...link(desk, `${at}/delegations`, 'meetings:delegations.link'),
    ...link(desk, `${at}/door`, 'meetings:door.link'),
    ...link(
      holds(actor, ...secretariat, ...presidencyOffices, 'auditor'),
      `${at}/attendance`,
      'meetings:door.attendance.link',
    ),
    ...link(
      holds(actor, ...secretariat, ...presidencyOffices, 'auditor'),
      `${at}/statistics`,
      'meetings:statistics.title',
    ),
    ...link(holds(actor, ...staffOffices), `${at}/checklist`, 'meetings:checklist.title'),
    ...link(
      holds(actor, ...secretariatDesk, ...presidencyOffices),
      `${at}/sessions`,
      'meetings:session.title',
    ),
    ...link(
      !held && holds(actor, ...memberOffices, 'delegate', 'observer'),
      `${at}/floor`,
      'meetings:session.in-session',
    ),
    ...link(
      mayDraft(actor) || holds(actor, ...memberOffices, 'delegate', 'auditor'),
      `${at}/drafts`,
      'mandates:drafting.link',
    ),
    ...link(
      holds(actor, ...secretariat, ...presidencyOffices, ...memberOffices, 'delegate', 'observer', 'auditor'),
      `${at}/minutes`,
      'meetings:minutes.link',
    ),
    ...link(
      holds(actor, ...secretariatDesk, ...presidencyOffices, 'auditor'),
      `${at}/evaluation`,
      'meetings:evaluation.link',
    ),
    ...link(desk, `${at}/particulars`, 'meetings:particulars.link'),
    ...link(meeting.week_id !== null, `/meetings/weeks/${meeting.week_id}`, 'meetings:weeks.week'),
    ...link(!held, `${at}/meeting.ics`, 'meetings:calendar.link'),
    ...link(actor.kind === 'person', `${at}/story`, 'meetings:story-link'),
  ]
  return links.length === 0 ? null : (
    <RailSection title={words('mandates:agenda.rooms')}>
      <LinkList links={links} />
    </RailSection>
  )
}

import { holds } from '../../../../kernel/actor.ts'
import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { writeDays } from '../../../../platform/i18n/format.ts'
import { Empty } from '../../../../ui/controls/empty.tsx'
import { LinkButton } from '../../../../ui/controls/link-button.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import { Section } from '../../../../ui/layout/section.tsx'
import { Programme } from '../../../../ui/record/programme.tsx'
import { secretariatDesk } from '../../../directory/contract.ts'
import type { Agenda } from '../../agenda/contract.ts'
import { zoneCalled } from '../../agenda/timetable.ts'
import type { Meeting } from '../../contract.ts'
import { daysOf, standing } from './say.tsx'

export type AgendaData = { readonly found: { readonly meeting: Meeting; readonly agenda: Agenda | null } }
type Props = { readonly data: AgendaData; readonly context: PageContext }

/** The agenda of a meeting as everyone reads it, with what is said on each item, and on paper. */
export function AgendaPage({ data: { found }, context }: Props) {
  const { words, language, href, actor } = context
  const { meeting, agenda } = found
  const name = inLanguage(meeting.name, language)
  return (
    <>
      <PageHead
        title={words(`meetings:agenda.title.${agenda?.state ?? 'draft'}`)}
        sub={
          <>
            {actor.kind === 'public' ? name : <a href={href(`/meetings/${meeting.meeting_id}`)}>{name}</a>}
            {', '}
            {[
              writeDays(meeting.opens_on, meeting.closes_on, language, 'long'),
              inLanguage(meeting.place, language),
            ]
              .filter((part) => part !== '')
              .join(', ')}
          </>
        }
        actions={
          holds(actor, ...secretariatDesk) && (
            <LinkButton href={href(`/meetings/${meeting.meeting_id}/items`)}>
              {words('meetings:agenda.edit')}
            </LinkButton>
          )
        }
      />
      {agenda && agenda.items.length > 0 ? (
        <>
          <p className="note">
            {standing(agenda, context)} {words('meetings:agenda.zone', { zone: zoneCalled(meeting.zone) })}
          </p>
          <Programme
            level={2}
            days={daysOf(agenda, context, ({ annotation }) => ({
              notes: inLanguage(annotation, language).split(/\n+/).filter(Boolean),
            }))}
          />
          <OnPaper data={{ found }} context={context} />
        </>
      ) : (
        <Empty title={words('meetings:agenda.not-yet')}>{words('meetings:agenda.not-yet-lead')}</Empty>
      )}
    </>
  )
}

function OnPaper({ data: { found }, context }: Props) {
  const { words, href } = context
  const papers = [
    { format: 'pdf', annotated: '' },
    { format: 'docx', annotated: '' },
    { format: 'pdf', annotated: '&annotated=true' },
    { format: 'docx', annotated: '&annotated=true' },
  ] as const
  return (
    <Section title={words('meetings:agenda.on-paper')}>
      <ul className="programme-papers">
        {papers.map(({ format, annotated }) => (
          <li key={format + annotated}>
            <a
              href={href(`/meetings/${found.meeting.meeting_id}/agenda/print?format=${format}${annotated}`)}
              download
            >
              {words(`meetings:agenda.paper.${annotated === '' ? 'plain' : 'annotated'}-${format}`)}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** The agenda on its meeting's page: without what is said on each item. */
export function AgendaInShort({ meeting, agenda, context }: AgendaData['found'] & { context: PageContext }) {
  const { words, href } = context
  const staff = holds(context.actor, ...secretariatDesk)
  return (
    <Section
      title={words(`meetings:agenda.title.${agenda?.state ?? 'draft'}`)}
      note={
        <>
          {agenda && agenda.items.length > 0 && (
            <a href={href(`/meetings/${meeting.meeting_id}/agenda`)}>{words('meetings:agenda.whole')}</a>
          )}
          {staff && (
            <>
              {agenda && agenda.items.length > 0 && ' · '}
              <a href={href(`/meetings/${meeting.meeting_id}/items`)}>{words('meetings:agenda.edit')}</a>
            </>
          )}
        </>
      }
    >
      {agenda && agenda.items.length > 0 ? (
        <Programme level={3} days={daysOf(agenda, context)} />
      ) : (
        <Empty title={words(staff ? 'meetings:agenda.none' : 'meetings:agenda.not-yet')} />
      )}
    </Section>
  )
}

import { holds } from '../../../kernel/actor.ts'
import { inLanguage } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { writeDays } from '../../../platform/i18n/format.ts'
import { Empty } from '../../../ui/controls/empty.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { Section } from '../../../ui/layout/section.tsx'
import { KeyValues } from '../../../ui/record/key-values.tsx'
import type { AgendaItem, Meeting } from '../../meetings/contract.ts'
import { secretariat } from '../../directory/contract.ts'
import type { MandateRow } from '../contract.ts'
import { MandateTable } from './mandate-table.tsx'

export type AgendaData = {
  readonly agenda: {
    readonly meeting: Meeting
    readonly agenda: AgendaItem[]
    readonly mandates: MandateRow[]
  }
}

/** A meeting's provisional agenda: its items, and the mandates that put themselves onto it. */
export function Agenda({ data: { agenda }, context }: { data: AgendaData; context: PageContext }) {
  const { words, language } = context
  const { meeting, mandates } = agenda
  return (
    <>
      <PageHead
        title={inLanguage(meeting.name, language)}
        sub={`${inLanguage(meeting.place, language)}, ${writeDays(meeting.opens_on, meeting.closes_on, language, 'long')}`}
      />
      {holds(context.actor, ...secretariat) && (
        <p className="note no-print">
          <a href={context.href(`/meetings/${meeting.meeting_id}/change`)}>{words('meetings:change.link')}</a>
          {' · '}
          <a href={context.href(`/meetings/${meeting.meeting_id}/items`)}>{words('meetings:items.link')}</a>
        </p>
      )}
      <Section title={words('mandates:agenda.items')}>
        <KeyValues
          items={agenda.agenda.map((item) => ({
            key: item.item_id,
            name: item.number,
            value: inLanguage(item.title, language),
          }))}
        />
      </Section>
      <Section
        title={words('mandates:agenda.mandates')}
        note={words('mandates:agenda.count', { count: mandates.length })}
      >
        {mandates.length === 0 ? (
          <Empty title={words('mandates:agenda.none')} />
        ) : (
          <MandateTable caption={words('mandates:agenda.mandates')} mandates={mandates} context={context} />
        )}
      </Section>
    </>
  )
}

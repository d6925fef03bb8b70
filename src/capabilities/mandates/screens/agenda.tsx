import { holds } from '../../../kernel/actor.ts'
import { inLanguage } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { writeDays, writeNumber } from '../../../platform/i18n/format.ts'
import { Empty } from '../../../ui/controls/empty.tsx'
import { Pager } from '../../../ui/controls/pager.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { Section } from '../../../ui/layout/section.tsx'
import { Split } from '../../../ui/layout/split.tsx'
import { KeyValues } from '../../../ui/record/key-values.tsx'
import { TwoLines } from '../../../ui/register/two-lines.tsx'
import type { Document } from '../../documents/contract.ts'
import type { Agenda as MeetingAgenda, Meeting } from '../../meetings/contract.ts'
import { AgendaInShort } from '../../meetings/index.ts'
import { secretariatDesk } from '../../directory/contract.ts'
import type { MandateRow } from '../contract.ts'
import { MandateTable } from './mandate-table.tsx'
import { MeetingActions, MeetingRooms } from './meeting-rooms.tsx'

export type AgendaData = {
  readonly agenda: {
    readonly meeting: Meeting
    readonly held: boolean
    readonly agenda: MeetingAgenda | null
    readonly documents: Document[]
    readonly mandates: MandateRow[]
    readonly count: number
    readonly more_than_counted: boolean
    readonly next: string | null
  }
}

/** A meeting: its agenda; ahead of it the mandates that wait for it, afterwards what it adopted. */
export function Agenda({ data: { agenda: of }, context }: { data: AgendaData; context: PageContext }) {
  const { words, language } = context
  const { meeting, mandates } = of
  const said = of.held ? 'given' : 'waiting'
  return (
    <>
      <PageHead
        title={inLanguage(meeting.name, language)}
        sub={[
          inLanguage(meeting.place, language),
          writeDays(meeting.opens_on, meeting.closes_on, language, 'long'),
          meeting.daily_from === null ? '' : `${meeting.daily_from}–${meeting.daily_until}`,
          words(`meetings:mode.${meeting.mode}`),
          words(`meetings:state.${meeting.state}`).toLocaleLowerCase(),
        ]
          .filter((part) => part !== '')
          .join(', ')}
        actions={<MeetingActions meeting={meeting} held={of.held} context={context} />}
      />
      <Split rail={<MeetingRooms meeting={meeting} held={of.held} context={context} />}>
        {of.documents.length > 0 && <Adopted documents={of.documents} context={context} />}
        <AgendaInShort meeting={meeting} agenda={of.agenda} context={context} />
      </Split>
      <Section
        title={words(`mandates:agenda.${said}`)}
        note={words(of.more_than_counted ? 'mandates:register.more-than' : 'mandates:agenda.count', {
          count: of.count,
          number: writeNumber(of.count, language),
        })}
      >
        {mandates.length === 0 ? (
          <Empty title={words(`mandates:agenda.none-${said}`)} />
        ) : (
          <MandateTable caption={words(`mandates:agenda.${said}`)} mandates={mandates} context={context} />
        )}
        {of.next && (
          <Pager
            label={words('mandates:register.pages')}
            next={{
              href: `${context.address.path}?after=${encodeURIComponent(of.next)}`,
              label: words('mandates:register.next'),
            }}
          />
        )}
      </Section>
    </>
  )
}

function Adopted({ documents, context }: { documents: readonly Document[]; context: PageContext }) {
  const { words, language, href, actor } = context
  return (
    <Section title={words('mandates:agenda.adopted')}>
      <KeyValues
        items={documents.map((document) => ({
          key: document.document_id,
          name: words(`mandates:kind.${document.kind}`),
          value: (
            <TwoLines
              second={
                <>
                  {document.symbol}
                  {holds(actor, ...secretariatDesk) && (
                    <>
                      {' · '}
                      <a href={href(`/readings/${document.document_id}`)}>
                        {words('mandates:agenda.reading')}
                      </a>
                    </>
                  )}
                </>
              }
            >
              <a href={href(`/d/${document.symbol}`)}>{inLanguage(document.title, language)}</a>
            </TwoLines>
          ),
        }))}
      />
    </Section>
  )
}

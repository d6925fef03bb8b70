import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { writeDay } from '../../../../platform/i18n/format.ts'
import { Section } from '../../../../ui/layout/section.tsx'
import { LinkList } from '../../../../ui/record/link-list.tsx'
import { StateMark } from '../../../../ui/state.tsx'
import type { Waiting } from '../../convocation/contract.ts'

export type WaitingData = {
  readonly convocations: { readonly waiting: readonly Waiting[]; readonly more: boolean }
}

/** On the desk of a focal point: the convocations that wait for its answer. */
export function ConvocationsOnDesk({ data, context }: { data: WaitingData; context: PageContext }) {
  const { words, language, href } = context
  const { waiting, more } = data.convocations
  if (waiting.length === 0) return null
  return (
    <Section
      title={words('meetings:convocation.desk.title')}
      note={more ? words('meetings:convocation.desk.more', { count: waiting.length }) : undefined}
    >
      <LinkList
        links={waiting.map((one) => {
          const late = one.answer_until < context.today
          return {
            href: href(`/meetings/${one.meeting_id}/convocation/${one.participant_id}`),
            label: inLanguage(one.meeting, language),
            state: (
              <StateMark kind={late ? 'overdue' : 'open'}>
                {words(`meetings:convocation.desk.${late ? 'late' : 'waits'}`)}
              </StateMark>
            ),
            note: words('meetings:convocation.desk.note', {
              participant: inLanguage(one.participant, language),
              day: writeDay(one.answer_until, language, 'long'),
            }),
          }
        })}
      />
    </Section>
  )
}

import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { writeDay } from '../../../../platform/i18n/format.ts'
import { Section } from '../../../../ui/layout/section.tsx'
import { LinkList } from '../../../../ui/record/link-list.tsx'
import { StateMark } from '../../../../ui/state.tsx'
import type { OverdueItem } from '../../planning/checklists/contract.ts'

export type OverdueData = {
  readonly checklists: { readonly items: readonly OverdueItem[]; readonly more: boolean }
}

/** On the desk: what is overdue before the meetings to come, for those it falls to. */
export function ChecklistsOnDesk({ data, context }: { data: OverdueData; context: PageContext }) {
  const { words, language, href } = context
  const { items, more } = data.checklists
  if (items.length === 0) return null
  return (
    <Section
      title={words('meetings:checklist.desk')}
      note={more ? words('meetings:checklist.desk-more', { count: items.length }) : undefined}
    >
      <LinkList
        links={[...Map.groupBy(items, ({ meeting_id }) => meeting_id)].flatMap(
          ([meeting, [first, ...rest]]) =>
            first === undefined
              ? []
              : [
                  {
                    href: href(`/meetings/${meeting}/checklist`),
                    label: inLanguage(first.meeting, language),
                    state: <StateMark kind="overdue">{words('meetings:checklist.overdue')}</StateMark>,
                    note: words('meetings:checklist.desk-note', {
                      count: rest.length + 1,
                      title: inLanguage(first.title, language),
                      day: writeDay(first.due_on, language),
                    }),
                  },
                ],
        )}
      />
    </Section>
  )
}

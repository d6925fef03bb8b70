import type { Instant } from '../../../kernel/instant.ts'
import { dayAt } from '../../../kernel/instant.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { writeDay } from '../../../platform/i18n/format.ts'
import { Section } from '../../../ui/layout/section.tsx'
import { KeyValues } from '../../../ui/record/key-values.tsx'
import type { Nomination } from '../delegations/contract.ts'
import type { DelegationData } from './delegation-data.ts'

/** The notes by which a delegation was named, each with its paper where it came with one. */
export function Nominations({
  nominations,
  of,
  context,
}: {
  nominations: readonly Nomination[]
  of: DelegationData['found']
  context: PageContext
}) {
  const { words, language, href, tenant } = context
  if (nominations.length === 0) return null
  const base = `/meetings/${of.meeting.meeting_id}/delegations/${of.participant?.participant_id}/notes`
  return (
    <Section title={words('meetings:delegations.notes')}>
      <KeyValues
        items={nominations.map((one) => ({
          key: one.nomination_id,
          name: writeDay(dayAt(one.nominated_at as Instant, tenant.zone), language),
          value: (
            <>
              {one.note}, {words('meetings:delegations.people-named', { count: one.people })}
              {one.file_name !== null && (
                <>
                  {' · '}
                  <a href={href(`${base}/${one.nomination_id}`)} download>
                    {one.file_name}
                  </a>
                </>
              )}
            </>
          ),
        }))}
      />
    </Section>
  )
}

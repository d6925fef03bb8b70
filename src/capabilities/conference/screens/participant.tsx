import { holds } from '../../../kernel/actor.ts'
import { type Language, inLanguage } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { Hang } from '../../../ui/record/hang.tsx'
import { RecordHead } from '../../../ui/record/record-head.tsx'
import { RegisterTable } from '../../../ui/register/register-table.tsx'
import { TwoLines } from '../../../ui/register/two-lines.tsx'
import type { ParticipantRecord } from '../contract.ts'
import { Correct, Names, correctColumn } from './names.tsx'
import { periodWords } from './say.ts'

export type ParticipantData = { readonly participant: ParticipantRecord }

/** What holds on a day among dated facts, latest first; before all of them, the first. */
export const heldOn = <T extends { readonly from_day: string; readonly until_day: string | null }>(
  facts: readonly T[],
  today: string,
): T | undefined =>
  facts.find((one) => one.from_day <= today && (one.until_day === null || today <= one.until_day))

/** A participant's record: its names and its standing through the years. */
export function ParticipantView({
  data: { participant },
  context,
}: {
  data: ParticipantData
  context: PageContext
}) {
  const { words, language, href, today, actor } = context
  const name = heldOn(participant.names, today) ?? participant.names[0]
  const status = heldOn(participant.statuses, today)
  const here = `/conference/participants/${participant.code}`
  return (
    <>
      <RecordHead
        reference={participant.code}
        note={status ? words(`conference:status.${status.status}`) : words('conference:status.none')}
        title={name ? inLanguage(name.formal, language) : participant.code}
        actions={
          <>
            {holds(actor, 'coordinator', 'assistant') && (
              <>
                <LinkButton href={href(`${here}/name`)}>{words('conference:participant.name')}</LinkButton>
                <LinkButton href={href(`${here}/status`)}>
                  {words('conference:participant.status')}
                </LinkButton>
              </>
            )}
            {actor.kind === 'person' && (
              <LinkButton kind="quiet" href={href(`${here}/story`)}>
                {words('conference:story-link')}
              </LinkButton>
            )}
          </>
        }
      />
      <Names names={participant.names} called={shortOverFormal} at={`${here}/name`} context={context} />
      <Hang title={words('conference:participant.statuses')}>
        <RegisterTable
          caption={words('conference:participant.statuses')}
          columns={[
            {
              key: 'status',
              header: words('conference:field.status'),
              namesRow: true,
              phone: 'title',
            },
            { key: 'period', header: words('conference:field.period'), whole: true },
            ...correctColumn(context),
          ]}
          rows={participant.statuses.map((one) => ({
            key: one.from_day,
            cells: {
              status: words(`conference:status.${one.status}`),
              period: periodWords(one, context),
              correct: <Correct at={`${here}/status`} from={one.from_day} context={context} />,
            },
          }))}
        />
      </Hang>
    </>
  )
}

const shortOverFormal = (one: ParticipantRecord['names'][number], each: Language) => (
  <TwoLines key={each} second={one.formal[each]}>
    <span lang={each}>{one.short[each] ?? '–'}</span>
  </TwoLines>
)

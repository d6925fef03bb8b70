import { holds } from '../../../kernel/actor.ts'
import { inLanguage } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { inOrder, writeDay, writeNumber } from '../../../platform/i18n/format.ts'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { Notice } from '../../../ui/controls/notice.tsx'
import { Figures } from '../../../ui/desk/figures.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { Section } from '../../../ui/layout/section.tsx'
import { RegisterTable } from '../../../ui/register/register-table.tsx'
import { secretariatDesk } from '../../directory/contract.ts'
import type { Counts, Delegation, Terms } from '../delegations/contract.ts'
import type { Meeting } from '../contract.ts'
import { TakeCredentials } from './take-credentials.tsx'
import { TakeList } from './take-list.tsx'

export type DelegationsData = {
  readonly found: {
    readonly meeting: Meeting
    readonly terms: Terms | null
    readonly delegations: readonly Delegation[]
  }
}
type Props = { readonly data: DelegationsData; readonly context: PageContext }

/** Everyone on the way to the meeting, waiting lists apart. */
const coming = ({ nominated, accredited, registered, confirmed }: Counts): number =>
  nominated + accredited + registered + confirmed
const sum = (delegations: readonly Delegation[], of: (counts: Counts) => number): number =>
  delegations.reduce((total, one) => total + of(one.counts), 0)

/** How the delegations to a meeting stand, and who has named nobody yet. */
export function Delegations({ data, context }: Props) {
  const { words, language, href } = context
  const { meeting, terms, delegations } = data.found
  const members = delegations.filter((one) => one.category === 'member')
  const named = members.filter((one) => coming(one.counts) + one.counts.waiting > 0)
  const number = (value: number): string => writeNumber(value, language)
  return (
    <>
      <PageHead
        title={words('meetings:delegations.title')}
        sub={
          <>
            <a href={href(`/meetings/${meeting.meeting_id}`)}>{inLanguage(meeting.name, language)}</a>
            {terms &&
              ` · ${words('meetings:terms.until', { day: writeDay(terms.nominations_until, language, 'long') })}`}
          </>
        }
        actions={
          holds(context.actor, ...secretariatDesk) && (
            <LinkButton href={href(`/meetings/${meeting.meeting_id}/registration`)}>
              {words('meetings:terms.link')}
            </LinkButton>
          )
        }
      />
      {!terms && (
        <Notice kind="warn" title={words('meetings:terms.closed')}>
          <p>{words('meetings:terms.closed-lead')}</p>
        </Notice>
      )}
      <Figures
        label={words('meetings:delegations.figures')}
        figures={[
          {
            id: 'named',
            number: number(named.length),
            unit: words('meetings:delegations.of-members', { number: number(members.length) }),
            name: words('meetings:delegations.named'),
          },
          {
            id: 'coming',
            number: number(sum(delegations, coming)),
            name: words('meetings:delegations.people'),
          },
          {
            id: 'nominated',
            number: number(sum(delegations, (counts) => counts.nominated)),
            name: words('meetings:delegations.to-accredit'),
          },
          {
            id: 'registered',
            number: number(sum(delegations, (counts) => counts.registered)),
            name: words('meetings:delegations.to-confirm'),
          },
        ]}
      />
      {(['member', 'observer'] as const).map((category) => (
        <Section key={category} title={words(`meetings:delegations.those.${category}`)}>
          <Table
            caption={words(`meetings:delegations.those.${category}`)}
            rows={inOrder(
              delegations.filter((one) => one.category === category),
              (one) => inLanguage(one.name, language),
              language,
            )}
            meeting={meeting}
            context={context}
          />
        </Section>
      ))}
      <Section title={words('meetings:delegations.those.others')}>
        <Table
          caption={words('meetings:delegations.those.others')}
          rows={delegations.filter((one) => one.participant_id === null)}
          meeting={meeting}
          context={context}
        />
      </Section>
      <TakeCredentials meeting={meeting.meeting_id} context={context} />
      <TakeList meeting={meeting.meeting_id} context={context} />
    </>
  )
}

const STEPS = ['nominated', 'accredited', 'registered', 'confirmed', 'waiting'] as const

function Table({
  caption,
  rows,
  meeting,
  context,
}: {
  caption: string
  rows: readonly Delegation[]
  meeting: Meeting
  context: PageContext
}) {
  const { words, language, href } = context
  const counted = (count: number): string | null => (count === 0 ? null : writeNumber(count, language))
  const people = rows.some((one) => one.participant_id !== null)
  return (
    <RegisterTable
      caption={caption}
      columns={[
        {
          key: 'name',
          header: words(people ? 'meetings:delegations.participant' : 'meetings:delegations.category'),
          namesRow: true,
          phone: 'title',
        },
        ...(people ? [{ key: 'head', header: words('meetings:role.head'), phone: 'line' as const }] : []),
        ...STEPS.map((state) => ({
          key: state,
          header: words(`meetings:delegations.count.${state}`),
          numeric: true,
          phone: 'line' as const,
        })),
        { key: 'quota', header: words('meetings:delegations.quota'), numeric: true, phone: 'line' },
      ]}
      rows={rows.map((one) => ({
        key: one.participant_id ?? one.category,
        cells: {
          name: (
            <a
              href={href(
                one.participant_id === null
                  ? `/meetings/${meeting.meeting_id}/others/${one.category}`
                  : `/meetings/${meeting.meeting_id}/delegations/${one.participant_id}`,
              )}
            >
              {one.participant_id === null
                ? words(`meetings:category.${one.category}`)
                : inLanguage(one.name, language)}
            </a>
          ),
          head: one.head,
          ...Object.fromEntries(STEPS.map((state) => [state, counted(one.counts[state])])),
          quota: one.most === null ? null : writeNumber(one.most, language),
        },
      }))}
    />
  )
}

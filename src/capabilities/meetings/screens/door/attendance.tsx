import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { writeNumber } from '../../../../platform/i18n/format.ts'
import { PairedBar, PairedBarKey } from '../../../../ui/charts/paired-bar.tsx'
import { Empty } from '../../../../ui/controls/empty.tsx'
import { Figures } from '../../../../ui/desk/figures.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import { Section } from '../../../../ui/layout/section.tsx'
import { RegisterTable } from '../../../../ui/register/register-table.tsx'
import { isRefusal } from '../../../../kernel/refusal.ts'
import type { Attendance, Occasion } from '../../door/contract.ts'
import { type QuorumFor, leastPresent, quorate } from '../../door/rules.ts'
import { occasionSaid } from './door-say.tsx'

type Props = { readonly data: { readonly found: Attendance }; readonly context: PageContext }

/** Who was there: the quorum of the occasion shown, each delegation of it, and the occasions there were. */
export function AttendancePage({ data: { found }, context }: Props) {
  const { words, language, href } = context
  const { meeting, shown, occasions } = found
  return (
    <>
      <PageHead
        title={words('meetings:door.attendance.title')}
        sub={
          <>
            <a href={href(`/meetings/${meeting.meeting_id}`)}>{inLanguage(meeting.name, language)}</a>
            {` · ${shown ? occasionSaid(shown, context) : words('meetings:door.attendance.lead')}`}
          </>
        }
      />
      {shown === null ? (
        <Empty title={words('meetings:door.attendance.none')}>
          {words('meetings:door.attendance.none-lead')}
        </Empty>
      ) : (
        <>
          <Quorum shown={shown} members={found.members} context={context} />
          <Delegations found={found} context={context} />
          {occasions.length > 1 && <Occasions found={found} context={context} />}
        </>
      )}
    </>
  )
}

type QuorumProps = { readonly shown: Occasion; readonly members: number; readonly context: PageContext }

function Quorum({ shown, members, context }: QuorumProps) {
  const { words, language } = context
  const number = (value: number): string => writeNumber(value, language)
  const reached = (to: QuorumFor) => ({
    id: to,
    number: words(
      isRefusal(quorate.decide({ to, present: shown.members, members }))
        ? 'meetings:door.attendance.no'
        : 'meetings:door.attendance.yes',
    ),
    name: words('meetings:door.attendance.quorum'),
    note: words(`meetings:door.attendance.to-${to}`, { least: number(leastPresent(to, members)) }),
  })
  return (
    <Figures
      label={words('meetings:door.attendance.quorum')}
      figures={[
        {
          id: 'members',
          number: number(shown.members),
          unit: words('meetings:door.attendance.of', { number: number(members) }),
          name: words('meetings:door.attendance.members-present'),
        },
        { id: 'people', number: number(shown.people), name: words('meetings:door.attendance.people') },
        reached('open'),
        reached('decide'),
      ]}
    />
  )
}

function Delegations({ found, context }: Props['data'] & { readonly context: PageContext }) {
  const { words, language } = context
  const number = (value: number): string => writeNumber(value, language)
  const most = Math.max(1, ...found.delegations.map(({ expected }) => expected))
  return (
    <Section
      title={words('meetings:door.attendance.table')}
      note={
        <PairedBarKey
          done={words('meetings:door.attendance.present')}
          of={words('meetings:door.attendance.expected')}
        />
      }
    >
      <RegisterTable
        caption={words('meetings:door.attendance.table-caption')}
        columns={[
          {
            key: 'name',
            header: words('meetings:door.attendance.delegation'),
            namesRow: true,
            phone: 'title',
          },
          { key: 'as', header: words('meetings:door.part'), phone: 'line' },
          { key: 'bar', header: words('meetings:door.attendance.chart'), quietHeader: true, phone: 'none' },
          { key: 'present', header: words('meetings:door.attendance.present'), numeric: true, phone: 'line' },
          {
            key: 'expected',
            header: words('meetings:door.attendance.expected'),
            numeric: true,
            phone: 'line',
          },
        ]}
        rows={found.delegations.map((one) => ({
          key: `${one.category} ${one.participant_id ?? ''}`,
          cells: {
            name: inLanguage(one.name, language) || words(`meetings:category.${one.category}`),
            as: one.participant_id === null ? '' : words(`meetings:category.${one.category}`),
            bar: <PairedBar done={one.present} of={one.expected} most={most} />,
            present: number(one.present),
            expected: number(one.expected),
          },
        }))}
      />
    </Section>
  )
}

function Occasions({ found, context }: Props['data'] & { readonly context: PageContext }) {
  const { words, language, address } = context
  return (
    <Section title={words('meetings:door.attendance.occasions')}>
      <RegisterTable
        caption={words('meetings:door.attendance.occasions')}
        columns={[
          { key: 'what', header: words('meetings:door.one.place'), namesRow: true, phone: 'title' },
          { key: 'members', header: words('meetings:door.attendance.members'), numeric: true, phone: 'line' },
          { key: 'people', header: words('meetings:door.attendance.people'), numeric: true, phone: 'line' },
        ]}
        rows={found.occasions.map((one) => ({
          key: `${one.session ?? ''} ${one.day}`,
          cells: {
            what: (
              <a
                href={`${address.path}?${one.session === null ? `day=${one.day}` : `session=${one.session}`}`}
              >
                {occasionSaid(one, context)}
              </a>
            ),
            members: writeNumber(one.members, language),
            people: writeNumber(one.people, language),
          },
        }))}
      />
    </Section>
  )
}

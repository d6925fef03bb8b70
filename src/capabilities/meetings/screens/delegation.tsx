import { holds } from '../../../kernel/actor.ts'
import { inLanguage } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { sentForm } from '../../../platform/http/sent-form.ts'
import { writeDay, writeNumber } from '../../../platform/i18n/format.ts'
import { Actions } from '../../../ui/controls/actions.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Empty } from '../../../ui/controls/empty.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { Notice } from '../../../ui/controls/notice.tsx'
import { Pager } from '../../../ui/controls/pager.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { Section } from '../../../ui/layout/section.tsx'
import { RegisterTable } from '../../../ui/register/register-table.tsx'
import { secretariatDesk } from '../../directory/contract.ts'
import { isHeld } from '../rules.ts'
import { type DelegationData, mayName } from './delegation-data.ts'
import { Nominate } from './nominate.tsx'
import { Nominations } from './nominations.tsx'
import { TakeList } from './take-list.tsx'
import { RegistrationMark, partOf } from './registration-say.tsx'

type Props = { readonly data: DelegationData; readonly context: PageContext }

/** A delegation, or those of a category: who comes, how far each has come, and who is still to be named. */
export function DelegationPage({ data, context }: Props) {
  const { words, language, href } = context
  const { meeting, participant, category, people, next, nominations, terms } = data.found
  const held = isHeld(meeting, context.today)
  const names = mayName(context.actor, participant?.participant_id) && !held
  const inTime =
    holds(context.actor, ...secretariatDesk) || (terms !== null && context.today <= terms.nominations_until)
  return (
    <>
      <PageHead
        title={participant ? inLanguage(participant.short, language) : words(`meetings:category.${category}`)}
        sub={
          <>
            {words('meetings:delegations.at')}{' '}
            <a href={href(`/meetings/${meeting.meeting_id}`)}>{inLanguage(meeting.name, language)}</a>
            {terms &&
              ` · ${words('meetings:terms.until', { day: writeDay(terms.nominations_until, language, 'long') })}`}
          </>
        }
      />
      <Section title={words('meetings:delegations.who')} note={placesTaken(data.found, context)}>
        {people.length === 0 ? (
          <Empty title={words('meetings:delegations.nobody')}>
            {words('meetings:delegations.nobody-lead')}
          </Empty>
        ) : (
          <People data={data} context={context} />
        )}
        {next !== null && (
          <Pager
            label={words('meetings:delegations.pages')}
            next={{
              href: `${context.address.path}?after=${next}`,
              label: words('meetings:delegations.next'),
            }}
          />
        )}
      </Section>
      {participant && <Nominations nominations={nominations} of={data.found} context={context} />}
      {names && inTime && <Nominate data={data} context={context} />}
      {names && !inTime && (
        <Notice title={words(terms ? 'meetings:terms.over' : 'meetings:terms.not-yet')}>
          <p>{words('meetings:terms.write-to-us')}</p>
        </Notice>
      )}
      {participant && <TakeList meeting={meeting.meeting_id} context={context} />}
    </>
  )
}

function placesTaken({ terms, counts, category }: DelegationData['found'], context: PageContext): string {
  const { words, language } = context
  const most = terms?.quotas[category]
  const taken = counts.nominated + counts.accredited + counts.registered + counts.confirmed
  return most === undefined
    ? words('meetings:delegations.no-quota')
    : words('meetings:delegations.places', {
        taken: writeNumber(taken, language),
        most: writeNumber(most, language),
      })
}

function People({ data: { found }, context }: Props) {
  const { words, language, href } = context
  const { meeting, participant, category, people } = found
  const staff = holds(context.actor, ...secretariatDesk) && !isHeld(meeting, context.today)
  const base = participant
    ? `/meetings/${meeting.meeting_id}/delegations/${participant.participant_id}`
    : `/meetings/${meeting.meeting_id}/others/${category}`
  const sent = sentForm(context, context.sent === 'confirm' ? 'confirm' : 'accredit')
  const open = mayName(context.actor, participant?.participant_id) && !isHeld(meeting, context.today)
  const turns = people.filter(({ state }) => state === 'nominated' || state === 'registered')
  const table = (
    <RegisterTable
      caption={words('meetings:delegations.people-caption')}
      {...(staff && turns.length > 0
        ? {
            select: {
              form: 'chosen',
              name: 'person',
              header: words('meetings:delegations.choose'),
              all: words('meetings:delegations.choose-all'),
            },
          }
        : {})}
      columns={[
        { key: 'name', header: words('meetings:delegations.person'), namesRow: true, phone: 'title' },
        { key: 'part', header: words('meetings:delegations.part'), phone: 'line' },
        { key: 'note', header: words('meetings:delegations.note'), phone: 'line' },
        { key: 'state', header: words('meetings:delegations.state'), whole: true, phone: 'end' },
      ]}
      rows={people.map((one) => {
        const name = one.printed_name ?? `${one.given_name} ${one.family_name}`
        const ticks = staff && (one.state === 'nominated' || one.state === 'registered')
        return {
          key: one.registration_id,
          ...(ticks
            ? { tick: { label: name, ticked: sent.values('person').includes(one.registration_id) } }
            : {}),
          cells: {
            name: (
              <>
                {open && one.state !== 'withdrawn' ? (
                  <a href={href(`${base}/${one.registration_id}`)}>{name}</a>
                ) : (
                  name
                )}
                {one.namesake && <span className="note"> {words('meetings:delegations.namesake')}</span>}
              </>
            ),
            part:
              [partOf(one, context), inLanguage(one.job_title, language)].filter(Boolean).join(', ') || '–',
            note: one.note,
            state: <RegistrationMark state={one.state} context={context} />,
          },
        }
      })}
    />
  )
  if (!staff || turns.length === 0) return table
  return (
    <>
      <Form
        id="chosen"
        layout="bare"
        action={context.address.path}
        form="accredit"
        idempotencyKey={context.newKey()}
        label={words('meetings:delegations.choose')}
      >
        {table}
        <Actions>
          <Button kind="plain">{words('meetings:delegations.accredit')}</Button>
          <Button kind="plain" name="form" value="confirm">
            {words('meetings:delegations.confirm')}
          </Button>
        </Actions>
      </Form>
    </>
  )
}

import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { writeNumber } from '../../../../platform/i18n/format.ts'
import { Actions } from '../../../../ui/controls/actions.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { Empty } from '../../../../ui/controls/empty.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { LinkButton } from '../../../../ui/controls/link-button.tsx'
import { Pager } from '../../../../ui/controls/pager.tsx'
import { PostButton } from '../../../../ui/controls/post-button.tsx'
import { TextField } from '../../../../ui/controls/text-field.tsx'
import { Figures } from '../../../../ui/desk/figures.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import { Section } from '../../../../ui/layout/section.tsx'
import { RegisterTable } from '../../../../ui/register/register-table.tsx'
import type { Door } from '../../door/contract.ts'
import { partOf } from '../registration-say.tsx'
import { Devices, TurnedAwayScans } from './devices.tsx'
import { comesFor, occasionSaid, timeAt } from './door-say.tsx'
import type { Participant } from '../../../conference/contract.ts'
import { TakeBadges, TakePlates } from './take-papers.tsx'
import { WalkInForm } from './walk-in.tsx'

type Props = {
  readonly data: {
    readonly found: Door
    readonly participants: { readonly participants: readonly Participant[] }
  }
  readonly context: PageContext
}

/** The door of a meeting: who is in, checking in by name, what the devices told, and what to print. */
export function DoorPage({ data: { found, participants }, context }: Props) {
  const { words, language, href } = context
  const { meeting } = found
  const at = href(`/meetings/${meeting.meeting_id}`)
  const number = (value: number): string => writeNumber(value, language)
  return (
    <>
      <PageHead
        title={words('meetings:door.title')}
        sub={
          <>
            <a href={at}>{inLanguage(meeting.name, language)}</a>
            {` · ${occasionSaid(found, context)}`}
          </>
        }
        actions={
          <>
            <LinkButton kind="primary" href={`${at}/door/scanner`}>
              {words('meetings:door.scan')}
            </LinkButton>
            <LinkButton href={`${at}/attendance`}>{words('meetings:door.attendance.link')}</LinkButton>
          </>
        }
      />
      <Figures
        label={words('meetings:door.figures')}
        figures={[
          {
            id: 'present',
            number: number(found.present),
            unit: words('meetings:door.expected', { number: number(found.expected) }),
            name: words('meetings:door.present'),
          },
          { id: 'devices', number: number(found.devices.length), name: words('meetings:door.devices') },
        ]}
      />
      <Expected found={found} context={context} />
      <WalkInForm participants={participants.participants} context={context} />
      <Devices found={found} context={context} />
      <TurnedAwayScans found={found} context={context} />
      <TakeBadges meeting={meeting.meeting_id} context={context} />
      <TakePlates meeting={meeting.meeting_id} context={context} />
    </>
  )
}

function Expected({ found, context }: { readonly found: Door; readonly context: PageContext }) {
  const { words, address, request } = context
  const { people, next, session } = found
  const name = typeof request.query['name'] === 'string' ? request.query['name'] : ''
  const query = (more: Readonly<Record<string, string>>): string =>
    new URLSearchParams({
      ...(session === null ? {} : { session: String(session) }),
      ...(name === '' ? {} : { name }),
      ...more,
    }).toString()
  return (
    <Section title={words('meetings:door.people')} note={occasionSaid(found, context)}>
      <Form method="get" layout="columns" action={address.path}>
        <TextField
          name="name"
          type="search"
          label={words('meetings:door.field.name')}
          value={name}
          autoComplete="off"
        />
        <TextField
          name="session"
          size="code"
          inputMode="numeric"
          maxLength={2}
          label={words('meetings:door.field.session')}
          hint={words('meetings:door.session-hint')}
          value={session === null ? '' : String(session)}
          autoComplete="off"
        />
        <Actions>
          <Button kind="plain">{words('meetings:door.find')}</Button>
        </Actions>
      </Form>
      {people.length === 0 ? (
        <Empty title={words(name === '' ? 'meetings:door.nobody' : 'meetings:door.nobody-named')}>
          {words('meetings:door.nobody-lead')}
        </Empty>
      ) : (
        <People found={found} context={context} />
      )}
      {next !== null && (
        <Pager
          label={words('meetings:door.pages')}
          next={{ href: `${address.path}?${query({ after: next })}`, label: words('meetings:door.next') }}
        />
      )}
    </Section>
  )
}

function People({ found, context }: { readonly found: Door; readonly context: PageContext }) {
  const { words, href, address } = context
  const { meeting, people, session } = found
  return (
    <RegisterTable
      caption={words('meetings:door.people-caption')}
      columns={[
        { key: 'name', header: words('meetings:door.person'), namesRow: true, phone: 'title' },
        { key: 'participant', header: words('meetings:door.participant'), phone: 'line' },
        { key: 'part', header: words('meetings:door.part'), phone: 'line' },
        { key: 'in', header: words('meetings:door.in'), whole: true, phone: 'line' },
      ]}
      rows={people.map((one) => ({
        key: one.registration_id,
        cells: {
          name: (
            <a href={href(`/meetings/${meeting.meeting_id}/door/people/${one.registration_id}`)}>
              {one.name}
            </a>
          ),
          participant: comesFor(one, context),
          part: partOf(one, context),
          in:
            one.in_since === null ? (
              <PostButton
                kind="small"
                action={`${address.path}${address.search}`}
                hidden={{
                  form: 'check-in',
                  registration: one.registration_id,
                  session: session === null ? '' : String(session),
                  'idempotency-key': context.newKey(),
                }}
                label={`${words('meetings:door.check-in')}: ${one.name}`}
              >
                {words('meetings:door.check-in')}
              </PostButton>
            ) : (
              timeAt(one.in_since, meeting, context)
            ),
        },
      }))}
    />
  )
}

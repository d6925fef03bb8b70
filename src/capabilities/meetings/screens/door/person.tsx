import { dayAt } from '../../../../kernel/instant.ts'
import type { Instant } from '../../../../kernel/instant.ts'
import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { Actions } from '../../../../ui/controls/actions.tsx'
import { Empty } from '../../../../ui/controls/empty.tsx'
import { LinkButton } from '../../../../ui/controls/link-button.tsx'
import { PostButton } from '../../../../ui/controls/post-button.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import { Section } from '../../../../ui/layout/section.tsx'
import { RegisterTable } from '../../../../ui/register/register-table.tsx'
import type { PersonAtTheDoor } from '../../door/contract.ts'
import { partOf } from '../registration-say.tsx'
import { comesFor, occasionSaid, timeAt } from './door-say.tsx'

type Props = { readonly data: { readonly found: PersonAtTheDoor }; readonly context: PageContext }

/** Someone at the door: their badge, and every scan of it. */
export function AtTheDoorPage({ data: { found }, context }: Props) {
  const { words, language, href } = context
  const { meeting, person } = found
  const at = href(`/meetings/${meeting.meeting_id}`)
  return (
    <>
      <PageHead
        title={person.name}
        sub={
          <>
            {[comesFor(person, context), partOf(person, context)].filter(Boolean).join(', ')}
            {' · '}
            <a
              href={`${at}/door`}
            >{`${words('meetings:door.title')} ${words('meetings:door.at')} ${inLanguage(meeting.name, language)}`}</a>
          </>
        }
      />
      <Section
        title={words('meetings:door.one.badge')}
        note={words('meetings:door.one.number', { number: person.serial })}
      >
        <p>{words('meetings:door.one.lost-lead')}</p>
        <Actions>
          <LinkButton href={`${at}/badges?layout=single&registration=${person.registration_id}`} download>
            {words('meetings:door.one.print')}
          </LinkButton>
          <PostButton
            kind="plain"
            action={context.address.path}
            hidden={{ form: 'replace', 'idempotency-key': context.newKey() }}
          >
            {words('meetings:door.one.lost')}
          </PostButton>
          <PostButton
            kind="plain"
            action={context.address.path}
            hidden={{ form: 'check-in', 'idempotency-key': context.newKey() }}
          >
            {words('meetings:door.check-in')}
          </PostButton>
        </Actions>
      </Section>
      <Section title={words('meetings:door.one.story')}>
        {found.scans.length === 0 ? (
          <Empty title={words('meetings:door.one.none')}>{words('meetings:door.one.none-lead')}</Empty>
        ) : (
          <RegisterTable
            caption={words('meetings:door.one.story-caption')}
            columns={[
              { key: 'when', header: words('meetings:door.when'), whole: true, phone: 'start' },
              { key: 'place', header: words('meetings:door.one.place'), namesRow: true, phone: 'title' },
              { key: 'device', header: words('meetings:door.one.device'), phone: 'line' },
              { key: 'came', header: words('meetings:delegations.state'), phone: 'line' },
            ]}
            rows={found.scans.map((scan) => ({
              key: scan.scan_id,
              cells: {
                when: timeAt(scan.at, meeting, context),
                place: occasionSaid(
                  { session: scan.session, day: dayAt(scan.at as Instant, meeting.zone) },
                  context,
                ),
                device: scan.device ?? words('meetings:door.by-hand'),
                came:
                  words(`meetings:door.verdict.${scan.verdict}`) +
                  (scan.again ? `, ${words('meetings:door.again')}` : ''),
              },
            }))}
          />
        )}
      </Section>
    </>
  )
}

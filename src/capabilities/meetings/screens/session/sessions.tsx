import { holds } from '../../../../kernel/actor.ts'
import type { Day } from '../../../../kernel/day.ts'
import type { Instant } from '../../../../kernel/instant.ts'
import { dayAt } from '../../../../kernel/instant.ts'
import { isRefusal } from '../../../../kernel/refusal.ts'
import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { sentForm } from '../../../../platform/http/sent-form.ts'
import { writeDay, writeList, writeTime } from '../../../../platform/i18n/format.ts'
import { Actions } from '../../../../ui/controls/actions.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { CheckboxGroup } from '../../../../ui/controls/checkbox-group.tsx'
import { Empty } from '../../../../ui/controls/empty.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { LinkButton } from '../../../../ui/controls/link-button.tsx'
import { PostButton } from '../../../../ui/controls/post-button.tsx'
import { TextField } from '../../../../ui/controls/text-field.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import { Section } from '../../../../ui/layout/section.tsx'
import { RailSection, Split } from '../../../../ui/layout/split.tsx'
import { secretariatDesk } from '../../../directory/contract.ts'
import type { Meeting } from '../../contract.ts'
import { takesPlace } from '../../planning/invitations/rules.ts'
import { sessionOnItsDays } from '../../session/sessions/rules.ts'
import { type Session, type Statement, admitted } from '../../session/contract.ts'
import type { FloorData } from './say.ts'
import { StatementList } from './statement-list.tsx'

export type SessionsData = FloorData & {
  readonly found: { readonly meeting: Meeting; readonly sessions: readonly Session[] }
  readonly papers: { readonly statements: readonly Statement[]; readonly next: string | null }
}
type Props = { readonly data: SessionsData; readonly context: PageContext }

/** The sessions of a meeting in the hands of those who run them: what was held, what goes on, and the next. */
export function Sessions({ data, context }: Props) {
  const { words, language, href } = context
  const { meeting, sessions } = data.found
  const base = `/meetings/${meeting.meeting_id}`
  const current = sessions.find(({ state }) => state !== 'closed')
  return (
    <>
      <PageHead
        title={words('meetings:session.title')}
        sub={<a href={href(base)}>{inLanguage(meeting.name, language)}</a>}
        actions={
          current && (
            <LinkButton kind="primary" href={href(`${base}/chair`)}>
              {words('meetings:session.chair')}
            </LinkButton>
          )
        }
      />
      <Split rail={<Rail data={data} context={context} />}>
        {sessions.length === 0 ? (
          <Empty title={words('meetings:session.none')}>{words('meetings:session.none-lead')}</Empty>
        ) : (
          <Section title={words('meetings:session.held')}>
            <ul className="held-list">
              {sessions.map((one) => (
                <li key={one.session_id}>
                  <b>{words('meetings:session.called', { ordinal: one.ordinal })}</b>
                  <span>{words(`meetings:session.state.${one.state}`)}</span>
                  <span className="note">{toldOf(one, meeting, context)}</span>
                </li>
              ))}
            </ul>
          </Section>
        )}
        {!current && mayOpen(meeting, context) && <Open data={data} context={context} />}
        <Section title={words('meetings:statement.title')}>
          {data.papers.statements.length === 0 ? (
            <Empty title={words('meetings:statement.none')} />
          ) : (
            <StatementList
              statements={data.papers.statements}
              items={data.floor.items}
              file={({ participant_id, statement_id }) =>
                `${base}/delegations/${participant_id}/statements/${statement_id}`
              }
              context={context}
            />
          )}
          {data.papers.next !== null && (
            <p>
              <a href={href(`${base}/sessions?after=${data.papers.next}`)}>
                {words('meetings:statement.more')}
              </a>
            </p>
          )}
        </Section>
      </Split>
    </>
  )
}

/** Whether the rules would let a session be opened now. */
const mayOpen = (meeting: Meeting, { now }: PageContext): boolean =>
  !isRefusal(takesPlace.decide({ state: meeting.state })) &&
  !isRefusal(
    sessionOnItsDays.decide({
      today: dayAt(now, meeting.zone),
      opens: meeting.opens_on as Day,
      closes: meeting.closes_on as Day,
    }),
  )

/** When a session was opened and closed, and who attends it. */
function toldOf(
  { opened_at, closed_at, admits }: Session,
  { zone }: Meeting,
  { words, language }: PageContext,
): string {
  const at = (instant: string) => ({
    time: writeTime(instant as Instant, language, zone),
    day: writeDay(dayAt(instant as Instant, zone), language),
  })
  const who = admits.map((one) => words(`meetings:session.admits.${one}`))
  return [
    words('meetings:session.from', at(opened_at)),
    ...(closed_at === null ? [] : [words('meetings:session.until', at(closed_at))]),
    who.length === 0
      ? words('meetings:session.for-members')
      : words('meetings:session.for', { who: writeList(who, language) }),
  ].join('; ')
}

function Rail({ data, context }: Props) {
  const { words, href, actor, address, newKey } = context
  const base = `/meetings/${data.found.meeting.meeting_id}`
  return (
    <>
      <RailSection title={words('meetings:session.screens')}>
        <ul className="links">
          {(['chair', 'projector'] as const).map((screen) => (
            <li key={screen}>
              <a href={href(`${base}/${screen}`)}>{words(`meetings:session.${screen}`)}</a>
            </li>
          ))}
          <li>
            <a href={href(`${base}/floor`)}>{words('meetings:session.delegates')}</a>
          </li>
          <li>
            <a href={href(`${base}/minutes`)}>{words('meetings:minutes.title')}</a>
          </li>
        </ul>
      </RailSection>
      {holds(actor, ...secretariatDesk) && (
        <RailSection title={words('meetings:booth.title')}>
          <p className="note">{words('meetings:session.links-lead')}</p>
          <ul className="links">
            <li>
              <PostButton
                kind="quiet"
                action={address.path}
                hidden={{ form: 'links', 'idempotency-key': newKey() }}
              >
                {words('meetings:session.links')}
              </PostButton>
            </li>
            <li>
              <a href={href(`${base}/registrations/interpreter`)}>{words('meetings:session.interpreters')}</a>
            </li>
          </ul>
        </RailSection>
      )}
    </>
  )
}

/** The limits that are usual, in minutes. */
const USUAL = { speech: '3', point: '2', reply: '10', 'second-reply': '5' } as const

function Open({ data, context }: Props) {
  const { words } = context
  const form = sentForm(context, 'open')
  const ordinal = data.found.sessions.length + 1
  return (
    <Section title={words('meetings:session.open')}>
      <Form action={context.address.path} form="open" idempotencyKey={context.newKey()}>
        {(Object.keys(USUAL) as (keyof typeof USUAL)[]).map((name) => (
          <TextField
            key={name}
            name={name}
            size="code"
            inputMode="decimal"
            label={words(`meetings:session.${name}`)}
            unit={words('meetings:session.minutes')}
            value={form.value(name, USUAL[name])}
            error={form.error(name)}
          />
        ))}
        <CheckboxGroup
          name="admits"
          label={words('meetings:session.who')}
          hint={words('meetings:session.who-hint')}
          values={form.values('admits', ['observer', 'host organization'])}
          options={admitted.options.map((one) => ({
            value: one,
            label: words(`meetings:session.admits.${one}`),
          }))}
        />
        <Actions>
          <Button kind="primary">{words('meetings:session.open-send', { ordinal })}</Button>
        </Actions>
      </Form>
    </Section>
  )
}
